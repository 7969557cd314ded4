/** One figure of the bench: what was measured, beside a floor measured in the same run. */

export interface Figure {
  name: string;
  /** How many cards, rows, slides or steps; 0 where nothing is counted. */
  n: number;
  value: number;
  /** `of 1`: how good an answer is, 1 being perfect. */
  unit: 'ms' | 'frames' | 'MB' | 'KB' | 'nodes' | 'kills' | '%' | 'of 1';
  /** The same job done by the barest means, in the same unit; of an answer, how good a published one is. */
  floor: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no values');
  return middle;
}

/** The same thing done several times. */
export async function repeated<T>(work: () => Promise<T>, runs = 5): Promise<T[]> {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await work());
  return results;
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The median of several runs of the same thing, in milliseconds. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  const values = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    values.push(performance.now() - began);
  }
  return median(values);
}
