/** Searching texts as somebody types: which are found, in what order, and where the words stand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Haystack, placesIn, wordsTyped } from '../../../core/domain/find/haystack.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const texts = [
  'Multiplication facts were on the wall.',
  'Pupils explained why the answer was wrong.',
  'The answer stood on the board; nobody explained it.',
  'Explaining took longer than multiplying.',
  'A pupil’s own words: why it works.',
  '写作 took ten minutes. שלום',
];

const find = (typed: string, all: readonly string[] = texts): string[] => {
  const hits = new Haystack(all).find(typed);
  return [...(hits?.places ?? [])].map((place) => all[place] ?? '');
};
const marked = (text: string, typed: string): string | null => {
  const hits = new Haystack([text]).find(typed);
  const spans = hits && placesIn(text, hits.sought);
  return (
    spans &&
    spans.reduceRight(
      (all, { from, to }) => `${all.slice(0, from)}<${all.slice(from, to)}>${all.slice(to)}`,
      text,
    )
  );
};

describe('what is found', () => {
  test.each([
    ['why explained', [texts[1]]],
    ['EXPLAINED WHY', [texts[1]]],
    ['expl', [texts[1], texts[2], texts[3]]],
    ['tiplic', [texts[0]]],
    ['ti', []],
    ['写作', [texts[5]]],
    ['שלום', [texts[5]]],
    ['nothing such', []],
  ])('%j', (typed, found) => {
    expect([...find(typed)].sort()).toEqual([...found].sort());
  });

  test.each(['', '   ', '🙂', '"', '*', '()', '—'])('%j is no word', (typed) => {
    expect(new Haystack(texts).find(typed)).toBeNull();
    expect(wordsTyped(typed)).toBeNull();
  });

  test.each([
    ['exlpained', [texts[1], texts[2]]],
    ['explaned', [texts[1], texts[2]]],
    ['multiplicaton', [texts[0]]],
    ['anwser', [texts[1], texts[2]]],
    ['pupild', [texts[1], texts[4]]],
    // Too short to be a slip, or more than one.
    ['wyh', []],
    ['exlpaneid', []],
  ])('%j is a slip of the fingers', (typed, found) => {
    expect([...find(typed)].sort()).toEqual([...found].sort());
  });

  test('a word that is there is no slip of another', () => {
    expect(find('form', ['The form was full.', 'From the form tutor.', 'From here.'])).toEqual([
      'The form was full.',
      'From the form tutor.',
    ]);
  });
});

test('the best first: the words as they stand, whole words, beginnings, parts; then in order', () => {
  const all = [
    'rereading aloud',
    'readings aloud',
    'aloud, no reading',
    'reading aloud',
    'reading, then aloud',
  ];
  expect(find('reading aloud', all)).toEqual([all[3], all[2], all[4], all[1], all[0]]);
  const places = new Haystack(all).find('aloud', (place) => place === 4)?.places ?? [];
  expect([...places][0]).toBe(4);
});

test('the words are marked where they stand', () => {
  expect(marked('Pupils’ café talk: multiply, MULTIPLY!', 'CAFE ltip')).toBe(
    'Pupils’ <café> talk: mu<ltip>ly, MU<LTIP>LY!',
  );
  expect(marked('one two', 'two one')).toBe('<one> <two>');
  expect(marked('The partners asked.', 'patners')).toBe('The <partners> asked.');
});

test('a text can be put in the place of another, and behind all', () => {
  const hay = new Haystack(['one', 'two']);
  hay.set(0, 'three');
  hay.set(2, 'three more');
  hay.set(1, '');
  expect([...(hay.find('three')?.places ?? [])]).toEqual([0, 2]);
  expect([...(hay.find('two')?.places ?? [])]).toEqual([]);
});

test('whatever is typed, what is found holds what is marked', () => {
  const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (all, typed) => {
      const hits = new Haystack(all).find(typed);
      for (const place of hits?.places ?? []) {
        const spans = hits && placesIn(all[place] ?? '', hits.sought);
        if (spans === null || spans.length === 0) throw new Error('found and not marked');
      }
    }),
    { numRuns: 500 },
  );
});

test('ten thousand letters take no time', async () => {
  const hay = new Haystack(
    Array.from({ length: 2000 }, (_, at) => `Pupils answered question ${at} in pairs.`),
  );
  const long = [
    'q'.repeat(10_000),
    'pupils answered '.repeat(625),
    'p '.repeat(5000),
    '\u0301'.repeat(10_000),
  ];
  // Ten times what it costs.
  expect(await cpuTime(() => long.map((typed) => hay.find(typed)))).toBeLessThan(3000);
});
