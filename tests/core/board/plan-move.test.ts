/** What a move changes, what takes it back, and how it is said. */
import { describe, expect, test } from 'vitest';
import type { MoveTarget } from '../../../core/contract/calls/board.ts';
import { applyPatch } from '../../../core/domain/board/board-index.ts';
import { patchOf } from '../../../core/domain/board/patch.ts';
import { areaInTheme, planMove } from '../../../core/domain/board/plan-move.ts';
import { planRename } from '../../../core/domain/board/plan-rename.ts';
import { place, smallBoard, theme, seat } from './boards.ts';
import { uuid } from './wishes.ts';

const toTheme = (themeId: string, before: string | null = null): MoveTarget => ({
  kind: 'theme',
  themeId,
  before,
});
const toColumn = (areaId: string, before: string | null = null): MoveTarget => ({
  kind: 'column',
  areaId,
  before,
});
const toCard = (cardId: string): MoveTarget => ({ kind: 'card', cardId, newThemeId: uuid(9) });

function moved(cardIds: string[], to: MoveTarget) {
  const board = smallBoard();
  const plan = planMove(board, { cardIds, to });
  return { plan, after: plan ? applyPatch(board, plan.patch) : board };
}

describe('a card on a card', () => {
  test('founds a theme of both in the column of the card below', () => {
    const { plan } = moved(['g'], toCard('e'));
    expect(plan).toEqual({
      patch: patchOf({
        themes: [theme(uuid(9), 4)],
        cards: [place('e', 'participation', uuid(9), 'a0'), place('g', 'clear-goals', uuid(9), 'a1')],
      }),
      inverse: patchOf({
        cards: [place('e', 'participation', null, 'a1'), place('g', 'clear-goals', null, 'a0')],
        removedThemes: [uuid(9)],
      }),
      sentence: 'New cluster of 2 cards: Cluster 4',
    });
  });

  test('joins the theme that the card below is in, right behind it', () => {
    const { plan, after } = moved(['d'], toCard('a'));
    expect(after.cardsOf('t1').map((card) => card.id)).toEqual(['a', 'd', 'b']);
    expect(plan?.sentence).toBe('1 card moved to Cluster 1');
  });

  test('takes a parked card back to its recorded area before it founds a theme', () => {
    const { after } = moved(['d'], toCard('p'));
    expect(after.theme(uuid(9))?.areaId).toBe('progress');
    expect(after.cardsOf(uuid(9)).map((card) => [card.id, card.areaId])).toEqual([
      ['p', 'progress'],
      ['d', 'participation'],
    ]);
  });

  test('changes nothing on itself', () => {
    expect(moved(['d'], toCard('d')).plan).toBeNull();
  });
});

describe('into a theme', () => {
  test('keeps the focus area of each card, and says the title', () => {
    const { plan, after } = moved(['d', 'g', 'e'], toTheme('t3'));
    expect(after.cardsOf('t3').map((card) => [card.id, card.areaId])).toEqual([
      ['c', 'participation'],
      ['d', 'participation'],
      ['g', 'clear-goals'],
      ['e', 'participation'],
    ]);
    expect(plan?.sentence).toBe('3 cards moved to *Justified answers*');
  });

  test('brings a parked card back', () => {
    expect(moved(['p'], toTheme('t1')).after.card('p')?.areaId).toBe('progress');
  });

  test('removes a theme whose last card it takes, and undo brings the theme back', () => {
    const { plan, after } = moved(['c'], toTheme('t1', 'b'));
    expect(after.theme('t3')).toBeUndefined();
    expect(after.cardsOf('t1').map((card) => card.id)).toEqual(['a', 'c', 'b']);
    expect(plan?.inverse.themes.map((item) => item.title)).toEqual(['Justified answers']);
  });
});

describe('onto a column', () => {
  test('sets the card loose there; the column becomes its area', () => {
    const { plan, after } = moved(['b'], toColumn('clear-goals', 'g'));
    expect(after.looseCards('clear-goals').map((card) => [card.id, card.areaId])).toEqual([
      ['b', 'clear-goals'],
      ['g', 'clear-goals'],
    ]);
    expect(after.cardsOf('t1').map((card) => card.id)).toEqual(['a']);
    expect(plan?.sentence).toBe('1 card moved to Clear goals');
  });

  test('orders cards within their column, with keys that no card has', () => {
    const { plan, after } = moved(['f', 'd'], toColumn('participation', 'e'));
    expect(after.looseCards('participation').map((card) => card.id)).toEqual(['f', 'd', 'e']);
    expect(plan?.sentence).toBe('2 cards moved within Participation');
    const before = new Set(
      smallBoard()
        .looseCards('participation')
        .map((card) => card.orderKey),
    );
    expect(plan?.patch.cards.filter((place) => before.has(place.orderKey))).toEqual([]);
  });

  test.each([
    ['before itself', ['e'], toColumn('participation', 'e')],
    ['before its neighbour', ['e'], toColumn('participation', 'f')],
    ['last where it is last', ['f'], toColumn('participation')],
    ['together where they stand', ['d', 'e'], toColumn('participation', 'f')],
  ])('changes nothing: %s', (_name, cardIds, to) => {
    expect(moved(cardIds, to).plan).toBeNull();
  });
});

test.each([
  ['a card', ['x'], toTheme('t1')],
  ['a theme', ['a'], toTheme('t9')],
  ['a column', ['a'], toColumn('nowhere')],
  ['a card below', ['a'], toCard('x')],
  ['a neighbour', ['a'], toColumn('participation', 'g')],
])('refuses %s that is not there', (_name, cardIds, to) => {
  expect(() => planMove(smallBoard(), { cardIds, to })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('refuses an id for a new theme that is taken', () => {
  const to: MoveTarget = { kind: 'card', cardId: 'd', newThemeId: 't1' };
  expect(() => planMove(smallBoard(), { cardIds: ['g'], to })).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
});

describe('naming a theme', () => {
  test.each([
    ['t1', 'Pupils justify', 'Cluster 1 named *Pupils justify*'],
    ['t3', 'Reasons given', 'Cluster 3 named *Reasons given*'],
    ['t3', null, '*Justified answers* is Cluster 3 again'],
  ])('%s as %s', (themeId, title, sentence) => {
    const board = smallBoard();
    const plan = planRename(board, { themeId, title });
    expect(plan?.sentence).toBe(sentence);
    expect(plan && applyPatch(board, plan.patch).theme(themeId)?.title).toBe(title);
    expect(plan && applyPatch(applyPatch(board, plan.patch), plan.inverse).theme(themeId)).toEqual(
      board.theme(themeId),
    );
  });

  test('changes nothing where the title is the same', () => {
    expect(planRename(smallBoard(), { themeId: 't3', title: 'Justified answers' })).toBeNull();
  });

  test('refuses a theme that is not there', () => {
    expect(() => planRename(smallBoard(), { themeId: 'x', title: 'y' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

test('in a theme a card counts where it stands, and one that was set aside where its record puts it', () => {
  expect(areaInTheme(seat('a', 'clear-goals', null, 'a0', { recordedAreaId: 'progress' }))).toBe(
    'clear-goals',
  );
  for (const areaId of ['parking', 'coach'])
    expect(areaInTheme(seat('a', areaId, null, 'a0', { recordedAreaId: 'clear-goals' }))).toBe('clear-goals');
});
