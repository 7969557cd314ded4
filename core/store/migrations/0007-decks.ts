/** Decks of a debrief: what was chosen for each. */
import type { Migration } from '../file/migrate.ts';

export const decks: Migration = {
  version: 7,
  name: 'decks',
  sql: `
    -- An id is its own within a board: the usual deck has the same one everywhere.
    CREATE TABLE deck (
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      id TEXT NOT NULL,
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      choices TEXT NOT NULL,
      PRIMARY KEY (walk_key, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
