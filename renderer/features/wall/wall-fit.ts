/** How much of a board fits on a display that nobody scrolls: columns, and cards in each. */
import type { WallColumn } from '../../../core/contract/calls/wall.ts';

/** About 24 letters in a line of a card: it is read from far away. */
const lettersInLine = 24;
const gap = 1;

/** How many columns fit beside each other; `width` and `body` in CSS pixels. */
export function columnsThatFit(width: number, body: number): number {
  const one = (lettersInLine * 0.49 + 2) * body;
  return Math.max(1, Math.floor((width + gap * body) / (one + gap * body)));
}

/** In board order: those in which something landed last, then the fullest. */
export function openColumns(
  columns: readonly WallColumn[],
  recent: readonly string[],
  count: number,
): readonly WallColumn[] {
  const rank = (id: string): number => {
    const at = recent.indexOf(id);
    return at === -1 ? recent.length : at;
  };
  const wanted = columns
    .filter(({ cards }) => cards > 0)
    .toSorted((a, b) => rank(a.id) - rank(b.id) || b.cards - a.cards)
    .slice(0, count);
  return columns.filter((column) => wanted.includes(column));
}

/** The first so many, and whatever has just landed behind them. */
export function shownIds(
  ids: readonly string[],
  most: number,
  landed: ReadonlySet<string>,
): readonly string[] {
  return ids.filter((id, at) => at < most || landed.has(id));
}
