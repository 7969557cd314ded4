/** Records of several walks are told apart by title or by a gap between days, and the same records always alike. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupWalks } from '../../../core/features/records/load/walk-groups.ts';
import type { VisitDraft } from '../../../core/domain/records/record.ts';
import { fileOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';

const on = (date: string | null, walkTitle: string | null = null): VisitDraft =>
  visitOf(['Pairs talked.'], { date, walkTitle });

function fileWith(visits: readonly VisitDraft[], title: string | null = null) {
  const rows = visits.map((visit, index) => responseOf(String(index + 1), visit));
  return fileOf([tableOf(rows, { walk: { title, purpose: null, focus: null } })], `${title}-walk.xlsx`);
}

const groupsOf = (...visits: VisitDraft[]) => groupWalks([fileWith(visits)]).groups;

describe('by days', () => {
  test('a holiday of two weeks does not part a walk', () => {
    expect(groupsOf(on('2026-03-27'), on('2026-04-13'), on('2026-04-17'))).toEqual([]);
  });

  test('three weeks do not part it, a day more does', () => {
    expect(groupsOf(on('2026-10-05'), on('2026-10-26'))).toEqual([]);
    expect(groupsOf(on('2026-10-27'), on('2026-10-05'), on('2026-10-05'))).toEqual([
      {
        key: 'from 2026-10-05',
        title: 'Learning walk, 5 October 2026',
        why: 'dates',
        from: '2026-10-05',
        to: '2026-10-05',
        visits: 2,
      },
      {
        key: 'from 2026-10-27',
        title: 'Learning walk, 27 October 2026',
        why: 'dates',
        from: '2026-10-27',
        to: '2026-10-27',
        visits: 1,
      },
    ]);
  });

  test('walks in different months are called by their month', () => {
    const titles = groupsOf(on('2026-10-05'), on('2026-12-01')).map(({ title }) => title);
    expect(titles).toEqual(['Learning walk, October 2026', 'Learning walk, December 2026']);
  });

  test('a visit without a day goes with its table', () => {
    const [october, december, undated] = [on('2026-10-05'), on('2026-12-01'), on(null)];
    const { groups, groupOf } = groupWalks([fileWith([october]), fileWith([undated, december])]);
    expect(groups.map(({ key, visits }) => [key, visits])).toEqual([
      ['from 2026-10-05', 1],
      ['from 2026-12-01', 2],
    ]);
    expect(groupOf(undated)).toBe('from 2026-12-01');
  });

  test('days all over many years are no walks', () => {
    const days = Array.from({ length: 31 }, (_, index) => on(`${1990 + index}-10-05`));
    expect(groupsOf(...days)).toEqual([]);
    expect(groupsOf(...days.slice(1))).toHaveLength(30);
  });
});

describe('by titles', () => {
  test('a title is one walk, however far apart its days are and however it is typed', () => {
    expect(groupsOf(on('2026-10-05', 'Talk'), on('2026-12-01', ' talk '))).toEqual([]);
  });

  test('two titles are two walks, and what has none goes with the nearer one', () => {
    const visits = [
      on('2026-10-05', 'Talk for learning'),
      on('2026-10-19', 'Feedback'),
      on('2026-10-08'),
      on('2026-10-17'),
      on('2026-12-01'),
    ];
    const { groups, groupOf } = groupWalks([fileWith(visits)]);
    expect(groups).toEqual([
      {
        key: 'title talk for learning',
        title: 'Talk for learning',
        why: 'title',
        from: '2026-10-05',
        to: '2026-10-08',
        visits: 2,
      },
      {
        key: 'title feedback',
        title: 'Feedback',
        why: 'title',
        from: '2026-10-17',
        to: '2026-10-19',
        visits: 2,
      },
      {
        key: 'from 2026-12-01',
        title: 'Learning walk, December 2026',
        why: 'dates',
        from: '2026-12-01',
        to: '2026-12-01',
        visits: 1,
      },
    ]);
    expect(visits.map(groupOf)).toEqual([
      'title talk for learning',
      'title feedback',
      'title talk for learning',
      'title feedback',
      'from 2026-12-01',
    ]);
  });

  test('a title that a file states holds for its visits, with or without days', () => {
    const { groups } = groupWalks([fileWith([on(null)], 'Student voice'), fileWith([on(null)], 'Talk')]);
    expect(groups.map(({ key, from, visits }) => [key, from, visits])).toEqual([
      ['title student voice', null, 1],
      ['title talk', null, 1],
    ]);
  });
});

describe('what a walk may be called', () => {
  test('by its title, by its month, or as any', () => {
    const called = (...visits: VisitDraft[]): string => groupWalks([fileWith(visits)]).titleOf(null);
    expect([
      called(on('2026-10-05', 'Talk'), on('2026-10-06')),
      called(on('2026-10-06'), on('2026-11-05')),
      called(on(null)),
      called(),
    ]).toEqual(['Talk', 'Learning walk, October 2026', 'Learning walk', 'Learning walk']);
  });

  test('never by more than a title may hold', () => {
    expect(groupWalks([fileWith([on('2026-10-05', 'x'.repeat(300))])]).titleOf(null)).toBe('x'.repeat(200));
  });
});

test('where a file has gone since the look, days keep the groups that were shown', () => {
  const [first, second, later] = [on('2026-10-05'), on('2026-10-12'), on('2026-12-01')];
  const shown = groupWalks([fileWith([first]), fileWith([second, later])]).groups.map(({ key }) => key);
  const { groupOf } = groupWalks([fileWith([second, later])], shown);
  expect([second, later].map(groupOf)).toEqual(['from 2026-10-05', 'from 2026-12-01']);
});

const day = fc
  .integer({ min: 0, max: 400 })
  .map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const someVisits = fc.array(
  fc.tuple(fc.option(day), fc.option(fc.constantFrom('Talk', 'talk', 'Feedback', '__proto__'))),
  { minLength: 1, maxLength: 30 },
);

test('any records: each visit is in exactly one group, in any order of the rows', () => {
  fc.assert(
    fc.property(someVisits, (drawn) => {
      const visits = drawn.map(([date, title]) => on(date, title));
      const { groups, groupOf } = groupWalks([fileWith(visits)]);
      const counts = new Map(groups.map(({ key }) => [key, 0]));
      for (const key of groups.length === 0 ? [] : visits.map(groupOf))
        counts.set(key ?? '', (counts.get(key ?? '') ?? 0) + 1);
      expect([...counts]).toEqual(groups.map(({ key, visits: count }) => [key, count]));
      const dated = visits.filter(({ date }) => date !== null);
      const ways = [dated, dated.toReversed()].map((some) => groupWalks([fileWith(some)]));
      expect(dated.map((visit) => ways[1]?.groupOf(visit))).toEqual(
        dated.map((visit) => ways[0]?.groupOf(visit)),
      );
    }),
  );
});
