/** What a person has to read, what is asked, and the words that stand in the end. */
import { expect, test } from 'vitest';
import type { Consent } from '../../../core/contract/calls/lines.ts';
import { cardKey } from '../../../core/domain/lines/line-keys.ts';
import { readText } from '../../../core/domain/lines/read-text.ts';
import { reviewLines, type ReviewFacts } from '../../../core/domain/lines/review.ts';
import { standingWords } from '../../../core/domain/release/words.ts';
import { anyContext, listEngine } from './support/engine.ts';

const engine = listEngine({ names: ['Hall'], asked: ['Rose'], amber: ['Sir'] });

type Decided = ReviewFacts['decisions'][number];

const decision = (id: string, changes: Partial<Decided>): Decided => ({
  id,
  kind: 'keep',
  text: 'It.',
  horizon: null,
  state: 'open',
  carriedFrom: null,
  ...changes,
});

const facts = (changes: Partial<ReviewFacts> = {}): ReviewFacts => ({
  walkId: 'w',
  title: 'Autumn 1',
  focus: 'How does Hall ask?',
  themes: [{ themeId: 't', title: 'Pupils talk' }],
  notes: [
    { id: 'n1', themeId: 't', kind: 'wonder', text: 'I wonder whether Sir waits.' },
    { id: 'n2', themeId: 't', kind: 'wonder', text: 'I wonder why.' },
    { id: 'n3', themeId: 't', kind: 'note', text: 'Tell Hall.' },
    { id: 'n4', themeId: null, kind: 'wonder', text: 'What is deep talk?' },
  ],
  decisions: [
    decision('d1', { kind: 'support', text: 'A day with Hall.', horizon: 'next-month' }),
    decision('d2', { text: 'Talk partners.' }),
    decision('d3', { kind: 'ask', text: 'What do you do when Rose is stuck?' }),
    decision('d4', { text: 'An old one.', state: 'done' }),
  ],
  typed: [],
  engine,
  stored: { written: [], ticks: new Map(), dropped: new Set() },
  places: [
    {
      themeId: 't',
      title: 'Pupils talk',
      rule: { may: ['card', 'paraphrase', 'blend'], why: '' },
      cards: [{ id: '1', text: 'Rose explained why.', isStarred: true }],
    },
  ],
  isOfSeveral: () => true,
  contextOf: anyContext,
  ...changes,
});

const words = (given: ReviewFacts, consents: Consent[] = []) =>
  standingWords(reviewLines(given), given, consents);

test('what is clear stands at once, what is marked only once it is read', () => {
  expect(words(facts())).toEqual({
    title: 'Autumn 1',
    focus: 'How does [a name] ask?',
    themes: [{ themeId: 't', title: 'Pupils talk', lines: [], wonder: null }],
    pupils: [],
    credit: [],
    decisions: [
      { kind: 'keep', text: 'Talk partners.', horizon: null },
      { kind: 'support', text: 'A day with [a name].', horizon: 'next-month' },
    ],
    done: [],
    questions: ['What is deep talk?'],
  });
});

test('what was carried on and is done is read like any text, and is no decision of today', () => {
  const carried = { carriedFrom: 'last' } as const;
  const decisions = [
    decision('d1', { ...carried, state: 'done', text: 'Whiteboards for Hall.' }),
    decision('d2', { ...carried, state: 'done', text: 'Sir has a timer.' }),
    decision('d3', { ...carried, state: 'open', text: 'Go on with talk.' }),
    decision('d4', { ...carried, state: 'dropped', text: 'Never done.' }),
    decision('d5', { state: 'done', text: 'Done since this morning.' }),
  ];
  const given = facts({ decisions, notes: [], places: [] });
  expect(words(given)).toMatchObject({
    decisions: [{ text: 'Go on with talk.' }],
    done: ['Whiteboards for [a name].'],
    questions: [],
  });
  expect(reviewLines(given).unread).toEqual([
    { key: 'decision:d2', where: 'Done since last time', slideId: 'done', text: 'Sir has a timer.' },
  ]);
  const ticks = new Map([['decision:d2', 'Sir has a timer.']]);
  const ticked = facts({ ...given, stored: { written: [], ticks, dropped: new Set(['decision:d1']) } });
  expect(words(ticked).done).toEqual(['Sir has a timer.']);
});

test('chosen lines and marked texts are unread, and named by where they would stand', () => {
  expect(reviewLines(facts()).unread).toEqual([
    { key: 'note:n1', where: 'Wondering', slideId: 'theme:t', text: 'I wonder whether Sir waits.' },
    {
      key: 'decision:d3',
      where: 'Ask',
      slideId: 'questions',
      text: 'What do you do when [a name] is stuck?',
    },
    { key: cardKey('1', 't'), where: 'Pupils talk', slideId: 'theme:t', text: '[a name] explained why.' },
  ]);
});

test('a word is asked once, with the number of its places', () => {
  expect(reviewLines(facts()).asked).toEqual([{ word: 'Rose', places: 2, example: 'Rose explained why.' }]);
});

test('two hundred asked words are two hundred questions, however many places they have', () => {
  const many = Array.from(
    { length: 200 },
    (_, index) => `Name${'abcdefghij'[index % 10]}${'klmnopqrstuvwxyzabcd'[Math.floor(index / 10)]}`,
  );
  const given = facts({ engine: listEngine({ asked: many }), notes: [], decisions: [] });
  const place = given.places[0];
  if (!place) throw new Error('no place');
  const cards = many.flatMap((word, index) => [
    { id: `${index}a`, text: `${word} was there.`, isStarred: false },
    { id: `${index}b`, text: `Then ${word} left.`, isStarred: false },
  ]);
  const { asked } = reviewLines({ ...given, places: [{ ...place, cards }] });
  expect(asked).toHaveLength(200);
  expect(new Set(asked.map(({ places }) => places))).toEqual(new Set([2]));
});

test('read, everything stands; the first wondering dropped, the next one does', () => {
  const texts: [string, string][] = [
    ['decision:d3', 'What do you do when Rose is stuck?'],
    [cardKey('1', 't'), 'Rose explained why.'],
  ];
  const ticks = new Map(texts.map(([key, text]) => [key, readText(engine, text, anyContext(null)).text]));
  const given = facts({ stored: { written: [], ticks, dropped: new Set(['note:n1']) } });
  const { unread, standing } = reviewLines(given);
  expect([unread, standing]).toEqual([[], 2]);
  expect(words(given)).toMatchObject({
    themes: [{ lines: ['[a name] explained why.'], wonder: 'I wonder why.' }],
    decisions: [{ kind: 'keep' }, { kind: 'ask' }, { kind: 'support' }],
    questions: ['What do you do when [a name] is stuck?', 'What is deep talk?'],
  });
});

test('a theme whose title must be read first does not stand, nor does a title of the walk', () => {
  const given = facts({ title: 'Rose and Sir', themes: [{ themeId: 't', title: 'Sir waits' }] });
  expect(words(given)).toMatchObject({ title: null, themes: [] });
  expect(reviewLines(given).unread.map(({ where }) => where)).toEqual([
    'Title of the walk',
    'Title of a theme',
    'Wondering',
    'Ask',
    'Pupils talk',
  ]);
});
