/** What every kind of table file becomes before anything is understood: cells as text. */
import type { FilePreview } from '../../../contract/calls/records.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';

/** Cells that are merged into one, by index and inclusive; the first of them holds the value. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What a workbook hides; all of it is read. */
export interface Hidden {
  isSheet: boolean;
  /** By index. */
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

export const nothingHidden: Hidden = { isSheet: false, rows: new Set(), columns: new Set() };

export interface Table {
  source: 'workbook' | 'csv';
  encoding: string | null;
  /** See the preview. */
  encodingDoubt: FilePreview['encodingDoubt'];
  sheet: string | null;
  /** All rows from the first line of the file on; dates as ISO text. */
  rows: string[][];
  /** The numbers that a person sees beside the rows; null where they count on from 1. */
  rowNumbers: readonly number[] | null;
  /** Rows whose quotation marks do not pair, by index, with the lines of the file that they stand on. */
  brokenRows: ReadonlyMap<number, string>;
  /** Cells that hold something which cannot be told: columns by the index of their row. */
  unread: ReadonlyMap<number, ReadonlySet<number>>;
  merges: readonly Merge[];
  hidden: Hidden;
  /** Whether serial numbers of days count from 1904. */
  is1904: boolean;
}

export const mostCells = 2_000_000;
export const mostCharacters = 50_000_000;

/** The number that a person sees beside a row. */
export const rowNumber = ({ rowNumbers }: Pick<Table, 'rowNumbers'>, index: number): number =>
  rowNumbers?.[index] ?? index + 1;

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
