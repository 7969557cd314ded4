/** What a person says of who is who: whom a spelling is not, and who was visited where no record names anybody. */
import type { Migration } from '../file/migrate.ts';

export const people: Migration = {
  version: 5,
  name: 'people',
  sql: `
    -- A spelling that is somebody else than it seemed. Holds for every walk.
    CREATE TABLE somebody_else (
      spelling TEXT PRIMARY KEY,
      -- Names of whom it is not, as a JSON list.
      is_not TEXT NOT NULL,
      -- Who it is; null: nobody has said.
      is_person TEXT
    ) STRICT;

    -- Private: who was visited, as a person said. It stands beside the record, which stays as it is.
    CREATE TABLE visit_teacher (
      visit_id INTEGER PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
      teacher TEXT NOT NULL
    ) STRICT;
  `,
};
