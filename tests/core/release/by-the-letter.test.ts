/** What plan shows of one debrief is what the rules allow, read by the letter. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Planned } from '../../../core/domain/release/plan.ts';
import { realTeachers } from './support/debrief.ts';
import { NaiveRules, wordFor, type NaiveRelease, type NaiveTheme } from './support/naive-rules.ts';
import { schools, type School } from './support/random-school.ts';
import { releasesOf } from './support/releases.ts';

/** Everybody is spelled in one way, so that who is who is beyond doubt. */
const plain = (school: School, k: number): School => ({
  ...school,
  k,
  isNobodyTwice: false,
  start: school.visits.length,
  visits: school.visits.map((visit) => ({ ...visit, form: 'title' })),
  hasLookFors: true,
  changes: [],
});

const order = ['nothing', 'statement', 'word', 'count'] as const;

function shownOf({ release }: Planned, { id, title }: NaiveTheme): (typeof order)[number] {
  const theme = release.themes.find(({ themeId }) => themeId === id);
  if (theme === undefined) return 'nothing';
  expect(theme.title).toBe(title);
  if (theme.figure === null) return 'statement';
  return theme.figure.count === null ? 'word' : 'count';
}

/** The word that stands, and the count, are right. */
function expectRight({ release }: Planned, themes: readonly NaiveTheme[]): void {
  for (const { themeId, figure } of release.themes) {
    const theme = themes.find(({ id }) => id === themeId);
    if (theme === undefined || figure === null) continue;
    const { agreed, visits } = theme;
    const word = wordFor(visits.length, release.visits?.count ?? 0);
    expect(figure.word).toBe(agreed ?? word);
    expect(figure.isAgreed).toBe(agreed !== null);
    if (figure.count !== null) expect(figure.count).toBe(visits.length);
    if (agreed !== null && agreed !== word) expect(figure.count).toBeNull();
  }
}

/** Counts of themes that stand together leave enough of one another. */
function expectTogether({ release }: Planned, rules: NaiveRules, themes: readonly NaiveTheme[]): void {
  const counts = themes.filter(({ id }) =>
    release.themes.some(({ themeId, figure }) => themeId === id && (figure?.count ?? null) !== null),
  );
  for (const inner of counts)
    for (const outer of counts) {
      if (inner === outer || !inner.visits.every((visit) => outer.visits.includes(visit))) continue;
      expect(rules.passes(outer.visits.filter((visit) => !inner.visits.includes(visit)))).toBe(true);
    }
}

/** What stands is right and may stand; what could have stood does, up to six rows. */
function expectLookFors(
  { release }: Planned,
  rules: NaiveRules,
  themes: readonly NaiveTheme[],
): { shown: number; hidden: number } {
  const areas = release.areas.map(({ areaIds }) => [
    ...new Set(areaIds.flatMap((id) => rules.visitsOfArea(id))),
  ]);
  const figures = themes.filter(({ id }) =>
    release.themes.some(({ themeId, figure }) => themeId === id && figure !== null && !figure.isAgreed),
  );
  const standing = [...areas, ...figures.map(({ visits }) => visits)];
  let hidden = 0;
  for (const key of ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6']) {
    const { seen, of, may, alone } = rules.lookFor(key, standing);
    const row = release.lookFors.find(({ cell }) => cell === `look-for:${key}`);
    if (row === undefined) {
      hidden += 1;
      // Of two that do not go together the letter says nothing here: where there is none at all, each must have a reason.
      if (release.lookFors.length === 0) expect([key, may && alone]).toEqual([key, false]);
      continue;
    }
    expect(may).toBe(true);
    expect(row.figure).toMatchObject({ count: seen, of, word: wordFor(seen, of), isAgreed: false });
  }
  return { shown: release.lookFors.length, hidden };
}

