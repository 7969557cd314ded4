/** The items of a column one behind the other: how high each is, how much is free above it, which of its line it is. */
import { type ColumnSource, rowsShown, type SourceTheme } from './column-source.ts';
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
  /** Which of its line each is, from the left. */
  seats: number[];
}

export function stack(source: ColumnSource, book: HeightBook): Stack {
  const made: Stack = { items: [], themes: [], heights: [], spaces: [], seats: [] };
  const put = (item: LayoutItem, card: SourceCard | null, space: number): void => {
    made.seats.push(seatBehind(made.items.at(-1), made.seats.at(-1) ?? 0, item, book.abreast));
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

/** Cards of one theme, and cards of none, stand beside the one before them while there is room. */
function seatBehind(before: LayoutItem | undefined, seat: number, item: LayoutItem, abreast: number): number {
  if (seat + 1 >= abreast || !before || before.themeId !== item.themeId) return 0;
  return isOneOfLine(before) && isOneOfLine(item) ? seat + 1 : 0;
}

/** Heads and the rows that fold span all of a line. */
export function isOneOfLine({ kind }: LayoutItem): boolean {
  return kind === 'card' || kind === 'reference';
}
