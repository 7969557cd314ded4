/** Weighing: what a theme rests on, the word beside the count, and the tally of votes. */
import { describe, expect, test } from 'vitest';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { budgetOf, type Round } from '../../../core/domain/debrief/rounds.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { mapBy } from '../../../renderer/state/sets.ts';
import { cardsInTheme, evidenceOf } from '../../../core/domain/board/evidence.ts';
import {
  countBehind,
  isTentative,
  restsOn,
  wordAdvice,
} from '../../../renderer/features/board/cards/theme-evidence.ts';
import { LargeOrder } from '../../../renderer/features/board/theme-large/large-order.ts';
import {
  closedRounds,
  givenIn,
  givenToOthers,
  givenWords,
  openRoundOf,
  orderByVotes,
  votesFor,
  whyNoVote,
} from '../../../renderer/features/board/copy/vote-tally.ts';
import { fitOverview } from '../../../renderer/features/board/weigh/overview-fit.ts';
import { OverviewScreen } from '../../../renderer/features/board/weigh/overview-screen.svelte.ts';
import { boardCard } from './cards.ts';

const visits = mapBy(
  [1, 2, 3, 4].map((number) => ({
    number,
    date: null,
    yearGroup: null,
    subject: null,
    observers: [number % 2],
  })),
  (visit) => visit.number,
);

test('a theme rests on its own cards and those that it refers to, each visit once', () => {
  const board = indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: [
      boardCard('1', { themeId: 't' }),
      boardCard('2', { themeId: 't' }),
      boardCard('3', { visitNumber: 3, isStarred: true }),
    ],
    references: [{ cardId: '3', themeId: 't', orderKey: 'a' }],
  });
  const evidence = evidenceOf(cardsInTheme(board, 't'), visits);
  expect(evidence).toEqual({ cards: 3, visits: 2, observers: 1, of: 4, word: 'many' });
  expect(countBehind(evidence)).toBe('2 of 4 visits · 1 observer');
  expect(restsOn(evidence)).toBe('3 cards in 2 visits, by 1 observer');
  expect(isTentative(evidence)).toBe(true);
  const order = new LargeOrder();
  const cards = cardsInTheme(board, 't');
  expect(order.of(cards).map(({ id }) => id)).toEqual(['3', '1', '2']);
  const starred = cards.map((card) => ({ ...card, isStarred: card.id === '2' }));
  const more = boardCard('0', { themeId: 't', isStarred: true });
  expect(order.of([more, ...starred]).map(({ id }) => id)).toEqual(['3', '1', '2', '0']);
});

test('nobody known to have looked is not one observer; without visits there is no word', () => {
  const board = indexBoard({ columns: [...boardColumns], themes: [], cards: [] });
  const evidence = evidenceOf(
    cardsInTheme(board, 't'),
    mapBy([], () => 0),
  );
  expect(evidence).toEqual({ cards: 0, visits: 0, observers: 0, of: 0, word: null });
  expect(isTentative(evidence)).toBe(false);
  expect(countBehind(evidence)).toBe('0 of 0 visits');
});

test('the count speaks up only where the agreed word is another', () => {
  expect(wordAdvice('some', 'some')).toBeNull();
  expect(wordAdvice('most', 'some')).toEqual({ text: 'The count says ‘some’', isWarning: true });
  expect(wordAdvice(null, 'few')).toEqual({ text: 'By the count: few', isWarning: false });
  expect(wordAdvice('few', null)).toBeNull();
});

describe('votes', () => {
  const round = (number: number, isOpen: boolean, votes: Record<string, number>): Round => ({
    number,
    people: 2,
    votesEach: 3,
    isOpen,
    votes: Object.entries(votes).map(([themeId, given]) => ({ themeId, votes: given })),
  });
  const themes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('what is given, to whom, and out of how many', () => {
    const open = round(2, true, { a: 2, gone: 1 });
    expect([budgetOf(open), givenIn(open), votesFor(open, 'a'), votesFor(open, 'b')]).toEqual([6, 3, 2, 0]);
    expect(givenWords(open)).toBe('3 of 6 votes given');
    expect(givenToOthers(open, (id) => id !== 'gone')).toBe(1);
  });
  test('what stands in the way of a vote, in a sentence', () => {
    const open = round(1, true, { a: 5 });
    expect(whyNoVote(open, 'a', 1)).toBeNull();
    expect(whyNoVote(open, 'b', -1)).toBe('This theme has no vote to take back.');
    expect(whyNoVote(round(1, true, { a: 6 }), 'b', 1)).toBe('All 6 votes are given. Take one back first.');
    expect(whyNoVote(null, 'a', 1)).toBe('No round of voting is open. Start one first.');
  });
  test('rounds stay; the newest closed one orders the themes, an open one does not', () => {
    const rounds = [round(1, false, { c: 4 }), round(2, false, { b: 3, c: 1 }), round(3, true, { a: 6 })];
    expect(openRoundOf(rounds)?.number).toBe(3);
    expect(closedRounds(rounds).map(({ number }) => number)).toEqual([2, 1]);
    expect(orderByVotes(themes, rounds).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(orderByVotes(themes, rounds, 1).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(orderByVotes(themes, [round(1, true, { c: 4 })])).toBe(themes);
    expect(orderByVotes(themes, rounds, 3)).toBe(themes);
  });
});

describe('all themes at a glance', () => {
  const at = (width: number, height: number, body: number, count = 12) =>
    fitOverview({ width, height, body, count });
  test('twelve stand in as few columns as fit, with titles of two lines where there is room', () => {
    expect(at(1872, 887, 22)).toEqual({ columns: 3, isTight: false });
    expect(at(1872, 828, 32)).toEqual({ columns: 3, isTight: false });
    expect(at(1318, 599, 16)).toEqual({ columns: 3, isTight: false });
    expect(at(1318, 575, 22)).toEqual({ columns: 3, isTight: true });
  });
  test('few stand under each other; what does not fit is scrolled to, never in columns too narrow', () => {
    expect(at(1318, 560, 16, 3)).toEqual({ columns: 1, isTight: false });
    expect(at(635, 180, 32)).toEqual({ columns: 1, isTight: false });
    expect(at(300, 600, 46)).toEqual({ columns: 1, isTight: false });
    expect(at(1318, 560, 22, 40)).toEqual({ columns: 3, isTight: false });
  });
  test('arrow keys go along the rows, and to the theme above or below', () => {
    const overview = new OverviewScreen(() => ['a', 'b', 'c', 'd', 'e']);
    overview.stand(2);
    const from = (key: string) =>
      (['left', 'right', 'up', 'down', 'first', 'last'] as const).map((way) => overview.next(key, way));
    expect(from('c')).toEqual(['b', 'd', 'a', 'e', 'a', 'e']);
    expect(from('a')).toEqual([null, 'b', null, 'c', 'a', 'e']);
    expect(from('gone')).toEqual([null, null, null, null, null, null]);
  });
});
