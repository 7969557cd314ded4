/** What stands of a card at the hand. */
import { expect, test } from 'vitest';
import { firstWords } from '../../../renderer/features/board/hand/first-words.ts';

test.each([
  ['Pupils talk in pairs.', [], 'Pupils talk in pairs.'],
  ['"If I’ve said it I can write it."', [], 'If I’ve said it I can write it.'],
  ['A/B partners with a visible timer; at 40 seconds', [], 'A/B partners with a visible…'],
  ['Could Mr Hart and the team settle', [{ from: 6, to: 13 }], 'Could … and the team settle'],
  [
    'Ms Oak asked Ben',
    [
      { from: 0, to: 6 },
      { from: 13, to: 16 },
    ],
    '… asked …',
  ],
])('%s', (text, hidden, words) => {
  expect(firstWords(text, hidden)).toBe(words);
});
