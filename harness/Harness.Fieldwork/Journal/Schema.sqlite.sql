CREATE TABLE wave (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    schema INTEGER NOT NULL,
    study TEXT NOT NULL,
    source TEXT NOT NULL,
    seed TEXT NOT NULL,
    world TEXT NOT NULL CHECK (world IN ('simulated', 'live')),
    tool TEXT NOT NULL,
    number INTEGER,
    name TEXT
);

CREATE TABLE slot (
    probe INTEGER PRIMARY KEY,
    brand TEXT NOT NULL,
    channel TEXT NOT NULL,
    handle TEXT NOT NULL,
    persona TEXT NOT NULL,
    complaint TEXT NOT NULL,
    wording INTEGER NOT NULL,
    address TEXT NOT NULL,
    week INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    arm TEXT,
    levels TEXT NOT NULL,
    purchase TEXT
);

CREATE TABLE event (
    probe INTEGER NOT NULL REFERENCES slot (probe),
    n INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    stamp INTEGER,
    codes INTEGER NOT NULL,
    content BLOB CHECK (length(content) = 32),
    PRIMARY KEY (probe, n)
) WITHOUT ROWID;

CREATE TABLE content (
    probe INTEGER NOT NULL,
    n INTEGER NOT NULL,
    salt BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (probe, n),
    FOREIGN KEY (probe, n) REFERENCES event (probe, n)
) WITHOUT ROWID;

CREATE TABLE wire (
    probe INTEGER NOT NULL REFERENCES slot (probe),
    turn INTEGER NOT NULL,
    try INTEGER NOT NULL,
    thread INTEGER NOT NULL,
    attempt BLOB NOT NULL UNIQUE CHECK (length(attempt) = 16),
    at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    outcome INTEGER,
    PRIMARY KEY (probe, turn, try)
) WITHOUT ROWID;

CREATE INDEX wire_open ON wire (outcome) WHERE outcome IS NULL OR outcome = 22;

CREATE TABLE seen (
    probe INTEGER NOT NULL REFERENCES slot (probe),
    reference TEXT NOT NULL,
    edited INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (probe, reference, edited),
    FOREIGN KEY (probe, n) REFERENCES event (probe, n)
) WITHOUT ROWID;
