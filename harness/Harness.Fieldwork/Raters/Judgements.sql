CREATE TABLE judgement (
    round INTEGER NOT NULL,
    card TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    version TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    answered TEXT,
    marks TEXT NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    calls INTEGER NOT NULL CHECK (calls >= 0),
    at INTEGER NOT NULL,
    PRIMARY KEY (round, card, model, prompt),
    FOREIGN KEY (round, card) REFERENCES card (round, card)
) WITHOUT ROWID;
