/** Several themes made at once: what changes, what takes it back, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, indexBoard } from '../../../core/domain/board/board-index.ts';
import { patchOf } from '../../../core/domain/board/patch.ts';
import { planManyThemes, type NewTheme } from '../../../core/domain/board/plan-many-themes.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { contents, expectSound, looseBoard, place, seat, smallBoard, theme } from './boards.ts';
import { uuid } from './wishes.ts';

const two: NewTheme[] = [
  { newThemeId: uuid(8), cardIds: ['g', 'e', 'f'] },
  { newThemeId: uuid(9), cardIds: ['p', 'd'] },
];

describe('several themes', () => {
  test('are made in one step, each in the column of most of its cards, with the next numbers', () => {
    const plan = planManyThemes(smallBoard(), { themes: two });
    expect(plan).toMatchObject({
      patch: {
        themes: [
          { id: uuid(8), number: 4, title: null, areaId: 'participation', orderKey: 'a4' },
          { id: uuid(9), number: 5, title: null, areaId: 'progress', orderKey: 'a0' },
        ],
        cards: [
          place('g', 'clear-goals', uuid(8), 'a0'),
          place('e', 'participation', uuid(8), 'a1'),
          place('f', 'participation', uuid(8), 'a2'),
          // Out of Parking into the area that its record states.
          place('p', 'progress', uuid(9), 'a0'),
          place('d', 'participation', uuid(9), 'a1'),
        ],
        removedThemes: [],
      },
      inverse: { themes: [], removedThemes: [uuid(8), uuid(9)] },
      sentence: '2 themes made of 5 cards',
    });
  });

  test('of one column stand one after the other', () => {
    const themes = ['d', 'e', 'f'].map((id, n) => ({ newThemeId: uuid(10 + n), cardIds: [id] }));
    const board = smallBoard();
    const after = applyPatch(board, planManyThemes(board, { themes })?.patch ?? patchOf({}));
    expect(after.themesIn('participation').map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
  });

  test('a single one is said as any new cluster is', () => {
    const plan = planManyThemes(smallBoard(), {
      themes: [{ newThemeId: uuid(9), cardIds: ['d', 'e', 'd'] }],
    });
    expect(plan?.sentence).toBe('New cluster of 2 cards: Cluster 4');
  });

  test('a title that somebody typed stays', () => {
    const board = smallBoard();
    const plan = planManyThemes(board, { themes: two });
    expect(plan?.patch.themes.map(({ id }) => id)).not.toContain('t3');
    expect(plan ? applyPatch(board, plan.patch).theme('t3') : null).toEqual(
      theme('t3', 3, 'Justified answers'),
    );
  });

  test('a proposal of a focus area stays one', () => {
    const board = indexBoard({
      columns: [...boardColumns],
      themes: [],
      cards: ['a', 'b'].map((id, n) => seat(id, 'progress', null, `a${n}`, { isProposed: true })),
    });
    const plan = planManyThemes(board, { themes: [{ newThemeId: uuid(9), cardIds: ['a', 'b'] }] });
    expect(plan?.patch.cards.every(({ isProposed }) => isProposed)).toBe(true);
  });

  test('none is nothing', () => {
    expect(planManyThemes(smallBoard(), { themes: [] })).toBeNull();
    expect(planManyThemes(smallBoard(), { themes: [{ newThemeId: uuid(9), cardIds: [] }] })).toBeNull();
  });
});

describe('refused', () => {
  const attempt =
    (...themes: NewTheme[]) =>
    () =>
      planManyThemes(smallBoard(), { themes });

  test.each<[string, NewTheme[], object]>([
    [
      'a card in a theme',
      [{ newThemeId: uuid(9), cardIds: ['d', 'a'] }],
      { code: 'conflict', details: { what: 'card', id: 'a' } },
    ],
    [
      'a card in two',
      [
        { newThemeId: uuid(8), cardIds: ['d'] },
        { newThemeId: uuid(9), cardIds: ['e', 'd'] },
      ],
      { code: 'conflict', details: { what: 'card', id: 'd' } },
    ],
    [
      'an id twice',
      [
        { newThemeId: uuid(9), cardIds: ['d'] },
        { newThemeId: uuid(9), cardIds: ['e'] },
      ],
      { code: 'conflict', details: { what: 'theme', id: uuid(9) } },
    ],
    [
      'an id that is taken',
      [{ newThemeId: 't1', cardIds: ['d'] }],
      { code: 'conflict', details: { what: 'theme', id: 't1' } },
    ],
    ['an unknown card', [{ newThemeId: uuid(9), cardIds: ['x'] }], { code: 'not-found' }],
  ])('%s', (_, themes, error) => {
    expect(attempt(...themes)).toThrow(expect.objectContaining(error));
  });
});

test('whatever is made is sound, and its inverse leaves everything as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }), (themeOf) => {
      const board = looseBoard(20);
      const themes = [0, 1, 2, 3].map((n) => ({
        newThemeId: uuid(50 + n),
        cardIds: themeOf.flatMap((chosen, card) => (chosen === n ? `c${card}` : [])),
      }));
      const plan = planManyThemes(board, { themes });
      if (!plan) return;
      const after = applyPatch(board, plan.patch);
      expectSound(after, 20);
      expect(contents(applyPatch(after, plan.inverse))).toEqual(contents(board));
    }),
    { seed: 20_261_105 },
  );
});
