/** Splits decoded text into rows and cells. */
import Papa from 'papaparse';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { checkSize, type Table } from './table.ts';

const delimiters = [',', ';', '\t'] as const;

/** The delimiter that parts the first line best; a comma where nothing does. */
function delimiterOf(text: string): string {
  const start = text.trimStart().slice(0, 100_000);
  const widths = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 1 });
    return { delimiter, width: data[0]?.length ?? 0 };
  });
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
}

/**
 * Reads comma-, semicolon- or tab-separated text with any line ends.
 * @throws FileRefused `not-a-table` where the first line has one cell only
 */
export function readCsv(text: string, encoding: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const rows = data;
  // The line end of the last line opens no further row.
  if (rows.length > 0 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  const header = rows.find((row) => row.some((cell) => cell.trim() !== ''));
  if ((header?.length ?? 0) < 2) throw new FileRefused('not-a-table', 'text');
  checkSize(rows);
  const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row);
  return {
    source: 'csv',
    encoding,
    sheet: null,
    rows,
    brokenRows: new Set(broken.filter((row) => row !== undefined)),
  };
}
