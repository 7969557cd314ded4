/** Splits decoded text into rows and cells. */
import Papa from 'papaparse';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { knownHeaders } from './header-row.ts';
import { checkSize, type Table } from './table.ts';

const delimiters = [',', ';', '\t'] as const;
/** As many rows are looked at to find the delimiter: titles may stand above the header. */
const rowsLookedAt = 40;

/** Excel writes the delimiter above the first line, and hides that line. */
const namedDelimiter = /^sep=([,;\t])\n/i;

/** The delimiter by which a row becomes known headers, else the one that parts the first line best; a comma at last. */
function delimiterOf(start: string): string {
  const found = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: rowsLookedAt });
    const known = Math.max(0, ...data.map(knownHeaders));
    return { delimiter, known, width: data[0]?.length ?? 0 };
  });
  return found.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.width > best.width) ? next : best,
  ).delimiter;
}

/**
 * Reads comma-, semicolon- or tab-separated text with any line ends.
 * @throws FileRefused `not-a-table` where no line has more than one cell
 */
export function readCsv(text: string, encoding: string): Table {
  // A file that was put together from several has several line ends.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const named = namedDelimiter.exec(lines);
  const body = named === null ? lines : lines.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(body.trimStart().slice(0, 100_000));
  const { data: rows, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
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
