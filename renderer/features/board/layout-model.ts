/** Where everything in a column stands, worked out without the page: estimated first, corrected by what is measured. */

/** Sizes in CSS pixels that the styles share with the model. Above the first block is room for a ring around it. */
export const spacing = {
  above: 6,
  betweenCards: 8,
  betweenBlocks: 14,
  themePadding: 12,
  cardPadding: 12,
  border: 2,
  confirmButton: 32,
} as const;

/** How many cards a folded theme shows. */
export const shownWhenFolded = 2;

/** How many lines of a card stand before it is unfolded. */
const shownLines = 6;

export interface SourceCard {
  readonly id: string;
  readonly text: string;
  readonly teamText: string | null;
  readonly isProposed: boolean;
  readonly ticked: readonly string[];
}

export interface SourceTheme {
  readonly id: string;
  readonly cards: readonly SourceCard[];
  readonly isUnfolded: boolean;
  /** A lane of its own: it never folds, so it has no row to do so. */
  readonly isLane?: boolean;
  /** Its head stands outside the layout. */
  readonly isHeadless?: boolean;
  /** Cards that came with the last move: seen where they landed, also in a folded theme. */
  readonly landed: ReadonlySet<string>;
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
        theme.isUnfolded === other.isUnfolded &&
        theme.landed === other.landed
      );
    })
  );
}

/** The cards of a theme that stand on the page: all, or the first and those that have just landed. */
export function cardsShown<Card extends SourceCard>(
  theme: Pick<SourceTheme, 'isUnfolded' | 'landed'> & { readonly cards: readonly Card[] },
): readonly Card[] {
  if (theme.isUnfolded) return theme.cards;
  return theme.cards.filter(({ id }, at) => at < shownWhenFolded || theme.landed.has(id));
}

export interface LayoutItem {
  /** Unique on the board: `theme:…` (its head), `card:…`, `fold:…` (the row under a theme's cards). */
  readonly key: string;
  readonly kind: 'theme' | 'card' | 'fold';
  /** Of the card or the theme. */
  readonly id: string;
  readonly themeId: string | null;
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

/** Heights that were measured at this width and text size. A card is narrower inside a theme than loose. */
export class HeightBook {
  readonly body: number;
  readonly columnWidth: number;
  #measured = new Map<string, number>();

  constructor(body: number, columnWidth: number) {
    this.body = body;
    this.columnWidth = columnWidth;
  }

  measured(item: LayoutItem): number | undefined {
    return this.#measured.get(this.#page(item));
  }

  note(item: LayoutItem, height: number): void {
    this.#measured.set(this.#page(item), height);
  }

  estimate(item: LayoutItem, card: SourceCard | null): number {
    const line = this.body * 1.4;
    const small = line * 0.8;
    if (item.kind === 'theme') return spacing.themePadding + line + small + spacing.betweenCards;
    if (item.kind === 'fold' || !card) return Math.max(36, line);
    const inset = item.themeId === null ? 0 : 2 * (spacing.themePadding + spacing.border);
    const width = this.columnWidth - inset - 2 * (spacing.cardPadding + spacing.border);
    const text = card.teamText ?? card.text;
    const lines = Math.ceil((text.length * this.body * 0.5) / Math.max(width, this.body));
    const ticked = card.ticked.length > 1 ? small : 0;
    const proposal = card.isProposed ? Math.max(spacing.confirmButton, small) + 4 : 0;
    const chrome = 2 * (spacing.betweenCards + spacing.border) + small + 4 + ticked + proposal;
    return Math.min(Math.max(lines, 1), shownLines) * line + chrome;
  }

  #page(item: LayoutItem): string {
    return item.themeId === null ? item.key : `in ${item.key}`;
  }
}

export class ColumnLayout {
  readonly source: ColumnSource;
  readonly items: readonly LayoutItem[];
  readonly themes: readonly ThemeBox[];
  #tops: Float64Array;
  #heights: Float64Array;
  #spaces: Float64Array;
  #places: Map<string, number> | null = null;
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
      put({ key: `theme:${themeId}`, kind: 'theme', id: themeId, themeId }, null, afterTheme);
    const shown = cardsShown(theme);
    shown.forEach((card, at) =>
      put(
        { key: `card:${card.id}`, kind: 'card', id: card.id, themeId },
        card,
        at ? spacing.betweenCards : 0,
      ),
    );
    if (
      !theme.isLane &&
      (theme.isUnfolded ? shown.length > shownWhenFolded : shown.length < theme.cards.length)
    )
      put({ key: `fold:${themeId}`, kind: 'fold', id: themeId, themeId }, null, 4);
    made.themes.push({ theme, first, last: made.items.length - 1 });
  }
  source.loose.forEach((card, at) => {
    const space = at > 0 ? spacing.betweenCards : afterTheme;
    put({ key: `card:${card.id}`, kind: 'card', id: card.id, themeId: null }, card, space);
  });
  return made;
}
