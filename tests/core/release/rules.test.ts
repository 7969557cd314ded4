/** Rules 1 to 5 and 7, one by one, and the counterexamples that concern a single deck. */
import { describe, expect, test } from 'vitest';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { factsOf, planOnce, range, rules, said, stateOf, type School } from './support/school.ts';

const fourteen = 'abcdefghijklmn';
const twenty = 'abcdefghijklmnopqrst';

const saidOf = (school: School, hasThemeCounts = true) => said(planOnce(factsOf(school), { hasThemeCounts }));

describe('rule 1: people', () => {
  test.each([
    ['five teachers are shown', fourteen, range(0, 5), '5/14'],
    ['four are not', fourteen, range(0, 4), undefined],
    ['many visits to four are not', 'aabbccddefghijkl', range(0, 8), undefined],
    ['nothing noted is no "no"', fourteen, [], undefined],
    [
      '"some, 6" resting on four and an unknown one: the unknown was one of the four',
      'abcda?ghijklmn',
      range(0, 6),
      undefined,
    ],
    ['an unknown one more than five', 'abcde?ghijklmn', range(0, 6), '6/14'],
    ['two unknown ones and three known', 'abc??fghijklmn', range(0, 5), undefined],
  ])('%s', (_, teachers, visits, shown) => {
    expect(saidOf({ teachers, areas: { participation: visits } })['area:participation']).toBe(shown);
  });

  test('unknown visits are people of their own where the team says that nobody was visited twice', () => {
    const facts = {
      ...factsOf({ teachers: '????????????', areas: { participation: range(0, 6) } }),
      isNobodyTwice: true,
    };
    expect(said(planOnce(facts))).toEqual({ total: '12', 'area:participation': '6/12' });
    expect(said(planOnce({ ...facts, isNobodyTwice: false }))).toEqual({ total: 'none' });
  });

  test('k is as the rules say, and never below three', () => {
    const facts = factsOf({
      teachers: fourteen,
      areas: { participation: range(0, 4), progress: range(0, 2) },
    });
    const shown = (teachers: number) => said(planOnce(facts, { rules: { ...rules, teachers } }));
    expect(shown(4)).toEqual({ total: '14', 'area:participation': '4/14' });
    expect(shown(1)).toEqual({ total: '14', 'area:participation': '4/14' });
    expect(shown(Number.NaN)).toEqual({ total: 'none' });
  });
});

describe('rule 2: dominance', () => {
  test.each([
    ['one teacher with 60 %', 'aaaaaabcdeghijklmnopq', range(0, 10), '10/21'],
    ['one teacher with more', 'aaaaaaabcdehijklmnopqrstu', range(0, 11), undefined],
    ['two teachers with 80 %', 'aaaaaabbbbbbcdefghijklmnopqrst', range(0, 15), '15/30'],
    ['two teachers with more', 'aaaaaaabbbbbbcdefghijklmnopqrst', range(0, 16), undefined],
    ['an unknown visit is the heaviest teacher’s', 'aaaaa?bcdehijklmnopqr', range(0, 9), undefined],
  ])('%s', (_, teachers, visits, shown) => {
    expect(saidOf({ teachers, areas: { participation: visits } })['area:participation']).toBe(shown);
  });

  test('one teacher has 22 of 39 visits, a theme 18: the 60 % rule on both sides would leave exactly 10', () => {
    const teachers = 'a'.repeat(22) + 'bcdefghijklmnopqr';
    const visits = [...range(0, 10), ...range(22, 30)];
    const planned = planOnce(factsOf({ teachers, themes: { talk: { visits } } }));
    expect(said(planned)).toEqual({ total: '39', 'theme:talk': 'some' });
    expect(planned.notes.find(({ cell }) => cell === 'theme:talk')?.why).toContain(
      'one teacher has a large part',
    );
  });

  test('where the walk as a whole fails, no figure stands, and a theme only as a statement', () => {
    const teachers = 'a'.repeat(40) + 'bcdefghijklm';
    const planned = planOnce(
      factsOf({
        teachers,
        areas: { participation: range(40, 50) },
        themes: { talk: { visits: range(40, 50) } },
      }),
    );
    expect(said(planned)).toEqual({ total: 'none', 'theme:talk': 'statement' });
    expect(planned.notes.map(({ cell }) => cell)).toEqual(['total', 'theme:talk']);
  });
});

