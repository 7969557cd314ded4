/** Rows that are no records, rows that wait for an answer about their table, and what a correction began with. */
import type { Migration } from '../file/migrate.ts';

export const rowsAside: Migration = {
  version: 10,
  name: 'rows-aside',
  sql: `
    -- A row may say nothing about a visit, and it may wait until a question about its whole table is answered.
    CREATE TABLE source_row_2 (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      sheet TEXT NOT NULL,
      row_number INTEGER NOT NULL,
      raw TEXT NOT NULL,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('visit', 'joined', 'unchanged', 'attention', 'blank', 'totals', 'aside', 'waiting')),
      visit_id INTEGER REFERENCES visit (id),
      attention TEXT NOT NULL,
      -- For rows that need or needed attention: the response, and the cells as they can be corrected.
      response_key TEXT,
      fields TEXT NOT NULL DEFAULT '[]',
      -- True once a later export holds the row again or brought it right.
      is_settled INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1)),
      UNIQUE (file_id, sheet, row_number)
    ) STRICT;
    INSERT INTO source_row_2 (id, file_id, sheet, row_number, raw, outcome, visit_id, attention, response_key, fields,
        is_settled)
      SELECT id, file_id, sheet, row_number, raw, outcome, visit_id, attention, response_key, fields, is_settled
      FROM source_row;
    DROP TABLE source_row;
    ALTER TABLE source_row_2 RENAME TO source_row;
    CREATE INDEX source_row_by_visit ON source_row (visit_id) WHERE visit_id IS NOT NULL;
    CREATE INDEX source_row_troubled ON source_row (file_id) WHERE attention <> '[]';

    -- Rows of which a person said that they are no record, known as corrections are: a grown export finds them again.
    CREATE TABLE dismissed_row (
      form TEXT NOT NULL,
      row_hash TEXT NOT NULL,
      dismissed_at TEXT NOT NULL,
      PRIMARY KEY (form, row_hash)
    ) STRICT;

    -- What was wrong with the row, and its cells, before the first of its corrections; null where that was not kept.
    ALTER TABLE correction ADD COLUMN before TEXT;

    -- What each column was taken for, and the questions without whose answer no row is read.
    ALTER TABLE source_table ADD COLUMN columns TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE source_table ADD COLUMN questions TEXT NOT NULL DEFAULT '[]';
  `,
};
