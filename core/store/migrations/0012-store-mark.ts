/** The file says that it is ours, and which store it is: another program's, or another store's log, is told from it. */
import type { Migration } from '../file/migrate.ts';

export const storeMark: Migration = {
  version: 12,
  name: 'store-mark',
  sql: `
    -- "LWDb".
    PRAGMA application_id = 1280787554;
    -- Always as long, so that it stays where it is: lwd-store:ID/GENERATION.
    CREATE TABLE store_mark (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      mark TEXT NOT NULL CHECK (length(mark) = 53)
    ) STRICT;
    INSERT INTO store_mark (only, mark)
    VALUES (1, 'lwd-store:' || lower(hex(randomblob(16))) || '/0000000000');
  `,
};
