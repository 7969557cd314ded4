/** Reads a staff list: who works here, by which names, and who coaches whom. */
import { headerKey } from './headers.ts';
import type { StaffMember } from './record.ts';
import { detail } from './text.ts';

type Field = keyof StaffMember;

const wordings: readonly (readonly [Field, string])[] = [
  ['title', 'title'],
  ['firstName', 'first name | first names | forename | forenames | given name'],
  ['surname', 'surname | last name | family name'],
  ['initials', 'initials | staff code | code'],
  ['knownAs', 'known as | preferred name | other names | also known as'],
  ['subjects', 'subject | subjects | role | department'],
  ['rooms', 'room | rooms'],
  ['coach', 'coach'],
];

const fieldByWording: ReadonlyMap<string, Field> = new Map(
  wordings.flatMap(([field, list]) => list.split(' | ').map((wording): [string, Field] => [wording, field])),
);

/** Which column holds what; the first of several wins. */
function staffColumns(headers: readonly string[]): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>();
  headers.forEach((header, index) => {
    const field = fieldByWording.get(headerKey(header));
    if (field !== undefined && !places.has(field)) places.set(field, index);
  });
  return places;
}

/** A table with a first name and a surname and one further column of a staff list is one. */
export function isStaffList(headers: readonly string[]): boolean {
  const places = staffColumns(headers);
  return places.has('firstName') && places.has('surname') && places.size >= 3;
}

/** The staff of a table, in its order; rows without any name are left out. Several values stand between `;`. */
export function readStaff(headers: readonly string[], rows: readonly (readonly string[])[]): StaffMember[] {
  const places = staffColumns(headers);
  return rows.flatMap((cells) => {
    const one = (field: Field): string | null => {
      const index = places.get(field);
      return index === undefined ? null : detail(cells[index] ?? '');
    };
    const many = (field: Field): string[] =>
      (one(field) ?? '')
        .split(';')
        .map((value) => detail(value))
        .filter((value) => value !== null);
    const firstName = one('firstName') ?? '';
    const surname = one('surname') ?? '';
    if (firstName === '' && surname === '') return [];
    return [
      {
        title: one('title'),
        firstName,
        surname,
        initials: one('initials'),
        knownAs: many('knownAs'),
        subjects: many('subjects'),
        rooms: many('rooms'),
        coach: one('coach'),
      },
    ];
  });
}
