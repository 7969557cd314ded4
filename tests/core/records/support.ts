/** Files made in code: workbooks with any parts, and reading a fixture or a text. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ReadFile, RowDraft, VisitDraft } from '../../../core/domain/records/record.ts';
import { FileRefused } from '../../../core/domain/records/refusal.ts';
import { readFile } from '../../../core/features/records/reading/read-file.ts';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/elmfield/${name}`, import.meta.url)));

export const readBytes = (bytes: Uint8Array, name = 'file'): Promise<ReadFile> =>
  readFile({ name, bytes }, {});
export const readText = (text: string): Promise<ReadFile> => readBytes(new TextEncoder().encode(text));

/** "reason" or "reason: detail" of the refusal; the dialect where the file is read after all. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    return `read as ${(await readBytes(bytes)).dialect}`;
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
}

export const visitsOf = (rows: readonly RowDraft[]): VisitDraft[] =>
  rows.flatMap(({ outcome }) => (outcome.kind === 'visit' ? [outcome.visit] : []));

/** A cell: text, a number, a day by its serial number, or a formula with its stored text. */
export type TestCell = string | number | null | { serial: number } | { formula: string; stored: string };

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\n/g, '&#10;');

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('serial' in cell) return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${address}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.stored)}</v></c>`;
}

export function sheetXml(rows: readonly (readonly TestCell[])[]): string {
  const lines = rows.map((cells, index) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}">${xml.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export interface WorkbookOptions {
  epoch1904?: boolean;
  /** Replaces the XML of the one sheet. */
  sheet?: string;
  /** Further or other parts. */
  parts?: Record<string, Uint8Array>;
}

/** The smallest workbook that Excel would open, with one sheet of these rows. */
export function workbook(rows: readonly (readonly TestCell[])[], options: WorkbookOptions = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book =
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${options.epoch1904 === true ? 1 : 0}"/>` +
    '<sheets><sheet name="Form1" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const links =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  const styles =
    `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
    '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(book),
    'xl/_rels/workbook.xml.rels': strToU8(links),
    'xl/styles.xml': strToU8(styles),
    'xl/worksheets/sheet1.xml': strToU8(options.sheet ?? sheetXml(rows)),
    ...options.parts,
  };
  return zipSync(files);
}

/** A Google Sheets export of one response per list of answers, in the columns that most tests need. */
export const sheetsHeader = 'Timestamp,Date of visit,Class,Teacher,Focus area,What did you see?,Pupil quote';
export const sheetsCsv = (...lines: string[]): string => [sheetsHeader, ...lines, ''].join('\n');
