/** The room sees the counts of one question as one card, as the driver does. */
import { expect, test } from 'vitest';
import { newDebrief } from '../../../core/domain/debrief/stages.ts';
import { wallView } from '../../../core/domain/wall/wall-view.ts';
import { boardCard, boardOf, boardTheme } from '../../renderer/board/cards.ts';

const goal = (id: string, value: number, themeId: string | null = null) =>
  boardCard(id, {
    kind: 'tally',
    tally: { lookFor: 'Told Ms Vane the goal', value, outOf: 6 },
    visitNumber: Number(id),
    themeId,
  });

function seen(referred: readonly string[] = [], shown: readonly string[] | null = null) {
  const board = boardOf({
    themes: [boardTheme('t')],
    cards: [goal('1', 2), boardCard('9'), goal('2', 4), goal('3', 5, 't'), goal('4', 6, 't')],
    references: referred.map((cardId) => ({ cardId, themeId: 't', orderKey: 'a5' })),
  });
  return wallView({
    board,
    debrief: { ...newDebrief(), walkId: 'w1', rounds: [] },
    title: 'A walk',
    isSample: false,
    focus: null,
    sight: null,
    shown: shown && new Set(shown),
    mask: (text) => text.replaceAll('Ms Vane', '[a teacher]'),
  });
}

test('they stand as one card, masked, and are counted as what they are', () => {
  const { cards, columns, themes } = seen();
  expect(cards.map(({ id, text, visitNumber, stands }) => [id, text, visitNumber, stands])).toEqual([
    ['1', 'Told [a teacher] the goal: 2, 4 of 6', null, 2],
    ['9', '9', 1, 1],
    ['3', 'Told [a teacher] the goal: 5, 6 of 6', null, 2],
  ]);
  const progress = columns.find(({ id }) => id === 'progress');
  expect([progress?.looseIds, progress?.cards, themes[0]?.cardIds]).toEqual([['1', '9'], 5, ['3']]);
});

test('one that is also in a theme stands by itself, and so do the others of its question', () => {
  const { cards, themes } = seen(['2']);
  expect([cards.map(({ id }) => id), themes[0]?.referredIds]).toEqual([['1', '9', '2', '3'], ['2']]);
});

test('narrowed, they say what those count that are shown, and heads still say how many there are', () => {
  const { cards, columns, themes, narrowed } = seen([], ['1', '4']);
  expect(cards.map(({ id, text, stands }) => [id, text, stands])).toEqual([
    ['1', '1', 1],
    ['4', '4', 1],
  ]);
  const progress = columns.find(({ id }) => id === 'progress');
  expect([progress?.looseIds, progress?.cards, progress?.shown]).toEqual([['1'], 5, 2]);
  expect([themes[0]?.cardIds, themes[0]?.visits, narrowed]).toEqual([['4'], 2, { shown: 2, of: 5 }]);
  expect(seen([], ['1', '2', '3', '4', '9', 'gone']).narrowed).toBeNull();
});
