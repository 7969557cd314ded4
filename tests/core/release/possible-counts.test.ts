/** The counts that a word alone leaves possible, against every set of visits of small walks. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrevalenceWord } from '../../../core/contract/calls/insight.ts';
import { prevalenceWord } from '../../../core/domain/prevalence.ts';
import { isEnoughCounts, possibleCounts } from '../../../core/domain/release/themes/possible-counts.ts';
import { crowd } from '../../../core/domain/release/primary.ts';
import { rules } from './support/school.ts';

const plain = { hasCounts: true, least: 0, most: 99, around: [], inside: [] };
const twelve = crowd(
  Array.from({ length: 12 }, () => 1),
  0,
);
const possible = (changes: Partial<Parameters<typeof possibleCounts>[0]> & { word: PrevalenceWord }) =>
  possibleCounts({ ...plain, base: twelve, rules, ...changes });

describe('twelve visits to twelve teachers', () => {
  test.each([
    ['counts are shown: the other side fails from 8 on', { word: 'many' as const }, [8]],
    ['"most"', { word: 'most' as const }, [9, 10, 11, 12]],
    ['"some" would have its count', { word: 'some' as const }, []],
    ['no counts are shown: whatever passes', { word: 'many' as const, hasCounts: false }, [6, 7, 8]],
    ['five at least', { word: 'some' as const, hasCounts: false }, [5]],
    ['not more than a figure around it', { word: 'most' as const, most: 10 }, [9, 10]],
    ['not fewer than one inside it', { word: 'most' as const, least: 11 }, [11, 12]],
    ['a figure of 8 around it keeps too little', { word: 'many' as const, most: 8, around: [8] }, [6, 7, 8]],
    ['too little more than one of 5 inside it', { word: 'many' as const, least: 5, inside: [5] }, [6, 7, 8]],
  ])('%s', (_, changes, counts) => {
    expect(possible(changes)).toEqual(counts);
  });

  test('one teacher has too much of the walk: every word stands for whatever passes', () => {
    const heavy = crowd([6, ...Array.from({ length: 8 }, () => 1)], 0);
    expect(possible({ base: heavy, word: 'some' })).toEqual([5, 6]);
  });
});

test.each([
  [2, 10, false],
  [3, 20, true],
  [3, 21, false],
  [4, 21, true],
])('%i counts of %i visits are enough: %s', (counts, visits, isEnough) => {
  expect(isEnoughCounts(counts, visits)).toBe(isEnough);
});

/** The rules once more, the long way: a set of visits as bits. */
const small = { ...rules, teachers: 3 };
const bitsOf = (set: number, visits: number): number[] =>
  Array.from({ length: visits }, (_, at) => at).filter((at) => (set >> at) & 1);

function isSafe(teachers: (number | null)[]): boolean {
  const counts: Record<number, number> = {};
  for (const one of teachers) if (one !== null) counts[one] = (counts[one] ?? 0) + 1;
  const [first = 0, second = 0, third = 0] = Object.values(counts).sort((a, b) => b - a);
  const unknown = teachers.filter((one) => one === null).length;
  const share = (visits: number): number => (visits + unknown) / teachers.length;
  return third > 0 && share(first) <= 0.6 && share(first + second) <= 0.8;
}

function byBruteForce(teachers: (number | null)[], word: PrevalenceWord, hasCounts: boolean): number[] {
  const all = teachers.length;
  const whose = (bits: readonly number[]) => bits.map((at) => teachers[at] ?? null);
  const found = new Set<number>();
  for (let set = 0; set < 1 << all; set += 1) {
    const inside = bitsOf(set, all);
    if (prevalenceWord(inside.length, all) !== word || !isSafe(whose(inside))) continue;
    const outside = bitsOf(~set, all);
    if (!hasCounts || !isSafe(whose(outside))) found.add(inside.length);
  }
  return [...found].sort((a, b) => a - b);
}

const walkArbitrary = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    {
      minLength: 6,
      maxLength: 10,
    },
  )
  .filter((teachers) => {
    const counts = [0, 1, 2, 3, 4, 5, 6].map((one) => teachers.filter((other) => other === one).length);
    const unknown = teachers.filter((one) => one === null).length;
    return (
      10 * (Math.max(...counts) + unknown) <= 4 * teachers.length &&
      counts.filter((count) => count > 0).length >= 6
    );
  });

test('never one too many, and hardly one too few', () => {
  let [exact, all] = [0, 0];
  fc.assert(
    fc.property(
      walkArbitrary,
      fc.constantFrom('few' as const, 'some' as const, 'many' as const, 'most' as const),
      fc.boolean(),
      (teachers, word, hasCounts) => {
        const counts = [0, 1, 2, 3, 4, 5, 6].map((one) => teachers.filter((other) => other === one).length);
        const base = crowd(counts, teachers.filter((one) => one === null).length);
        const found = possibleCounts({ ...plain, base, rules: small, word, hasCounts });
        const truth = byBruteForce(teachers, word, hasCounts);
        expect(truth).toEqual(expect.arrayContaining(found));
        all += 1;
        if (found.length === truth.length) exact += 1;
      },
    ),
    { seed: 9, numRuns: 300 },
  );
  expect(exact / all).toBeGreaterThan(0.97);
});
