CREATE TABLE book (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    schema INTEGER NOT NULL,
    card_key BLOB NOT NULL CHECK (length(card_key) = 32),
    wave TEXT
);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    language INTEGER NOT NULL,
    disabled INTEGER
) WITHOUT ROWID;

CREATE TABLE invitation (
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    account TEXT NOT NULL REFERENCES account (id),
    expires INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE session (
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    account TEXT NOT NULL REFERENCES account (id),
    begun INTEGER NOT NULL,
    seen INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE round (
    number INTEGER PRIMARY KEY,
    rubric TEXT NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    per_card INTEGER NOT NULL,
    overlap REAL NOT NULL,
    gold_every INTEGER NOT NULL,
    trap_every INTEGER NOT NULL,
    seed TEXT NOT NULL,
    begun INTEGER NOT NULL,
    given TEXT
);

CREATE TABLE card (
    round INTEGER NOT NULL REFERENCES round (number),
    card TEXT NOT NULL,
    kind INTEGER NOT NULL,
    probe TEXT,
    brand TEXT,
    day TEXT,
    shopper TEXT,
    known TEXT,
    PRIMARY KEY (round, card)
) WITHOUT ROWID;

CREATE TABLE turn (
    round INTEGER NOT NULL,
    rater TEXT NOT NULL REFERENCES account (id),
    place INTEGER NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (round, rater, place),
    UNIQUE (round, rater, card),
    FOREIGN KEY (round, card) REFERENCES card (round, card)
) WITHOUT ROWID;

CREATE TABLE rating (
    round INTEGER NOT NULL,
    rater TEXT NOT NULL,
    card TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    marks TEXT NOT NULL,
    recognised INTEGER,
    note TEXT,
    at INTEGER NOT NULL,
    took INTEGER NOT NULL,
    PRIMARY KEY (round, rater, card, version),
    UNIQUE (round, rater, card, uuid),
    FOREIGN KEY (round, rater, card) REFERENCES turn (round, rater, card)
) WITHOUT ROWID;

CREATE TABLE decision (
    round INTEGER NOT NULL,
    card TEXT NOT NULL,
    criterion TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    mark TEXT NOT NULL,
    reason TEXT NOT NULL,
    decider TEXT NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (round, card, criterion, n),
    UNIQUE (round, card, criterion, uuid),
    FOREIGN KEY (round, card) REFERENCES card (round, card)
) WITHOUT ROWID;
