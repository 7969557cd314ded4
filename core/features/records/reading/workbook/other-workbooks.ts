/** Reads workbooks of other kinds than .xlsx: Excel's older and binary ones, and those of OpenDocument. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { numberText } from './cell-text.ts';
import { SheetGrid } from './sheet-grid.ts';
import type { Table } from '../table.ts';

export type OtherWorkbook = 'xls' | 'xlsb' | 'ods';

const mostRows = 1_048_576;
const mostColumns = 16_384;

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

/** What stands at the places of a sparse list, however far apart; no sheet has more places than `most`. */
function* placed<T>(list: readonly (T | undefined)[] | undefined, most: number): Generator<[number, T]> {
  for (const key of Object.keys(list ?? [])) {
    const value = list?.[Number(key)];
    if (value !== undefined && Number(key) < most) yield [Number(key), value];
  }
}

function gridOf(sheet: WorkSheet, is1904: boolean): SheetGrid {
  const grid = new SheetGrid();
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  for (const [row, cells] of placed(rows, mostRows)) {
    for (const [column, cell] of placed(cells, mostColumns)) grid.put(row, column, cellText(cell, is1904));
  }
  for (const { s, e } of sheet['!merges'] ?? [])
    grid.addMerge({ top: s.r, bottom: e.r, left: s.c, right: e.c });
  for (const [row, { hidden }] of placed(sheet['!rows'], mostRows)) if (hidden === true) grid.hideRow(row);
  for (const [column, { hidden }] of placed(sheet['!cols'], mostColumns))
    if (hidden === true) grid.hideColumns(column, column);
  return grid;
}

/** Reads without a word on the console, where SheetJS names every record that it does not know. */
function quietly(reading: () => WorkBook, kind: OtherWorkbook): WorkBook {
  const { console: output } = globalThis;
  const say = output.error;
  output.error = () => undefined;
  try {
    return reading();
  } catch (error) {
    const isProtected = error instanceof Error && /password-protected/i.test(error.message);
    throw new FileRefused(isProtected ? 'encrypted' : 'unreadable', isProtected ? null : kind);
  } finally {
    output.error = say;
  }
}

/**
 * All sheets of a workbook, in order.
 * @throws FileRefused `encrypted`, `too-large` or `unreadable`
 */
export async function readOtherWorkbook(bytes: Uint8Array, kind: OtherWorkbook): Promise<Table[]> {
  // Large, and most files need none of it.
  const { read } = await import('@e965/xlsx');
  const book = quietly(() => {
    // Days stay the numbers that they are: as dates they would be those of the machine's time zone.
    const how = { dense: true, cellDates: false, cellNF: true, cellText: false, cellHTML: false } as const;
    // The widths of columns in a damaged .xlsb may go on for ever.
    return read(bytes, { ...how, cellFormula: false, cellStyles: kind === 'xls', type: 'buffer' });
  }, kind);
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
