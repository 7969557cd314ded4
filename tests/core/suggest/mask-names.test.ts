/** Names are out of the texts before these are compared, and none of their words is ever shown. */
import { describe, expect, test } from 'vitest';
import { walkNames } from '../../../core/domain/veil/walk-names.ts';
import { nameMask } from '../../../core/domain/suggest/mask-names.ts';

const member = { title: 'Ms', initials: 'RHA', knownAs: [], subjects: [], rooms: ['B12'], coach: null };
const staff = [
  { ...member, firstName: 'Rose', surname: 'Hall' },
  { ...member, firstName: 'Al', surname: 'Kowalczyk', initials: null },
];
const names = walkNames(staff, []);

const masked = (text: string): string => nameMask(names).mask(text).replace(/\s+/gu, ' ').trim();

describe('a text', () => {
  test.each([
    ['Ms Hall waited; RHA smiled.', '… waited; … smiled.'],
    ['In B12 Rose Hall’s pupils read.', 'In … … ’s pupils read.'],
    ['Al also asked Kowalchyk.', '… also asked … .'],
    ['Write to r.hall@elmfield.example.', 'Write to … .'],
    ['The hall was full; a rose stood there.', 'The hall was full; a rose stood there.'],
    ['Nobody is named.', 'Nobody is named.'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

test('what was masked anywhere is said nowhere, also where it means something else', () => {
  const mask = nameMask(names);
  mask.mask('Ms Hall waited.');
  mask.mask('They queued in the hall.');
  expect(mask.unsaid()).toContain('hall');
  expect(mask.unsaid()).not.toContain('queued');
});

test('a word that only ever has a capital inside a sentence is not said, for it could be a pupil', () => {
  const mask = nameMask(names);
  mask.mask('Eleven answers came from Kayden, Amelie and a boy.');
  mask.mask('The EAL group used Answers on the Board.');
  mask.mask('Partners wrote on a board.');
  expect([...mask.unsaid()].sort()).toEqual(['amelie', 'kayden']);
});
