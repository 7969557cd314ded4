/** The part of a column that stands on the page, theme by theme. */
import type { LayoutItem } from './items.ts';
import type { Box, ColumnLayout } from './layout-model.ts';

interface Row {
  readonly item: LayoutItem;
  /** From the top of its theme, or of the column where it is loose. */
  readonly top: number;
  /** Which of its line it is, from the left. */
  readonly seat: number;
}

export interface ThemeRows {
  readonly themeId: string;
  readonly box: Box;
  readonly rows: readonly Row[];
}

export interface RowsInSight {
  readonly themes: readonly ThemeRows[];
  readonly loose: readonly Row[];
}

/**
 * @param top where the part begins and @param bottom where it ends, in the column's content
 * @param kept the key of an item that stays on the page wherever it stands: what has the focus would lose it otherwise
 */
export function rowsInSight(
  layout: ColumnLayout,
  top: number,
  bottom: number,
  kept: string | null,
): RowsInSight {
  const { from, to } = layout.range(top, bottom);
  const keptAt = kept === null ? -1 : layout.indexOf(kept);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
  if (keptAt >= 0 && keptAt < from) places.unshift(keptAt);
  if (keptAt >= to) places.push(keptAt);
  const byTheme = Map.groupBy(places, (at) => layout.items[at]?.themeId ?? null);
  const rowsOf = (group: readonly number[], base: number): Row[] =>
    group.flatMap((at) => {
      const item = layout.items[at];
      return item ? [{ item, top: layout.top(at) - base, seat: layout.seat(at) }] : [];
    });
  const themes = [...byTheme].flatMap(([themeId, group]) => {
    const theme = themeId === null ? undefined : layout.themeOf(themeId);
    if (themeId === null || !theme) return [];
    const box = layout.themeBox(theme);
    return [{ themeId, box, rows: rowsOf(group, box.top) }];
  });
  return { themes, loose: rowsOf(byTheme.get(null) ?? [], 0) };
}

/** Collects what an observer measured, by item. */
export function measuredHeights(
  entries: readonly ResizeObserverEntry[],
  keyOf: (element: Element) => string | undefined,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const { target, borderBoxSize } of entries) {
    const key = keyOf(target);
    const height = borderBoxSize[0]?.blockSize ?? 0;
    // An element that has just left the page is told of once more, with no height.
    if (key && height > 0 && target.isConnected) heights.set(key, height);
  }
  return heights;
}

/** How many cards stand ahead of each item, and of the end. @param count how many a card stands for */
export function cardsAhead(items: readonly LayoutItem[], count: (cardId: string) => number): Int32Array {
  const ahead = new Int32Array(items.length + 1);
  for (const [at, { kind, id }] of items.entries())
    ahead[at + 1] = (ahead[at] ?? 0) + (kind === 'card' ? count(id) : 0);
  return ahead;
}
