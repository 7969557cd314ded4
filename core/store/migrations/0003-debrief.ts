/** The debrief: what the team makes of themes, what it writes down and decides, its stages, timer and votes. */
import type { Migration } from '../file/migrate.ts';

export const debrief: Migration = {
  version: 3,
  name: 'debrief',
  sql: `
    ALTER TABLE card_place ADD COLUMN is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1));
    ALTER TABLE theme ADD COLUMN word TEXT CHECK (word IN ('few', 'some', 'many', 'most'));
    -- Themes that were merged into it, as they stood then, as JSON.
    ALTER TABLE theme ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';

    -- A card that is also in a second theme.
    CREATE TABLE card_reference (
      theme_id TEXT NOT NULL REFERENCES theme (id),
      evidence_id INTEGER NOT NULL REFERENCES evidence (id),
      order_key TEXT NOT NULL,
      PRIMARY KEY (theme_id, evidence_id),
      UNIQUE (theme_id, order_key)
    ) STRICT;
    CREATE INDEX card_reference_by_card ON card_reference (evidence_id);

    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      theme_id TEXT REFERENCES theme (id),
      kind TEXT NOT NULL CHECK (kind IN ('wonder', 'pupil', 'note')),
      text TEXT NOT NULL,
      -- The walk that came into the debrief with it, and takes it along when it leaves.
      brought_by INTEGER REFERENCES walk (key),
      UNIQUE (walk_key, number)
    ) STRICT;
    CREATE INDEX note_by_theme ON note (theme_id) WHERE theme_id IS NOT NULL;

    CREATE TABLE decision (
      id TEXT PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      theme_id TEXT REFERENCES theme (id),
      kind TEXT NOT NULL CHECK (kind IN ('keep', 'ask', 'support')),
      text TEXT NOT NULL,
      horizon TEXT CHECK (horizon IN ('next-week', 'next-month', 'end-of-year')),
      owner TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      -- The decision of an earlier debrief; it may be removed with its walk.
      carried_from TEXT,
      brought_by INTEGER REFERENCES walk (key),
      UNIQUE (walk_key, number)
    ) STRICT;
    CREATE INDEX decision_by_theme ON decision (theme_id) WHERE theme_id IS NOT NULL;
    CREATE INDEX decision_carried ON decision (carried_from) WHERE carried_from IS NOT NULL;

    -- The walk whose debrief this one is part of; null: it has one of its own.
    ALTER TABLE walk ADD COLUMN debriefed_with INTEGER REFERENCES walk (key);
    CREATE INDEX walk_debriefed_with ON walk (debriefed_with) WHERE debriefed_with IS NOT NULL;

    -- A walk came to the board or left it: undo passes over such an event.
    ALTER TABLE board_event ADD COLUMN is_lasting INTEGER NOT NULL DEFAULT 0 CHECK (is_lasting IN (0, 1));

    -- How a debrief stands, beside its board. A walk that was never debriefed has no row.
    CREATE TABLE debrief (
      walk_key INTEGER PRIMARY KEY REFERENCES walk (key),
      title TEXT,
      -- Stage, timer, lengths, who is here, what is on the screen, as JSON.
      state TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      closed_at TEXT
    ) STRICT;

    CREATE TABLE vote_round (
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      people INTEGER NOT NULL CHECK (people > 0),
      votes_each INTEGER NOT NULL CHECK (votes_each > 0),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      PRIMARY KEY (walk_key, number)
    ) STRICT;
    CREATE UNIQUE INDEX vote_round_open ON vote_round (walk_key) WHERE is_open = 1;

    -- Votes are for a theme by its id, which may be undone and done again: taking a theme away loses no vote.
    CREATE TABLE vote (
      walk_key INTEGER NOT NULL,
      round INTEGER NOT NULL,
      theme_id TEXT NOT NULL,
      votes INTEGER NOT NULL CHECK (votes > 0),
      PRIMARY KEY (walk_key, round, theme_id),
      FOREIGN KEY (walk_key, round) REFERENCES vote_round (walk_key, number)
    ) STRICT;
  `,
};
