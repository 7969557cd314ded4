/** Where everything in a column stands, worked out without the page: estimated first, corrected by what is measured. */
import type { ColumnSource } from './column-source.ts';
import { type HeightBook, insetInTheme, spacing, widthInLine } from './height-book.ts';
import type { LayoutItem } from './items.ts';
import { isOneOfLine, seatsOf, stack, type ThemeBox } from './stack.ts';
import type { Line } from '../../../ui/place/kept-scroll.ts';

export interface Box {
  readonly top: number;
  readonly height: number;
}

export interface Span {
  readonly left: number;
  readonly width: number;
}

/** Cards stand one below the other, in a wide column in lines, from left to right; a line is as high as its highest card. */
export class ColumnLayout implements Line {
  readonly source: ColumnSource;
  readonly items: readonly LayoutItem[];
  readonly themes: readonly ThemeBox[];
  /** How many cards stand in a line, and the width of the column that all of this is worked out for. */
  readonly abreast: number;
  readonly width: number;
  #tops: Float64Array;
  #heights: Float64Array;
  #spaces: Float64Array;
  #seats: Uint8Array;
  /** How far cards of a theme stand in from the sides. */
  #inset: number;
  #places: Map<string, number> | null = null;
  #book: HeightBook;

  constructor(source: ColumnSource, book: HeightBook) {
    this.source = source;
    this.#book = book;
    const { items, themes, heights, spaces } = stack(source, book);
    this.items = items;
    this.themes = themes;
    this.abreast = book.abreast;
    this.width = book.columnWidth;
    // A lane is its theme.
    this.#inset = source.themes.some(({ isLane }) => isLane) ? 0 : insetInTheme;
    this.#seats = seatsOf(items, book.abreast);
    this.#heights = Float64Array.from(heights);
    this.#spaces = Float64Array.from(spaces);
    this.#tops = new Float64Array(items.length);
    this.#settle(0);
  }

  /** Of the column's content, with room under the last block. */
  get height(): number {
    const last = this.items.length - 1;
    return last < 0 ? 0 : this.end(last) + this.#paddingUnder(last) + spacing.betweenBlocks;
  }

  get length(): number {
    return this.items.length;
  }

  keyAt(at: number): string {
    return this.items[at]?.key ?? '';
  }

  start(at: number): number {
    return this.top(at);
  }

  /** Where its line ends: that of several cards with the highest of them. */
  end(at: number): number {
    if (this.abreast === 1) return this.bottom(at);
    let end = 0;
    for (let one = this.firstOfLine(at); one <= this.lastOfLine(at); one += 1)
      end = Math.max(end, this.bottom(one));
    return end;
  }

  /** Which of its line an item is, from the left. */
  seat(at: number): number {
    return this.#seats[at] ?? 0;
  }

  firstOfLine(at: number): number {
    return at - this.seat(at);
  }

  lastOfLine(at: number): number {
    let last = at;
    while (this.seat(last + 1) > 0) last += 1;
    return last;
  }

  top(at: number): number {
    return this.#tops[at] ?? 0;
  }

  bottom(at: number): number {
    return this.top(at) + (this.#heights[at] ?? 0);
  }

  box(at: number): Box {
    return { top: this.top(at), height: this.#heights[at] ?? 0 };
  }

  /** How far from the left it stands, and how wide it is, in the width of the column. */
  across(at: number): Span {
    const inset = this.#insetOf(at);
    const seat = this.#seatWidth(inset);
    return this.#isInLine(at)
      ? { left: inset + this.seat(at) * (seat + spacing.betweenCards), width: seat }
      : { left: 0, width: this.width };
  }

  themeBox({ first, last }: ThemeBox): Box {
    const top = this.top(first);
    return { top, height: this.end(last) + spacing.themePadding - top };
  }

  themeOf(themeId: string): ThemeBox | undefined {
    return this.themes.find(({ theme }) => theme.id === themeId);
  }

  /** The position of an item, or -1. */
  indexOf(key: string): number {
    this.#places ??= new Map(this.items.map((item, at) => [item.key, at]));
    return this.#places.get(key) ?? -1;
  }

  /** The last item that begins at or above a height, so of a line its last one; -1 above all of them. */
  indexAt(y: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.top(middle) <= y) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The same, and of a line the one that stands nearest to a place across. */
  indexUnder(x: number, y: number): number {
    const last = this.indexAt(y);
    if (this.abreast === 1 || !this.#isInLine(last)) return last;
    const first = this.firstOfLine(last);
    const inset = this.#insetOf(last);
    const between = spacing.betweenCards;
    const seat = Math.floor((x - inset + between / 2) / (this.#seatWidth(inset) + between));
    return Math.max(first, Math.min(last, first + seat));
  }

  /** The items that are seen between two heights: from, and up to but without to. A line is one. */
  range(top: number, bottom: number): { from: number; to: number } {
    const last = Math.max(0, this.indexAt(top));
    return { from: this.end(last) < top ? last + 1 : this.firstOfLine(last), to: this.indexAt(bottom) + 1 };
  }

  /** The card that stands behind a card in its theme or column, folded away or not; null for the last. */
  nextCard(at: number): string | null {
    const item = this.items[at];
    const box = item?.themeId == null ? undefined : this.themeOf(item.themeId);
    if (box) {
      const { cards } = box.theme;
      // Of a folded theme the cards between may be missing on the page; its head has the first card behind it.
      return cards[cards.findIndex(({ id }) => id === item?.id) + 1]?.id ?? null;
    }
    return this.items[at + 1]?.id ?? null;
  }

  /**
   * Takes measured heights in.
   * @param seenFrom the height at which the visible part begins
   * @returns by how much what is seen there has moved, so that the scroll position can follow; null where all was right
   */
  measure(heights: ReadonlyMap<string, number>, seenFrom: number): number | null {
    let first = this.items.length;
    const anchor = this.range(seenFrom, seenFrom).from;
    const before = this.top(anchor);
    for (const [key, height] of heights) {
      const at = this.indexOf(key);
      const item = this.items[at];
      if (!item || Math.abs((this.#heights[at] ?? 0) - height) < 0.5) continue;
      this.#book.note(item, height);
      this.#heights[at] = height;
      first = Math.min(first, at);
    }
    if (first === this.items.length) return null;
    this.#settle(this.firstOfLine(first));
    return seenFrom <= 0 ? 0 : this.top(anchor) - before;
  }

  #settle(from: number): void {
    let top = 0;
    let end = from === 0 ? spacing.above : this.end(from - 1);
    for (let at = from; at < this.items.length; at += 1) {
      if (this.seat(at) === 0) top = end + (this.#spaces[at] ?? 0);
      this.#tops[at] = top;
      end = Math.max(end, top + (this.#heights[at] ?? 0));
    }
  }

  #isInLine(at: number): boolean {
    const item = this.items[at];
    return item !== undefined && isOneOfLine(item);
  }

  #insetOf(at: number): number {
    return this.items[at]?.themeId == null ? 0 : this.#inset;
  }

  #seatWidth(inset: number): number {
    return widthInLine(this.width - 2 * inset, this.abreast);
  }

  #paddingUnder(at: number): number {
    return this.items[at]?.themeId == null ? 0 : spacing.themePadding;
  }
}
