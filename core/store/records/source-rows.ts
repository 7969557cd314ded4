/** What the rows of loaded tables led to. */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';

const tallyRow = z.object({ fileId: z.int(), sheet: z.string(), rows: z.int(), visits: z.int() });

/** How many rows each table of a walk has, and how many visits they speak of; by file and sheet. */
export function tallyTables(db: Db, walkId: string): Map<string, { rows: number; visits: number }> {
  const sql = `
    SELECT r.file_id AS fileId, r.sheet, count(*) AS rows, count(DISTINCT r.visit_id) AS visits
    FROM source_file f JOIN source_row r ON r.file_id = f.id
    WHERE f.walk_key = (SELECT key FROM walk WHERE id = ?) GROUP BY r.file_id, r.sheet`;
  return new Map(
    parseRows(tallyRow, prepared(db, sql).all(walkId)).map(({ fileId, sheet, ...tally }) => [
      `${fileId} ${sheet}`,
      tally,
    ]),
  );
}

const rowKey = z.object({ raw: z.string(), responseKey: z.string() });

/**
 * By what the visit is known that a row of a form made, by the row as JSON. Of several rows that are one visit the first
 * stands for it.
 */
export function listRowKeys(db: Db, walkId: string, form: string): Map<string, string> {
  const sql = `
    SELECT r.raw, v.response_key AS responseKey, min(r.row_number)
    FROM source_file f
    JOIN source_table t ON t.file_id = f.id AND t.form = ?
    JOIN source_row r ON r.file_id = t.file_id AND r.sheet = t.sheet
    JOIN visit v ON v.id = r.visit_id AND v.form = t.form
    WHERE f.walk_key = (SELECT key FROM walk WHERE id = ?)
    GROUP BY r.file_id, r.sheet, v.id`;
  return new Map(
    parseRows(rowKey, prepared(db, sql).all(form, walkId)).map((one) => [one.raw, one.responseKey]),
  );
}
