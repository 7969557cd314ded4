/** The generator of lines: sixteen ways of writing a name, at each place of a sentence, seeded and in two halves. */
import { heldOutNames, type NamesOfOrigins, tuningNames } from './names-of-origins.ts';

export type Half = 'tuning' | 'held-out';

export interface Person {
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly code: string;
  readonly alias: string;
}

export interface GeneratedLine {
  readonly text: string;
  /** Where the name stands, in code units. */
  readonly from: number;
  readonly to: number;
  readonly way: string;
  readonly place: string;
}

/** A small generator of random numbers (mulberry32): the same seed gives the same lines. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

const initial = (name: string): string => name.slice(0, 1);
const plainSmall = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase();

export const ways: Readonly<Record<string, (person: Person) => string>> = {
  'first last': ({ first, last }) => `${first} ${last}`,
  first: ({ first }) => first,
  last: ({ last }) => last,
  'title last': ({ title, last }) => `${title} ${last}`,
  'title first last': ({ title, first, last }) => `${title} ${first} ${last}`,
  'f. last': ({ first, last }) => `${initial(first)}. ${last}`,
  'f last': ({ first, last }) => `${initial(first)} ${last}`,
  'last f': ({ first, last }) => `${last} ${initial(first)}`,
  'last, first': ({ first, last }) => `${last}, ${first}`,
  code: ({ code }) => code,
  'first l': ({ first, last }) => `${first} ${initial(last)}`,
  'title l': ({ title, last }) => `${title} ${initial(last)}`,
  login: ({ first, last }) => `${plainSmall(initial(first))}${plainSmall(last)}`,
  address: ({ first, last }) => `${plainSmall(first)}.${plainSmall(last)}@oakfield.sch.uk`,
  'known as': ({ alias }) => alias,
  'possessive last': ({ last }) => last,
};

const templates: Record<Half, Record<string, readonly string[]>> = {
  tuning: {
    start: [
      '@ asked the class to explain.',
      '@ was at the door to greet pupils.',
      '@ moved round the tables.',
    ],
    middle: [
      'Two pupils told @ that they were stuck.',
      'We saw that @ had planned it well.',
      'It was good to see @ model the first step.',
    ],
    end: ['The starter was set by @.', 'Seen with @', 'Worth a visit to @!'],
    quotes: ['"@ lets us try again," said a pupil.', 'One girl said "I ask @ when I am stuck".'],
    brackets: ['The first lesson (@) opened with a quiz.', 'A calm room (see @).'],
    colon: ['Observed: @', 'Good practice: @ in the second half.'],
  },
  'held-out': {
    start: [
      '@ gave every group a role.',
      '@ has clear routines for entry.',
      '@ explained the graph twice and checked.',
    ],
    middle: [
      'When the timer stopped @ took feedback from five.',
      'A pupil thanked @ for the help.',
      'Later that day @ used the same quiz again.',
    ],
    end: ['The questions came from @.', 'A note for @', 'Calm entry, thanks to @.'],
    quotes: ['"@ never minds if you get it wrong."', 'A boy said "@ makes us think" and smiled.'],
    brackets: ['One class (@) had no books.', 'Books were marked weekly (by @).'],
    colon: ['Visit two: @', 'Follow up: @ to share the resource.'],
  },
};

/** Each template at its place, and all of them again in small letters and in capitals. */
export function places(half: Half): [place: string, template: string][] {
  const own = Object.entries(templates[half]).flatMap(([place, list]) =>
    list.map((template): [string, string] => [place, template]),
  );
  return own;
}

const cases: Readonly<Record<string, (text: string) => string>> = {
  '': (text) => text,
  'small letters': (text) => text.toLowerCase(),
  capitals: (text) => text.toUpperCase(),
};

/** Puts a name into a template; the name keeps its length under each way of writing letters. */
function lineOf(template: string, name: string, way: string, place: string): GeneratedLine {
  const change = cases[place] ?? cases[''];
  const [before = '', after = ''] = template.split('@');
  const owns = way === 'possessive last';
  const changed = (text: string): string => change?.(text) ?? text;
  const text = changed(before) + changed(name) + (owns ? changed("'s class") : '') + changed(after);
  return {
    text,
    from: changed(before).length,
    to: changed(before).length + changed(name).length,
    way,
    place,
  };
}

const titles = ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Mx'] as const;

function personOf(name: string, random: () => number): Person {
  const [first = '', last = ''] = name.split(' ');
  const code = (initial(first) + last.replace(/\P{L}/gu, '').slice(0, 2)).toUpperCase();
  const alias = first.length > 5 ? first.slice(0, 4) : `${first}y`;
  return { title: pick(titles, random), first, last, code, alias };
}

const ordinaryNames: Record<Half, string> = {
  tuning:
    'Mark Hall,Rose Bell,Will Page,Grace Young,Joy Marsh,Faith Wood,Hope Stone,Daisy Field,Summer King,Jack Cook',
  'held-out':
    'Frank Reading,Ruby Wall,Pat Church,Robin Rice,Dawn Price,Ivy Long,Jade Short,Penny Waters,Heath Banks,Art Day',
};

