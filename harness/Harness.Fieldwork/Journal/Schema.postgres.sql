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
    at BIGINT NOT NULL,
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
    at BIGINT NOT NULL,
    stamp BIGINT,
    codes BIGINT NOT NULL,
    content BYTEA CHECK (length(content) = 32),
    PRIMARY KEY (probe, n)
);

CREATE TABLE content (
    probe INTEGER NOT NULL,
    n INTEGER NOT NULL,
    salt BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (probe, n),
    FOREIGN KEY (probe, n) REFERENCES event (probe, n)
);

CREATE TABLE wire (
    probe INTEGER NOT NULL REFERENCES slot (probe),
    turn INTEGER NOT NULL,
    try INTEGER NOT NULL,
    thread BIGINT NOT NULL,
    attempt BYTEA NOT NULL UNIQUE CHECK (length(attempt) = 16),
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    outcome INTEGER,
    node TEXT NOT NULL DEFAULT current_setting('application_name'),
    PRIMARY KEY (probe, turn, try)
);

CREATE INDEX wire_open ON wire (outcome) WHERE outcome IS NULL OR outcome = 22;

CREATE TABLE seen (
    probe INTEGER NOT NULL REFERENCES slot (probe),
    reference TEXT NOT NULL,
    edited BIGINT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (probe, reference, edited),
    FOREIGN KEY (probe, n) REFERENCES event (probe, n)
);

CREATE TABLE home (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    system TEXT NOT NULL,
    timeline TEXT NOT NULL
);

CREATE TABLE switch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mode TEXT NOT NULL CHECK (mode IN ('running', 'paused', 'stopped'))
);

CREATE UNLOGGED TABLE shift (
    probe INTEGER PRIMARY KEY,
    node TEXT NOT NULL,
    held BIGINT NOT NULL,
    due BIGINT NOT NULL
);
