/** Judging and teacher-focused wording is marked; the same words with a plain meaning are not. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markWording } from '../../../../core/domain/records/evidence/judging.ts';
import { truthCards } from './area-truth.ts';

const marked = (text: string): string[] =>
  markWording(text, []).map(({ word, reason }) => `${word}: ${reason}`);

describe('judges', () => {
  test.each([
    ['Good questioning throughout.', 'good'],
    ['Very good pace', 'good'],
    ['The pace was rather weak', 'weak'],
    ['Behaviour was poor in places', 'poor'],
    ['Weak behaviour management', 'weak'],
    ['Excellent relationships', 'excellent'],
    ['a lovely lesson', 'lovely'],
    ['An outstanding lesson', 'outstanding'],
    ['This requires improvement', 'requires improvement'],
    ['The plenary failed to bring it together', 'failed to'],
    ['They should have had books', 'should have'],
    ['The task needs to be harder', 'needs to'],
    ['Starter pitched too low', 'too low'],
    ['a well-planned sequence', 'well'],
    ['The discussion went really well', 'well'],
    ['I really liked the start', 'liked'],
    ['Lacked challenge for most', 'lacked'],
    ['Lazy answers from the back', 'lazy'],
  ])('%s', (text, word) => {
    expect(marked(text)).toEqual([`${word}: judges`]);
  });
});

describe('about the teacher', () => {
  test.each([
    ['Teacher talks too much.', 'teacher talks'],
    ['Too much teacher talk', 'too much teacher talk'],
    ['She explained the water cycle.', 'explained'],
    ['Ms Hall lectured from the front.', 'lectured'],
    ['Mr P. seemed very nervous.', 'nervous'],
    ['The teacher’s delivery', 'delivery'],
  ])('%s', (text, word) => {
    expect(marked(text)).toEqual([`${word}: about-teacher`]);
  });

  test('a mark never holds a name', () => {
    const text = 'Ms Hall explained the map. Mr Osei was confident. Mrs Abernethy-Cole talks too fast.';
    expect(marked(text)).toEqual([
      'explained: about-teacher',
      'confident: about-teacher',
      'talks too fast: about-teacher',
    ]);
  });

  test.each([
    'She explained it to her partner',
    'Ms Hall explained the task and every pupil began',
    'Mr Osei asked nine pupils by name',
  ])('%s: pupils are in it', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

test.each([
  'Good morning to every child at the door',
  'A weak acid and a strong base were compared',
  'Notes on the Poor Law of 1834',
  'Pupils set up a fair test',
  'Ms Sharp, Mr Good and Mrs Strong share the room',
  'Great Expectations, the Great Fire and Great Britain',
  'He was poorly and went home',
  'The books as well as the boards',
  'They wrote the perfect tense twice',
  'An area of outstanding natural beauty',
  'Pupils knew what a good answer looks like',
  'Pupils wrote what went well',
  'Two said what each pupil needs to do next',
  'Seven tables had a gap where the third value should have been.',
  'A better conductor, a poor conductor and the best insulator',
  '"It was good like loud"',
  '“That was an excellent lesson”, said one',
  'The poster said ‘Excellent work’',
])('plain meaning: %s', (text) => {
  expect(marked(text)).toEqual([]);
});

test('says where it stands, and a dismissed word is marked no more', () => {
  const text = 'Excellent start, poor ending: they should have finished';
  expect(markWording(text, []).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Excellent',
    'should have',
  ]);
  expect(markWording(text, ['excellent'])).toEqual([
    { start: 35, end: 46, word: 'should have', reason: 'judges' },
  ]);
});

test('marks lie in the text in order and never overlap', () => {
  const word = fc.constantFrom(
    ...[
      'good',
      'lesson',
      'very',
      'was',
      'The teacher',
      'explained',
      '“',
      '”',
      'should have',
      'well',
      'planned',
      '.',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      let last = 0;
      for (const { start, end, word: found } of markWording(text, [])) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).toLowerCase()).toBe(found);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { seed: 7, numRuns: 500 },
  );
});

/** Cards that an observer wrote; what pupils say is never judged. */
test.each([
  ['elmfield', 13, 12],
  ['elmfield-baseline', 8, 7],
] as const)('%s: precision at least 0.9', (fixture, judging, found) => {
  const cards = truthCards(fixture).filter(({ kind }) => kind !== 'pupil-voice');
  const hits = cards.filter(({ text }) => markWording(text, []).length > 0);
  const right = hits.filter(({ judgemental }) => judgemental === true);
  expect(right.length / hits.length).toBeGreaterThanOrEqual(0.9);
  expect([cards.filter(({ judgemental }) => judgemental).length, right.length]).toEqual([judging, found]);
});
