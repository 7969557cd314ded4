/** "I wonder" is taken off a card that is a wondering already; nothing else of it changes. */
import { expect, test } from 'vitest';
import { withoutWondering } from '../../../../core/domain/records/evidence/wondering.ts';
import { readText, visitsOf } from '../support.ts';

test.each([
  ['I wonder whether they know why.', 'Whether they know why.'],
  ['i wonder if the boys know?', 'if the boys know?'],
  ['I wonder… why nobody asked.', 'Why nobody asked.'],
  ['I wonder - if it helps', 'If it helps'],
  ['I’m wondering whether it helps', 'Whether it helps'],
  ['I am wondering if it helps', 'If it helps'],
  ['Wondering whether it helps', 'Whether it helps'],
  ['“I wonder whether it helps.”', '“Whether it helps.”'],
  // Without a question that stands by itself these are the person's own words.
  ['I wonder, would more speak?', 'I wonder, would more speak?'],
  ['I wonder what would change.', 'I wonder what would change.'],
  ['I wonder how long it took.', 'I wonder how long it took.'],
  ['I wonder ifs and buts', 'I wonder ifs and buts'],
  ['Could we? I wonder whether it helps.', 'Could we? I wonder whether it helps.'],
  ['I wondered aloud', 'I wondered aloud'],
])('%s', (text, expected) => {
  expect(withoutWondering(text)).toBe(expected);
});

test('only where the kind of the card says it', async () => {
  const { rows } = await readText(
    [
      'Date,Class,What did you see?,I wonder',
      '2026-10-05,9X/Ma1,I wonder whether this is one.,I wonder whether they know why.',
    ].join('\n'),
  );
  expect(visitsOf(rows).flatMap(({ evidence }) => evidence.map(({ kind, text }) => [kind, text]))).toEqual([
    ['saw', 'I wonder whether this is one.'],
    ['wondering', 'Whether they know why.'],
  ]);
});
