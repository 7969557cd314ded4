/** Rule 8 where k teachers or more stand behind what has changed: every sum of bases must pass. */
import { describe, expect, test } from 'vitest';
import {
  after,
  factsOf,
  first,
  grown,
  leaveOut,
  letters,
  Office,
  range,
  said,
  stateOf,
  type School,
} from '../support/school.ts';

const kept = '2026-10-13';

describe('five teachers or more behind what has changed', () => {
  const school: School = {
    teachers: first(20),
    areas: { participation: range(0, 12), progress: range(0, 10), 'clear-goals': range(0, 4) },
    themes: { talk: { visits: range(11, 20) } },
  };
  const before = factsOf(school);

  test('an area is free where its new visits pass like a walk of their own; the same count is none', () => {
    const now = after(before, factsOf(grown(school, 26, { participation: range(20, 25) })));
    expect(said(now)).toEqual({
      total: '26',
      'area:participation': '17/26',
      'area:progress': `10/20 as of ${kept}`,
      'theme:talk': `9/20 as of ${kept}`,
    });
    expect(stateOf(now, 'area:clear-goals')).toBe('hidden');
  });

  test('a theme is free where both sides of the new visits pass', () => {
    const with5 = factsOf(grown(school, 30, { talk: range(20, 25) }));
    const with6 = factsOf(grown(school, 30, { talk: range(20, 26) }));
    expect([said(after(before, with5))['theme:talk'], said(after(before, with6))['theme:talk']]).toEqual([
      '14/30',
      `9/20 as of ${kept}`,
    ]);
  });

  test('an area that was hidden is not shown where its new visits do not pass', () => {
    const now = after(before, factsOf(grown(school, 26, { 'clear-goals': [20, 21] })));
    expect(said(now)).not.toHaveProperty('area:clear-goals');
    expect(
      said(after(before, factsOf(grown(school, 26, { 'clear-goals': range(20, 25) }))))['area:clear-goals'],
    ).toBe('9/26');
  });

  test('cards moved into an area and out of it', () => {
    const moved = (visits: readonly number[]) =>
      factsOf({ ...school, areas: { ...school.areas, progress: visits } });
    const progressOf = (visits: readonly number[]) => said(after(before, moved(visits)))['area:progress'];
    // Five in and five out; five in, none out: each of the five was not in it before; five in, one out.
    expect(progressOf(range(5, 15))).toBe('10/20');
    expect(progressOf(range(0, 15))).toBe(`10/20 as of ${kept}`);
    expect(progressOf(range(1, 15))).toBe(`10/20 as of ${kept}`);
  });

  test('three bases: no difference of a difference singles anybody out', () => {
    const office = new Office();
    const at20 = { teachers: first(20), areas: { participation: range(0, 12) } };
    office.release(factsOf(at20));
    office.release(factsOf(grown(at20, 26, { participation: range(20, 26) })));
    expect(
      office.ledger.map(
        ({ cells }) => cells.find(({ cell }) => cell === 'area:participation')?.figure?.count,
      ),
    ).toEqual([12, 18]);
    // Today's six new visits are not the six of last time: five of those are gone again.
    const now = factsOf(grown(at20, 32, { participation: [20, ...range(26, 32)] }));
    const today = [21, 22, 23, 24, 25].reduce((facts, at) => leaveOut(facts, `v${at}`), now);
    // Beside the first base it is seven visits more; beside the second one less five.
    expect(said(office.look(today))).toMatchObject({ total: '27', 'area:participation': '19/27' });
    const four = [21, 22, 23, 24].reduce((facts, at) => leaveOut(facts, `v${at}`), now);
    expect(said(office.look(four)).total).toMatch(/as of/u);
  });

  test('where the number of visits must stay, everything does', () => {
    // Five teachers more, but one of them has most of the new visits.
    const lopsided = {
      ...grown(school, 20, { participation: range(20, 30) }),
      teachers: `${first(20)}uvwxyyyyyyyyyy`,
    };
    const now = after(before, factsOf(lopsided));
    expect(Object.values(said(now)).every((figure) => figure.endsWith(`as of ${kept}`))).toBe(true);
  });

  test('more than seven bases: the earlier figures stay', () => {
    const office = new Office();
    const at = (visits: number) =>
      factsOf({ teachers: letters.repeat(2).slice(0, visits), areas: { participation: range(0, visits) } });
    for (let visits = 10; visits < 50; visits += 5) office.release(at(visits));
    expect(said(office.look(at(55))).total).toBe('45 as of 2026-10-20');
  });
});

test('what the attacker found is held back: the earlier figure, else none', () => {
  const school: School = { teachers: first(20), areas: { participation: range(0, 12) } };
  const office = new Office();
  const heldBack = new Set(['area:participation']);
  expect(said(office.look(factsOf(school), { heldBack }))).toEqual({ total: '20' });
  office.release(factsOf(school));
  const more = factsOf(grown(school, 26, { participation: range(20, 26) }));
  expect(said(office.look(more))).toEqual({ total: '26', 'area:participation': '18/26' });
  expect(said(office.look(more, { heldBack }))).toEqual({
    total: '26',
    'area:participation': `12/20 as of ${kept}`,
  });
});
