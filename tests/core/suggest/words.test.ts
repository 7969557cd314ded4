/** Words and what is left of them without their endings. */
import { describe, expect, test } from 'vitest';
import { eigenOf } from '../../../core/domain/suggest/eigen.ts';
import { isStopWord, stemOf, wordsIn } from '../../../core/domain/suggest/words.ts';

test('words are small, whole, and keep their apostrophes', () => {
  expect(wordsIn('“I wait till I’ve said it,” – Year 9’s Zoë, 3×.')).toEqual([
    'i',
    'wait',
    'till',
    "i've",
    'said',
    'it',
    'year',
    "9's",
    'zoë',
    '3',
  ]);
});

describe('endings', () => {
  test.each([
    ['partner', "partner's", 'partners'],
    ['compare', 'compared', 'comparing', 'compares'],
    ['try', 'tries', 'trying'],
    ['stop', 'stopped', 'stopping'],
    ['spell', 'spelling', 'spelled'],
    ['guess', 'guesses', 'guessed'],
    ['explain', 'explained', 'explains'],
  ])('%s, %s … are one word', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['class', 'clap'],
    ['sing', 'sting'],
    ['red', 'ring'],
    ['process', 'procession'],
  ])('%s and %s stay two', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

test('small words and numbers tell nothing', () => {
  expect(['the', 'pupils', '12', '3rd', 'a'].every(isStopWord)).toBe(true);
  expect(['partner', 'talk', 'wall'].some(isStopWord)).toBe(false);
});

test('eigenvalues fall, and the vectors belong to them', () => {
  const matrix = Float64Array.of(4, 1, 0, 1, 3, 1, 0, 1, 2);
  const { values, vectors } = eigenOf(matrix, 3);
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
  for (let one = 0; one < 3; one += 1)
    for (let row = 0; row < 3; row += 1) {
      const image = [0, 1, 2].reduce(
        (sum, at) => sum + (matrix[row * 3 + at] ?? 0) * (vectors[at * 3 + one] ?? 0),
        0,
      );
      expect(image).toBeCloseTo((values[one] ?? 0) * (vectors[row * 3 + one] ?? 0));
    }
});
