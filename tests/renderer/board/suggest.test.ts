/** Suggestions without a browser: what is left of them, what they make, and which places are alike. */
import { describe, expect, test } from 'vitest';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { alikeFirst } from '../../../renderer/features/board/suggest/alike-first.ts';
import { acceptable, cardIdsOf, proposalsOf } from '../../../renderer/features/board/suggest/proposals.ts';
import { boardCard } from './cards.ts';

const board = (changes: Record<string, Parameters<typeof boardCard>[1]> = {}) =>
  indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: ['1', '2', '3', '4', '5'].map((id) => boardCard(id, changes[id])),
  });
const suggestions = [
  { cardIds: ['3', '1', '2'], words: ['why'] },
  { cardIds: ['4', '5'], words: ['talk'] },
];
const none: ReadonlySet<string> = new Set();

describe('what is left of suggestions', () => {
  test('their loose cards, most typical first, all of them ticked', () => {
    const { left, dismissed } = proposalsOf(suggestions, board(), none, none);
    expect(left.map((one) => ({ words: one.words, takes: cardIdsOf(one), moved: one.moved }))).toEqual([
      { words: ['why'], takes: ['3', '1', '2'], moved: 0 },
      { words: ['talk'], takes: ['4', '5'], moved: 0 },
    ]);
    expect(dismissed).toEqual([]);
  });

  test.each([
    ['in a theme', { themeId: 't' }],
    ['parked', { areaId: 'parking' }],
    ['set aside for the coach', { areaId: 'coach' }],
    ['split', { areaId: 'off-board' }],
  ])('a card that is %s by now is out, and counted', (_what, changes) => {
    const { left } = proposalsOf(suggestions, board({ 1: changes }), none, none);
    expect(left.map((one) => [cardIdsOf(one), one.moved])[0]).toEqual([['3', '2'], 1]);
  });

  test('one card alone is no suggestion, and it is one again once the step is undone', () => {
    const moved = board({ 4: { themeId: 't' } });
    expect(proposalsOf(suggestions, moved, none, none).left).toHaveLength(1);
    expect(proposalsOf(suggestions, board(), none, none).left).toHaveLength(2);
  });

  test('dismissed by their cards, in whatever order they are suggested again', () => {
    const [first] = proposalsOf(suggestions, board(), none, none).left;
    const again = [{ cardIds: ['1', '2', '3'], words: ['why'] }];
    const after = proposalsOf(again, board(), none, new Set([first?.key ?? '']));
    expect([after.left.length, after.dismissed.length]).toEqual([0, 1]);
  });

  describe('with the counts of one question', () => {
    const goal = (value: number) => ({
      tally: { lookFor: 'Goal', value, outOf: 6 },
      text: `Goal: ${value} of 6`,
    });

    test('that are one card: shown, counted and taken as one', () => {
      const counted = board({ 2: goal(2), 4: goal(4), 5: goal(5) });
      const [first] = proposalsOf([{ cardIds: ['1', '2'], words: ['goal'] }], counted, none, none).left;
      expect(first?.cards.map(({ text }) => text)).toEqual(['1', 'Goal: 2, 4, 5 of 6']);
      expect(first && [first.chosen.length, cardIdsOf(first)]).toEqual([2, ['1', '2', '4', '5']]);
    });

    test('that have become one card since it is no suggestion', () => {
      const apart = board({ 4: { ...goal(4), areaId: 'unsorted' }, 5: goal(5) });
      expect(proposalsOf(suggestions, apart, none, none).left).toHaveLength(2);
      expect(proposalsOf(suggestions, board({ 4: goal(4), 5: goal(5) }), none, none).left).toHaveLength(1);
    });
  });

  test('trimmed to less than two it makes no theme', () => {
    const { left } = proposalsOf(suggestions, board(), new Set(['4', '1']), none);
    expect(acceptable(left).map(cardIdsOf)).toEqual([['3', '2']]);
  });
});

test('places that are alike stand first, behind a new theme; the others stay in their order', () => {
  const choices = ['new-theme', 'theme:a', 'theme:b', 'theme:c', 'column:x'].map((id) => ({ id }));
  const ids = (themes: string[]) =>
    alikeFirst(
      choices,
      themes.map((themeId) => ({ themeId })),
    ).map(({ id }) => id);
  expect(ids(['c', 'b'])).toEqual(['new-theme', 'theme:c', 'theme:b', 'theme:a', 'column:x']);
  expect(alikeFirst(choices, [])).toBe(choices);
});
