/** Counts of one question become one card; whatever differs in question, home or words stands alone. */
import { expect, test } from 'vitest';
import { questionOf, stackTallies, stackText } from '../../../core/domain/board/tally-stacks.ts';

const counted = (
  id: string,
  lookFor: string,
  [value, outOf]: [number, number],
  visitNumber = Number(id),
  teamText: string | null = null,
) => ({ id, kind: 'tally' as const, tally: { lookFor, value, outOf }, teamText, visitNumber });
const seen = (id: string) => ({
  id,
  kind: 'saw' as const,
  tally: null,
  teamText: null,
  visitNumber: Number(id),
});

const idsOf = (cards: Parameters<typeof stackTallies>[0]) =>
  [...stackTallies(cards)].map(([lead, all]) => [lead, all.map(({ id }) => id)]);

test('counts of one question stand behind the first of them, whatever stands between', () => {
  const cards = [
    counted('3', 'Could say the goal', [5, 6]),
    seen('9'),
    counted('1', 'Could say the goal', [2, 6]),
  ];
  expect(idsOf(cards)).toEqual([['3', ['3', '1']]]);
});

test('two questions are two stacks, and a question that was asked once stays a card', () => {
  const cards = [
    counted('1', 'Could say the goal', [2, 6]),
    counted('2', 'Voices heard', [11, 28]),
    counted('3', 'Could say the goal', [4, 6]),
    counted('4', 'Books open', [9, 9]),
    counted('5', 'Voices heard', [3, 30]),
  ];
  expect(idsOf(cards)).toEqual([
    ['1', ['1', '3']],
    ['2', ['2', '5']],
  ]);
});

test('a header that two forms write differently is one question', () => {
  for (const spelling of [
    'could say  the goal',
    'Could say the goal:',
    'COULD SAY THE GOAL ?',
    'Could\u00a0say the goal',
  ])
    expect(questionOf(counted('1', spelling, [1, 2]))).toBe('could say the goal');
  expect(questionOf(counted('1', 'Could say the goals', [1, 2]))).not.toBe('could say the goal');
});

test('a count that the team has worded stands alone, and so does one without a whole', () => {
  const cards = [
    counted('1', 'Goal', [2, 6]),
    counted('2', 'Goal', [3, 6], 2, 'Three of six could say it in their own words'),
    { ...seen('3'), kind: 'tally' as const },
  ];
  expect(idsOf(cards)).toEqual([]);
});

test('what was counted is said in the order of the visits, wholes apart', () => {
  const goal = 'Could say the goal';
  const stack = [
    counted('3', goal, [5, 6]),
    counted('1', goal, [2, 6]),
    counted('4', goal, [3, 8]),
    counted('2', goal, [4, 6]),
  ];
  expect(stackText(stack)).toBe('Could say the goal: 2, 4, 5 of 6; 3 of 8');
});

test('many counts are each said once, by size and how often; a long question stands behind them', () => {
  const many = (question: string) =>
    Array.from({ length: 300 }, (_, n) => counted(String(n), question, [n === 7 ? 5 : n % 3, 6]));
  const counts = '0\u00a0(100\u00a0times), 1\u00a0(99), 2\u00a0(100), 5 of 6';
  expect(stackText(many('Could say the goal'))).toBe(`Could say the goal: ${counts}`);
  const long = 'Could say why '.repeat(200);
  expect(stackText(many(long)).slice(0, counts.length + 16)).toBe(`${counts}: Could say why `);
});

test('counts beside words from right to left keep their order', () => {
  const question = 'كم عدد التلاميذ';
  const stack = [counted('1', question, [2, 6]), counted('2', question, [4, 6])];
  expect(stackText(stack)).toBe(`${question}: \u20662, 4 of 6\u2069`);
});

test('a question that ends in a mark of its own gets no second one', () => {
  const said = (question: string): string =>
    stackText([counted('1', question, [2, 6]), counted('2', question, [4, 6])]);
  expect(said('Could say the goal?')).toBe('Could say the goal? 2, 4 of 6');
  expect(said('Could say the goal:')).toBe('Could say the goal: 2, 4 of 6');
  expect(said('Could say the goal (of 6)')).toBe('Could say the goal (of 6): 2, 4 of 6');
});
