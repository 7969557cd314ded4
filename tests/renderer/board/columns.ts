/** A column whose every item is 100 high, for tests of the layout and of what is built on it. */
import type { ColumnSource, SourceTheme } from '../../../renderer/features/board/columns/column-source.ts';
import { HeightBook } from '../../../renderer/features/board/columns/height-book.ts';
import type { LayoutItem, SourceCard } from '../../../renderer/features/board/columns/items.ts';
import { ColumnLayout } from '../../../renderer/features/board/columns/layout-model.ts';

export const card = (id: string): SourceCard => ({
  id,
  text: id,
  teamText: null,
  isProposed: false,
  ticked: [],
});

export const theme = (id: string, cards: string[], changes: Partial<SourceTheme> = {}): SourceTheme => ({
  id,
  cards: cards.map(card),
  referred: [],
  isUnfolded: false,
  kept: new Set(),
  ...changes,
});

/** Widths at which one, two or three cards stand in a line at a text 16 high. */
export const widths = { one: 300, two: 600, three: 900 } as const;

class EvenBook extends HeightBook {
  override estimate(_item: LayoutItem): number {
    return 100;
  }
}

/**
 * Theme t (a, b shown; c folded away), theme u (d), then loose x, y, z.
 * Tops: t 6, a 106, b 214, its fold row 318; u 444, d 544; x 670, y 778, z 886.
 */
export function column(changes: Partial<ColumnSource> = {}, width: number = widths.one): ColumnLayout {
  const source: ColumnSource = {
    areaId: 'participation',
    themes: [theme('t', ['a', 'b', 'c']), theme('u', ['d'])],
    loose: ['x', 'y', 'z'].map(card),
    ...changes,
  };
  return new ColumnLayout(source, new EvenBook(16, width));
}

export const looseColumn = (count: number, width: number = widths.one): ColumnLayout =>
  column({ themes: [], loose: Array.from({ length: count }, (_, n) => card(`c${n}`)) }, width);
