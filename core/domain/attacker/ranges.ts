/** Possible counts, as ranges of whole numbers. */
import type { PrevalenceWord } from '../../contract/calls/insight.ts';

/** Both ends are possible. */
export interface Range {
  low: number;
  high: number;
}

export const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { low, high }) => sum + high - low + 1, 0);

export const holds = (ranges: readonly Range[], count: number): boolean =>
  ranges.some(({ low, high }) => low <= count && count <= high);

/** From the counts themselves, ascending. */
export function rangesOf(counts: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const count of counts) {
    const last = ranges.at(-1);
    if (last !== undefined && last.high === count - 1) last.high = count;
    else ranges.push({ low: count, high: count });
  }
  return ranges;
}

/** Below how many quarters of all visits each word stops. */
const quarters: Record<PrevalenceWord, readonly [from: number, below: number]> = {
  few: [0, 1],
  some: [1, 2],
  many: [2, 3],
  most: [3, 5],
};

/** The counts that a counted word can stand for. */
export function countsOfWord(word: PrevalenceWord, visits: number): number[] {
  const [from, below] = quarters[word];
  return Array.from({ length: visits + 1 }, (_, count) => count).filter(
    (count) => 4 * count >= from * visits && 4 * count < below * visits,
  );
}
