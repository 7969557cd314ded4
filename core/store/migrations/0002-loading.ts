/** Loading: mappings, corrections, joint visits, what vanished at the source, what the team makes of a card, people. */
import type { Migration } from '../file/migrate.ts';

export const loading: Migration = {
  version: 2,
  name: 'loading',
  sql: `
    -- Two observers in one room: the visit that this one is part of. Its evidence counts there.
    ALTER TABLE visit ADD COLUMN joined_to INTEGER REFERENCES visit (id);
    CREATE INDEX visit_joined ON visit (joined_to) WHERE joined_to IS NOT NULL;
    -- When a later export of its form no longer held the response; null while it does.
    ALTER TABLE visit ADD COLUMN gone_since TEXT;
    ALTER TABLE visit ADD COLUMN is_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (is_by_hand IN (0, 1));

    -- The words that led to a proposed area, as a JSON list; null where the area is stated.
    ALTER TABLE evidence ADD COLUMN proposal TEXT;
    ALTER TABLE evidence ADD COLUMN is_changed_at_source INTEGER NOT NULL DEFAULT 0
      CHECK (is_changed_at_source IN (0, 1));
    ALTER TABLE evidence ADD COLUMN is_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (is_by_hand IN (0, 1));
    -- The cards that this one was split from or joined of, as a JSON list of ids.
    ALTER TABLE evidence ADD COLUMN made_from TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE evidence RENAME COLUMN also_ticked TO ticked;

    ALTER TABLE card_place ADD COLUMN team_text TEXT;
    ALTER TABLE card_place ADD COLUMN is_proposed INTEGER NOT NULL DEFAULT 0 CHECK (is_proposed IN (0, 1));
    ALTER TABLE card_place ADD COLUMN is_mark_dismissed INTEGER NOT NULL DEFAULT 0
      CHECK (is_mark_dismissed IN (0, 1));

    -- A workbook has several tables; each row belongs to one. Rows that need attention say what response they are.
    CREATE TABLE source_row_2 (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      sheet TEXT NOT NULL,
      row_number INTEGER NOT NULL,
      raw TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('visit', 'joined', 'unchanged', 'attention', 'blank', 'totals')),
      visit_id INTEGER REFERENCES visit (id),
      attention TEXT NOT NULL,
      -- For rows that need or needed attention: the response, and the cells as they can be corrected.
      response_key TEXT,
      fields TEXT NOT NULL DEFAULT '[]',
      -- True once a later export holds the row again or brought it right.
      is_settled INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1)),
      UNIQUE (file_id, sheet, row_number)
    ) STRICT;
    INSERT INTO source_row_2 (id, file_id, sheet, row_number, raw, outcome, visit_id, attention)
      SELECT id, file_id, '', row_number, raw, outcome, visit_id, attention FROM source_row;
    DROP TABLE source_row;
    ALTER TABLE source_row_2 RENAME TO source_row;
    CREATE INDEX source_row_by_visit ON source_row (visit_id) WHERE visit_id IS NOT NULL;
    CREATE INDEX source_row_troubled ON source_row (file_id) WHERE attention <> '[]';
    CREATE INDEX source_file_by_walk ON source_file (walk_key);

    -- A table of a file: its form, and how it was read.
    CREATE TABLE source_table (
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      sheet TEXT NOT NULL,
      form TEXT NOT NULL,
      dialect TEXT NOT NULL,
      headers TEXT NOT NULL,
      choices TEXT NOT NULL,
      -- Hash over how its columns were understood; null where that was not kept.
      reading TEXT,
      PRIMARY KEY (file_id, sheet)
    ) STRICT;
    INSERT INTO source_table (file_id, sheet, form, dialect, headers, choices)
      SELECT f.id, '', coalesce(max(v.form), ''), f.dialect, '[]', 'null'
      FROM source_file f LEFT JOIN source_row r ON r.file_id = f.id LEFT JOIN visit v ON v.id = r.visit_id
      GROUP BY f.id;

    -- How a person said that a form is to be read.
    CREATE TABLE form_mapping (
      form TEXT PRIMARY KEY,
      choices TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    -- Corrected cells of a row, known by the row as it stands in the file: a grown export finds them again.
    CREATE TABLE correction (
      form TEXT NOT NULL,
      row_hash TEXT NOT NULL,
      cells TEXT NOT NULL,
      corrected_at TEXT NOT NULL,
      PRIMARY KEY (form, row_hash)
    ) STRICT;

    -- Pairs that look like one room seen by two people, and are two visits all the same.
    CREATE TABLE separate_visits (
      first_id INTEGER NOT NULL REFERENCES visit (id),
      second_id INTEGER NOT NULL REFERENCES visit (id),
      PRIMARY KEY (first_id, second_id)
    ) STRICT;

    CREATE TABLE person_decision (
      spelling_a TEXT NOT NULL,
      spelling_b TEXT NOT NULL,
      is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
      PRIMARY KEY (spelling_a, spelling_b)
    ) STRICT;

    CREATE TABLE faculty (
      subject TEXT PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE dismissed_word (
      word TEXT PRIMARY KEY
    ) STRICT;
  `,
};
