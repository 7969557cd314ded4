/** Rows of which a person said that they say nothing about a visit. */
import * as z from 'zod';
import type { Dismissals } from '../../domain/records/record.ts';
import type { TroubledRow } from './corrections.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { hashRow } from './row-hash.ts';
import { parseRows } from '../rows.ts';

/** Hashes of the dismissed rows of a form. */
export function listDismissed(db: Db, form: string): Dismissals {
  const hashes = prepared(db, 'SELECT row_hash FROM dismissed_row WHERE form = ?').pluck().all(form);
  return new Set(z.array(z.string()).parse(hashes));
}

/** Remembers the row for its form; wherever the walk holds the very same row, it is no record. */
export function dismissRow(db: Db, row: TroubledRow, { form, at }: { form: string; at: string }): void {
  db.prepare(
    'INSERT INTO dismissed_row (form, row_hash, dismissed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(form, hashRow(row.raw), at);
  db.prepare(
    `UPDATE source_row SET outcome = 'aside'
     WHERE file_id IN ${filesBeside} AND raw = @raw AND outcome = 'attention'`,
  ).run({ fileId: row.fileId, raw: JSON.stringify(row.raw) });
}

/** The files of the walk that has a file. */
const filesBeside =
  '(SELECT o.id FROM source_file f JOIN source_file o ON o.walk_key = f.walk_key WHERE f.id = @fileId)';

const place = z.object({ fileId: z.int(), sheet: z.string(), row: z.int() });

/** The row needs attention again, where it stands now. */
export function takeBackDismissal(db: Db, { fileId, raw, items, fields }: TroubledRow): void {
  db.prepare('DELETE FROM dismissed_row WHERE row_hash = ?').run(hashRow(raw));
  const there = parseRows(
    place,
    db
      .prepare(
        `SELECT file_id AS fileId, sheet, row_number AS row FROM source_row
         WHERE file_id IN ${filesBeside} AND raw = @raw AND outcome = 'aside'`,
      )
      .all({ fileId, raw: JSON.stringify(raw) }),
  );
  const newest = Math.max(...there.map((one) => one.fileId));
  const reopen = db.prepare(
    `UPDATE source_row SET outcome = 'attention', attention = @items, fields = @fields, is_settled = @isSettled
     WHERE file_id = @fileId AND sheet = @sheet AND row_number = @row`,
  );
  for (const one of there)
    reopen.run({
      ...one,
      items: JSON.stringify(items.map((item) => ({ ...item, row: one.row }))),
      fields: JSON.stringify(fields),
      isSettled: one.fileId < newest ? 1 : 0,
    });
}
