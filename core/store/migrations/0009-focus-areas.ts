/** The school's own focus areas, each change of the list kept so that it can be taken back. */
import type { Migration } from '../file/migrate.ts';

export const focusAreas: Migration = {
  version: 9,
  name: 'focus-areas',
  sql: `
    -- The last row is the list of now; without a row the app's own areas are it.
    CREATE TABLE area_list (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- The areas in order, and those that were removed, as JSON.
      list TEXT NOT NULL,
      sentence TEXT NOT NULL,
      -- Which cards and themes it moved, by their ids, as JSON: no texts, which would outlive what they were of.
      moved TEXT NOT NULL,
      at TEXT NOT NULL,
      -- The change that this one took back.
      takes_back INTEGER REFERENCES area_list (id)
    ) STRICT;
  `,
};
