/** The items of a column one behind the other: how high each is, how much is free above it, and which stand in one line. */
import { type ColumnSource, rowsShown, type SourceTheme } from './column-source.ts';
import { type HeightBook, spacing } from './height-book.ts';
import { cardKey, foldKey, type LayoutItem, referenceKey, type SourceCard, themeKey } from './items.ts';

export interface ThemeBox {
  readonly theme: SourceTheme;
  /** Positions among the items, head and last row. */
  readonly first: number;
  readonly last: number;
}

export interface Stack {
  items: LayoutItem[];
  themes: ThemeBox[];
  heights: number[];
  /** Empty space above each item. */
  spaces: number[];
}

export function stack(source: ColumnSource, book: HeightBook): Stack {
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
    const { cards, referred } = rowsShown(theme, book.firsts);
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
    if (!theme.isLane && theme.cards.length + theme.referred.length > book.firsts)
      put({ key: foldKey(themeId), kind: 'fold', id: themeId, themeId }, null, 4);
    made.themes.push({ theme, first, last: made.items.length - 1 });
  }
  source.loose.forEach((card, at) => {
    const space = at > 0 ? spacing.betweenCards : afterTheme;
    put({ key: cardKey(card.id), kind: 'card', id: card.id, themeId: null }, card, space);
  });
  return made;
}

/** Which of its line each item is, from the left: cards of one theme, and of none, stand beside each other while there is room. */
export function seatsOf(items: readonly LayoutItem[], abreast: number): Uint8Array {
  const seats = new Uint8Array(items.length);
  if (abreast === 1) return seats;
  let before: LayoutItem | null = null;
  let seat = 0;
  for (const [at, item] of items.entries()) {
    const isBeside = before?.themeId === item.themeId && isOneOfLine(before) && isOneOfLine(item);
    seat = isBeside && seat + 1 < abreast ? seat + 1 : 0;
    seats[at] = seat;
    before = item;
  }
  return seats;
}

/** Heads and the rows that fold span all of a line. */
export function isOneOfLine({ kind }: LayoutItem): boolean {
  return kind === 'card' || kind === 'reference';
}
