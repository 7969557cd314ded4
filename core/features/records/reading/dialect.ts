/** Tells the dialect of a table by its headers. */
import { headerKey } from '../../../domain/records/headers.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { isStaffList } from '../../../domain/records/staff.ts';
import { isBlankRow, type Table } from './table.ts';

export interface KnownTable {
  table: Table;
  dialect: 'microsoft-forms' | 'google-sheets' | 'staff-list';
  /** Index of the header row in the table's rows. */
  headerIndex: number;
}

/** `2022/11/30 10:39:41 PM GMT+1`: the direct download of Google Forms. */
const downloadStamp = /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} [AP]M GMT/i;

function isGoogleDownload(table: Table, headerIndex: number, column: number): boolean {
  const stamps = table.rows.slice(headerIndex + 1).map((row) => row[column]?.trim() ?? '');
  const first = stamps.find((stamp) => stamp !== '');
  return first !== undefined && downloadStamp.test(first);
}

/**
 * Recognises a table, or answers null.
 * @throws FileRefused for a dialect that is recognised and cannot be loaded
 */
function recognise(table: Table): KnownTable | null {
  const headerIndex = table.rows.findIndex((row) => !isBlankRow(row));
  const headers = table.rows[headerIndex];
  if (headers === undefined) return null;
  const keys = headers.map(headerKey);
  if (['id', 'start time', 'completion time'].every((key) => keys.includes(key))) {
    if (table.source === 'csv') throw new FileRefused('resaved-form');
    return { table, dialect: 'microsoft-forms', headerIndex };
  }
  const stampColumn = keys.indexOf('timestamp');
  if (stampColumn >= 0) {
    if (isGoogleDownload(table, headerIndex, stampColumn)) throw new FileRefused('google-download');
    return { table, dialect: 'google-sheets', headerIndex };
  }
  return isStaffList(headers) ? { table, dialect: 'staff-list', headerIndex } : null;
}

/** Text with commas in it is no table: its lines do not have the same number of cells. */
function isProse({ source, rows }: Table): boolean {
  const filled = rows.filter((row) => !isBlankRow(row));
  if (source !== 'csv' || filled.length < 3) return false;
  const sameWidth = [...Map.groupBy(filled, (row) => row.length).entries()];
  return !sameWidth.some(([width, some]) => width > 1 && some.length * 2 >= filled.length);
}

/**
 * The first table of a file that is understood.
 * @throws FileRefused where none is
 */
export function knownTable(tables: readonly Table[]): KnownTable {
  for (const table of tables) {
    const known = recognise(table);
    if (known !== null) return known;
  }
  const filled = tables.map(({ rows }) => rows.filter((row) => !isBlankRow(row)).length);
  if (Math.max(0, ...filled) <= 1) throw new FileRefused('no-rows');
  if (tables.some(isProse)) throw new FileRefused('not-a-table', 'text');
  throw new FileRefused('hand-made-table');
}
