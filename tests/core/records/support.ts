/** Files made in code: workbooks with any parts, and reading a fixture or a text. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type {
  ReadFile,
  ReadTable,
  RowDraft,
  RowOutcome,
  VisitDraft,
} from '../../../core/domain/records/record.ts';
import { columnLetter } from '../../../core/domain/records/table/headers.ts';
import { FileRefused } from '../../../core/domain/records/refusal.ts';
import type { ReadOptions } from '../../../core/features/records/reading/pace.ts';
import { readFile } from '../../../core/features/records/reading/read-file.ts';

export const fixture = (name: string, walk = 'elmfield'): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${walk}/${name}`, import.meta.url)));

export const readAll = (bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> =>
  readFile({ name: 'file', bytes }, options);

/** The only table of a file. */
export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadTable> {
  const { tables } = await readAll(bytes, options);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

export const readText = (text: string, options: ReadOptions = {}): Promise<ReadTable> =>
  readBytes(new TextEncoder().encode(text), options);

/** "reason" or "reason: detail" of the refusal; the dialect where the file is read after all. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    return `read as ${(await readAll(bytes)).tables.map(({ dialect }) => dialect).join(', ')}`;
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
}

/** "visit", "copy of 2", "attention: column, value, reason". */
export function told(outcome: RowOutcome): string {
  if (outcome.kind === 'copy') return `copy of ${outcome.ofRow}`;
  if (outcome.kind !== 'attention') return outcome.kind;
  return outcome.items.map(({ column, value, reason }) => [column, value, reason].join(', ')).join(' & ');
}

export const rowsTold = (rows: readonly RowDraft[]): string[] =>
  rows.map(({ row, outcome }) => `${row} ${told(outcome)}`);

export const visitsOf = (rows: readonly RowDraft[]): VisitDraft[] =>
  rows.flatMap(({ outcome }) => (outcome.kind === 'visit' ? [outcome.visit] : []));

/** A cell: text, a number, a day by its serial number, a formula with its stored text, text in several fonts, an error. */
export type TestCell =
  | string
  | number
  | null
  | { serial: number }
  | { formula: string; stored: string }
  | { rich: string[] }
  | { error: string };

const escape = (text: string): string =>
  text
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
const inline = (text: string): string => `<t xml:space="preserve">${escape(text)}</t>`;

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is>${inline(cell)}</is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('serial' in cell) return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  if ('rich' in cell) {
    const runs = cell.rich.map((run) => `<r><rPr><b/></rPr>${inline(run)}</r>`);
    return `<c r="${address}" t="inlineStr"><is>${runs.join('')}</is></c>`;
  }
  return `<c r="${address}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.stored)}</v></c>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function sheetXml(rows: readonly (readonly TestCell[])[], merges: readonly string[] = []): string {
  const lines = rows.map((cells, index) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${index + 1}`));
    return `<row r="${index + 1}">${xml.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const mergeCells = merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${mergeCells}</worksheet>`;
}

export interface TestSheet {
  name: string;
  rows: readonly (readonly TestCell[])[];
  /** "A1:C1". */
  merges?: readonly string[];
}

export interface WorkbookOptions {
  /** As the workbook writes it. */
  date1904?: '1' | 'true';
  /** Replaces the XML of the one sheet. */
  sheet?: string;
  /** Further or other parts. */
  parts?: Record<string, Uint8Array>;
}

/** The smallest workbook that Excel would open. */
export function workbookOf(sheets: readonly TestSheet[], options: WorkbookOptions = {}): Uint8Array {
  const listed = sheets.map(({ name }, index) => {
    const number = index + 1;
    return `<sheet name="${escape(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const book =
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${options.date1904 ?? 0}"/>` +
    `<sheets>${listed.join('')}</sheets></workbook>`;
  // Parts are numbered from the last tab, as they are where tabs were moved.
  const part = (index: number): string => `sheet${sheets.length - index}.xml`;
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/${part(index)}"/>`,
  );
  const styles =
    `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
    '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(book),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(
      sheets.map(({ rows, merges }, index) => [
        `xl/worksheets/${part(index)}`,
        strToU8(options.sheet ?? sheetXml(rows, merges)),
      ]),
    ),
    ...options.parts,
  };
  return zipSync(files);
}

/** A workbook with one sheet of these rows. */
export const workbook = (
  rows: readonly (readonly TestCell[])[],
  options: WorkbookOptions & Pick<TestSheet, 'merges'> = {},
): Uint8Array => workbookOf([{ name: 'Form1', rows, merges: options.merges ?? [] }], options);

/** A Google Sheets export of one response per list of answers, in the columns that most tests need. */
export const sheetsHeader = 'Timestamp,Date of visit,Class,Teacher,Focus area,What did you see?,Pupil quote';
export const sheetsCsv = (...lines: string[]): string => [sheetsHeader, ...lines, ''].join('\n');
