/** Titles that the team may type: every name in every disguise is stopped, ordinary ones are not. */
import { describe, expect, test } from 'vitest';
import { namesIn, rosterOf } from '../../../core/domain/veil/file-names.ts';
import { elmfield, elmfieldStaff, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';

const files = [...new Set(truth.visits.map((one) => one.file))];
const staff = elmfieldStaff();
const withStaff = rosterOf(elmfield(files, staff));
const recordsOnly = rosterOf(elmfield(files));

const ofMembers = staff.flatMap(({ title, firstName, surname, initials, knownAs, rooms }) => [
  ...[firstName, surname, `${firstName} ${surname}`, `${surname} ${firstName}`, `${surname}, ${firstName}`],
  ...[`${title ?? ''} ${surname}`, `${title ?? ''} ${firstName.slice(0, 1)} ${surname}`],
  ...[`${firstName.slice(0, 1)}. ${surname}`, `${surname} ${firstName.slice(0, 1)}`],
  ...[`${firstName} ${surname.slice(0, 1)}`, initials ?? '', ...knownAs, ...rooms],
]);
const names = [
  ...new Set([...truth.names, ...truth.namesAmbiguous.map((one) => one.string), ...ofMembers]),
].filter((name) => name !== '');

const isStopped = (title: string, roster = withStaff): boolean => namesIn(title, roster).length > 0;
const known = names.filter((name) => isStopped(name));
/** Found by the records, and not because a capital gives a stranger away. */
const knownToRecords = names.filter(
  (name) =>
    isStopped(`Seen with ${name} twice`, recordsOnly) &&
    isStopped(`Seen with ${name} twice`.toUpperCase(), recordsOnly),
);

const inside =
  (sign: string) =>
  (name: string): string =>
    name.slice(0, 1) + sign + name.slice(1);
const replaced =
  (from: string, to: string) =>
  (name: string): string =>
    name.replace(/\p{L}/gu, (letter) => [...to][[...from].indexOf(letter)] ?? letter);
const isInitials = (name: string): boolean => /^[A-Z]{3}$/u.test(name);

const disguises: [string, (name: string) => string][] = [
  ['as it is', (name) => name],
  ['in capitals', (name) => name.toUpperCase()],
  ['decomposed', (name) => name.normalize('NFD')],
  ['without diacritics', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
  ['with a zero-width space', inside('\u200b')],
  ['with a zero-width joiner', inside('\u200d')],
  ['with a zero-width no-break space', inside('\ufeff')],
  ['with a word joiner', inside('\u2060')],
  ['with a soft hyphen', inside('\u00ad')],
  ['with a tag', inside('\u{e0041}')],
  ['with a filler', inside('\u3164')],
  ['with a mark of direction', inside('\u202e')],
  ['with a curly apostrophe', (name) => name.replace(/'/gu, '’')],
  ['with an accent for an apostrophe', (name) => name.replace(/['’]/gu, '´')],
  ['without apostrophes', (name) => name.replace(/['’]/gu, '')],
  ['with a space for an apostrophe', (name) => name.replace(/['’]/gu, ' ')],
  ['possessive', (name) => `${name}'s`],
  ['possessive, curly', (name) => `${name}’s`],
  ['with a space for a hyphen', (name) => name.replace(/-/gu, ' ')],
  ['without hyphens', (name) => name.replace(/-/gu, '')],
  ['with another hyphen', (name) => name.replace(/-/gu, '\u2011')],
  ['with a dash', (name) => name.replace(/-/gu, '–')],
  ['with dots', (name) => (isInitials(name) ? `${[...name].join('.')}.` : name)],
  ['spelt out', (name) => (/^\p{L}{3,}$/u.test(name) ? [...name].join(' ') : name)],
  ['full width', (name) => name.replace(/[A-Za-z]/gu, (s) => String.fromCodePoint(s.charCodeAt(0) + 0xfee0))],
  [
    'in bold signs',
    (name) => name.replace(/[A-Z]/gu, (s) => String.fromCodePoint(s.charCodeAt(0) + 0x1d3bf)),
  ],
  ['in Cyrillic', replaced('aeopcxiKMHTBk', 'аеорсхіКМНТВк')],
  ['in Greek', replaced('oitkunv', 'οιτκυην')],
  ['without full stops', (name) => name.replace(/(?<!@.*)\.(?!.*@)/gu, '')],
  ['with underscores', (name) => name.replace(/ /gu, '_')],
  ['with two spaces', (name) => name.replace(/ /gu, '  ')],
  ['with no-break spaces', (name) => name.replace(/ /gu, '\u00a0')],
  ['in brackets', (name) => `(${name})`],
  ['in quotes', (name) => `“${name}”`],
  ['between asterisks', (name) => `*${name}*`],
];

describe('names', () => {
  test('with the staff list, nobody passes', () => {
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('without it, whoever and whatever is in the records is known', () => {
    const { visits } = elmfield(files);
    const written = visits.flatMap((one) => [
      ...one.teacherSpellings,
      ...one.observers,
      ...[one.className ?? '', one.room ?? ''],
    ]);
    expect(
      written.filter((name) => name !== '' && !isStopped(`Seen with ${name} twice`, recordsOnly)),
    ).toEqual([]);
    expect(knownToRecords.length).toBeGreaterThan(200);
  });

  test.each(disguises)('%s', (_, disguise) => {
    const title = (name: string): string => `Seen with ${disguise(name)} twice`;
    expect(known.filter((name) => !isStopped(title(name)))).toEqual([]);
    expect(knownToRecords.filter((name) => !isStopped(title(name), recordsOnly))).toEqual([]);
  });

  test('in small letters only what is also an ordinary word passes', () => {
    expect(known.filter((name) => !isStopped(`seen with ${name.toLowerCase()} twice`)).sort()).toEqual([
      ...['8A', 'Autumn', 'Bell', 'Faith', 'Faith O', 'Grace', 'Grace A', 'Hall', 'Keel', 'Keel A'],
      ...[
        'Library',
        'MOB',
        'Mark',
        'Marsh',
        'Page',
        'Poppy M',
        'Robin',
        'Rose',
        'Sharp',
        'Stokes',
        'Studio',
        'Will',
        'Will O',
      ],
    ]);
  });

  test.each(['Halls routine', 'Oseis questions', 'Tranters starter', 'Bells and pages'])(
    '%j: a possessive without its apostrophe',
    (title) => {
      expect(isStopped(title)).toBe(true);
    },
  );

  test.each(['rhall', 'RoseHall', 'rosehall', 'MsHall', 'mr okoro', 'MR OKORO', 'Mr.Okoro', 'FairleyStokes'])(
    '%j: written as one',
    (title) => {
      expect(isStopped(title)).toBe(true);
    },
  );

  test.each(['10A/En1', '7c/ma2', '9XMa1', '8A', 'Room 12', 'rm E14'])('%j: a class or room', (title) => {
    const roster = rosterOf({ staff: [], visits: [visit(1, { className: '9X/Ma1' })] });
    expect(namesIn(title, roster).map((one) => one.reason)).toEqual(['class-or-room']);
  });

  test('a text that is written backwards to be read forwards', () => {
    expect(isStopped('Seen with \u202ellaH\u202c twice')).toBe(true);
  });

  test('a word of two alphabets', () => {
    expect(isStopped('Яobert')).toBe(true);
  });

  test('whoever is only written "will" is found with a capital; words beside a name are none', () => {
    const roster = rosterOf({
      staff: [],
      visits: [visit(1, { teacherSpellings: ['will'], observers: ['H. Yusuf with pupils of the council'] })],
    });
    expect(isStopped('As Will says', roster)).toBe(true);
    expect(isStopped('what pupils of the school will say', roster)).toBe(false);
  });

  test('columns of the staff list are names, whatever they say', () => {
    const roster = rosterOf({
      staff: [member('Mr', 'Art', 'English'), member('Ms', 'An', 'Le')],
      visits: [],
    });
    expect(isStopped('Seen with Le', roster)).toBe(true);
    expect(isStopped('pas le moment', roster)).toBe(false);
    expect(isStopped('Seen with English', roster)).toBe(true);
    expect(isStopped('seen in english', roster)).toBe(false);
  });
});

const ordinary = `
Pupils will mark their own work · Reading the page together · Year 9 talk · Two of three pupils explain the goal
Pupils in the hall line up quietly · 10 minutes · 50% · A handful of pupils give most of the spoken answers
Learning was stronger where pupils said the goal in their own words · Pupils say why, not only what
Talk partners listen before they answer · Silence is used well · Questions wait for an answer
Coal and steel: stories that stick · Pupils build on each other's ideas · Pupils tell us they feel safe
Working walls are used · Miss a turn, then come back · Sir, can I have another go? · Maths talk is precise
Music to enter by · English texts are read aloud · Art work celebrates effort · PE warm-ups are led by pupils
RE debates are thoughtful · Drama brings texts alive · The bell ends thinking too early · Set 3 is stretched
Room for thought · Group 2 task was clear · Class discussion is rich · Key stage 3 talk · KS4 pupils plan answers
GCSE questions are used early · Think, pair, share works · The will to try again · Say it again, better
Cold calling spreads the talk · I do, we do, you do · Do now tasks start lessons · Every pupil has a whiteboard
Pupil voice: "I know what to do next" · Vocabulary is taught before reading · TAs prompt rather than tell
Ms or Mr at the door greets pupils · SEND pupils are supported by peers · Oracy is planned for
Check understanding, then move on · Pupils ask: so what? · 3D shapes are handled · A rose by any other name
Young leaders help in lessons · Bright starters · Marshalling ideas before writing · An art of questioning
What went well, even better if · Office hours for homework · May we disagree? · Summer reading shows
Books show a clear layout · Tidy rooms, calm corridors · Fair turns for every voice · Ready at 9am
`
  .split(/[·\n]/u)
  .map((title) => title.trim())
  .filter((title) => title !== '');

describe('ordinary titles', () => {
  test('pass, with and without the staff list', () => {
    expect(ordinary.length).toBeGreaterThan(60);
    expect(ordinary.filter((title) => isStopped(title) || isStopped(title, recordsOnly))).toEqual([]);
  });

  test.each([
    ['Bell work starts at once', 'Bell'],
    ['Rose to the challenge', 'Rose'],
    ['A1 posters', 'A1'],
    ['Autumn 1 goals', 'Autumn'],
    ['Grace under pressure', 'Grace'],
    ['Will pupils remember it?', 'Will'],
    ['Marks are explained', 'Marks'],
    ['Library time is reading time', 'Library'],
  ])('%j is asked about, because of %j', (title, word) => {
    expect(namesIn(title, withStaff).map((one) => one.text)).toEqual([word]);
  });
});
