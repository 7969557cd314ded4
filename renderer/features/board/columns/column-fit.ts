/** Which columns stand open and which are folded to rails, by how many fit at a readable width. */

interface FitInput {
  /** Of the board inside its margins, and the height of the body text, in CSS pixels. */
  readonly width: number;
  readonly body: number;
  /** All columns in order. */
  readonly areaIds: readonly string[];
  /** Those that are wanted open, most wanted first. */
  readonly wanted: readonly string[];
  /** The column that is opened wide, or null. */
  readonly wide?: string | null;
}

export interface Fit {
  readonly open: readonly string[];
  readonly rails: readonly string[];
  readonly columnWidth: number;
  /** The one column that is wider than the others, or null. */
  readonly wide: string | null;
  readonly wideWidth: number;
}

export const columnGap = 16;
const lettersInLine = 28;

/** The least width at which about 28 letters stand in a line of a card inside a theme. */
export function readableWidth(body: number): number {
  return lettersInLine * body * 0.49 + 60;
}

export function railWidth(body: number): number {
  return Math.max(44, body * 2.6);
}

/** A column that is opened wide takes the room of two, or all of it where no third column would fit. */
export function fitColumns({ width, body, areaIds, wanted, wide = null }: FitInput): Fit {
  const openWidth = (count: number): number => {
    const rails = areaIds.length - count;
    return (width - rails * (railWidth(body) + columnGap) - (count - 1) * columnGap) / count;
  };
  let count = areaIds.length;
  while (count > 1 && openWidth(count) < readableWidth(body)) count -= 1;
  count = Math.min(count, Math.max(1, wanted.length));
  if (wide !== null && areaIds.includes(wide)) {
    const others = wanted.filter((id) => id !== wide).slice(0, count < 3 ? 0 : count - 2);
    return fitWide(areaIds, wide, others, (open) => openWidth(open) * open);
  }
  const chosen = new Set(wanted.slice(0, count));
  const columnWidth = Math.floor(openWidth(count));
  return { ...parted(areaIds, chosen), columnWidth, wide: null, wideWidth: columnWidth };
}

/** @param roomFor what so many open columns share, without the gaps between them */
function fitWide(
  areaIds: readonly string[],
  wide: string,
  others: readonly string[],
  roomFor: (open: number) => number,
): Fit {
  const room = roomFor(others.length + 1);
  const columnWidth = Math.floor((room - columnGap) / (others.length + 2));
  return {
    ...parted(areaIds, new Set([wide, ...others])),
    columnWidth,
    wide,
    wideWidth: Math.floor(room) - others.length * columnWidth,
  };
}

function parted(areaIds: readonly string[], open: ReadonlySet<string>): Pick<Fit, 'open' | 'rails'> {
  return {
    open: areaIds.filter((id) => open.has(id)),
    rails: areaIds.filter((id) => !open.has(id)),
  };
}

export function widthOf(fit: Fit, areaId: string): number {
  return areaId === fit.wide ? fit.wideWidth : fit.columnWidth;
}

/** Puts a column first among those wanted; the one that was wanted longest ago gives way. */
export function want(wanted: readonly string[], areaId: string): string[] {
  return [areaId, ...wanted.filter((id) => id !== areaId)];
}
