/** Collects the cells of a sheet, however far apart they stand, and makes a table of them. */
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { mostCells, mostCharacters, type Hidden, type Merge, type Table } from '../table.ts';

/** More filled cells do not fit beside the rest of the program. */
const mostFilled = 400_000;
/** A table of records has a few; a sheet with more is laid out for the eye, and they say nothing. */
const mostMerges = 20_000;
/** A stray cell behind more blank rows or columns than these belongs to no table that reaches so far. */
const mostBlankRows = 1000;
const mostBlankColumns = 50;

const byNumber = (a: number, b: number): number => a - b;

/** Where each place comes once long stretches of blank ones are left out. */
function closedUp(filled: Iterable<number>, mostBlank: number): { places: number[]; isGapless: boolean } {
  const places: number[] = [];
  let isGapless = true;
  let last = -1;
  for (const place of [...filled].sort(byNumber)) {
    if (place - last - 1 > mostBlank) {
      isGapless = false;
      last = place - 1;
    }
    while (last < place) places.push((last += 1));
  }
  return { places, isGapless };
}

export class SheetGrid {
  readonly #rows = new Map<number, [column: number, text: string][]>();
  readonly #unread = new Map<number, number[]>();
  readonly #columns = new Set<number>();
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: [from: number, to: number][] = [];
  #filled = 0;
  #characters = 0;

  /** @throws FileRefused `too-large` where there is no room for more */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.#filled += 1;
    this.#characters += text.length;
    if (this.#filled > mostFilled || this.#characters > mostCharacters)
      throw new FileRefused('too-large', 'cells');
    const cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, [[column, text]]);
    else cells.push([column, text]);
    this.#columns.add(column);
  }

  /** A cell whose value cannot be told, such as a formula that was never worked out. */
  putUnread(row: number, column: number): void {
    this.#filled += 1;
    if (this.#filled > mostFilled) throw new FileRefused('too-large', 'cells');
    const cells = this.#unread.get(row);
    if (cells === undefined) this.#unread.set(row, [column]);
    else cells.push(column);
    this.#columns.add(column);
  }

  addMerge(merge: Merge): void {
    if (this.#merges.length <= mostMerges) this.#merges.push(merge);
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.push([from, to]);
  }

  /** @throws FileRefused `too-large` where its rows and columns span more than there is memory for */
  table(sheet: string, isSheetHidden: boolean, is1904: boolean): Table {
    const rowsAt = closedUp([...this.#rows.keys(), ...this.#unread.keys()], mostBlankRows);
    const columnsAt = closedUp(this.#columns, mostBlankColumns);
    if (rowsAt.places.length * columnsAt.places.length > mostCells)
      throw new FileRefused('too-large', 'cells');
    const indexOfColumn = new Map(columnsAt.places.map((column, index) => [column, index]));
    const indexOfRow = new Map(rowsAt.places.map((row, index) => [row, index]));
    const unread = new Map(
      [...this.#unread].map(([row, columns]) => [
        indexOfRow.get(row) ?? -1,
        new Set(columns.map((column) => indexOfColumn.get(column) ?? -1)),
      ]),
    );
    return {
      source: 'workbook',
      encoding: null,
      encodingDoubt: null,
      sheet,
      rows: rowsAt.places.map((row) => this.#cellsOf(row, indexOfColumn)),
      rowNumbers: rowsAt.isGapless ? null : rowsAt.places.map((row) => row + 1),
      brokenRows: new Map(),
      unread,
      merges: this.#mergesAt(indexOfRow, indexOfColumn),
      hidden: this.#hiddenAt(isSheetHidden, indexOfRow, indexOfColumn),
      is1904,
    };
  }

  #cellsOf(row: number, indexOfColumn: ReadonlyMap<number, number>): string[] {
    const cells: string[] = [];
    for (const [column, text] of this.#rows.get(row) ?? []) {
      const index = indexOfColumn.get(column) ?? 0;
      while (cells.length < index) cells.push('');
      cells[index] = text;
    }
    return cells.slice();
  }

  #mergesAt(rows: ReadonlyMap<number, number>, columns: ReadonlyMap<number, number>): Merge[] {
    if (this.#merges.length > mostMerges) return [];
    return this.#merges.flatMap(({ top, bottom, left, right }) => {
      const [first, from] = [rows.get(top), columns.get(left)];
      if (first === undefined || from === undefined) return [];
      return [
        {
          top: first,
          bottom: rows.get(bottom) ?? first + bottom - top,
          left: from,
          right: columns.get(right) ?? from + right - left,
        },
      ];
    });
  }

  #hiddenAt(
    isSheet: boolean,
    rows: ReadonlyMap<number, number>,
    columns: ReadonlyMap<number, number>,
  ): Hidden {
    const isHidden = (column: number): boolean =>
      this.#hiddenColumns.some(([from, to]) => column >= from && column <= to);
    return {
      isSheet,
      rows: new Set([...this.#hiddenRows].flatMap((row) => rows.get(row) ?? [])),
      columns: new Set([...columns].flatMap(([column, index]) => (isHidden(column) ? [index] : []))),
    };
  }
}
