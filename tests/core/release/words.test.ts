/** How many people stand behind words: the tables of who may stand where. */
import { expect, test } from 'vitest';
import { wordRules } from '../../../core/domain/release/words.ts';
import type { VisitFacts } from '../../../core/domain/visit-facts.ts';
import { visit } from '../slides/support/facts.ts';

const k = { teachers: 5 };

/** Visits to the teachers with these numbers; null: nobody knows. */
const walk = (teachers: readonly (number | null)[], observers = ['H. Yusuf', 'T. Whitcombe']): VisitFacts[] =>
  teachers.map((teacher, index) => ({
    ...visit(teacher ?? 0, teacher === null ? { teacherSpellings: [] } : {}),
    id: `v${index}`,
    observers: [observers[index % observers.length] ?? ''],
  }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function may(visits: VisitFacts[], behind: number, isNobodyTwice = false): readonly string[] {
  const rules = wordRules({ visits, staff: [], decisions: [], isNobodyTwice }, k);
  return rules.placeOf(new Set(visits.slice(0, behind).map(({ id }) => id))).may;
}

const everything = ['card', 'paraphrase', 'blend'];
const written = ['paraphrase', 'blend'];

test.each<[string, VisitFacts[], number, readonly string[]]>([
  ['ten teachers, five of them in the theme', walk(upTo(10)), 5, everything],
  ['ten teachers, four of them in the theme', walk(upTo(10)), 4, []],
  ['nine teachers in the walk', walk(upTo(9)), 9, written],
  ['four teachers in the walk', walk(upTo(4)), 4, []],
  ['ten visits to nine teachers', walk([...upTo(9), 8]), 10, written],
  ['six visits of the theme to four teachers', walk([0, 1, 2, 3, 3, 3, ...upTo(12)]), 6, []],
  ['one observer', walk(upTo(12), ['H. Yusuf']), 12, []],
  ['a visit nobody knows of counts as nobody', walk([0, 1, 2, 3, null, ...upTo(12)]), 5, []],
])('%s', (_what, visits, behind, expected) => {
  expect(may(visits, behind)).toEqual(expected);
});

test('where no teacher was visited twice, a visit nobody knows of is a person of its own', () => {
  const visits = walk([0, 1, 2, 3, null, 5, 6, 7, 8, null]);
  expect(may(visits, 5, true)).toEqual(everything);
  expect(may(visits, 5)).toEqual([]);
});

test('spellings that could be one person are one', () => {
  const visits = walk(upTo(10)).map((one, index) =>
    index === 1 ? { ...one, teacherSpellings: ['Abbott'] } : one,
  );
  expect(may(visits, 5)).toEqual([]);
});

test('a blend is of two known teachers', () => {
  const visits = walk([0, 0, 1, null, null]);
  const { isOfSeveral } = wordRules({ visits, staff: [], decisions: [], isNobodyTwice: false }, k);
  expect(
    [
      ['v0', 'v2'],
      ['v0', 'v1'],
      ['v0', 'v3'],
      ['v3', 'v4'],
    ].map((ids) => isOfSeveral(ids)),
  ).toEqual([true, false, false, false]);
});
