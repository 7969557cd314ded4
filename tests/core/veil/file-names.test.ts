/** One spelling for texts that look alike, and names found in what leaves as a file. */
import { describe, expect, test } from 'vitest';
import { namesIn, rosterOf } from '../../../core/domain/veil/file-names.ts';
import { normaliseText } from '../../../core/domain/veil/normalise.ts';
import { elmfield, elmfieldStaff, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';

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
    ['Zoe Cole', 'Zoe Cole'],
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
    ['seen with Pillar', 'Pillar'],
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

test('Elmfield: with the staff list every name of the truth is found', () => {
  const files = [...new Set(truth.visits.map((one) => one.file))];
  const roster = rosterOf(elmfield(files, elmfieldStaff()));
  const all = [...truth.names, ...truth.namesAmbiguous.map((one) => one.string)];
  expect(all.filter((name) => namesIn(`seen with ${name} today`, roster).length === 0)).toEqual([]);
});
