/** What every kind of table file becomes before anything is understood: cells as text. */
import { FileRefused } from '../../../domain/records/refusal.ts';

/** Cells that are merged into one, by index and inclusive; the first of them holds the value. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Table {
  source: 'workbook' | 'csv';
  encoding: string | null;
  sheet: string | null;
  /** All rows from the first line of the file on; dates as ISO text. */
  rows: string[][];
  /** Indices of rows whose quotation marks do not close. */
  brokenRows: ReadonlySet<number>;
  merges: readonly Merge[];
  /** Whether serial numbers of days count from 1904. */
  is1904: boolean;
}

const mostCells = 2_000_000;
const mostCharacters = 50_000_000;

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Refuses a table that would not fit into memory: one long text may stand behind a million cells. */
export function checkSize(rows: readonly (readonly string[])[]): void {
  let cells = 0;
  let characters = 0;
  for (const row of rows) {
    cells += row.length;
    for (const cell of row) characters += cell.length;
    if (cells > mostCells || characters > mostCharacters) throw new FileRefused('too-large', 'cells');
  }
}
