/** The files as they arrived, with every row of theirs. */
import type { AttentionItem, Dialect } from '../contract/calls/records.ts';
import { insertRows } from './insert-rows.ts';
import type { Db } from './open.ts';

export interface NewSourceFile {
  walkId: string;
  name: string;
  sha256: string;
  bytes: Uint8Array;
  dialect: Dialect;
  loadedAt: string;
}

export interface NewSourceRow {
  row: number;
  raw: string[];
  outcome: 'visit' | 'unchanged' | 'attention' | 'blank' | 'totals';
  visitId: number | null;
  attention: AttentionItem[];
}

/** Keeps the file once per walk; the same bytes again answer null. */
export function insertSourceFile(db: Db, file: NewSourceFile): number | null {
  const known = db
    .prepare('SELECT id FROM source_file WHERE sha256 = ? AND walk_key = (SELECT key FROM walk WHERE id = ?)')
    .get(file.sha256, file.walkId);
  if (known !== undefined) return null;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source_file (walk_key, name, sha256, bytes, dialect, loaded_at)
       VALUES ((SELECT key FROM walk WHERE id = @walkId), @name, @sha256, @bytes, @dialect, @loadedAt)`,
    )
    .run({ ...file, bytes: Buffer.from(file.bytes) });
  return Number(lastInsertRowid);
}

/** Stores the rows of a file as they stood in it. */
export function insertSourceRows(db: Db, fileId: number, rows: readonly NewSourceRow[]): void {
  insertRows(
    db,
    'source_row',
    ['file_id', 'row_number', 'raw', 'outcome', 'visit_id', 'attention'],
    rows.map(({ row, raw, outcome, visitId, attention }) => [
      fileId,
      row,
      JSON.stringify(raw),
      outcome,
      visitId,
      JSON.stringify(attention),
    ]),
  );
}
