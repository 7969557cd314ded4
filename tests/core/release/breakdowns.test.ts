/** Rule 5: when a comparison by phase is worth offering. */
import { expect, test } from 'vitest';
import { isPhaseWorthOffering } from '../../../core/domain/release/breakdowns.ts';
import type { WalkFacts } from '../../../core/domain/walk-facts.ts';
import { factsOf, range, rules } from './support/school.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGH';
const allAreas = [
  'curriculum-match',
  'participation',
  'learning-environment',
  'clear-goals',
  'progress',
  'pupil-voice',
];

interface Compared {
  visits: number;
  /** How many of the six areas were noted everywhere. */
  areas?: number;
  yearOf?: (at: number) => string | null;
  classOf?: (at: number) => string | null;
}

function compared({
  visits,
  areas = 6,
  yearOf = (at) => (at % 2 ? '7' : '10'),
  classOf = (at) => `C${at}`,
}: Compared): WalkFacts {
  const facts = factsOf({
    teachers: letters.slice(0, visits),
    areas: Object.fromEntries(allAreas.slice(0, areas).map((area) => [area, range(0, visits)])),
  });
  return {
    ...facts,
    visits: facts.visits.map((visit, at) => ({ ...visit, yearGroup: yearOf(at), className: classOf(at) })),
  };
}

test.each<[string, Compared, boolean]>([
  ['twenty teachers in two phases', { visits: 20 }, true],
  ['fifteen', { visits: 15 }, true],
  ['fourteen', { visits: 14 }, false],
  ['one phase', { visits: 20, yearOf: () => '8' }, false],
  ['years of which nobody knows', { visits: 20, yearOf: () => null }, false],
  ['years across phases belong to none', { visits: 20, yearOf: () => '9/10' }, false],
  ['a second phase of four teachers', { visits: 20, yearOf: (at) => (at < 4 ? '10' : '7') }, false],
  ['a second phase of five', { visits: 20, yearOf: (at) => (at < 5 ? '10' : '7') }, true],
  ['two classes behind all of it', { visits: 20, classOf: (at) => `C${at % 2}` }, false],
  ['classes that are not known', { visits: 20, classOf: () => null }, false],
  ['four areas of six noted', { visits: 20, areas: 4 }, true],
  ['half of the cells are not most', { visits: 20, areas: 3 }, false],
])('%s', (_, school, isOffered) => {
  expect(isPhaseWorthOffering(compared(school), rules)).toBe(isOffered);
});
