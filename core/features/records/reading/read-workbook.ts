/** Reads the sheets of an Excel workbook; the cached value of a formula, never the formula. */
import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { mergesOf } from './sheet-merges.ts';
import { checkSheetSize } from './sheet-size.ts';
import { checkSize, type Merge, type Table } from './table.ts';
import { is1904, sheetPaths } from './workbook-parts.ts';
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

interface SafeBook {
  /** The parts that hold cells, checked, packed again without compression for the reader. */
  copy: ArrayBuffer;
  merges: ReadonlyMap<string, readonly Merge[]>;
  paths: readonly string[];
  is1904: boolean;
}

/** An error is no text to the reader, which would leave the cell blank. */
const withErrorsAsText = (xml: string): string =>
  xml.replace(/(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g, '$1$2str$2');

function safeBook(bytes: Uint8Array): SafeBook {
  const parts = zipParts(bytes);
  if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw new FileRefused('has-macros');
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new FileRefused('not-a-table', otherKind(parts));
  }
  const files = new Map<string, Uint8Array>();
  const merges = new Map<string, readonly Merge[]>();
  let book = '';
  let relations = '';
  for (const part of parts.filter(({ name }) => isNeeded(name))) {
    const content = part.unpack();
    const text = new TextDecoder().decode(content);
    files.set(part.name, content);
    if (part.name.startsWith('[') && text.includes('macroEnabled')) throw new FileRefused('has-macros');
    if (part.name === 'xl/workbook.xml') book = text;
    if (part.name === 'xl/_rels/workbook.xml.rels') relations = text;
    if (!text.includes('sheetData')) continue;
    checkSheetSize(text);
    merges.set(part.name, mergesOf(text));
    const read = /t=["']e["']/.test(text) ? withErrorsAsText(text) : text;
    if (read !== text) files.set(part.name, new TextEncoder().encode(read));
  }
  const dates = is1904(book);
  // The reader knows one of the two ways to write it.
  if (dates)
    files.set(
      'xl/workbook.xml',
      new TextEncoder().encode(book.replace(/(\bdate1904\s*=\s*)["']true["']/, '$1"1"')),
    );
  const copy = new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;
  return { copy, merges, paths: sheetPaths(book, relations), is1904: dates };
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
  return day < '1905' ? clock : `${day} ${clock}`;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

interface ReadSheet {
  sheet: string;
  /** Missing for a tab that holds a chart, and where the workbook does not say which part a sheet is. */
  data: unknown[][] | undefined;
}

/**
 * All sheets of a workbook, in order.
 * @throws FileRefused `has-macros`, `not-a-table`, `too-large`, `encrypted` or `unreadable`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const { copy, merges, paths, ...book } = safeBook(bytes);
  const sheets: ReadSheet[] = await readExcelFile(copy, { trim: false }).catch(() => {
    throw new FileRefused('unreadable', 'xlsx');
  });
  return sheets.flatMap(({ sheet, data }, index) => {
    const path = paths[index] ?? '';
    if (data === undefined && /(?:chart|dialog)sheets\//.test(path)) return [];
    if (data === undefined) throw new FileRefused('unreadable', 'xlsx');
    const rows = data.map((row) => row.map(cellText));
    checkSize(rows);
    return [
      {
        source: 'workbook',
        encoding: null,
        sheet,
        rows,
        brokenRows: new Set(),
        merges: merges.get(path) ?? [],
        is1904: book.is1904,
      },
    ];
  });
}
