/** Where everything in a column stands, worked out without the page: estimated first, corrected by what is measured. */
import { type HeightBook, spacing } from './height-book.ts';
import {
  cardKey,
  foldKey,
  type LayoutItem,
  referenceKey,
  shownWhenFolded,
  type SourceCard,
  themeKey,
} from './items.ts';
import type { Line } from '../../../ui/place/kept-scroll.ts';

export { HeightBook, spacing } from './height-book.ts';
export type { LayoutItem, SourceCard } from './items.ts';

export interface SourceTheme {
  readonly id: string;
  readonly cards: readonly SourceCard[];
  /** Cards at home elsewhere that are also in it. */
  readonly referred: readonly SourceCard[];
  readonly isUnfolded: boolean;
  /** A lane of its own: it never folds, so it has no row to do so. */
  readonly isLane?: boolean;
  /** Its head stands outside the layout. */
  readonly isHeadless?: boolean;
  /** Cards, and keys of references, that are seen although it is folded. */
  readonly kept: ReadonlySet<string>;
}

export interface ColumnSource {
  readonly areaId: string;
  readonly themes: readonly SourceTheme[];
  readonly loose: readonly SourceCard[];
}

/** Whether nothing in a column has changed: its cards are the very same lists. */
export function isSameSource(a: ColumnSource, b: ColumnSource): boolean {
  return (
    a.loose === b.loose &&
    a.themes.length === b.themes.length &&
    a.themes.every((theme, at) => {
      const other = b.themes[at];
      return (
        theme.id === other?.id &&
        theme.cards === other.cards &&
        theme.referred.length === other.referred.length &&
        theme.referred.every((card, place) => card === other.referred[place]) &&
        theme.isUnfolded === other.isUnfolded &&
        theme.kept === other.kept
      );
    })
  );
}

type Shown<Card extends SourceCard> = Pick<SourceTheme, 'id' | 'isUnfolded'> & {
  readonly kept: Pick<ReadonlySet<string>, 'has'>;
  readonly cards: readonly Card[];
  readonly referred: readonly Card[];
};

/** The rows of a theme that stand on the page, cards at home before references: all, or the first and those kept. */
export function rowsShown<Card extends SourceCard>(
  theme: Shown<Card>,
): { readonly cards: readonly Card[]; readonly referred: readonly Card[] } {
  const { id, cards, referred, isUnfolded, kept } = theme;
  if (isUnfolded) return { cards, referred };
  return {
    cards: cards.filter((card, at) => at < shownWhenFolded || kept.has(card.id)),
    referred: referred.filter(
      (card, at) => cards.length + at < shownWhenFolded || kept.has(referenceKey(id, card.id)),
    ),
  };
}

interface ThemeBox {
  readonly theme: SourceTheme;
  /** Positions among the items, head and last row. */
  readonly first: number;
  readonly last: number;
}

export interface Box {
  readonly top: number;
  readonly height: number;
}

export class ColumnLayout implements Line {
  readonly source: ColumnSource;
  readonly items: readonly LayoutItem[];
  readonly themes: readonly ThemeBox[];
  #tops: Float64Array;
  #heights: Float64Array;
  #spaces: Float64Array;
  #places: Map<string, number> | null = null;
  #cards: Int32Array | null = null;
  #book: HeightBook;

  constructor(source: ColumnSource, book: HeightBook) {
    this.source = source;
    this.#book = book;
    const { items, themes, heights, spaces } = stack(source, book);
    this.items = items;
    this.themes = themes;
    this.#heights = Float64Array.from(heights);
    this.#spaces = Float64Array.from(spaces);
    this.#tops = new Float64Array(items.length);
    this.#settle(0);
  }

  /** Of the column's content, with room under the last block. */
  get height(): number {
    const last = this.items.length - 1;
    return last < 0 ? 0 : this.bottom(last) + this.#paddingUnder(last) + spacing.betweenBlocks;
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

  end(at: number): number {
    return this.bottom(at);
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

  themeBox({ first, last }: ThemeBox): Box {
    const top = this.top(first);
    return { top, height: this.bottom(last) + spacing.themePadding - top };
  }

  themeOf(themeId: string): ThemeBox | undefined {
    return this.themes.find(({ theme }) => theme.id === themeId);
  }

  /** The position of an item, or -1. */
  indexOf(key: string): number {
    this.#places ??= new Map(this.items.map((item, at) => [item.key, at]));
    return this.#places.get(key) ?? -1;
  }

  /** How many cards stand ahead of a place. */
  cardsBefore(at: number): number {
    this.#cards ??= this.#countCards();
    return this.#cards[at] ?? 0;
  }

  /** The last item that begins at or above a height; -1 above all of them. */
  indexAt(y: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.top(middle) <= y) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The items that are seen between two heights: from, and up to but without to. */
  range(top: number, bottom: number): { from: number; to: number } {
    const first = Math.max(0, this.indexAt(top));
    return { from: this.bottom(first) < top ? first + 1 : first, to: this.indexAt(bottom) + 1 };
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
    this.#settle(first);
    return seenFrom <= 0 ? 0 : this.top(anchor) - before;
  }

  #countCards(): Int32Array {
    const cards = new Int32Array(this.items.length + 1);
    this.items.forEach(({ kind }, at) => (cards[at + 1] = (cards[at] ?? 0) + (kind === 'card' ? 1 : 0)));
    return cards;
  }

  #settle(from: number): void {
    let y = from === 0 ? spacing.above : this.bottom(from - 1);
    for (let at = from; at < this.items.length; at += 1) {
      y += this.#spaces[at] ?? 0;
      this.#tops[at] = y;
      y += this.#heights[at] ?? 0;
    }
  }

  #paddingUnder(at: number): number {
    return this.items[at]?.themeId == null ? 0 : spacing.themePadding;
  }
}

interface Stack {
  items: LayoutItem[];
  themes: ThemeBox[];
  heights: number[];
  /** Empty space above each item. */
  spaces: number[];
}

function stack(source: ColumnSource, book: HeightBook): Stack {
  const made: Stack = { items: [], themes: [], heights: [], spaces: [] };
  const put = (item: LayoutItem, card: SourceCard | null, space: number): void => {
    made.items.push(item);
    made.heights.push(book.measured(item) ?? book.estimate(item, card));
    made.spaces.push(made.items.length === 1 ? 0 : space);
  };
  const afterTheme = spacing.themePadding + spacing.betweenBlocks;
  for (const theme of source.themes) {
    const first = made.items.length;
    const themeId = theme.id;
    if (!theme.isHeadless)
      put({ key: themeKey(themeId), kind: 'theme', id: themeId, themeId }, null, afterTheme);
    const { cards, referred } = rowsShown(theme);
    cards.forEach((card, at) =>
      put({ key: cardKey(card.id), kind: 'card', id: card.id, themeId }, card, at ? spacing.betweenCards : 0),
    );
    referred.forEach((card, at) =>
      put(
        { key: referenceKey(themeId, card.id), kind: 'reference', id: card.id, themeId },
        card,
        at + cards.length ? spacing.betweenCards : 0,
      ),
    );
    if (!theme.isLane && theme.cards.length + theme.referred.length > shownWhenFolded)
      put({ key: foldKey(themeId), kind: 'fold', id: themeId, themeId }, null, 4);
    made.themes.push({ theme, first, last: made.items.length - 1 });
  }
  source.loose.forEach((card, at) => {
    const space = at > 0 ? spacing.betweenCards : afterTheme;
    put({ key: cardKey(card.id), kind: 'card', id: card.id, themeId: null }, card, space);
  });
  return made;
}
