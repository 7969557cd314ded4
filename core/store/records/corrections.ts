/** Rows that need attention, and the cells that a person has corrected. */
import * as z from 'zod';
import type { AttentionItem } from '../../contract/tables.ts';
import type { Corrections, RowField } from '../../domain/records/record.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';
import { attentionList, fieldList, rowFates, sheetName, type RowFate } from './source-files.ts';

export interface RowPlace {
  walkId: string;
  fileId: number;
  sheet: string | null;
  row: number;
}

const sourceRow = z.object({
  fileId: z.int(),
  file: z.string(),
  sheet: z.string().transform((sheet) => (sheet === '' ? null : sheet)),
  row: z.int(),
  raw: textList,
  responseKey: z.string().nullable(),
  outcome: z.enum(rowFates),
  visitId: z.int().nullable(),
  visitNumber: z.int().nullable(),
  items: attentionList,
  fields: fieldList,
});

/** A row that needs attention or once did. */
export type TroubledRow = z.output<typeof sourceRow>;

const troubledSql = `
  SELECT f.id AS fileId, f.name AS file, r.sheet, r.row_number AS row, r.raw, r.response_key AS responseKey, r.outcome,
    r.visit_id AS visitId, coalesce(whole.number, v.number) AS visitNumber, r.attention AS items, r.fields
  FROM source_file f
  JOIN source_row r INDEXED BY source_row_troubled ON r.file_id = f.id AND r.attention <> '[]'
  LEFT JOIN visit v ON v.id = r.visit_id
  LEFT JOIN visit whole ON whole.id = v.joined_to
  WHERE f.walk_key = (SELECT key FROM walk WHERE id = ?)`;

export const openRowsSql = `${troubledSql} AND r.outcome = 'attention' AND r.is_settled = 0
  ORDER BY f.id DESC, r.sheet, r.row_number`;

const correctedSql = `${troubledSql} AND r.visit_id IS NOT NULL AND r.is_settled = 0
  ORDER BY f.id DESC, r.sheet, r.row_number`;

const dismissedSql = `${troubledSql} AND r.outcome = 'aside' AND r.is_settled = 0
  ORDER BY f.id DESC, r.sheet, r.row_number`;

/** Rows of which somebody said that they are no record. */
export function listDismissedRows(db: Db, walkId: string): TroubledRow[] {
  return parseRows(sourceRow, prepared(db, dismissedSql).all(walkId));
}

/** Rows that are still not understood, newest file first. */
export function listOpenRows(db: Db, walkId: string): TroubledRow[] {
  return parseRows(sourceRow, prepared(db, openRowsSql).all(walkId));
}

/** Rows that became visits because somebody corrected them. */
export function listCorrectedRows(db: Db, walkId: string): TroubledRow[] {
  return parseRows(sourceRow, prepared(db, correctedSql).all(walkId));
}

/** A row that needs attention or once did, or null. */
export function findTroubledRow(db: Db, { walkId, fileId, sheet, row }: RowPlace): TroubledRow | null {
  const sql = `${troubledSql} AND f.id = ? AND r.sheet = ? AND r.row_number = ?`;
  const found = prepared(db, sql).get(walkId, fileId, sheetName(sheet), row);
  return found === undefined ? null : sourceRow.parse(found);
}

const ofTable = 'file_id = @fileId AND sheet = @sheet AND row_number = @row';

/** A row that a later export holds again, or has brought right. */
export function settleRow(db: Db, { fileId, sheet, row }: Omit<RowPlace, 'walkId'>): void {
  prepared(db, `UPDATE source_row SET is_settled = 1 WHERE ${ofTable}`).run({
    fileId,
    sheet: sheetName(sheet),
    row,
  });
}

/** What is wrong with a row now that some of its cells are corrected. */
export function setRowItems(
  db: Db,
  { fileId, sheet, row }: Omit<RowPlace, 'walkId'>,
  { items, fields }: RowState,
): void {
  prepared(db, `UPDATE source_row SET attention = @items, fields = @fields WHERE ${ofTable}`).run({
    fileId,
    sheet: sheetName(sheet),
    row,
    items: JSON.stringify(items),
    fields: JSON.stringify(fields),
  });
}

/** What became of a row since its file was loaded. */
export function setRowOutcome(
  db: Db,
  { fileId, sheet, row }: Omit<RowPlace, 'walkId'>,
  outcome: RowFate,
  visitId: number | null,
): void {
  prepared(db, `UPDATE source_row SET outcome = @outcome, visit_id = @visitId WHERE ${ofTable}`).run({
    fileId,
    sheet: sheetName(sheet),
    row,
    outcome,
    visitId,
  });
}

/** Rows with these very cells, and no others, speak of the visit: it stands or falls with the correction. */
export function isVisitOfRowOnly(db: Db, visitId: number, raw: readonly string[]): boolean {
  const others = db
    .prepare('SELECT count(*) FROM source_row WHERE visit_id = ? AND raw <> ?')
    .pluck()
    .get(visitId, JSON.stringify(raw));
  return others === 0;
}

/** Every row with these cells that led to the visit needs attention again; all but the last loaded are settled. */
export function reopenRows(db: Db, visitId: number, { raw, items, fields, responseKey }: TroubledRow): void {
  db.prepare(
    `UPDATE source_row SET outcome = 'attention', visit_id = NULL, attention = @items, fields = @fields,
       response_key = @responseKey,
       is_settled = file_id < (SELECT max(file_id) FROM source_row WHERE visit_id = @visitId AND raw = @raw)
     WHERE visit_id = @visitId AND raw = @raw`,
  ).run({
    visitId,
    raw: JSON.stringify(raw),
    items: JSON.stringify(items),
    fields: JSON.stringify(fields),
    responseKey,
  });
}

/** What is wrong with a row, and its cells. */
export interface RowState {
  items: AttentionItem[];
  fields: RowField[];
}

const rowState = jsonColumn(z.object({ items: attentionList.out, fields: fieldList.out }));

/** The state of a row before it was corrected; null where that was not kept. */
export function stateBefore(db: Db, rowHash: string): RowState | null {
  const before = db
    .prepare('SELECT before FROM correction WHERE row_hash = ? AND before IS NOT NULL')
    .pluck()
    .get(rowHash);
  return typeof before === 'string' ? rowState.parse(before) : null;
}

const cellList = jsonColumn(z.array(z.object({ index: z.int(), value: z.string() })));
const correctionRow = z.object({ rowHash: z.string(), cells: cellList });

/** The corrected cells of a form's rows. */
export function listCorrections(db: Db, form: string): Corrections {
  const rows = prepared(db, 'SELECT row_hash AS rowHash, cells FROM correction WHERE form = ?').all(form);
  return new Map(parseRows(correctionRow, rows).map(({ rowHash, cells }) => [rowHash, cells]));
}

export interface Correction {
  form: string;
  rowHash: string;
  cells: readonly { index: number; value: string }[];
  /** Of the row, before its first correction. */
  before: RowState;
  at: string;
}

export function saveCorrection(db: Db, { form, rowHash, cells, before, at }: Correction): void {
  db.prepare(
    `INSERT INTO correction (form, row_hash, cells, corrected_at, before) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (form, row_hash) DO UPDATE SET cells = excluded.cells, corrected_at = excluded.corrected_at`,
  ).run(form, rowHash, JSON.stringify(cells), at, JSON.stringify(before));
}

/** Forgets what was corrected in these cells, whatever form they were read as. */
export function removeCorrection(db: Db, rowHash: string): void {
  db.prepare('DELETE FROM correction WHERE row_hash = ?').run(rowHash);
}
