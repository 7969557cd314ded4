/** What the first screen says of purposes, removal and waiting files. */
import { expect, test } from 'vitest';
import { purposeChoice, purposeOf } from '../../renderer/state/purpose.ts';
import { sayDebrief, sayRemoval, sayWaiting } from '../../renderer/features/start/words.ts';

test.each([
  [null, { choice: '', words: '' }],
  ['environment', { choice: 'environment', words: '' }],
  ['Teaching and Learning', { choice: 'teaching and learning', words: '' }],
  ['other', { choice: 'other', words: '' }],
  ['Talk audit', { choice: 'other', words: 'Talk audit' }],
])('the purpose %j is chosen as %j', (purpose, choice) => {
  expect(purposeChoice(purpose)).toEqual(choice);
  expect(purposeOf(purposeChoice(purpose))?.toLowerCase()).toBe(purpose?.toLowerCase());
});

test('words count for another purpose only', () => {
  expect(purposeOf({ choice: 'other', words: ' Talk audit ' })).toBe('Talk audit');
  expect(purposeOf({ choice: 'other', words: ' ' })).toBe('other');
  expect(purposeOf({ choice: 'environment', words: 'Talk audit' })).toBe('environment');
});

test.each([
  [
    { files: 6, visits: 41, cards: 1320, themes: 12, steps: 57 },
    'This deletes 6 files, 41 visits, 1,320 cards and 12 themes, and the 57 steps that the team took on its board.',
  ],
  [
    { files: 1, visits: 1, cards: 1, themes: 0, steps: 1 },
    'This deletes 1 file, 1 visit and 1 card, and the 1 step that the team took on its board.',
  ],
  [{ files: 0, visits: 0, cards: 0, themes: 0, steps: 0 }, 'This deletes 0 visits and 0 cards.'],
])('removing %j', (removal, sentence) => {
  expect(sayRemoval(removal)).toBe(sentence);
});

const file = (isChanged: boolean) => ({ token: 't', name: 'a.csv', isChanged });

test.each([
  [[file(false)], '1 new file in “Shared”'],
  [[file(true), file(true)], '2 changed files in “Shared”'],
  [[file(false), file(true), file(false)], '2 new files and 1 changed file in “Shared”'],
])('waiting files', (files, sentence) => {
  expect(sayWaiting(files, 'Shared')).toBe(sentence);
});

const opened = {
  title: null,
  stage: 'sort',
  openedAt: '2026-10-12T14:00:00.000Z',
  closedAt: null,
} as const;

test.each([
  [{ debrief: null, debriefedWith: null }, null],
  [{ debrief: opened, debriefedWith: null }, 'In Sort'],
  [{ debrief: { ...opened, closedAt: '2026-10-12T15:00:00.000Z' }, debriefedWith: null }, 'Closed 12 Oct'],
  [{ debrief: opened, debriefedWith: 'w9' }, 'With “Autumn”'],
  [{ debrief: null, debriefedWith: 'w9' }, 'With “Autumn”'],
  [{ debrief: { ...opened, title: 'Term one' }, debriefedWith: 'w9' }, 'With “Term one”'],
])('a walk of whose debrief %j is known says %j', (known, words) => {
  expect(sayDebrief(known, [{ id: 'w9', title: 'Autumn' }])).toBe(words);
});
