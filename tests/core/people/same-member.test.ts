/** Loading a newer staff list doubles nobody. */
import { expect, test } from 'vitest';
import { matchMembers } from '../../../core/domain/people/same-member.ts';
import { member } from '../slides/support/facts.ts';

const zoe = member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' });
const jo = member('Ms', 'Joanna', 'Sleight', { initials: 'JSL' });
const tim = member('Mr', 'Tim', 'Hall');

test.each([
  ['the same', zoe, zoe],
  ['without its accent', zoe, { ...zoe, firstName: 'Zoe' }],
  ['a short form', jo, { ...jo, firstName: 'Jo' }],
  ['an initial, and no initials yet', { ...jo, initials: null }, { ...jo, firstName: 'J' }],
  ['one letter another', { ...jo, initials: null }, { ...jo, firstName: 'Johanna' }],
  ['married', jo, { ...jo, surname: 'Keel' }],
  ['another first name in use', jo, { ...jo, firstName: 'Margaret' }],
])('%s is one member', (_, known, newer) => {
  expect(matchMembers([tim, known], [newer])).toEqual([1]);
});

test.each([
  ['other initials', jo, { ...jo, firstName: 'Jo', initials: 'JSE' }],
  ['two short names one letter apart', tim, { ...tim, firstName: 'Tom' }],
  ['the same first name only', { ...jo, initials: null }, { ...jo, surname: 'Keel', initials: null }],
])('%s: two people', (_, known, newer) => {
  expect(matchMembers([known], [newer])).toEqual([null]);
});

test('a member who is in the newer list by name is nobody else there', () => {
  const joan = { ...jo, firstName: 'Joan', initials: null };
  const joanna = { ...jo, initials: null };
  expect(matchMembers([joanna], [joan, joanna])).toEqual([null, 0]);
});

test('a known member is claimed once', () => {
  const plain = { ...zoe, firstName: 'Zoe' };
  expect(matchMembers([zoe], [plain, { ...plain, firstName: 'ZOE' }])).toEqual([0, null]);
});
