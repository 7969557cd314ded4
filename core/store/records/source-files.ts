/** The files as they arrived, with their tables and every row of theirs. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import {
  attentionSchema,
  columnRoles,
  openQuestionSchema,
  tableChoicesSchema,
  type AttentionItem,
  type Dialect,
} from '../../contract/tables.ts';
import { blockingQuestions } from '../../domain/records/table/open-questions.ts';
import type { ReadChoices, ReadTable, RowField } from '../../domain/records/record.ts';
import { insertRows } from './insert-rows.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';
import { stagedWalks } from './walks.ts';

export interface NewSourceFile {
  walkId: string;
  name: string;
  sha256: string;
  bytes: Uint8Array;
  dialect: Dialect;
  loadedAt: string;
}

export const rowFates = [
  'visit',
  'joined',
  'unchanged',
  'attention',
  'blank',
  'totals',
  'aside',
  'waiting',
] as const;

export type RowFate = (typeof rowFates)[number];

export interface NewSourceRow {
  row: number;
  raw: string[];
  outcome: RowFate;
  visitId: number | null;
  attention: AttentionItem[];
  /** For rows that need attention only. */
  responseKey: string | null;
  fields: RowField[];
}

const readChoices = tableChoicesSchema.omit({ token: true, sheet: true });
export const fieldList = jsonColumn(z.array(z.object({ name: z.string(), value: z.string() })));
export const attentionList = jsonColumn(z.array(attentionSchema));

/** Tables without a sheet are kept under the empty name. */
export const sheetName = (sheet: string | null): string => sheet ?? '';

