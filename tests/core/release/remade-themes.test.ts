/** A theme that was made again, or that lies inside a figure that stays, is held against what has left before. */
import { describe, expect, test } from 'vitest';
import { after, factsOf, first, grown, range, said, stateOf, type School } from './support/school.ts';

const kept = '2026-10-13';

describe('a theme made again', () => {
  const school: School = { teachers: first(20), themes: { talk: { visits: range(0, 9) } } };
  const before = factsOf(school);
  const remade = (teachers: number, visits: readonly number[]) =>
    factsOf({ teachers: first(teachers), themes: { again: { title: 'talk', visits } } });

  test('tells nothing that the theme itself may not: five newcomers, one of them with it', () => {
    const same = after(before, factsOf(grown(school, 25, { talk: [20] })));
    expect(said(same)['theme:talk']).toBe(`9/20 as of ${kept}`);
    expect(said(after(before, remade(25, [...range(0, 9), 20])))).not.toHaveProperty('theme:again');
  });

  test('is free where both sides of the new visits pass', () => {
    expect(said(after(before, remade(30, [...range(0, 9), ...range(20, 25)])))['theme:again']).toBe('14/30');
  });

  test('of the same visits, with one card for another', () => {
    const now = after(before, remade(20, range(1, 10)));
    expect(said(now)).not.toHaveProperty('theme:again');
    expect(stateOf(now, 'theme:again')).toBe('left-out');
  });

  test('with cards of five others for five of its own, is another theme', () => {
    expect(said(after(before, remade(20, range(5, 14))))['theme:again']).toBe('9/20');
  });
});

test('a new theme inside an area that keeps its figure has none', () => {
  const school: School = { teachers: first(20), areas: { 'clear-goals': range(0, 10) } };
  const more = [...range(0, 10), ...range(20, 24)];
  const now = factsOf({
    teachers: first(25),
    areas: { 'clear-goals': more },
    themes: { goals: { visits: more } },
  });
  expect(said(after(factsOf(school), now))).toEqual({
    total: '25',
    'area:clear-goals': `10/20 as of ${kept}`,
  });
});
