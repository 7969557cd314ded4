/** Rule 8: what may leave beside what has left before; the counterexamples that concern more than one deck. */
import { describe, expect, test } from 'vitest';
import type { PrevalenceWord } from '../../../core/contract/calls/insight.ts';
import type { Planned } from '../../../core/domain/release/plan.ts';
import type { WalkFacts } from '../../../core/domain/walk-facts.ts';
import { factsOf, leaveOut, Office, range, said, stateOf, together, type School } from './support/school.ts';

const kept = '2026-10-13';
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const first = (count: number): string => letters.slice(0, count);

/** The same walk, grown to more visits; `later` says of which of the new ones something was noted. */
function grown(school: School, to: number, later: Readonly<Record<string, readonly number[]>> = {}): School {
  const areas = Object.entries(school.areas ?? {}).map(([area, visits]) => [
    area,
    [...visits, ...(later[area] ?? [])],
  ]);
  const themes = Object.entries(school.themes ?? {}).map(([id, theme]) => [
    id,
    { ...theme, visits: [...theme.visits, ...(later[id] ?? [])] },
  ]);
  return {
    ...school,
    teachers: first(to),
    areas: Object.fromEntries(areas),
    themes: Object.fromEntries(themes),
  };
}

function after(before: WalkFacts, now: WalkFacts, hasBeenSeen: boolean | null = true): Planned {
  const office = new Office();
  office.release(before, { hasBeenSeen });
  return office.look(now);
}

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

describe('nothing has changed', () => {
  const school: School = {
    teachers: first(20),
    areas: { participation: range(8, 20), progress: range(0, 3) },
    themes: { talk: { visits: range(0, 9) }, goals: { visits: range(0, 16) } },
  };
  const facts = factsOf(school);

  test('the same figures, and no question', () => {
    const titled = factsOf({
      ...school,
      themes: { ...school.themes, talk: { visits: range(0, 9), title: 'Talk!' } },
    });
    const now = after(facts, { ...titled, title: 'Another title' }, null);
    expect([said(now), now.asks]).toEqual([said(new Office().look(facts)), []]);
  });

  test('a merged theme is planned afresh, but must leave enough of what has left', () => {
    const merged = (visits: readonly number[]) => factsOf({ ...school, themes: { merged: { visits } } });
    expect(said(after(facts, merged(range(0, 13))))['theme:merged']).toBe('many');
    expect(said(after(facts, merged(range(0, 14))))['theme:merged']).toBe('14/20');
    expect(said(new Office().look(merged(range(0, 13))))['theme:merged']).toBe('13/20');
  });

  test('an area of a joined row that has left cannot stand beside it', () => {
    const office = new Office();
    const rare = { teachers: first(20), areas: { participation: range(0, 4), progress: range(2, 8) } };
    const lax = { rules: { teachers: 7, classes: 3, oneTeacher: 60, twoTeachers: 80, oneTeacherOfWalk: 40 } };
    expect(said(office.release(factsOf(rare), lax))).toEqual({
      total: '20',
      'area:participation+progress': '8/20',
    });
    // By other rules progress would pass by itself, and leave two visits of the row.
    expect(said(office.look(factsOf(rare)))).toEqual({ total: '20', 'area:participation+progress': '8/20' });
  });

  test('words first, counts later: counts stay off where they would tell why one word stands alone', () => {
    const walk = factsOf({
      teachers: first(12),
      themes: { talk: { visits: range(0, 8) }, goals: { visits: range(0, 6) } },
    });
    const office = new Office();
    expect(said(office.release(walk, { hasThemeCounts: false }))).toEqual({
      total: '12',
      'theme:talk': 'many',
      'theme:goals': 'many',
    });
    const now = office.look(walk);
    expect(said(now)).toEqual({ total: '12', 'theme:talk': 'many', 'theme:goals': 'many' });
    expect(stateOf(now, 'theme:goals')).toBe('word-only');
  });

  test('counts first, words later: what was hidden beside counts stays hidden', () => {
    const walk = factsOf({
      teachers: first(12),
      themes: { talk: { visits: range(0, 8) }, goals: { visits: range(0, 6) } },
    });
    const office = new Office();
    expect(said(office.release(walk))).toEqual({ total: '12', 'theme:goals': '6/12' });
    expect(said(office.look(walk, { hasThemeCounts: false }))).toEqual({
      total: '12',
      'theme:goals': 'many',
    });
  });
});

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

