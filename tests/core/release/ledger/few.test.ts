/** Rule 8 where too few teachers stand behind what has changed; counterexamples of more than one deck. */
import { describe, expect, test } from 'vitest';
import type { PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';
import {
  after,
  factsOf,
  first,
  grown,
  leaveOut,
  Office,
  planOnce,
  range,
  said,
  stateOf,
  together,
  type School,
} from '../support/school.ts';

const kept = '2026-10-13';

describe('one to four teachers behind what has changed', () => {
  const school: School = {
    teachers: first(14),
    areas: { 'curriculum-match': range(0, 6), 'learning-environment': range(0, 11), progress: range(0, 3) },
    themes: { talk: { visits: range(5, 12) } },
  };
  const before = factsOf(school);

  test('14 then 15 visits: Learning environment 11 → 12, Curriculum match 6 → 6', () => {
    const now = after(before, factsOf(grown(school, 15, { 'learning-environment': [14], talk: [14] })));
    expect(said(now)).toEqual({
      total: `14 as of ${kept}`,
      'area:curriculum-match': `6/14 as of ${kept}`,
      'area:learning-environment': `11/14 as of ${kept}`,
      'theme:talk': `7/14 as of ${kept}`,
    });
    expect(['total', 'area:learning-environment', 'area:progress'].map((cell) => stateOf(now, cell))).toEqual(
      ['kept', 'kept', 'hidden'],
    );
    expect(now.release.dates).toBe('5 to 13 October 2026');
  });

  test('who came since is not said of the visits of then', () => {
    const by = (facts: WalkFacts, later: readonly string[]): WalkFacts => ({
      ...facts,
      visits: facts.visits.map((visit, at) => ({ ...visit, observers: [later[at - 14] ?? 'H. Yusuf'] })),
    });
    const now = by(factsOf(grown(school, 16)), ['T. Whitcombe', 'F. Garrard']);
    expect(planOnce(now).release.hasSeveralObservers).toBe(true);
    const { release } = after(by(before, []), now);
    expect([release.visits?.count, release.hasSeveralObservers]).toEqual([14, false]);
  });

  test('a teacher asks to be left out: Participation 9 → 8', () => {
    const walk = factsOf({ teachers: first(14), areas: { participation: range(0, 9) } });
    const now = after(walk, leaveOut(walk, 'v8'));
    expect(said(now)).toEqual({ total: `14 as of ${kept}`, 'area:participation': `9/14 as of ${kept}` });
    // Her visit is not there any more: the dates would say of what day it was.
    expect(now.release.dates).toBeNull();
  });

  test('a walk of 3 visits debriefed together with one of 20, after the 20 were shown', () => {
    const twenty = factsOf({ teachers: first(20), areas: { participation: range(0, 12) } });
    const three = factsOf({ teachers: 'xyz', areas: { participation: [0] }, prefix: 'w' });
    expect(said(after(twenty, together(twenty, three)))).toEqual({
      total: `20 as of ${kept}`,
      'area:participation': `12/20 as of ${kept}`,
    });
  });

  test('a card moved by one visit keeps every figure, also those that are the same', () => {
    const moved = {
      ...before,
      cards: before.cards.filter(
        ({ areaId, visitId }) => areaId !== 'learning-environment' || visitId !== 'v0',
      ),
    };
    expect(said(after(before, moved))).toMatchObject({
      'area:curriculum-match': `6/14 as of ${kept}`,
      'area:learning-environment': `11/14 as of ${kept}`,
    });
  });

  test('a visit nobody knows the teacher of counts for nobody', () => {
    const more = factsOf({ ...grown(school, 14), teachers: `${first(14)}??????` });
    expect(said(after(before, more)).total).toBe(`14 as of ${kept}`);
  });

  test('a new theme has no figure, and its title stands only where a person keeps it', () => {
    const more = factsOf({
      ...grown(school, 15),
      themes: { ...school.themes, goals: { visits: range(0, 7) } },
    });
    const office = new Office();
    office.release(before);
    const now = office.look(more);
    expect(said(now)).not.toHaveProperty('theme:goals');
    expect(stateOf(now, 'theme:goals')).toBe('left-out');
    expect(now.draft.cells.map(({ cell }) => cell)).not.toContain('theme:goals');
    const noticings = [{ themeId: 'goals', title: 'goals' }];
    expect(said(office.look(more, { noticings }))['theme:goals']).toBe('statement');
  });

  test('title and agreed word go out as they are now, without the count where the word differs', () => {
    const more = grown(
      { ...school, themes: { talk: { visits: range(5, 12), title: 'Talk first', word: 'most' } } },
      15,
    );
    const now = after(before, factsOf(more));
    expect(now.release.themes).toMatchObject([
      { title: 'Talk first', figure: { word: 'most', count: null } },
    ]);
    expect(said(now)['theme:talk']).toBe(`most as of ${kept}`);
  });

  test('a word agreed then and not now: the counted one would be news of the visits of then', () => {
    const agreed = (word: PrevalenceWord | null, visits: number) =>
      factsOf(grown({ ...school, themes: { talk: { visits: range(5, 12), word } } }, visits));
    const talk = (before: PrevalenceWord | null, now: PrevalenceWord | null) =>
      said(after(agreed(before, 14), agreed(now, 15)))['theme:talk'];
    expect(talk('most', null)).toBe('statement');
    expect(talk('most', 'many')).toBe(`many as of ${kept}`);
    expect(talk('many', null)).toBe(`7/14 as of ${kept}`);
  });

  test('what was hidden stays hidden, though it would pass today', () => {
    const four = factsOf({ teachers: first(14), areas: { participation: range(0, 4) } });
    const five = factsOf({ teachers: first(15), areas: { participation: [...range(0, 4), 14] } });
    expect(said(after(four, five))).toEqual({ total: `14 as of ${kept}` });
  });

  test('a statement of a small walk stays one, and one that was left out stays so', () => {
    const small = {
      teachers: first(9),
      themes: { talk: { visits: range(0, 5) }, goals: { visits: range(0, 4) } },
    };
    const now = after(factsOf(small), factsOf(grown(small, 10, { goals: [9] })));
    expect(said(now)).toEqual({ total: `9 as of ${kept}`, 'theme:talk': 'statement' });
  });

  test('a kept figure that rests on too few by what is known of people today is not shown', () => {
    const walk = factsOf({ teachers: first(14), areas: { participation: range(0, 5) } });
    const more = factsOf({ teachers: first(15), areas: { participation: range(0, 5) } });
    const spellings = [0, 1].map((at) => more.visits[at]?.teacherSpellings[0] ?? '');
    const settled = {
      ...more,
      decisions: [{ spellings: [spellings[0] ?? '', spellings[1] ?? ''] as const, isSame: true }],
    };
    expect(said(after(walk, more))['area:participation']).toBe(`5/14 as of ${kept}`);
    expect(said(after(walk, settled))).not.toHaveProperty('area:participation');
  });
});