/** @returns how often plan and the letter agree on a theme, how often plan shows less, and how often for no good reason */
function compare(school: School): {
  naive: NaiveRelease;
  planned: Planned;
  lookFors: { shown: number; hidden: number };
  alike: number;
  excused: number;
  less: string[];
} {
  const [made] = releasesOf(school);
  if (made === undefined) throw new Error('nothing was planned');
  const { first: planned, input, debrief } = made;
  const { facts, rules, hasThemeCounts, noticings } = input;
  const { release } = planned;
  const standing = new Set(
    release.themes.flatMap(({ themeId, figure }) => ((figure?.count ?? null) === null ? [] : themeId)),
  );
  const teachers = realTeachers(debrief);
  const naiveRules = new NaiveRules({ facts, rules, hasThemeCounts, noticings, teachers, standing });
  const naive = naiveRules.release();
  expect({ size: release.size, visits: release.visits?.count ?? null }).toEqual({
    size: naive.size,
    visits: naive.visits,
  });
  const rows = release.areas.map(({ areaIds, figure }) => [areaIds.join('+'), figure.count]);
  expect(Object.fromEntries(rows)).toEqual(naive.areas);
  for (const { figure } of release.areas)
    expect(figure).toMatchObject({
      word: wordFor(figure.count ?? -1, facts.visits.length),
      of: facts.visits.length,
    });
  expectRight(planned, naive.themes);
  expectTogether(planned, naiveRules, naive.themes);
  const lookFors = expectLookFors(planned, naiveRules, naive.themes);
  const less: string[] = [];
  let [alike, excused] = [0, 0];
  for (const theme of naive.themes) {
    const shown = shownOf(planned, theme);
    const differs =
      theme.agreed !== null && theme.agreed !== wordFor(theme.visits.length, facts.visits.length);
    const allows = theme.allows === 'count' && (!hasThemeCounts || differs) ? 'word' : theme.allows;
    expect(order.indexOf(shown)).toBeLessThanOrEqual(order.indexOf(allows));
    if (shown === allows) alike += 1;
    else if (theme.isChoice) excused += 1;
    else less.push(`${theme.id}: ${shown}, not ${allows}`);
  }
  return { naive, planned, lookFors, alike, excused, less };
}

test('small walks of any kind show no more than the rules allow', () => {
  const sizes: Record<string, number> = {};
  const total = { alike: 0, excused: 0, counts: 0, words: 0 };
  fc.assert(
    fc.property(schools({ visits: 12, releases: 1, teachers: { min: 2, max: 12 } }), (school) => {
      const { naive, alike, excused, less } = compare(plain(school, 3));
      sizes[naive.size] = (sizes[naive.size] ?? 0) + 1;
      total.alike += alike;
      total.excused += excused;
      expect(less).toEqual([]);
      total.counts += naive.themes.filter(({ allows }) => allows === 'count').length;
      total.words += naive.themes.filter(({ allows }) => allows === 'word').length;
    }),
    { seed: 5, numRuns: 400 },
  );
  expect(Object.values(sizes).every((count) => count > 15)).toBe(true);
  expect(Math.min(total.counts, total.words)).toBeGreaterThan(40);
  expect(total.excused).toBeLessThan(total.alike / 50);
});

test('walks in which every teacher has one visit show just what the rules allow', () => {
  let [counts, rows, without] = [0, 0, 0];
  fc.assert(
    fc.property(schools({ visits: 13, releases: 1, teachers: { min: 14, max: 14 } }), (school) => {
      const visits = school.visits.map((visit, at) => ({ ...visit, teacher: at }));
      const { less, alike, lookFors } = compare(plain({ ...school, visits }, 3));
      expect(less).toEqual([]);
      counts += alike;
      rows += lookFors.shown;
      without += lookFors.hidden;
    }),
    { seed: 6, numRuns: 200 },
  );
  expect(counts).toBeGreaterThan(400);
  expect(Math.min(rows, without)).toBeGreaterThan(100);
});
