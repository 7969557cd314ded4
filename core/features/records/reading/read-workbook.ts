/** Reads the sheets of an Excel workbook; the cached value of a formula, never the formula. */
import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { checkSheetSize } from './sheet-size.ts';
import { checkSize, type Table } from './table.ts';
import { zipParts, type ZipPart } from './zip-parts.ts';

/** What a ZIP file is that is no workbook. */
function otherKind(parts: readonly ZipPart[]): string {
  const has = (start: string): boolean => parts.some(({ name }) => name.startsWith(start));
  if (has('word/')) return 'docx';
  if (has('ppt/')) return 'pptx';
  if (has('xl/')) return 'xlsb';
  return has('mimetype') ? 'ods' : 'zip';
}

/** Workbook, sheets, texts and formats; no drawings, themes, links or macros. */
function isNeeded(name: string): boolean {
  if (/^xl\/(?:drawings|charts|theme|externalLinks|media)\//.test(name)) return false;
  return name === '[Content_Types].xml' || /^xl\/.*\.xml(?:\.rels)?$/.test(name);
}

/** The parts that hold cells, checked, packed again without compression for the reader. */
function safeCopy(bytes: Uint8Array): ArrayBuffer {
  const parts = zipParts(bytes);
  if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw new FileRefused('has-macros');
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new FileRefused('not-a-table', otherKind(parts));
  }
  const files: [string, Uint8Array][] = [];
  for (const part of parts.filter(({ name }) => isNeeded(name))) {
    const content = part.unpack();
    const text = new TextDecoder().decode(content);
    if (part.name.startsWith('[') && text.includes('macroEnabled')) throw new FileRefused('has-macros');
    if (text.includes('sheetData')) checkSheetSize(text);
    files.push([part.name, content]);
  }
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;
}

/** A moment as text: the day alone at midnight, the time alone for a time without a day. */
function dateText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  // Serial numbers are fractions of a day and miss whole seconds by a few milliseconds.
  const [day = '', clock = ''] = new Date(Math.round(time / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  if (clock === '00:00:00') return day;
  return day < '1901' ? clock : `${day} ${clock}`;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/**
 * All sheets of a workbook, in order.
 * @throws FileRefused `has-macros`, `not-a-table`, `too-large`, `encrypted` or `unreadable`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const copy = safeCopy(bytes);
  const sheets = await readExcelFile(copy, { trim: false }).catch(() => {
    throw new FileRefused('unreadable', 'xlsx');
  });
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(cellText));
    checkSize(rows);
    return { source: 'workbook', encoding: null, sheet, rows, brokenRows: new Set() };
  });
}
