/** Finds rows that are parts of one record, of which a cell lost the mark that opened it. */
import { shareShape } from './text/csv-record.ts';

interface Place {
  index: number;
  line: number;
}

/** A lost mark cuts a cell into as many rows as it has lines. */
const mostParts = 100;

const hasUnpairedMark = (cell: string): boolean => cell.includes('"') && cell.split('"').length % 2 === 0;

export class CutRows {
  readonly #widths: readonly number[];
  /** The last row that is as long as its header. */
  #full: readonly string[] = [];
  /** The row that began a record last, and those behind it that begin none. */
  #open: Place[] = [];
  /** Whether the row before is broken or a part of another, and whether it ends too early. */
  #wasPart = false;
  #wasShort = false;

  /** @param widths how many cells a record has */
  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  /**
   * Looks at the next row.
   * @param isClosed whether it ends with a mark
   * @returns the rows, this one included, that are parts of one record; mostly none
   */
  add(cells: readonly string[], place: Place, isBroken: boolean, isClosed: boolean): Place[] {
    const isShort = this.#widths.every((width) => cells.length < width) && cells.join('').trim() !== '';
    const isUnpaired = cells.some(hasUnpairedMark);
    const isUnlike = shareShape([this.#full]) && !shareShape([this.#full, cells]);
    const isStrange = isShort || isUnlike || (isUnpaired && (this.#wasPart || this.#wasShort));
    const isCut = isStrange && this.#open.length > 0 && (isBroken || this.#wasPart || isUnpaired);
    const parts = isCut ? [...this.#open, place] : [];
    const isFull = this.#widths.includes(cells.length);
    // The first row is the header, or a title: no record begins there.
    if (isFull || this.#isLikeOthers(cells)) this.#open = isClosed || place.index === 0 ? [] : [place];
    else if (this.#open.length < mostParts) this.#open.push(place);
    if (isFull && place.index > 0) this.#full = cells;
    this.#wasPart = isBroken || isCut;
    this.#wasShort = isShort && place.index > 0;
    return parts;
  }

  #isLikeOthers(cells: readonly string[]): boolean {
    return this.#full.length > 0
      ? shareShape([this.#full, cells])
      : cells.length > 1 && this.#open.length === 0;
  }
}
