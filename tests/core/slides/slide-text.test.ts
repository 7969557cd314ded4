/** Slides in words: all that stands on them, in the order in which it is read. */
import { expect, test } from 'vitest';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { slideText } from '../../../core/domain/deck/text/slide-text.ts';
import { goodDeck } from './support/decks.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';

const said = (deck: typeof goodDeck, id: string): string[] =>
  layOut(deck, plainLook)
    .filter(({ slideId }) => slideId === id)
    .flatMap(slideText);

test('bars with their numbers', () => {
  expect(said(goodDeck, 'areas').slice(-4)).toEqual([
    'Participation: 12',
    'Pupil voice: 11',
    'Clear goals: 6',
    'Reading corner: 8 of 13',
  ]);
  expect(said(chartsDeck, 'then-and-now').at(-1)).toBe('Clear goals: autumn 55 %, summer 50 %');
});

test('a word with what it is said of, a number with its question', () => {
  expect(said(goodDeck, 'theme:t1')).toEqual(['many: 7 of 14 visits']);
  expect(said(spokenDeck, 'themes')).toEqual(['14 visits', 'Pupils say why', 'many: Talk']);
  expect(said(spokenDeck, 'questions')).toEqual(['1. Who speaks?', '2. Who does not?']);
});

test('what people wrote', () => {
  expect(said(spokenDeck, 'decisions')).toEqual([
    'Keep',
    'Talk partners',
    'Next month',
    'Ask',
    'Who speaks?',
  ]);
  expect(said(spokenDeck, 'theme:t1').at(-1)).toBe('I wonder who did not.');
});
