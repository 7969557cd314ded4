/** Hand-made walks for the tests of figures and slides. */
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';
import type { VisitFacts } from '../../../../core/domain/visit-facts.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';

/** Surnames that differ in every way in which spellings are compared. */
const surnames = [
  'Abbott',
  'Brock',
  'Cuthbert',
  'Dunmore',
  'Ellery',
  'Fosdyke',
  'Gilchrist',
  'Hawtrey',
  'Inskip',
  'Jessop',
  'Kirkwood',
  'Lovelace',
  'Mottram',
  'Naylor',
  'Ormerod',
  'Pomfret',
  'Quarmby',
  'Rushworth',
  'Strang',
  'Twelvetrees',
];

export function visit(number: number, changes: Partial<VisitFacts> = {}): VisitFacts {
  return {
    id: `v${number}`,
    date: `2026-10-${String(5 + (number % 9)).padStart(2, '0')}`,
    teacherSpellings: [`Ms ${surnames[number % surnames.length] ?? ''}`],
    observers: [['H. Yusuf', 'T. Whitcombe', 'F. Garrard'][number % 3] ?? ''],
    className: `9X/Ma${number}`,
    yearGroup: '9',
    subject: 'Mathematics',
    room: `M${number}`,
    ...changes,
  };
}

export function visits(count: number): VisitFacts[] {
  return Array.from({ length: count }, (_, index) => visit(index));
}

export function member(
  title: string,
  firstName: string,
  surname: string,
  more: Partial<StaffMember> = {},
): StaffMember {
  return {
    title,
    firstName,
    surname,
    initials: null,
    knownAs: [],
    subjects: [],
    rooms: [],
    coach: null,
    ...more,
  };
}

/** @param areas how many of the first visits have a card in each focus area */
export function walk(
  count: number,
  areas: Record<string, number>,
  themes: { title: string | null; visits: number }[] = [],
): WalkFacts {
  const inAreas = Object.entries(areas).flatMap(([areaId, inArea]) =>
    Array.from({ length: inArea }, (_, index) => ({ visitId: `v${index}`, areaId, themeId: null })),
  );
  const inThemes = themes.flatMap((theme, at) =>
    Array.from({ length: theme.visits }, (_, index) => ({
      visitId: `v${index}`,
      areaId: 'unsorted',
      themeId: `t${at + 1}`,
    })),
  );
  return {
    title: 'Autumn 1: talk for learning',
    focus: null,
    visits: visits(count),
    cards: [...inAreas, ...inThemes].map((card) => ({ ...card, alsoIn: [], isProposed: false })),
    columns: boardColumns,
    themes: themes.map(({ title }, at) => ({ id: `t${at + 1}`, number: at + 1, title, word: null })),
    lookFors: [],
    staff: [],
    decisions: [],
    isNobodyTwice: false,
  };
}

/** A walk with a shown and a hidden theme, one with a number in its title, and two members of staff. */
export function themedWalk(): WalkFacts {
  return {
    ...walk(14, { participation: 12, 'pupil-voice': 13, 'clear-goals': 6, progress: 3 }, [
      { title: 'Pupils say why', visits: 7 },
      { title: 'Seen twice', visits: 2 },
      { title: 'Key stage 3 talk', visits: 13 },
    ]),
    staff: [
      member('Ms', 'Rose', 'Hall', { initials: 'RHA', rooms: ['E4'] }),
      member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
    ],
  };
}
