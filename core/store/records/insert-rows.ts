/** Inserts many rows with few calls: a call into SQLite costs as much as a row. */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';

export type Value = string | number | null;

const rowsAtOnce = 50;

/** Inserts the rows in order; each has a value for every column. */
export function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const insert = (count: number) =>
    prepared(
      db,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array<string>(count).fill(row).join(', ')}`,
    );
  const whole = rows.length - (rows.length % rowsAtOnce);
  if (whole > 0) {
    const many = insert(rowsAtOnce);
    for (let at = 0; at < whole; at += rowsAtOnce) many.run(rows.slice(at, at + rowsAtOnce).flat());
  }
  if (whole === rows.length) return;
  const one = insert(1);
  for (const rest of rows.slice(whole)) one.run(rest);
}

/** The id that the next row of a table takes. */
export function nextId(db: Db, table: string): number {
  const last = db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get();
  return z.int().parse(last) + 1;
}
