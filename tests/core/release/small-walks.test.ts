/** Decks without figures, and what of others is left out with its title. */
import { describe, expect, test } from 'vitest';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { factsOf, planOnce, range, said } from './support/school.ts';

const twenty = 'abcdefghijklmnopqrst';

describe('small walks', () => {
  const themes = { talk: { visits: range(0, 5) }, goals: { visits: range(0, 2) } };

  test('fewer than 2k teachers: statements and rows that pass, by design', () => {
    const planned = planOnce(
      factsOf({ teachers: 'abcdefghi', areas: { participation: range(0, 6) }, themes }),
    );
    expect(planned.release.size).toBe('without-figures');
    expect(said(planned)).toEqual({ total: '9', 'area:participation': '6/9', 'theme:talk': 'statement' });
    expect(JSON.stringify(planned.release.themes)).not.toMatch(/few|some|many|most/u);
  });

  test('fewer than k teachers: thanks alone, without even the number of visits', () => {
    const planned = planOnce(
      factsOf({ teachers: 'abcdabcd', areas: { participation: range(0, 8) }, themes }),
      {
        noticings: [{ themeId: 'talk', title: 'talk' }],
      },
    );
    expect(planned.release).toMatchObject({
      size: 'letter',
      visits: null,
      dates: null,
      areas: [],
      themes: [],
    });
    expect(planned.notes.map(({ cell, state }) => [cell, state])).toContainEqual(['total', 'hidden']);
    expect([planned.figures, planned.hidden]).toEqual([8, 8]);
  });

  test.each(['', 'a', '?', '??????????????', 'aaaaaaaaaaaaaaaaaaaa'])(
    'a walk of %j still has its letter',
    (teachers) => {
      const planned = planOnce(factsOf({ teachers, areas: { participation: range(0, teachers.length) } }));
      expect(planned.release.size).toBe('letter');
      expect(makeDeck(planned.release).deck.slides.map(({ kind }) => kind)).toEqual(['thanks', 'invitation']);
    },
  );
});

describe('what is left out', () => {
  const themes = { talk: { visits: range(0, 4) } };

  test('a theme that fails altogether goes with its title, unless a person keeps that very title', () => {
    const facts = factsOf({ teachers: twenty, themes });
    const shown = (title: string) => said(planOnce(facts, { noticings: [{ themeId: 'talk', title }] }));
    expect(said(planOnce(facts))).toEqual({ total: '20' });
    expect(shown('talk')).toEqual({ total: '20', 'theme:talk': 'statement' });
    expect(shown('another title')).toEqual({ total: '20' });
  });

  test('a theme titled like a focus area has reasons of its own', () => {
    const planned = planOnce(
      factsOf({
        teachers: twenty,
        areas: { participation: range(0, 12), progress: range(0, 2) },
        themes: { talk: { visits: range(0, 2), title: 'Participation' } },
      }),
    );
    const notes = planned.notes.filter(({ label }) => label === 'Participation');
    expect(notes.map(({ cell, state }) => [cell, state])).toEqual([['theme:talk', 'left-out']]);
    expect(said(planned)).toEqual({ total: '20', 'area:participation': '12/20' });
  });

  test('"9 of 24 visits were asked for" is no measure, so it is not said', () => {
    const planned = planOnce(factsOf({ teachers: twenty, areas: { participation: range(0, 9) }, themes }));
    expect(planned.draft.cells.every(({ cell }) => /^(?:total|area:|theme:)/u.test(cell))).toBe(true);
    expect(JSON.stringify(makeDeck(planned.release))).not.toContain('asked');
  });
});
