/** Order keys, between which there is always room for another (fractional indexing), and numbers for new rows. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Makes keys between two others.
 * @param after the key before the gap, or null for the start
 * @param before the key after the gap, or null for the end
 * @param count how many
 * @returns rising keys, all strictly inside the gap
 * @see David Greenspan, "Implementing Fractional Indexing" (2020)
 */
export function keysBetween(after: string | null, before: string | null, count: number): string[] {
  return generateNKeysBetween(after, before, count);
}

/**
 * Answers a wanted key, or a free one right behind it where it is taken.
 * @param wanted the key that a row had once
 * @param taken the keys in its container
 */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let next: string | null = null;
  for (const key of taken) if (key > wanted && (next === null || key < next)) next = key;
  return generateKeyBetween(wanted, next);
}

/** The number of the next row, behind all that there are. */
export function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}
