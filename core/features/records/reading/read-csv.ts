/** Splits decoded text into rows and cells. */
import Papa from 'papaparse';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { knownHeaders } from './header-row.ts';
import { checkSize, type Table } from './table.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** As many rows are looked at to find the delimiter: titles may stand above the header. */
const rowsLookedAt = 40;

/** Excel writes the delimiter above the first line, and hides that line. */
const namedDelimiter = /^sep=([,;\t|])\n/i;

/** The delimiter by which a row becomes known headers, else the one that parts the first line best; a comma at last. */
function delimiterOf(start: string): string {
  const found = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: rowsLookedAt });
    // Bars also draw tables in the middle of a text; in an export they part the first line.
    const rows = delimiter === '|' ? data.slice(0, 1) : data;
    const known = Math.max(0, ...rows.map(knownHeaders));
    return { delimiter, known, width: delimiter === '|' && known === 0 ? 0 : (data[0]?.length ?? 0) };
  });
  return found.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.width > best.width) ? next : best,
  ).delimiter;
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

/**
 * Reads text separated by commas, semicolons, tabs or bars with any line ends.
 * @throws FileRefused `not-a-table` where no line has more than one cell, `too-large`
 */
export function readCsv(text: string, encoding: string): Table {
  // A file that was put together from several has several line ends.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const named = namedDelimiter.exec(lines);
  const body = named === null ? lines : lines.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(body.trimStart().slice(0, 100_000));
  checkMarks(body, delimiter);
  const { data: rows, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  // The parser leaves room to grow in every row, which in a long file is more than the cells take.
  for (const [index, row] of rows.entries()) rows[index] = row.slice();
  // The line end of the last line opens no further row.
  if (rows.length > 0 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  const isWide = (row: readonly string[]): boolean =>
    row.length > 1 && row.some((cell) => cell.trim() !== '');
  if (!rows.slice(0, rowsLookedAt).some(isWide)) throw new FileRefused('not-a-table', 'text');
  checkSize(rows);
  const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row);
  return {
    source: 'csv',
    encoding,
    sheet: null,
    rows,
    brokenRows: new Set(broken.filter((row) => row !== undefined)),
    merges: [],
    is1904: false,
  };
}
