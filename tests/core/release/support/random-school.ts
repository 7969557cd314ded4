/** Random schools, and what happens to their debriefs between up to five releases. */
import * as fc from 'fast-check';
import type { StaffMember } from '../../../../core/domain/records/record.ts';

/** How a record names somebody. */
export const nameForms = ['title', 'full', 'turned', 'code', 'initial'] as const;
export type NameForm = (typeof nameForms)[number];

interface DrawnVisit {
  /** Position among the teachers; nobody is named where it is null. */
  teacher: number | null;
  form: NameForm;
  observer: number;
  day: number;
  /** One bit for each focus area and then for each theme; see `density`. */
  bits: readonly [number, number];
  walk: 0 | 1;
  /** What was recorded of each thing that was looked for; see `lookFors`. */
  answers: readonly number[];
}

/** What happens between two releases. Positions are taken modulo what is there. */
export type Change =
  | { kind: 'add'; visits: number }
  | { kind: 'remove'; first: number; visits: number }
  | { kind: 'move'; cards: number[]; to: 'area' | 'theme' | 'aside'; where: number }
  | { kind: 'merge' | 'part'; theme: number }
  | { kind: 'join' }
  | { kind: 'typo'; visit: number; form: NameForm }
  | { kind: 'agree'; theme: number; word: 'few' | 'some' | 'many' | 'most' | null }
  | { kind: 'counts' }
  | { kind: 'look-fors' }
  | { kind: 'answer'; visits: number[]; lookFor: number }
  | { kind: 'noticing'; theme: number };

export interface School {
  teachers: number;
  hasStaffList: boolean;
  isNobodyTwice: boolean;
  hasThemeCounts: boolean;
  hasLookFors: boolean;
  k: number;
  /** All visits that will ever be; the first ones are there from the start. */
  visits: DrawnVisit[];
  start: number;
  /** For each cell how its two bits are read: both, one of them, either; or all visits. */
  density: ('both' | 'one' | 'either' | 'all')[];
  /** For each theme whether its cards stand in its own area, so that it lies inside that one's figure. */
  isInside: boolean[];
  /** For each thing that is looked for, of four answers: how many are recorded, and how many are in the upper half. */
  lookFors: { recorded: number; upper: number }[];
  /** What happens before the second, third … release, several things at once. */
  changes: Change[][];
}

export const areas = 6;
export const mostThemes = 6;
/** One more than a slide has room for. */
export const mostLookFors = 7;

const index = fc.nat({ max: 10_000 });
const form = fc.constantFrom(...nameForms);
const bits = fc.nat({ max: 2 ** (areas + mostThemes) - 1 });

/** Part-timers are met less often, one teacher of a small subject again and again. */
const teacher = (teachers: number): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.nat({ max: teachers - 1 }) },
    { weight: 3, arbitrary: fc.nat({ max: Math.max(0, Math.ceil(teachers / 3) - 1) }) },
    { weight: 1, arbitrary: fc.nat({ max: Math.min(1, teachers - 1) }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const visit = (teachers: number, forms: fc.Arbitrary<NameForm>): fc.Arbitrary<DrawnVisit> =>
  fc.record({
    teacher: teacher(teachers),
    form: forms,
    observer: fc.nat({ max: 4 }),
    day: fc.nat({ max: 8 }),
    bits: fc.tuple(bits, bits),
    walk: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0 as const) },
      { weight: 1, arbitrary: fc.constant(1 as const) },
    ),
    answers: fc.array(fc.nat({ max: 15 }), { minLength: mostLookFors, maxLength: mostLookFors }),
  });

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('add' as const), visits: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('add' as const), visits: fc.integer({ min: 5, max: 25 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      first: index,
      visits: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      cards: fc.array(index, { minLength: 1, maxLength: 12 }),
      to: fc.constantFrom('area' as const, 'theme' as const, 'aside' as const),
      where: index,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'part' as const), theme: index }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'join' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('typo' as const), visit: index, form }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('agree' as const),
      theme: index,
      word: fc.constantFrom(null, 'few' as const, 'some' as const, 'many' as const, 'most' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'counts' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'look-fors' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      visits: fc.array(index, { minLength: 1, maxLength: 12 }),
      lookFor: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('noticing' as const), theme: index }) },
);

export interface SchoolLimits {
  /** Visits that will ever be. */
  visits: number;
  releases: number;
  teachers?: { min: number; max: number };
}

/** Where the team says that nobody was visited twice, it is so. */
const asSaid = (school: School): School =>
  school.isNobodyTwice
    ? {
        ...school,
        teachers: Math.max(school.teachers, school.visits.length),
        visits: school.visits.map((one, at) => ({ ...one, teacher: one.teacher === null ? null : at })),
      }
    : school;

