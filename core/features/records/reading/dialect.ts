/** Tells the dialect of a table by its headers. */
import type { Dialect } from '../../../contract/tables.ts';
import type { AreaBook } from '../../../domain/records/areas/area-book.ts';
import { formHeader } from '../../../domain/records/table/form-headers.ts';
import { isStaffList } from '../../../domain/records/staff.ts';
import { findHeader, firstRowAsHeader, type Header } from './header-row.ts';
import { isBlankRow, type Table } from './table.ts';

export interface KnownTable {
  table: Table;
  dialect: Exclude<Dialect, 'learning-walk-records'>;
  header: Header;
}

/** `2022/11/30 10:39:41 PM GMT+1`, or another zone's name: the direct download of Google Forms. */
const downloadStamp = /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} [AP]M (?:\p{Lu}{2,5}|[+-]\d)/iu;

function isGoogleDownload(table: Table, header: Header, column: number): boolean {
  const stamps = table.rows.slice(header.index + 1).map((row) => row[column]?.trim() ?? '');
  const first = stamps.find((stamp) => stamp !== '');
  return first !== undefined && downloadStamp.test(first);
}

function staffHeader(table: Table): Header | null {
  const header = firstRowAsHeader(table);
  return header !== null && isStaffList(header.headers) ? header : null;
}

/** Recognises a table, or answers null where it has no header that is known. */
export function recognise(table: Table, areas?: AreaBook): KnownTable | null {
  const header = findHeader(table, areas);
  const fixed = (header?.headers ?? []).map(formHeader);
  if (header !== null && fixed.includes('id') && fixed.includes('start') && fixed.includes('end'))
    return { table, dialect: 'microsoft-forms', header };
  const stampColumn = fixed.indexOf('timestamp');
  if (header !== null && stampColumn >= 0) {
    const isDownload = isGoogleDownload(table, header, stampColumn);
    return { table, dialect: isDownload ? 'google-forms' : 'google-sheets', header };
  }
  const staff = staffHeader(table) ?? (header !== null && isStaffList(header.headers) ? header : null);
  if (staff !== null) return { table, dialect: 'staff-list', header: staff };
  return header === null ? null : { table, dialect: 'table', header };
}

/** Text with commas in it is no table: its lines do not have the same number of cells. */
export function isProse({ source, rows }: Table): boolean {
  const filled = rows.filter((row) => !isBlankRow(row));
  if (source !== 'csv' || filled.length < 3) return false;
  const sameWidth = [...Map.groupBy(filled, (row) => row.length).entries()];
  return !sameWidth.some(([width, some]) => width > 1 && some.length * 2 >= filled.length);
}
