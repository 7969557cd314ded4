/** The files as they arrived, with every row of theirs. */
import type { AttentionItem, Dialect } from '../contract/calls/records.ts';
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
    .prepare('SELECT id FROM source_file WHERE sha256 = ? AND walk_id = ?')
    .get(file.sha256, file.walkId);
  if (known !== undefined) return null;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source_file (walk_id, name, sha256, bytes, dialect, loaded_at)
       VALUES (@walkId, @name, @sha256, @bytes, @dialect, @loadedAt)`,
    )
    .run({ ...file, bytes: Buffer.from(file.bytes) });
  return Number(lastInsertRowid);
}

/** A function that stores one row of the file, with its statement prepared once. */
export function sourceRowWriter(db: Db, fileId: number): (row: NewSourceRow) => void {
  const insert = db.prepare(
    `INSERT INTO source_row (file_id, row_number, raw, outcome, visit_id, attention) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return (row) =>
    void insert.run(
      fileId,
      row.row,
      JSON.stringify(row.raw),
      row.outcome,
      row.visitId,
      JSON.stringify(row.attention),
    );
}
