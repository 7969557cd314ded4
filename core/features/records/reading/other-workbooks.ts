/** Reads workbooks of other kinds than .xlsx: Excel's older and binary ones, and those of OpenDocument. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { numberText } from './cell-text.ts';
import { SheetGrid } from './sheet-grid.ts';
import type { Table } from './table.ts';

export type OtherWorkbook = 'xls' | 'xlsb' | 'ods';

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function cellText({ t, v, z }: CellObject, is1904: boolean): string {
  if (v === undefined || v instanceof Date) return '';
  if (t === 'e') return errors[Number(v)] ?? '#ERROR!';
  if (typeof v === 'number') return numberText(v, typeof z === 'string' ? z : 'General', is1904);
  return typeof v === 'boolean' ? String(v).toUpperCase() : v;
}

function gridOf(sheet: WorkSheet, is1904: boolean): SheetGrid {
  const grid = new SheetGrid();
  // Rows and cells are sparse: what is blank is not there and not visited.
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== undefined) grid.put(row, column, cellText(cell, is1904));
    });
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    grid.addMerge({ top: s.r, bottom: e.r, left: s.c, right: e.c });
  sheet['!rows']?.forEach((row, index) => {
    if (row.hidden === true) grid.hideRow(index);
  });
  sheet['!cols']?.forEach((column, index) => {
    if (column.hidden === true) grid.hideColumns(index, index);
  });
  return grid;
}

/**
 * All sheets of a workbook, in order.
 * @throws FileRefused `encrypted`, `too-large` or `unreadable`
 */
export async function readOtherWorkbook(bytes: Uint8Array, kind: OtherWorkbook): Promise<Table[]> {
  // Large, and most files need none of it.
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    // Days stay the numbers that they are: as dates they would be those of the machine's time zone.
    const how = { dense: true, cellDates: false, cellNF: true, cellText: false, cellHTML: false } as const;
    book = read(bytes, { ...how, cellFormula: false, cellStyles: true, type: 'buffer' });
  } catch (error) {
    const isProtected = error instanceof Error && /password-protected/i.test(error.message);
    throw new FileRefused(isProtected ? 'encrypted' : 'unreadable', isProtected ? null : kind);
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new FileRefused('unreadable', kind);
    // A tab that holds a chart repeats the cells of others.
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [gridOf(sheet, is1904).table(name, isHidden, is1904)];
  });
}
