/** What the set-up view says. */
import { expect, test } from 'vitest';
import { stages } from '../../../core/contract/calls/debrief.ts';
import {
  gapGroups,
  sayGaps,
  sayUnknown,
  whyNotTogether,
  withPeople,
} from '../../../renderer/features/debrief/set-up-words.ts';
import { stagePlan } from '../../../core/domain/debrief/stage-plan.ts';
import { gaps } from '../examples.ts';

test('what was not visited is said in plain words', () => {
  expect(sayGaps(gaps)).toBe('Not visited: Year 11; Music; period 5; Friday.');
  expect(sayUnknown(gaps)).toBe('Not counted here: 1 visit without a year, 2 visits without a period.');
});

test('what the records do not say at all is left out', () => {
  const sparse = { ...gaps, years: [], times: [{ name: '1', visits: 0 }], weekdays: [], subjects: [] };
  expect(gapGroups(sparse)).toEqual([]);
  const full = { ...sparse, subjects: [{ name: 'English', visits: 2 }] };
  expect(sayGaps(full)).toBe('Every year, subject, time and day that is known was visited.');
  expect(sayUnknown({ ...full, unknown: { year: 0, subject: 0, time: 0, weekday: 0 } })).toBeNull();
});

test.each([
  [null, 'environment', 'Say first what this debrief is about.'],
  ['environment', null, 'Its purpose is not said. Purposes do not mix.'],
  ['environment', 'Environment', null],
  ['environment', 'other', 'It is about something else: other. Purposes do not mix.'],
])('a debrief about %j and a walk about %j: %j', (ours, theirs, why) => {
  expect(whyNotTogether({ purpose: ours }, { purpose: theirs })).toBe(why);
});

test('people are typed several at a time, and nobody is here twice', () => {
  expect(withPeople(['Ana'], ' Ben ,Ana; Cy  Day,, ')).toEqual(['Ana', 'Ben', 'Cy Day']);
  expect(withPeople([], Array.from({ length: 60 }, (_, n) => `P${n}`).join())).toHaveLength(40);
});

test('every stage has one line that fits a bar', () => {
  for (const stage of stages) expect(stagePlan[stage].team).toMatch(/^[A-Z].{20,95}[.?]$/);
});