export interface School {
  readonly names: NamesOfOrigins;
  readonly listed: readonly Person[];
  readonly ordinary: readonly Person[];
}

/** The people of a half: those on the staff list with plain names, and those with names that are words. */
export function schoolOf(half: Half): School {
  const names = half === 'tuning' ? tuningNames : heldOutNames;
  const random = randomOf(half === 'tuning' ? 1 : 2);
  return {
    names,
    listed: names.staff.map((name) => personOf(name, random)),
    ordinary: ordinaryNames[half].split(',').map((name) => personOf(name, random)),
  };
}

/** Every way × every place, once more in small letters and in capitals, each with a person drawn at random. */
export function linesFor(people: readonly Person[], half: Half, perCase: number): GeneratedLine[] {
  const random = randomOf(half === 'tuning' ? 11 : 12);
  const all = places(half);
  const placed = Object.keys(templates[half]);
  return Object.entries(ways).flatMap(([way, write]) =>
    [...placed, 'small letters', 'capitals'].flatMap((place) => {
      const fitting = all.filter(([own]) => own === place || !placed.includes(place));
      return Array.from({ length: perCase }, () => {
        const [, template] = pick(fitting, random);
        return lineOf(template, write(pick(people, random)), way, place);
      });
    }),
  );
}

/** One slip in a name: a letter left out, doubled, replaced by its neighbour on the keys, or two swapped. */
function slipped(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const kind = Math.floor(random() * 4);
  const letter = name.charAt(at);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + letter + name.slice(at);
  if (kind === 2) return name.slice(0, at) + pick([...'aeiousnrtl'], random) + name.slice(at + 1);
  return name.slice(0, at) + name.charAt(at + 1) + letter + name.slice(at + 2);
}

/** Names of five letters or more with one slip, first or last, at every place. */
export function misspeltLines(people: readonly Person[], half: Half, count: number): GeneratedLine[] {
  const random = randomOf(half === 'tuning' ? 21 : 22);
  const all = places(half);
  const long = people.flatMap(({ first, last }) => [first, last]).filter((name) => name.length >= 5);
  return Array.from({ length: count }, (_, index): GeneratedLine => {
    const [place, template] = pick(all, random);
    const shown = index % 6 === 0 ? 'small letters' : index % 6 === 1 ? 'capitals' : place;
    const name = pick(long, random);
    let wrong = slipped(name, random);
    while (wrong === name) wrong = slipped(name, random);
    return lineOf(template, wrong, 'misspelt', shown);
  });
}

const roles: Record<Half, readonly string[]> = {
  tuning: [
    'LSA @',
    'the TA, @,',
    'our caretaker @',
    'trainee, @,',
    'cover supervisor @',
    'the librarian (@)',
  ],
  'held-out': [
    'HLTA @',
    'the technician, @,',
    'our receptionist @',
    'PGCE student @',
    'mentor @',
    'the TA (@)',
  ],
};
const roleLines: Record<Half, readonly string[]> = {
  tuning: [
    'Support came from @ in the second half.',
    'We saw @ sit with two pupils.',
    'Thanks to @ the room was ready.',
  ],
  'held-out': [
    'A group worked with @ at the back.',
    'Later @ read with three pupils.',
    'The door was held by @ as they left.',
  ],
};

/** A role and then a name that no list holds. */
export function roleBeforeName(half: Half, count: number): GeneratedLine[] {
  const random = randomOf(half === 'tuning' ? 31 : 32);
  const { strangers } = schoolOf(half).names;
  return Array.from({ length: count }, (_, index): GeneratedLine => {
    const name = pick(strangers, random);
    const written = index % 2 === 0 ? (name.split(' ')[0] ?? name) : name;
    return lineOf(
      pick(roleLines[half], random).replace('@', pick(roles[half], random)),
      written,
      'role',
      'middle',
    );
  });
}

const pupilLines: Record<Half, readonly string[]> = {
  tuning: [
    '"It makes sense now," said @.',
    'The TA helped @ with the diagram.',
    '@ explained the method to a partner.',
    'Three hands went up; @ answered.',
    "@'s answer was built on by two others.",
    'We asked @ why it mattered.',
    'Answers came from @ and one other boy.',
    'The whole table waited for @ to finish.',
  ],
  'held-out': [
    '"I can do the next one," @ told us.',
    'A girl called @ read aloud.',
    '@ said that the diagram helped.',
    'The teacher praised @ for trying.',
    "We looked at @'s book.",
    'Near the window @ and a friend were stuck.',
    'The best answer came from @.',
    'Later @ wrote three sentences.',
  ],
};

/** Pupils' first names that no list of the school holds. */
export function pupilNames(half: Half, count: number): GeneratedLine[] {
  const random = randomOf(half === 'tuning' ? 41 : 42);
  const { pupils } = schoolOf(half).names;
  return Array.from({ length: count }, () =>
    lineOf(pick(pupilLines[half], random), pick(pupils, random), 'pupil', 'pupil'),
  );
}
