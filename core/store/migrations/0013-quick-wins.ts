/** A decision may be for this week: the list of horizons that the store lets through has one more. */
import type { Migration } from '../file/migrate.ts';

export const quickWins: Migration = {
  version: 13,
  name: 'quick-wins',
  sql: `
    -- What a column lets through cannot be changed: the table is made anew.
    CREATE TABLE decision_anew (
      id TEXT PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      theme_id TEXT REFERENCES theme (id),
      kind TEXT NOT NULL CHECK (kind IN ('keep', 'ask', 'support')),
      text TEXT NOT NULL,
      horizon TEXT CHECK (horizon IN ('quick-win', 'next-week', 'next-month', 'end-of-year')),
      owner TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      -- The decision of an earlier debrief; it may be removed with its walk.
      carried_from TEXT,
      brought_by INTEGER REFERENCES walk (key),
      UNIQUE (walk_key, number)
    ) STRICT;
    INSERT INTO decision_anew
      (id, walk_key, number, theme_id, kind, text, horizon, owner, state, carried_from, brought_by)
    SELECT id, walk_key, number, theme_id, kind, text, horizon, owner, state, carried_from, brought_by FROM decision;
    DROP TABLE decision;
    ALTER TABLE decision_anew RENAME TO decision;
    CREATE INDEX decision_by_theme ON decision (theme_id) WHERE theme_id IS NOT NULL;
    CREATE INDEX decision_carried ON decision (carried_from) WHERE carried_from IS NOT NULL;
    CREATE INDEX decision_brought ON decision (brought_by) WHERE brought_by IS NOT NULL;
  `,
};