describe('rule 3: the other side', () => {
  test.each([
    ['both sides pass', twenty, range(0, 12), true, '12/20'],
    ['a neutral heading says nothing about the rest', twenty, [], true, undefined],
    ['nobody on the other side: the word', twenty, range(0, 20), true, 'most'],
    ['four on the other side: the word', twenty, range(0, 16), true, 'most'],
    [
      '"many" alone, 12 visits, other side failing: only 8 is possible',
      'abcdefghijkl',
      range(0, 8),
      true,
      undefined,
    ],
    [
      'the same where no theme has a count: 6, 7 and 8 are possible',
      'abcdefghijkl',
      range(0, 8),
      false,
      'many',
    ],
    ['counts by choice are off: the word', twenty, range(0, 12), false, 'many'],
    ['its own side fails', twenty, range(0, 4), true, undefined],
    ['observers are not asked for', twenty, [0, 3, 6, 9, 12, 15], true, '6/20'],
  ])('%s', (_, teachers, visits, hasThemeCounts, shown) => {
    expect(saidOf({ teachers, themes: { talk: { visits } } }, hasThemeCounts)['theme:talk']).toBe(shown);
  });

  test('theme bars drawn while counts are off: no count of a theme is anywhere in the deck', () => {
    const school = { teachers: twenty, areas: {}, themes: { talk: { visits: range(0, 11) } } };
    const { deck, texts } = makeDeck(planOnce(factsOf(school), { hasThemeCounts: false }).release);
    expect(JSON.stringify([deck, texts])).not.toMatch(/\b11\b/u);
    expect(JSON.stringify(makeDeck(planOnce(factsOf(school)).release))).toMatch(/\b11\b/u);
  });

  test.each([
    ['Clear goals 9, a theme wholly inside it 8: one visit would be left', range(0, 9), range(0, 8), 'some'],
    ['a theme as large as the area it is in', range(0, 9), range(0, 9), 'some'],
    ['a theme that leaves five', range(0, 11), range(0, 6), '6/20'],
    ['a theme that leaves four', range(0, 10), range(0, 6), 'some'],
    ['a theme that is not wholly inside', range(0, 9), range(1, 10), '9/20'],
  ])('%s', (_, area, theme, shown) => {
    expect(
      saidOf({ teachers: twenty, areas: { 'clear-goals': area }, themes: { talk: { visits: theme } } }),
    ).toMatchObject({ 'area:clear-goals': `${area.length}/20`, 'theme:talk': shown });
  });

  test('a theme inside a theme: the inner one has its word, of two equal ones the later', () => {
    const themes = {
      inner: { visits: range(0, 7) },
      outer: { visits: range(0, 9) },
      same: { visits: range(0, 9) },
    };
    expect(saidOf({ teachers: twenty, themes })).toEqual({
      total: '20',
      'theme:inner': 'some',
      'theme:outer': '9/20',
      'theme:same': 'some',
    });
  });

  test('"most", and the area around it is shown with 15 of 20: no other count is possible', () => {
    const school = {
      teachers: twenty,
      areas: { participation: range(0, 15) },
      themes: { talk: { visits: range(0, 15) } },
    };
    expect(saidOf(school)['theme:talk']).toBeUndefined();
    expect(saidOf(school, false)['theme:talk']).toBeUndefined();
  });

  test('a cluster without a title takes no count from a theme, and is on the team’s screen only', () => {
    const themes = { outer: { visits: range(0, 9) }, inner: { visits: range(0, 7), title: null } };
    const planned = planOnce(
      factsOf({ teachers: twenty, themes: { inner: themes.inner, outer: themes.outer } }),
    );
    expect(said(planned)).toEqual({ total: '20', 'theme:outer': '9/20' });
    expect(
      planned.team.themes.map(({ label, figure }) => [label, figure.kind === 'value' && figure.count]),
    ).toEqual([
      ['Theme 1', null],
      ['outer', 9],
    ]);
    expect(planned.draft.cells.map(({ cell }) => cell)).not.toContain('theme:inner');
  });
});

describe('rule 5: two rare areas in one row', () => {
  const rare = {
    'curriculum-match': range(0, 3),
    participation: range(0, 12),
    'learning-environment': range(2, 6),
  };

  test('the first pair that passes together', () => {
    const planned = planOnce(factsOf({ teachers: fourteen, areas: rare }));
    expect(planned.release.areas.map(({ label, figure }) => [label, figure.count])).toEqual([
      ['Curriculum match and learning environment', 6],
      ['Participation', 12],
    ]);
    expect(stateOf(planned, 'area:curriculum-match')).toBe('hidden');
  });

  test('not where they fail together, nor with an area in which nothing was noted', () => {
    const few = { ...rare, 'learning-environment': [2] };
    expect(saidOf({ teachers: fourteen, areas: few })).toEqual({
      total: '14',
      'area:participation': '12/14',
    });
    const { 'learning-environment': _, ...one } = rare;
    expect(saidOf({ teachers: fourteen, areas: one })).toEqual({
      total: '14',
      'area:participation': '12/14',
    });
  });

  test('a later pair where the first fails, and the next would tell that each has three or four', () => {
    const areas = { ...rare, 'learning-environment': [2], progress: range(8, 12) };
    expect(saidOf({ teachers: fourteen, areas })).toEqual({
      total: '14',
      'area:learning-environment+progress': '5/14',
      'area:participation': '12/14',
    });
  });
});

describe('rule 7: the agreed word', () => {
  test.each([
    ['as counted: the count stays', 'many' as const, range(0, 12), true, '12/20', null],
    ['another one: no count', 'most' as const, range(0, 12), true, 'most', 'word-differs'],
    ['another one, without counts', 'most' as const, range(0, 12), false, 'most', 'word-differs'],
    ['where no count may stand', 'few' as const, range(0, 17), true, 'few', 'word-differs'],
    ['none where no word may stand', 'most' as const, range(0, 4), true, undefined, 'left-out'],
  ])('%s', (_, word, visits, hasThemeCounts, shown, state) => {
    const planned = planOnce(factsOf({ teachers: twenty, themes: { talk: { visits, word } } }), {
      hasThemeCounts,
    });
    expect([said(planned)['theme:talk'], stateOf(planned, 'theme:talk')]).toEqual([shown, state]);
  });
});

test('the order of visits, cards and themes changes nothing', () => {
  const facts = factsOf({
    teachers: 'abcdefghijklmnopaabb',
    areas: { participation: range(0, 12), progress: range(3, 6), 'curriculum-match': range(9, 12) },
    themes: { talk: { visits: range(0, 9) }, goals: { visits: range(0, 9) }, few: { visits: range(0, 2) } },
  });
  const turned = {
    ...facts,
    visits: [...facts.visits].reverse(),
    cards: [...facts.cards].reverse(),
    themes: [...facts.themes].reverse(),
  };
  const { draft, ...planned } = planOnce(facts);
  const { draft: turnedDraft, ...turnedPlanned } = planOnce(turned);
  expect(turnedPlanned).toEqual(planned);
  expect(turnedDraft.cells).toEqual(draft.cells);
});
