/** What was looked for: "8 of 13 that recorded it", where both halves of the scale and whatever stands beside them allow it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Planned } from '../../../core/domain/release/plan.ts';
import { releaseWalk } from '../../../core/domain/release/release-walk.ts';
import type { WalkFacts } from '../../../core/domain/walk-facts.ts';
import { lookedFor as walk } from './support/looked-for.ts';
import { schools } from './support/random-school.ts';
import { releasesOf } from './support/releases.ts';
import { first, Office, range } from './support/school.ts';

const planned = (facts: WalkFacts): Planned => new Office().look(facts, { hasLookFors: true });

const rowsOf = ({ release }: Pick<Planned, 'release'>): Record<string, string> =>
  Object.fromEntries(
    release.lookFors.map(({ cell, figure: { count, of, asOf } }) => [
      cell.replace('look-for:', ''),
      `${count} of ${of}${asOf === null ? '' : ` as of ${asOf}`}`,
    ]),
  );

const whyOf = ({ notes }: Planned, key: string): string | undefined =>
  notes.find(({ cell }) => cell === `look-for:${key}`)?.why;

describe('one deck', () => {
  test('nine of thirteen that recorded it', () => {
    // Four of the thirteen are four teachers: too few.
    expect(rowsOf(planned(walk({ talk: { of: range(0, 13), seen: range(0, 9) } })))).toEqual({});
    const fine = planned(walk({ talk: { of: range(0, 13), seen: range(0, 8) } }));
    expect(rowsOf(fine)).toEqual({ talk: '8 of 13' });
    expect(fine.release.lookFors[0]).toMatchObject({
      upper: ['Mostly', 'Throughout'],
      figure: { word: 'many', isAgreed: false },
    });
  });

  test('is planned only where it is asked for', () => {
    const { release, draft, notes } = new Office().look(
      walk({ talk: { of: range(0, 13), seen: range(0, 8) } }),
    );
    expect(release.lookFors).toEqual([]);
    expect(draft.cells.filter(({ cell }) => cell.startsWith('look-for:'))).toEqual([]);
    expect(notes.filter(({ cell }) => cell.startsWith('look-for:'))).toEqual([]);
  });

  test('twelve of thirteen point at the one other teacher', () => {
    const one = planned(walk({ talk: { of: range(0, 13), seen: range(0, 12) } }));
    expect(rowsOf(one)).toEqual({});
    expect(whyOf(one, 'talk')).toContain('one half of the scale rests on fewer than 5');
    expect(one.draft.cells.filter(({ figure }) => figure !== null).map(({ cell }) => cell)).toEqual([
      'total',
    ]);
  });

  test.each([
    ['nobody saw it', { of: range(0, 13), seen: [] }],
    ['everybody saw it', { of: range(0, 13), seen: range(0, 13) }],
    ['one saw it', { of: range(0, 13), seen: [3] }],
    ['four recorded it', { of: range(0, 4), seen: range(0, 2) }],
  ])('%s', (_what, talk) => {
    expect(rowsOf(planned(walk({ talk })))).toEqual({});
  });

  test('all visits may have recorded it, and a few of many as well', () => {
    expect(rowsOf(planned(walk({ talk: { of: range(0, 20), seen: range(0, 10) } })))).toEqual({
      talk: '10 of 20',
    });
    const teachers = first(48);
    expect(rowsOf(planned(walk({ talk: { of: range(0, 10), seen: range(0, 5) } }, { teachers })))).toEqual({
      talk: '5 of 10',
    });
  });

  test('an unknown teacher counts as nobody', () => {
    const teachers = `${first(4)}?${first(20).slice(4)}`;
    expect(rowsOf(planned(walk({ talk: { of: range(0, 15), seen: range(0, 5) } }, { teachers })))).toEqual(
      {},
    );
  });

  test('one teacher of most visits that recorded it', () => {
    // 8 of the 16 that recorded it are one teacher's, though not of all visits.
    const teachers = `aaaaaaaa${first(26).slice(1)}`;
    const of = range(0, 16);
    const seen = [0, 1, 2, 3, 8, 9, 10, 11];
    expect(rowsOf(planned(walk({ talk: { of, seen } }, { teachers })))).toEqual({});
  });

  test('observers of one room who disagree have not both seen it', () => {
    const facts = walk({ talk: { of: range(0, 12), seen: range(0, 7) } });
    const [talk] = facts.lookFors;
    const answers = [...(talk?.answers ?? []), { visitId: 'v0', isUpper: false }];
    const both = { ...facts, lookFors: facts.lookFors.map((one) => ({ ...one, answers })) };
    expect(rowsOf(planned(both))).toEqual({ talk: '6 of 12' });
  });

  test('small walks have none', () => {
    const teachers = first(9);
    const small = planned(walk({ talk: { of: range(0, 9), seen: range(0, 5) } }, { teachers }));
    expect(rowsOf(small)).toEqual({});
    // Said once, of the walk.
    expect(small.release.size).toBe('without-figures');
    expect(whyOf(small, 'talk')).toContain('Fewer than 10 teachers');
  });

  test('labels that grade make no figure, and the team is told why', () => {
    const facts = walk({ talk: { of: range(0, 13), seen: range(0, 8) } });
    const graded = {
      ...facts,
      lookFors: facts.lookFors.map((one) => ({ ...one, upper: [], whyUnread: 'grades' as const })),
    };
    expect(rowsOf(planned(graded))).toEqual({});
    expect(whyOf(planned(graded), 'talk')).toContain('a mark for the teachers');
  });

  test('six rows at most, in the order of the form', () => {
    const half = { of: range(0, 20), seen: range(0, 10) };
    const all = Object.fromEntries([...'hgfedcba'].map((key) => [key, half]));
    // The same visits seven times over: only the first may stand.
    expect(rowsOf(planned(walk(all)))).toEqual({ h: '10 of 20' });
    const apart = Object.fromEntries(
      [...'hgfedcba'].map((key, at) => [
        key,
        { of: range(0, 40), seen: range(0, 40).filter((visit) => (visit * 7 + at * 3) % 40 < 20) },
      ]),
    );
    const many = planned(walk(apart, { teachers: first(40) }));
    expect(Object.keys(rowsOf(many))).toEqual([...'hgfedc']);
    expect(whyOf(many, 'b')).toContain('Six things');
  });
});

describe('beside other figures', () => {
  const seen = range(0, 8);
  const of = range(0, 13);

  test.each([
    ['leaves one visit', range(0, 9), {}],
    ['leaves five', range(0, 13), { talk: '8 of 13' }],
    ['is just as large', seen, {}],
  ])('inside a shown area that %s', (_what, area, expected) => {
    const one = planned(walk({ talk: { of, seen } }, { areas: { 'clear-goals': area } }));
    expect(one.release.areas.map(({ cell }) => cell)).toContain('area:clear-goals');
    expect(rowsOf(one)).toEqual(expected);
  });

  test('the other half inside a shown area', () => {
    const areas = { 'clear-goals': [...range(8, 13), 15] };
    expect(rowsOf(planned(walk({ talk: { of, seen } }, { areas })))).toEqual({});
  });

  test.each(['counts', 'words'])('a theme nearly the same keeps its %s, and the look-for goes', (shown) => {
    const facts = walk({ talk: { of, seen } }, { themes: { goals: { visits: range(0, 9) } } });
    const options = { hasThemeCounts: shown === 'counts' };
    const beside = new Office().look(facts, { ...options, hasLookFors: true });
    expect(beside.release.themes).toEqual(new Office().look(facts, options).release.themes);
    expect(beside.release.themes[0]?.figure).toMatchObject({ count: shown === 'counts' ? 9 : null });
    expect(rowsOf(beside)).toEqual({});
  });

  test('a theme whose word it would narrow', () => {
    // "Many" of 20 is 10 to 14; eight more in it leave the rest, but thirteen leave two.
    const themes = { goals: { visits: range(0, 14) } };
    const options = { hasThemeCounts: false, hasLookFors: true };
    const wide = walk({ talk: { of: range(0, 20), seen: range(0, 8) } }, { themes });
    expect(rowsOf(new Office().look(wide, options))).toEqual({ talk: '8 of 20' });
    const narrow = walk(
      { talk: { of: range(0, 30), seen: range(0, 20) } },
      {
        themes: { goals: { visits: range(0, 22) } },
        teachers: first(30),
      },
    );
    expect(rowsOf(new Office().look(narrow, options))).toEqual({});
  });

  test('of two that are nearly the same the first of the form stands', () => {
    const both = { talk: { of, seen }, listen: { of, seen: range(0, 7) } };
    expect(rowsOf(planned(walk(both)))).toEqual({ talk: '8 of 13' });
  });
});

describe('after a deck has left', () => {
  const talk = { of: range(0, 13), seen: range(0, 8) };
  const areas = { participation: range(1, 13) };

  function then(
    now: WalkFacts,
    before = walk({ talk }, { areas, teachers: first(14) }),
  ): Record<string, string> {
    const office = new Office();
    office.release(before, { hasLookFors: true });
    return rowsOf(office.look(now, { hasLookFors: true }));
  }

  test('nothing changed: the same', () => {
    expect(then(walk({ talk }, { areas, teachers: first(14) }))).toEqual({ talk: '8 of 13' });
  });

  test('14 then 15 visits, the look-for unchanged: the newcomer recorded nothing', () => {
    expect(then(walk({ talk }, { areas, teachers: first(15) }))).toEqual({
      talk: '8 of 13 as of 2026-10-13',
    });
  });

  test('14 then 15 visits, the newcomer among those that recorded it', () => {
    const more = { of: [...talk.of, 14], seen: talk.seen };
    expect(then(walk({ talk: more }, { areas, teachers: first(15) }))).toEqual({
      talk: '8 of 13 as of 2026-10-13',
    });
  });

  test('one answer is mended: every figure stays as it was', () => {
    const office = new Office();
    office.release(walk({ talk }, { areas, teachers: first(14) }), { hasLookFors: true });
    const mended = walk({ talk: { ...talk, seen: range(0, 7) } }, { areas, teachers: first(14) });
    const now = office.look(mended, { hasLookFors: true });
    expect(rowsOf(now)).toEqual({ talk: '8 of 13 as of 2026-10-13' });
    expect(now.release.areas[0]?.figure.asOf).toBe('2026-10-13');
  });

  test('and where no look-for has left, a mended answer changes nothing else', () => {
    const office = new Office();
    office.release(walk({ talk }, { areas, teachers: first(14) }));
    const mended = walk({ talk: { ...talk, seen: range(0, 7) } }, { areas, teachers: first(14) });
    expect(office.look(mended).release.areas[0]?.figure.asOf).toBeNull();
  });

  test('one that is new stands only where nothing has changed', () => {
    const listen = { of: range(0, 14), seen: [0, ...range(3, 9)] };
    const one = walk({ talk, listen }, { areas, teachers: first(14) });
    expect(Object.keys(then(one))).toEqual(['talk', 'listen']);
    const grown = walk({ talk, listen }, { areas, teachers: first(15) });
    expect(then(grown)).toEqual({ talk: '8 of 13 as of 2026-10-13' });
  });

  test('fourteen more teachers on both sides free it', () => {
    const later = { of: [...talk.of, ...range(14, 28)], seen: [...talk.seen, ...range(14, 21)] };
    const grown = walk({ talk: later }, { areas: { participation: range(1, 27) }, teachers: first(34) });
    expect(then(grown)).toEqual({ talk: '15 of 27' });
  });

  test('fourteen more teachers of whom none recorded it', () => {
    const grown = walk({ talk }, { areas: { participation: range(1, 27) }, teachers: first(28) });
    expect(then(grown)).toEqual({ talk: '8 of 13 as of 2026-10-13' });
  });

  test('fourteen more teachers, nearly all in one half', () => {
    const later = { of: [...talk.of, ...range(14, 28)], seen: [...talk.seen, ...range(14, 27)] };
    const grown = walk({ talk: later }, { areas: { participation: range(1, 27) }, teachers: first(28) });
    expect(then(grown)).toEqual({ talk: '8 of 13 as of 2026-10-13' });
  });

  test('its words on the form have changed: it is the same one to whoever reads it', () => {
    const more = { of: [...talk.of, ...range(14, 20)], seen: [...talk.seen, 14] };
    const grown = walk({ speak: more }, { areas: { participation: range(1, 19) }, teachers: first(20) });
    expect(then(grown)).toEqual({});
  });

  test('a theme inside what it stood for keeps back its count', () => {
    const office = new Office();
    office.release(walk({ talk }, { teachers: first(14) }), { hasLookFors: true });
    const themes = { goals: { visits: range(0, 7) } };
    const now = office.look(walk({ talk }, { teachers: first(14), themes }));
    expect(now.release.themes.find(({ cell }) => cell === 'theme:goals')?.figure?.count ?? null).toBeNull();
  });
});

test('what was looked for changes no other figure', () => {
  let rows = 0;
  fc.assert(
    fc.property(schools({ visits: 40, releases: 3 }), (school) => {
      for (const { input } of releasesOf({ ...school, hasLookFors: true })) {
        const [without, beside] = [false, true].map((hasLookFors) => releaseWalk({ ...input, hasLookFors }));
        rows += beside?.release.lookFors.length ?? 0;
        for (const part of ['visits', 'dates', 'areas', 'themes', 'size'] as const)
          expect(beside?.release[part]).toEqual(without?.release[part]);
      }
    }),
    { seed: 31, numRuns: 40 },
  );
  expect(rows).toBeGreaterThan(30);
});
