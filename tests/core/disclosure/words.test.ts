/** Words for counts and dates, one spelling for texts that look alike, and names found in texts. */
import { describe, expect, test } from 'vitest';
import { dateSpan } from '../../../core/domain/dates.ts';
import { namesIn } from '../../../core/domain/disclosure/find-names.ts';
import { normaliseText } from '../../../core/domain/disclosure/normalise.ts';
import { rosterOf } from '../../../core/domain/disclosure/roster.ts';
import { prevalenceWord } from '../../../core/domain/prevalence.ts';
import { elmfield, elmfieldStaff, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';

test.each([
  [5, 24, 'few'],
  [6, 24, 'some'],
  [11, 24, 'some'],
  [12, 24, 'many'],
  [17, 24, 'many'],
  [18, 24, 'most'],
  [24, 24, 'most'],
  [0, 24, 'few'],
])('%i of %i visits is %s', (count, of, word) => {
  expect(prevalenceWord(count, of)).toBe(word);
});

test.each([
  [1, 0],
  [-1, 4],
  [5, 4],
  [1.5, 4],
])('%d of %d is no figure', (count, of) => {
  expect(() => prevalenceWord(count, of)).toThrow(RangeError);
});

test.each([
  [['2026-10-16', null, '2026-10-05'], '5 to 16 October 2026'],
  [['2026-10-05', '2026-10-05'], '5 October 2026'],
  [['2026-09-28', '2026-10-02'], '28 September to 2 October 2026'],
  [['2027-01-08', '2026-12-14'], '14 December 2026 to 8 January 2027'],
  [[null], null],
  [[], null],
])('%j is %s', (days, words) => {
  expect(dateSpan(days)).toBe(words);
});

test.each([
  ['Ha\u200bll', 'Hall'],
  ['Ha\u0007ll', 'Hall'],
  ['H\u00adall', 'Hall'],
  ['Núñez', 'Nunez'],
  ['Nu\u0301n\u0303ez', 'Nunez'],
  ['Łukasz', 'Lukasz'],
  ['O’Brien', "O'Brien"],
  ['Ｈａｌｌ', 'Hall'],
  ['Наll', 'Hall'],
  ['Fairley‑Stokes', 'Fairley-Stokes'],
  ['  two\u00a0 words\n', 'two words'],
  ['Ha\ufeffll', 'Hall'],
  ['Ha\u{e0041}ll', 'Hall'],
  ['Ha\u3164ll', 'Hall'],
  ['two\u0085words', 'two words'],
  ['O´Brien', "O'Brien"],
  ['Mαrκ', 'Mark'],
  ['ʜᴀʟʟ', 'hall'],
])('%j is read as %j', (text, plain) => {
  expect(normaliseText(text)).toBe(plain);
});

describe('names in texts', () => {
  const roster = rosterOf({
    staff: [
      member('Ms', 'Rose', 'Hall', { initials: 'RHA', rooms: ['E4', 'Sports hall'], coach: 'FGA' }),
      member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
      member('Mr', 'Sanjeev', 'Pillai', { initials: 'SPI', knownAs: ['Mr P', 'Sanj'] }),
      member('Mrs', 'Maeve', "O'Brien"),
      member('Miss', 'Faith', 'Ng'),
      member('Mx', 'Alex', 'van der Berg'),
    ],
    visits: [
      visit(1, {
        teacherSpellings: ['will', 'wos', 'DELANEY'],
        observers: ['f.garrard@elmfield.example'],
        className: '9X/Ma1',
        room: '12',
      }),
    ],
  });
  const found = (text: string): string[] => namesIn(text, roster).map((one) => one.text);

  test.each([
    ['Seen with Hall', 'Hall'],
    ["Hall's routine", 'Hall'],
    ['M. Hall said so', 'Hall'],
    ['HALL', 'HALL'],
    ['Rose asked twice', 'Rose'],
    ['RHA', 'RHA'],
    ['FGA’s feedback', 'FGA'],
    ['Zoe Cole', 'Cole'],
    ['Abernethy', 'Abernethy'],
    ['OBrien', 'OBrien'],
    ['O’Brien', "O'Brien"],
    ['ask mr p about it', 'mr p'],
    ['Sanj', 'Sanj'],
    ['Ng', 'Ng'],
    ['Berg', 'Berg'],
    ['Will', 'Will'],
    ['wos', 'wos'],
    ['rha', 'rha'],
    ['Abernethi', 'Abernethi'],
    ['Pillar', 'Pillar'],
    ['abernathy', 'abernathy'],
    ['Miss N', 'Miss N'],
    ['Dr. Okoro', 'Dr. Okoro'],
    ['Delaney', 'Delaney'],
    ['Garrard', 'Garrard'],
    ['in E4', 'E4'],
    ['the Sports Hall', 'Sports Hall'],
    ['9x/ma1', '9x/ma1'],
    ['group 9X', '9X'],
    ['Room 12', 'Room 12'],
    ['mail somebody.else@school.example', 'somebody.else@school.example'],
  ])('%j names %j', (text, name) => {
    expect(found(text)).toContain(name);
  });

  test.each([
    'the hall',
    'a rose',
    'pupils will say',
    'Halloween',
    'a van',
    '12 of 24 visits',
    'E40',
    'faith in each other',
    'Miss a turn',
    'a pillar',
  ])('%j names nobody', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('Elmfield: with the staff list every name of the truth is found, save pupils', () => {
  const files = [...new Set(truth.visits.map((one) => one.file))];
  const roster = rosterOf(elmfield(files, elmfieldStaff()));
  const all = [...truth.names, ...truth.namesAmbiguous.map((one) => one.string)];
  expect(all.filter((name) => namesIn(`seen with ${name} today`, roster).length === 0)).toEqual([
    'Amelie',
    'Ellis',
    'Kayden',
    'Lacey',
    'Poppy M',
    'Rayyan',
  ]);
});