describe('the question', () => {
  const school: School = { teachers: first(14), areas: { participation: range(0, 9) } };
  const more = factsOf(grown(school, 15));

  test('is asked of decks of which nobody has said who has seen them', () => {
    expect(after(factsOf(school), more, null).asks).toEqual(['r1']);
    expect(after(factsOf(school), more, true).asks).toEqual([]);
  });

  test('is not asked where all figures are free', () => {
    const now = after(factsOf(school), factsOf(grown(school, 20, { participation: range(14, 20) })), null);
    expect([said(now)['area:participation'], now.asks]).toEqual(['15/20', []]);
  });

  test('figures that a deck kept stay kept where the one before it is replaced', () => {
    const office = new Office();
    office.release(factsOf(school));
    office.release(more);
    office.ledger = office.ledger.slice(1);
    expect(said(office.look(more))).toEqual({
      total: '14 as of 2026-10-14',
      'area:participation': '9/14 as of 2026-10-14',
    });
  });

  test('a deck that kept all its figures counts no base of its own', () => {
    const office = new Office();
    office.release(factsOf(school));
    office.release(more);
    // Five teachers since the figures, four since the last deck.
    const now = office.look(factsOf(grown(school, 19, { participation: range(14, 19) })));
    expect(said(now)).toEqual({ total: '19', 'area:participation': '14/19' });
  });

  test('decks of other visits are none of its business', () => {
    const office = new Office();
    office.release(factsOf({ ...school, prefix: 'other' }));
    expect(said(office.look(more))).toEqual({ total: '15', 'area:participation': '9/15' });
  });
});

describe('teachers from deck to deck', () => {
  const walk = factsOf({ teachers: first(14), areas: { participation: range(0, 9) } });

  test('a known teacher keeps the id, also under one more spelling', () => {
    const office = new Office();
    office.release(walk);
    const spelt = {
      ...walk,
      visits: walk.visits.map((visit) =>
        visit.id === 'v0'
          ? { ...visit, teacherSpellings: [...visit.teacherSpellings, 'Another Way To Write Her'] }
          : visit,
      ),
    };
    const base = (planned: Planned) => planned.draft.base.find(({ visit }) => visit === 'v0')?.teacher;
    expect(base(office.look(spelt))).toBe(
      office.ledger[0]?.base.find(({ visit }) => visit === 'v0')?.teacher,
    );
  });

  test('two ids that are one person today are one in earlier bases as well', () => {
    const office = new Office();
    office.release(walk);
    const [a = '', b = ''] = walk.visits.map(({ teacherSpellings }) => teacherSpellings[0] ?? '');
    const { earlier } = office.look({
      ...leaveOut(walk, 'v1'),
      visits: [
        ...leaveOut(walk, 'v1').visits,
        { ...(walk.visits[2] as WalkFacts['visits'][number]), id: 'w', teacherSpellings: [b] },
      ],
      decisions: [{ spellings: [a, b], isSame: true }],
    });
    const teachers = new Map(earlier[0]?.base.map(({ visit, teacher }) => [visit, teacher]));
    expect(teachers.get('v1')).toBe(teachers.get('v0'));
    expect(new Set(teachers.values()).size).toBe(13);
  });

  test('a visit that is gone is nobody’s where its id is two people today', () => {
    const office = new Office();
    const [a = ''] = walk.visits.map(({ teacherSpellings }) => teacherSpellings[0] ?? '');
    const both = {
      ...walk,
      visits: walk.visits.map((visit) =>
        visit.id === 'v1' || visit.id === 'v2'
          ? { ...visit, teacherSpellings: visit.id === 'v1' ? [a] : ['Ms Zyrthzy'] }
          : visit,
      ),
      decisions: [{ spellings: [a, 'Ms Zyrthzy'] as const, isSame: true }],
    };
    office.release(both);
    const parted = {
      ...leaveOut(both, 'v1'),
      decisions: [{ spellings: [a, 'Ms Zyrthzy'] as const, isSame: false }],
    };
    const teachers = new Map(
      office.look(parted).earlier[0]?.base.map(({ visit, teacher }) => [visit, teacher]),
    );
    expect(teachers.get('v1')).toBeNull();
    expect(teachers.get('v0')).not.toBe(teachers.get('v2'));
  });

  test('those whom the ledger does not know have keys of their own, with their spellings', () => {
    const { draft } = new Office().look(factsOf({ teachers: 'ab?' }));
    expect(draft.base.map(({ teacher }) => teacher)).toEqual(['new:1', 'new:2', null]);
    expect(draft.teachers.map(({ spellings }) => spellings.length)).toEqual([1, 1]);
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
