/** Counts out of a number, which the cell says itself or its question. */
import { expect, test } from 'vitest';
import { readTallyUnder, tallyText } from '../../../../core/domain/records/cells/tally.ts';

const said = (header: string, cell: string): string => {
  const tally = readTallyUnder(header, cell);
  return tally === null ? 'none' : `${tally.value} of ${tally.outOf}`;
};

test.each([
  ['How many of 6 pupils could say what they were learning?', '5', '5 of 6'],
  ['How many of the six pupils could say the goal', 'four', '4 of 6'],
  ['Pupil numbers who could explain (of 5)', '3 pupils', '3 of 5'],
  ['Could explain, out of 5', '0', '0 of 5'],
  ['Could explain /6', '6', '6 of 6'],
  // What the cell says counts.
  ['How many of 6 pupils could say the goal?', '4 of 8', '4 of 8'],
])('under %j %j is %s', (header, cell, expected) => {
  expect(said(header, cell)).toBe(expected);
});

test.each([
  ['Could explain (of 5)', '7'],
  ['Could explain (of 5)', 'most'],
  ['Could explain (of 5)', '4-5'],
  ['Question 3 of 6: pupils who could say why', '4'],
  ['How many of 6 pupils, or of 4 in nurture', '2'],
  ['Pupils of Year 6 who could say the goal', '5'],
  ['How many pupils could say the goal?', '5'],
  ['On 11/12 of the pupils', '5'],
  ['50 of 100%', '5'],
])('under %j %j counts nothing', (header, cell) => {
  expect(said(header, cell)).toBe('none');
});

test('a question that ends in a mark of its own gets no second one', () => {
  const tally = { value: 5, outOf: 6 };
  expect(tallyText('Who could say why?', tally)).toBe('Who could say why? 5 of 6');
  expect(tallyText('Could say why:', tally)).toBe('Could say why: 5 of 6');
  expect(tallyText('Could say why', tally)).toBe('Could say why: 5 of 6');
});
