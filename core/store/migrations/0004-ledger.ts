/** The ledger of what has left, and what a person said of the texts and figures that leave. */
import type { Migration } from '../file/migrate.ts';

export const ledger: Migration = {
  version: 4,
  name: 'ledger',
  sql: `
    -- The random id by which the ledger knows a visit, made when a figure of it first leaves. It goes with the visit:
    -- SQLite may give the visit's own id to another.
    CREATE TABLE ledger_visit (
      visit_id INTEGER PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
      ledger_id TEXT NOT NULL UNIQUE
    ) STRICT;

    -- The same id by a keyed hash of the record's form and response, by which it is known again where it is loaded anew,
    -- into another walk or after its walk was removed. It says nothing without the key and the very record.
    CREATE TABLE ledger_mark (
      mark TEXT PRIMARY KEY,
      ledger_id TEXT NOT NULL
    ) STRICT;

    -- The random id of a teacher by each spelling, folded. A spelling goes when no visit holds it any more.
    CREATE TABLE ledger_teacher (
      spelling TEXT PRIMARY KEY,
      ledger_id TEXT NOT NULL
    ) STRICT;

    -- What was said, of which visits and teachers: JSON, by random ids only, so that it may outlive a walk.
    CREATE TABLE ledger_figures (
      id TEXT PRIMARY KEY,
      -- When it was first said.
      at TEXT NOT NULL,
      -- How the JSON is written.
      shape INTEGER NOT NULL,
      rules TEXT NOT NULL,
      base TEXT NOT NULL,
      cells TEXT NOT NULL
    ) STRICT;

    -- Each time that figures left. The same figures may leave many times.
    CREATE TABLE ledger_release (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      figures_id TEXT NOT NULL REFERENCES ledger_figures (id),
      at TEXT NOT NULL,
      -- The walks that it was made of, as a JSON list of ids; they may be gone.
      walk_ids TEXT NOT NULL,
      decided INTEGER NOT NULL,
      hidden INTEGER NOT NULL,
      has_been_seen INTEGER CHECK (has_been_seen = 1),
      -- Nobody outside the team had seen it.
      replaced_at TEXT
    ) STRICT;
    CREATE INDEX ledger_release_by_figures ON ledger_release (figures_id);

    -- A whole text of a slide, and the name in it that names nobody.
    CREATE TABLE approval (
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      text TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (walk_key, text, name)
    ) STRICT;

    -- The title of a theme without a figure that may stand as a plain statement.
    CREATE TABLE noticing (
      theme_id TEXT PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      title TEXT NOT NULL
    ) STRICT;
    CREATE INDEX noticing_by_walk ON noticing (walk_key);

    -- Said of the debrief that a walk leads: no teacher of these walks (a JSON list of ids) was visited twice.
    CREATE TABLE nobody_twice (
      walk_key INTEGER PRIMARY KEY REFERENCES walk (key),
      walk_ids TEXT NOT NULL
    ) STRICT;
  `,
};