/** Small and large schools; walks in which little can be shown and walks in which much can. */
export function schools({ visits, releases, teachers }: SchoolLimits): fc.Arbitrary<School> {
  const cells = areas + mostThemes;
  return fc
    .tuple(
      fc.integer(teachers ?? { min: 10, max: 120 }),
      fc.constantFrom(form, fc.constant<NameForm>('title'), fc.constant<NameForm>('full')),
    )
    .chain(([count, forms]) =>
      fc.record({
        teachers: fc.constant(count),
        hasStaffList: fc.boolean(),
        isNobodyTwice: fc.oneof(
          { weight: 6, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
        hasThemeCounts: fc.boolean(),
        hasLookFors: fc.boolean(),
        k: fc.oneof(
          { weight: 5, arbitrary: fc.constant(5) },
          { weight: 1, arbitrary: fc.integer({ min: 3, max: 7 }) },
        ),
        visits: fc.array(visit(count, forms), {
          minLength: Math.ceil(visits / 3),
          maxLength: visits,
          size: 'max',
        }),
        start: fc.integer({ min: Math.ceil(visits / 8), max: visits }),
        density: fc.array(
          fc.oneof(
            { weight: 3, arbitrary: fc.constant('both' as const) },
            { weight: 4, arbitrary: fc.constant('one' as const) },
            { weight: 3, arbitrary: fc.constant('either' as const) },
            { weight: 1, arbitrary: fc.constant('all' as const) },
          ),
          { minLength: cells, maxLength: cells },
        ),
        isInside: fc.array(fc.boolean(), { minLength: mostThemes, maxLength: mostThemes }),
        lookFors: fc.array(
          fc.record({ recorded: fc.integer({ min: 2, max: 4 }), upper: fc.integer({ min: 1, max: 3 }) }),
          { minLength: mostLookFors, maxLength: mostLookFors },
        ),
        changes: fc.array(fc.array(change, { maxLength: 2 }), { maxLength: releases - 1 }),
      }),
    )
    .map(asSaid);
}

const starts =
  'Abr Bol Cuth Dun Ell Fosd Gilch Hawt Insk Jess Kirk Lov Mott Nayl Orm Pomf Quarm Rush Strang Twel'.split(
    ' ',
  );
const ends = ['combe', 'wick', 'thorpe', 'ley', 'stead', 'gate'];
const firsts =
  'Rhiannon Gareth Sioned Owen Bronwen Idris Morwenna Huw Angharad Emrys Ffion Dafydd Megan Tomos Elin Rhodri Catrin Ieuan Nerys Gwilym Lowri Cai Mared'.split(
    ' ',
  );
const titles = ['Ms', 'Mr', 'Mrs', 'Dr', 'Miss'];

/** A person's name: no two people share a surname, some share an initial or a code. */
export interface Name {
  title: string;
  first: string;
  surname: string;
}

export const nameOf = (person: number): Name => ({
  title: titles[person % titles.length] ?? '',
  first: firsts[person % firsts.length] ?? '',
  surname: `${starts[person % starts.length] ?? ''}${ends[Math.floor(person / starts.length) % ends.length] ?? ''}`,
});

/** Letters are moved on, each always to the same one, so that who is like whom stays as it is. */
const shifted = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const first = letter === letter.toLowerCase() ? 97 : 65;
    return String.fromCharCode(first + (((letter.charCodeAt(0) - first) * 7 + 3) % 26));
  });

/** The same person by another name, which is no ordinary word nor one slip from any word in the records. */
export function otherNameOf(person: number): Name {
  const { title, first, surname } = nameOf(person);
  return { title, first: shifted(first), surname: shifted(surname) };
}

export const codeOf = ({ first, surname }: Name): string =>
  `${first.slice(0, 1)}${surname.slice(0, 2)}`.toUpperCase();

export function spell(name: Name, as: NameForm): string {
  const { title, first, surname } = name;
  switch (as) {
    case 'title':
      return `${title} ${surname}`;
    case 'full':
      return `${title} ${first} ${surname}`;
    case 'turned':
      return `${surname}, ${first.slice(0, 1)}`;
    case 'code':
      return codeOf(name);
    case 'initial':
      return `${title} ${first.slice(0, 1)} ${surname}`;
  }
}

export function staffListOf({ teachers }: School, nameIt = nameOf): StaffMember[] {
  return Array.from({ length: teachers }, (_, person) => nameIt(person)).map((name) => ({
    title: name.title,
    firstName: name.first,
    surname: name.surname,
    initials: codeOf(name),
    knownAs: [],
    subjects: [],
    rooms: [],
    coach: null,
  }));
}
