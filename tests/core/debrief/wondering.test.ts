/** A wondering says "I wonder" once, whoever typed it. */
import { expect, test } from 'vitest';
import { asWondering } from '../../../core/domain/debrief/wondering.ts';

test.each([
  ['I wonder what happens where nobody jots first?', 'I wonder what happens where nobody jots first?'],
  ['I wonder… who did not get to speak', 'I wonder… who did not get to speak'],
  ['“I wonder if they know”, said two of us', '“I wonder if they know”, said two of us'],
  ["I'm wondering about Year 8", "I'm wondering about Year 8"],
  ['Wondering whether it lasts', 'Wondering whether it lasts'],
  ['what happens where nobody jots first?', 'I wonder what happens where nobody jots first?'],
  ['Who has not spoken yet?', 'I wonder who has not spoken yet?'],
  ['whether it lasts', 'I wonder whether it lasts'],
  ['Does the side bench ever get swapped?', 'I wonder: Does the side bench ever get swapped?'],
  ['Whole-class talk', 'I wonder: Whole-class talk'],
  ['Iffy', 'I wonder: Iffy'],
])('%s', (text, read) => {
  expect(asWondering(text)).toBe(read);
});
