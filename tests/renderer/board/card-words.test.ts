/** What a card says of itself: proposals, marks, what was recorded, and what became of it. */
import { expect, test } from 'vitest';
import {
  markWords,
  proposalWords,
  recordedTexts,
  sourceWords,
  teamWords,
  visitWords,
} from '../../../renderer/features/board/copy/card-words.ts';
import { partsOf, suggestedCut } from '../../../renderer/features/board/writing/split-parts.ts';
import { boardCard } from './cards.ts';

const cards = [
  boardCard('a', { text: 'First. Second.', source: 'changed-at-source' }),
  boardCard('b', { text: 'First.', madeFrom: ['a'] }),
  boardCard('c', { text: 'Third.', teamText: 'The third.', source: 'gone-from-file' }),
  boardCard('d', { text: 'First.\nThe third.', madeFrom: ['b', 'c'], teamText: 'First and third.' }),
  boardCard('e', { source: 'by-hand' }),
];
const find = (id: string) => cards.find((card) => card.id === id);

test.each([
  ['a', [], ['First. Second.'], ['changed at source']],
  ['b', ['split'], ['First. Second.'], ['changed at source']],
  ['c', ['edited'], ['Third.'], ['no longer in the file']],
  ['d', ['joined', 'edited'], ['First. Second.', 'Third.'], ['changed at source', 'no longer in the file']],
  ['e', [], ['e'], ['typed in']],
])(
  'card %s: what the team made of it, what was recorded, what became of it',
  (id, team, recorded, source) => {
    const card = find(id) ?? boardCard('none');
    expect([teamWords(card), recordedTexts(card, find), sourceWords(card, find)]).toEqual([
      team,
      recorded,
      source,
    ]);
  },
);

test('a proposal names the words that still stand in the text', () => {
  const card = boardCard('1', { text: 'They explain why.', proposal: ['explain', 'goal', 'why'] });
  expect([proposalWords(card), proposalWords({ ...card, teamText: 'Silence.' })]).toEqual([
    'Proposed: ‘explain’, ‘why’',
    'Proposed',
  ]);
});

test('each reason for a mark is said once', () => {
  expect(markWords([{ reason: 'judges' }, { reason: 'about-teacher' }, { reason: 'judges' }])).toEqual([
    'Judges: what was seen or heard?',
    'About the teacher: what did pupils do?',
  ]);
});

test('a visit is named without names', () => {
  expect([
    visitWords({ number: 12, yearGroup: '9', date: '2026-10-06' }),
    visitWords({ number: 3, yearGroup: 'Reception', date: null }),
  ]).toEqual(['Visit 12 · Year 9 · Tue 6 Oct', 'Visit 3 · Reception']);
});

test('a cut begins with the sentences; blank lines are no parts, and there are no more than can be kept', () => {
  expect(
    suggestedCut('Yr. 9 worked in pairs. One said “It works. See?” and wrote.\nThen they swapped.'),
  ).toBe('Yr. 9 worked in pairs.\nOne said “It works. See?” and wrote.\nThen they swapped.');
  const lines = Array.from({ length: 60 }, (_, n) => ` line ${n} `);
  const parts = partsOf(['', ...lines, '  '].join('\n'));
  expect([parts.length, parts[0], parts[49]?.startsWith('line 49 line 50')]).toEqual([50, 'line 0', true]);
});
