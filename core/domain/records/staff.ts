/** Reads a staff list: who works here, by which names, and who coaches whom. */
import { isTitle } from '../people/names.ts';
import { meaningOfHeader } from './understand/by-words.ts';
import { headerKey } from './table/headers.ts';
import type { StaffMember } from './record.ts';
import { detail } from './cells/text.ts';

/** The fields of a member; a list may have the whole name in one column, and a department where no subject is. */
type Field = keyof StaffMember | 'wholeName' | 'department';

const wordings: readonly (readonly [Field, string])[] = [
  ['title', 'title | salutation'],
  ['firstName', 'first name | first names | firstname | forename | forenames | given name | given names'],
  ['surname', 'surname | last name | lastname | family name'],
  [
    'wholeName',
    'name | full name | staff | staff name | name of staff | staff member | member of staff | teacher | teacher name',
  ],
  ['initials', 'initials | staff code | staff initials | teacher code | teacher initials | code'],
  [
    'knownAs',
    'known as | preferred name | preferred first name | other name | other names | also known as | nickname',
  ],
  ['subjects', 'subject | subjects | subjects taught | subject taught | teaches'],
  ['department', 'department | departments | faculty | role | job title | post'],
  ['rooms', 'room | rooms | classroom | main room | usual room'],
  ['coach', 'coach | coached by | instructional coach | mentor | line manager'],
];

const fieldByWording: ReadonlyMap<string, Field> = new Map(
  wordings.flatMap(([field, list]) => list.split(' | ').map((wording): [string, Field] => [wording, field])),
);

/** Columns that only records of visits have. */
const visitRoles: ReadonlySet<string> = new Set([
  ...['timestamp', 'date', 'start-time', 'end-time', 'period', 'minutes', 'class', 'walk-title'],
  ...['focus-areas', 'evidence', 'pupil-quote', 'wondering', 'second-observer'],
]);

const evidenceRoles: ReadonlySet<string> = new Set(['evidence', 'pupil-quote', 'wondering']);

/** Which column holds what; the first of several wins. */
function staffColumns(headers: readonly string[]): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>();
  headers.forEach((header, index) => {
    const field = fieldByWording.get(headerKey(header));
    if (field !== undefined && !places.has(field)) places.set(field, index);
  });
  return places;
}

/**
 * A table with a first name and a surname and one further column of a staff list is one. So is one with the whole
 * name in one column, two further ones, and nothing that only records of visits have.
 */
export function isStaffList(headers: readonly string[]): boolean {
  const places = staffColumns(headers);
  if (places.size < 3) return false;
  const roles = headers.map((header) => meaningOfHeader(header)?.role ?? '');
  // Forms ask for a first and a last name, too, and for a day and what was seen besides.
  const isWalk = roles.includes('date') && roles.some((role) => evidenceRoles.has(role));
  if (places.has('firstName') && places.has('surname')) return !isWalk;
  const isOfVisits = roles.some((role) => visitRoles.has(role));
  return places.has('wholeName') && !isOfVisits;
}

type Name = Pick<StaffMember, 'title' | 'firstName' | 'surname'>;

/** "Smythe, Jane", "Smythe, Ms J", "Ms Jane Smythe" and "Jane Smythe" in their parts. */
function nameParts(wholeName: string): Name {
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  const isTitleWord = (word: string): boolean => isTitle(word.toLowerCase().replace(/\.$/, ''));
  const [before = '', after] = wholeName.split(',');
  const inOrder = after === undefined ? words(before) : [...words(after), ...words(before)];
  const named = inOrder.filter((word) => !isTitleWord(word));
  const surnameAt =
    after === undefined ? 1 : named.length - words(before).filter((w) => !isTitleWord(w)).length;
  const hasFirstName = named.length > 1;
  return {
    title: inOrder.find(isTitleWord) ?? null,
    firstName: hasFirstName ? named.slice(0, surnameAt).join(' ') : '',
    surname: (hasFirstName ? named.slice(surnameAt) : named).join(' '),
  };
}

/** The staff of a table, in its order; rows without any name are left out. Several values stand between `;`. */
export function readStaff(headers: readonly string[], rows: readonly (readonly string[])[]): StaffMember[] {
  const places = staffColumns(headers);
  return rows.flatMap((cells) => {
    const one = (field: Field): string | null => {
      const index = places.get(field);
      return index === undefined ? null : detail(cells[index] ?? '');
    };
    const many = (field: Field, separator: RegExp | string = ';'): string[] =>
      (one(field) ?? '')
        .split(separator)
        .map((value) => detail(value))
        .filter((value) => value !== null);
    const whole = nameParts(one('wholeName') ?? '');
    const firstName = one('firstName') ?? whole.firstName;
    const surname = one('surname') ?? whole.surname;
    if (firstName === '' && surname === '') return [];
    const subjects = many('subjects');
    return [
      {
        title: one('title') ?? whole.title,
        firstName,
        surname,
        initials: one('initials'),
        knownAs: many('knownAs'),
        subjects: subjects.length > 0 ? subjects : many('department'),
        rooms: many('rooms', /[;,/]/),
        coach: one('coach'),
      },
    ];
  });
}
