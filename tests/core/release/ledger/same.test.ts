/** Rule 8 where nothing has changed since an earlier deck, and what is asked before figures are kept. */
import { describe, expect, test } from 'vitest';
import {
  after,
  factsOf,
  first,
  grown,
  Office,
  range,
  said,
  stateOf,
  type School,
} from '../support/school.ts';

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
