/** Lines on their way to a slide: what a person wrote, read and dropped; words that were asked about; consents. */
import type { Migration } from '../file/migrate.ts';

export const lines: Migration = {
  version: 6,
  name: 'lines',
  sql: `
    -- A theme may be undone and done again, and a card may go to another board: both are known by id alone.
    CREATE TABLE deck_line (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      theme_id TEXT,
      origin TEXT NOT NULL CHECK (origin IN ('paraphrase', 'blend')),
      -- A JSON list of ids.
      card_ids TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    -- What was said of one text: its key is made of what it is (a card, a line, a note, a decision, a title) and its id.
    CREATE TABLE line_tick (
      key TEXT PRIMARY KEY,
      -- The very text that was read.
      text TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE line_drop (
      key TEXT PRIMARY KEY
    ) STRICT;

    -- What a word that could be a name means in this school. It is written in small letters, without diacritics.
    CREATE TABLE word_decision (
      word TEXT PRIMARY KEY,
      meaning TEXT NOT NULL CHECK (meaning IN ('colleague', 'pupil', 'nobody'))
    ) STRICT;

    -- Somebody was asked whether a slide may name them.
    CREATE TABLE consent (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      card_id TEXT NOT NULL,
      theme_id TEXT NOT NULL,
      what TEXT NOT NULL,
      place TEXT NOT NULL,
      asked TEXT NOT NULL,
      asked_on TEXT NOT NULL,
      answer TEXT CHECK (answer IN ('yes', 'no')),
      answered_on TEXT,
      withdrawn_on TEXT
    ) STRICT;

    -- The decks in which it stood; a release that was taken back is gone from the ledger.
    CREATE TABLE consent_release (
      consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
      release_id TEXT NOT NULL,
      PRIMARY KEY (consent_id, release_id)
    ) STRICT;
  `,
};
