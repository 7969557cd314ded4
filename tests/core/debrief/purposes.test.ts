/** Whether walks are of one purpose and question, and whether one was made for pupils' voices. */
import { expect, test } from 'vitest';
import { votesThatCount } from '../../../core/domain/debrief/rounds.ts';
import { isForPupilVoice, isSameFocus, isSamePurpose } from '../../../core/domain/debrief/purposes.ts';

test('purposes are one by their words; two that are not said are one, too', () => {
  expect(isSamePurpose('Environment', ' environment ')).toBe(true);
  expect(isSamePurpose(null, null)).toBe(true);
  expect(isSamePurpose(null, 'environment')).toBe(false);
});

test('focus questions are one by their words; two that are not said are none', () => {
  expect(isSameFocus('Who does the thinking?', 'who does the  thinking')).toBe(true);
  expect(isSameFocus('Who does the thinking?', 'Who does the talking?')).toBe(false);
  expect(isSameFocus(null, null)).toBe(false);
  expect(isSameFocus(' ', '')).toBe(false);
});

test.each([
  ['Pupil voice', null, true],
  ['other', 'What do pupils tell us about homework?', true],
  [null, 'Pupils’ voice in science', true],
  ['Student-centred walk', null, true],
  ['teaching and learning', 'How do pupils use talk to think?', false],
  ['ethos and behaviour support', 'Is every pupil’s voice calm?', false],
  ['teaching and learning', 'How loud is the pupil voiceover?', false],
  [null, null, false],
])('purpose %s, focus %s: for pupils’ voices: %s', (purpose, focus, isForPupils) => {
  expect(isForPupilVoice({ purpose, focus })).toBe(isForPupils);
});

const round = (number: number, isOpen: boolean, votes: Record<string, number>) => ({
  number,
  people: 4,
  votesEach: 3,
  isOpen,
  votes: Object.entries(votes).map(([themeId, given]) => ({ themeId, votes: given })),
});

test('the votes that count are of the last round that was closed, else of the open one', () => {
  expect([...votesThatCount([])]).toEqual([]);
  expect([...votesThatCount([round(1, true, { a: 2 })])]).toEqual([['a', 2]]);
  const three = [round(1, false, { a: 1 }), round(2, false, { b: 2 }), round(3, true, { c: 3 })];
  expect([...votesThatCount(three)]).toEqual([['b', 2]]);
});
