/** Walks with their files, rows, visits and evidence; the board with its log of events; the staff list. */
import type { Migration } from '../file/migrate.ts';

export const walksAndBoard: Migration = {
  version: 1,
  name: 'walks-and-board',
  sql: `
    CREATE TABLE walk (
      -- Short, because every card carries it; the id is what the world outside knows.
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      purpose TEXT,
      focus TEXT,
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
      created_at TEXT NOT NULL,
      -- Where undo and redo stand in the log, so that no step has to read it.
      undo_id INTEGER REFERENCES board_event (id),
      redo_id INTEGER REFERENCES board_event (id)
    ) STRICT;

    -- The file itself is kept, so that nothing that arrived can be lost.
    CREATE TABLE source_file (
      id INTEGER PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB NOT NULL,
      dialect TEXT NOT NULL,
      loaded_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX source_file_by_hash ON source_file (sha256, walk_key);

    CREATE TABLE visit (
      id INTEGER PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      form TEXT NOT NULL,
      response_key TEXT NOT NULL,
      hash TEXT NOT NULL,
      date TEXT,
      period TEXT,
      minutes REAL,
      observer TEXT,
      with_observer TEXT,
      teacher_spellings TEXT NOT NULL,
      class_name TEXT,
      year_group TEXT,
      subject TEXT,
      room TEXT,
      UNIQUE (walk_key, number),
      UNIQUE (form, response_key, walk_key)
    ) STRICT;

    CREATE TABLE source_row (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      row_number INTEGER NOT NULL,
      raw TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('visit', 'unchanged', 'attention', 'blank', 'totals')),
      visit_id INTEGER REFERENCES visit (id),
      attention TEXT NOT NULL,
      UNIQUE (file_id, row_number)
    ) STRICT;

    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      visit_id INTEGER NOT NULL REFERENCES visit (id),
      position INTEGER NOT NULL,
      column_header TEXT,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      recorded_area_id TEXT NOT NULL,
      also_ticked TEXT NOT NULL,
      tally TEXT,
      UNIQUE (visit_id, position)
    ) STRICT;

    CREATE TABLE look_for (
      id INTEGER PRIMARY KEY,
      visit_id INTEGER NOT NULL REFERENCES visit (id),
      kind TEXT NOT NULL,
      question TEXT,
      look_for TEXT NOT NULL,
      label TEXT,
      scale TEXT NOT NULL
    ) STRICT;
    CREATE INDEX look_for_by_visit ON look_for (visit_id);

    CREATE TABLE theme (
      id TEXT PRIMARY KEY,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      number INTEGER NOT NULL,
      title TEXT,
      area_id TEXT NOT NULL,
      order_key TEXT NOT NULL,
      UNIQUE (walk_key, number)
    ) STRICT;

    -- Exactly one home for every card, by its primary key.
    CREATE TABLE card_place (
      evidence_id INTEGER PRIMARY KEY REFERENCES evidence (id),
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      area_id TEXT NOT NULL,
      theme_id TEXT REFERENCES theme (id),
      order_key TEXT NOT NULL
    ) STRICT;
    -- Loose cards share an order per area, cards of a theme one per theme.
    CREATE UNIQUE INDEX card_place_loose ON card_place (walk_key, area_id, order_key) WHERE theme_id IS NULL;
    CREATE UNIQUE INDEX card_place_in_theme ON card_place (theme_id, order_key) WHERE theme_id IS NOT NULL;

    CREATE TABLE board_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      walk_key INTEGER NOT NULL REFERENCES walk (key),
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      target_id INTEGER REFERENCES board_event (id),
      below_id INTEGER REFERENCES board_event (id),
      forward TEXT NOT NULL,
      inverse TEXT NOT NULL,
      sentence TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX board_event_by_walk ON board_event (walk_key, id);

    CREATE TABLE staff (
      id INTEGER PRIMARY KEY,
      title TEXT,
      first_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      initials TEXT,
      known_as TEXT NOT NULL,
      subjects TEXT NOT NULL,
      rooms TEXT NOT NULL,
      coach TEXT,
      UNIQUE (first_name, surname)
    ) STRICT;
  `,
};
