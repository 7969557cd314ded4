/** A column whose every item is 100 high, for tests of the layout and of what is built on it. */
import {
  ColumnLayout,
  type ColumnSource,
  HeightBook,
  type LayoutItem,
  type SourceCard,
  type SourceTheme,
} from '../../../renderer/features/board/columns/layout-model.ts';

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

class EvenBook extends HeightBook {
  override estimate(_item: LayoutItem): number {
    return 100;
  }
}

/**
 * Theme t (a, b shown; c folded away), theme u (d), then loose x, y, z.
 * Tops: t 6, a 106, b 214, its fold row 318; u 444, d 544; x 670, y 778, z 886.
 */
export function column(changes: Partial<ColumnSource> = {}): ColumnLayout {
  const source: ColumnSource = {
    areaId: 'participation',
    themes: [theme('t', ['a', 'b', 'c']), theme('u', ['d'])],
    loose: ['x', 'y', 'z'].map(card),
    ...changes,
  };
  return new ColumnLayout(source, new EvenBook(16, 300));
}

export const looseColumn = (count: number): ColumnLayout =>
  column({ themes: [], loose: Array.from({ length: count }, (_, n) => card(`c${n}`)) });