/** Keeps the file once per walk, by its bytes, and answers its id. */
export function keepSourceFile(db: Db, file: NewSourceFile): number {
  const known = findSourceFile(db, file.walkId, file.sha256);
  if (known !== null) return known;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source_file (walk_key, name, sha256, bytes, dialect, loaded_at)
       VALUES ((SELECT key FROM walk WHERE id = @walkId), @name, @sha256, @bytes, @dialect, @loadedAt)`,
    )
    .run({ ...file, bytes: Buffer.from(file.bytes) });
  return Number(lastInsertRowid);
}

/** The file of a walk with these bytes. */
function findSourceFile(db: Db, walkId: string, sha256: string): number | null {
  const id = db
    .prepare('SELECT id FROM source_file WHERE sha256 = ? AND walk_key = (SELECT key FROM walk WHERE id = ?)')
    .pluck()
    .get(sha256, walkId);
  return id === undefined ? null : z.int().parse(id);
}

const storedFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/** The bytes of a file as they arrived, or null where the walk has no such file. */
export function getSourceFile(db: Db, walkId: string, fileId: number): z.output<typeof storedFile> | null {
  const row = db
    .prepare(
      'SELECT name, bytes FROM source_file WHERE id = ? AND walk_key = (SELECT key FROM walk WHERE id = ?)',
    )
    .get(fileId, walkId);
  return row === undefined ? null : storedFile.parse(row);
}

/** What is kept of a column: enough to know which field fits a cell of it. */
const storedColumn = z.object({
  index: z.int(),
  role: z.enum(columnRoles),
  options: z.array(z.string()),
});

const storedTable = z.object({
  fileId: z.int(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  form: z.string(),
  dialect: z.string(),
  headers: textList,
  choices: jsonColumn(readChoices.nullable()),
  reading: z.string().nullable(),
  columns: jsonColumn(z.array(storedColumn)),
  questions: jsonColumn(z.array(openQuestionSchema)),
});

export type StoredTable = z.output<typeof storedTable>;

const tableSql = `
  SELECT t.file_id AS fileId, f.name AS file, f.sha256, t.sheet, t.form, t.dialect, t.headers, t.choices, t.reading, t.columns,
    t.questions
  FROM source_table t JOIN source_file f ON f.id = t.file_id
  WHERE f.walk_key = (SELECT key FROM walk WHERE id = ?)`;

/** The tables of a walk's files, the last that was loaded first. */
export function listSourceTables(db: Db, walkId: string): StoredTable[] {
  return parseRows(storedTable, prepared(db, `${tableSql} ORDER BY t.file_id DESC, t.sheet`).all(walkId));
}

const formRow = storedTable.pick({ form: true, dialect: true, headers: true });

/** Every form that a walk has a table of, sample walks aside. */
export function listForms(db: Db): z.output<typeof formRow>[] {
  const sql = `
    SELECT DISTINCT t.form, t.dialect, t.headers
    FROM source_table t JOIN source_file f ON f.id = t.file_id JOIN walk w ON w.key = f.walk_key
    WHERE w.is_sample = 0 AND w.key NOT IN ${stagedWalks}`;
  return parseRows(formRow, prepared(db, sql).all());
}

/** Keeps how a table was read; the same table again is brought up to date. */
export function keepSourceTable(db: Db, fileId: number, table: ReadTable, choices: ReadChoices | null): void {
  prepared(
    db,
    `INSERT INTO source_table (file_id, sheet, form, dialect, headers, choices, reading, columns, questions)
     VALUES (@fileId, @sheet, @form, @dialect, @headers, @choices, @reading, @columns, @questions)
     ON CONFLICT (file_id, sheet) DO UPDATE SET form = excluded.form, dialect = excluded.dialect,
       headers = excluded.headers, choices = excluded.choices, reading = excluded.reading,
       columns = excluded.columns, questions = excluded.questions`,
  ).run({
    fileId,
    sheet: sheetName(table.sheet),
    form: table.fingerprint,
    dialect: table.dialect,
    headers: JSON.stringify(table.headers),
    choices: JSON.stringify(choices),
    reading: readingOf(table),
    columns: JSON.stringify(table.columns.map(({ index, role, options }) => ({ index, role, options }))),
    questions: JSON.stringify(blockingQuestions(table)),
  });
}

/** The same for two tables of a form exactly where equal rows of theirs are read alike. */
export function readingOf({ columns, askDayOrder }: ReadTable): string {
  const uses = columns.map(
    ({ examples: _examples, why: _why, reason: _reason, confidence: _confidence, ...use }) => use,
  );
  return hash('sha256', JSON.stringify([uses, askDayOrder !== null]), 'hex');
}

const rowColumns = [
  'file_id',
  'sheet',
  'row_number',
  'raw',
  'outcome',
  'visit_id',
  'attention',
  'response_key',
  'fields',
];

/** Stores the rows of a table as they stood in it. */
export function insertSourceRows(
  db: Db,
  fileId: number,
  sheet: string | null,
  rows: readonly NewSourceRow[],
): void {
  const name = sheetName(sheet);
  insertRows(
    db,
    'source_row',
    rowColumns,
    rows.map(({ row, raw, outcome, visitId, attention, responseKey, fields }) => [
      fileId,
      name,
      row,
      JSON.stringify(raw),
      outcome,
      visitId,
      attention.length === 0 ? '[]' : JSON.stringify(attention),
      responseKey,
      fields.length === 0 ? '[]' : JSON.stringify(fields),
    ]),
  );
}

/** A row that somebody corrected can be taken back as long as its correction makes a visit. */
const isCorrected = `outcome <> 'attention' AND @visitId IS NOT NULL AND @attention = '[]'`;

/** What became of rows of a file that was loaded before and is read in another way now. */
export function updateSourceRows(
  db: Db,
  fileId: number,
  sheet: string | null,
  rows: readonly NewSourceRow[],
): void {
  // A row that made its visit before is unchanged now: it keeps what is known of it.
  const update = prepared(
    db,
    `UPDATE source_row SET outcome = @outcome, visit_id = @visitId, response_key = coalesce(@responseKey, response_key),
       attention = CASE WHEN ${isCorrected} THEN attention ELSE @attention END,
       fields = CASE WHEN ${isCorrected} THEN fields ELSE @fields END, is_settled = 0
     WHERE file_id = @fileId AND sheet = @sheet AND row_number = @row
       AND (outcome <> @outcome OR visit_id IS NOT @visitId OR attention <> @attention)
       AND NOT (outcome IN ('visit', 'joined') AND @outcome = 'unchanged')
       AND NOT (outcome = 'aside' AND @outcome = 'aside')`,
  );
  for (const { row, outcome, visitId, attention, responseKey, fields } of rows) {
    update.run({
      fileId,
      sheet: sheetName(sheet),
      row,
      outcome,
      visitId,
      attention: JSON.stringify(attention),
      responseKey,
      fields: JSON.stringify(fields),
    });
  }
}

const visitOfTable = z.object({
  fileId: z.int(),
  sheet: z.string(),
  visitId: z.int(),
  isGone: z.int().transform((value) => value === 1),
});

export type VisitOfTable = z.output<typeof visitOfTable>;

export const visitsOfFormSql = `
  SELECT DISTINCT t.file_id AS fileId, t.sheet, r.visit_id AS visitId, v.gone_since IS NOT NULL AS isGone
  FROM source_file f
  JOIN source_table t ON t.file_id = f.id
  JOIN source_row r ON r.file_id = t.file_id AND r.sheet = t.sheet
  JOIN visit v ON v.id = r.visit_id
  WHERE f.walk_key = (SELECT key FROM walk WHERE id = ?) AND t.form = ?`;

/** The visits that each table of a form holds, in a walk, and whether they are marked as gone. */
export function listVisitsOfForm(db: Db, walkId: string, form: string): VisitOfTable[] {
  return parseRows(visitOfTable, db.prepare(visitsOfFormSql).all(walkId, form));
}

/** A row became part of a visit that another row made, or is one of its own again. */
export function setRowJoined(db: Db, visitId: number, isJoined: boolean): void {
  const [from, to] = isJoined ? ['visit', 'joined'] : ['joined', 'visit'];
  prepared(db, 'UPDATE source_row SET outcome = ? WHERE visit_id = ? AND outcome = ?').run(to, visitId, from);
}
