/** Splits decoded text into rows and cells. */
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { readRecord, strictRecord, type CsvRecord } from './csv-record.ts';
import { CutRows } from '../cut-rows.ts';
import { knownHeaders } from '../header-row.ts';
import { checkSize, nothingHidden, type Table } from '../table.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** As many rows are looked at to find the delimiter: titles may stand above the header. */
const rowsLookedAt = 40;

/** As many tell how many cells a record has. */
const rowsCounted = 500;

/** Excel writes the delimiter above the first line, and hides that line. */
const namedDelimiter = /^sep=([,;\t|])\n/i;

/** The first records of a text, strictly read. */
function firstRecords(text: string, delimiter: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length && records.length < most; at = records.at(-1)?.end ?? text.length)
    records.push(strictRecord(text, at, delimiter));
  return records;
}

interface Parted {
  delimiter: string;
  /** Index of the first row that is known headers for the most part, above one that is parted, too. */
  first: number;
  known: number;
  width: number;
}

function partedBy(start: string, delimiter: string): Parted {
  // Bars also draw tables in the middle of a text; in an export they part the first line.
  const most = delimiter === '|' ? 1 : rowsLookedAt;
  const rows = firstRecords(start, delimiter, most).map(({ cells }) => ({
    known: knownHeaders(cells),
    filled: cells.filter((cell) => cell.trim() !== '').length,
    width: cells.length,
  }));
  const isParted = (at: number): boolean =>
    (rows.slice(at + 1).find(({ filled }) => filled > 0)?.width ?? 2) > 1;
  const found = rows.findIndex(({ known, filled }, at) => known > 1 && known * 2 >= filled && isParted(at));
  const known = Math.max(0, ...rows.map((row) => row.known));
  const width = delimiter === '|' && known === 0 ? 0 : (rows[0]?.width ?? 0);
  return { delimiter, first: found < 0 ? rowsLookedAt : found, known, width };
}

/**
 * The delimiter by which a row becomes known headers first (a sentence that is parted may look like some further down), else
 * the one that parts the first line best.
 */
function delimiterOf(start: string): string {
  const weigh = (one: Parted, other: Parted): number =>
    one.first - other.first || other.known - one.known || other.width - one.width;
  return delimiters.map((delimiter) => partedBy(start, delimiter)).toSorted(weigh)[0]?.delimiter ?? ',';
}

/** How many cells the records of a text have: as many as the header, or else as most of them. */
function widthsOf(text: string, delimiter: string): number[] {
  const records = firstRecords(text, delimiter, rowsCounted).filter(({ isBroken }) => !isBroken);
  const [header] = records
    .slice(0, rowsLookedAt)
    .map(({ cells }) => ({ cells, known: knownHeaders(cells) }))
    .filter(({ known }) => known > 1)
    .toSorted((one, other) => other.known - one.known);
  const counts = Map.groupBy(records, ({ cells }) => cells.length);
  const [usual] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
  const filled = (header?.cells.findLastIndex((cell) => cell.trim() !== '') ?? -1) + 1;
  const widths = header === undefined ? [usual?.[0] ?? 0] : [header.cells.length, filled];
  return [...new Set(widths)].filter((width) => width > 1);
}

/** More of any of these than this, and the text holds no records; taking it apart would need more memory than there is. */
const mostMarks = 4_000_000;
const mostLines = 2_000_000;

/** @throws FileRefused `too-large` before anything is taken apart */
function checkMarks(text: string, delimiter: string): void {
  for (const mark of ['"', '\n', delimiter]) {
    const most = mark === '\n' ? mostLines : mostMarks;
    let found = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
    if (found > most) throw new FileRefused('too-large', 'cells');
  }
}

/** @param firstLine number of the first line in the file */
function splitRows(text: string, delimiter: string, firstLine: number): Pick<Table, 'rows' | 'brokenRows'> {
  const widths = text.includes('"') ? widthsOf(text, delimiter) : [];
  const rows: string[][] = [];
  const brokenRows = new Map<number, string>();
  let line = firstLine;
  const cutRows = widths.length > 0 ? new CutRows(widths) : null;
  for (let at = 0; at < text.length;) {
    const { cells, end, isBroken } = readRecord(text, at, delimiter, widths);
    const place = { index: rows.length, line };
    const cut = cutRows?.add(cells, place, isBroken, text.charAt(end - 2) === '"') ?? [];
    for (const row of isBroken ? [...cut, place] : cut) brokenRows.set(row.index, `line ${row.line}`);
    rows.push(cells);
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    at = end;
  }
  return { rows, brokenRows };
}

/**
 * Reads text separated by commas, semicolons, tabs or bars with any line ends.
 * @throws FileRefused `not-a-table` where no line has more than one cell, `too-large`
 */
export function readCsv(text: string, encoding: string): Table {
  // A file that was put together from several has several line ends.
  const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  // Word breaks a line within a cell by a vertical tab.
  const lines = ended.includes('\v') ? ended.replaceAll('\v', ' ') : ended;
  const named = namedDelimiter.exec(lines);
  const body = named === null ? lines : lines.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(body.trimStart().slice(0, 100_000));
  checkMarks(body, delimiter);
  const { rows, brokenRows } = splitRows(body, delimiter, named === null ? 1 : 2);
  const isWide = (row: readonly string[]): boolean =>
    row.length > 1 && row.some((cell) => cell.trim() !== '');
  if (!rows.slice(0, rowsLookedAt).some(isWide)) throw new FileRefused('not-a-table', 'text');
  checkSize(rows);
  return {
    source: 'csv',
    encoding,
    encodingDoubt: null,
    sheet: null,
    rows,
    rowNumbers: null,
    brokenRows,
    unread: new Map(),
    merges: [],
    hidden: nothingHidden,
    is1904: false,
  };
}
