/** Words for counts and dates. */
import { expect, test } from 'vitest';
import { dateSpan } from '../../../core/domain/dates.ts';
import { prevalenceWord } from '../../../core/domain/prevalence.ts';

test.each([
  [5, 24, 'few'],
  [6, 24, 'some'],
  [11, 24, 'some'],
  [12, 24, 'many'],
  [17, 24, 'many'],
  [18, 24, 'most'],
  [24, 24, 'most'],
  [0, 24, 'few'],
])('%i of %i visits is %s', (count, of, word) => {
  expect(prevalenceWord(count, of)).toBe(word);
});

test.each([
  [1, 0],
  [-1, 4],
  [5, 4],
  [1.5, 4],
])('%d of %d is no figure', (count, of) => {
  expect(() => prevalenceWord(count, of)).toThrow(RangeError);
});

test.each([
  [['2026-10-16', null, '2026-10-05'], '5 to 16 October 2026'],
  [['2026-10-05', '2026-10-05'], '5 October 2026'],
  [['2026-09-28', '2026-10-02'], '28 September to 2 October 2026'],
  [['2027-01-08', '2026-12-14'], '14 December 2026 to 8 January 2027'],
  [[null], null],
  [[], null],
])('%j is %s', (days, words) => {
  expect(dateSpan(days)).toBe(words);
});
