/** Which columns stand open and which are folded to rails, by how many fit at a readable width. */

interface FitInput {
  /** Of the board inside its margins, and the height of the body text, in CSS pixels. */
  readonly width: number;
  readonly body: number;
  /** All columns in order. */
  readonly areaIds: readonly string[];
  /** Those that are wanted open, most wanted first. */
  readonly wanted: readonly string[];
}

export interface Fit {
  readonly open: readonly string[];
  readonly rails: readonly string[];
  readonly columnWidth: number;
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

export function fitColumns({ width, body, areaIds, wanted }: FitInput): Fit {
  const openWidth = (count: number): number => {
    const rails = areaIds.length - count;
    return (width - rails * (railWidth(body) + columnGap) - (count - 1) * columnGap) / count;
  };
  let count = areaIds.length;
  while (count > 1 && openWidth(count) < readableWidth(body)) count -= 1;
  count = Math.min(count, Math.max(1, wanted.length));
  const chosen = new Set(wanted.slice(0, count));
  const open = areaIds.filter((id) => chosen.has(id));
  return { open, rails: areaIds.filter((id) => !chosen.has(id)), columnWidth: Math.floor(openWidth(count)) };
}

/** Puts a column first among those wanted; the one that was wanted longest ago gives way. */
export function want(wanted: readonly string[], areaId: string): string[] {
  return [areaId, ...wanted.filter((id) => id !== areaId)];
}
