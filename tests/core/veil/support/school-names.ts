/** The lists of a generated school, for whoever reads its lines. */
import type { WalkNames } from '../../../../core/contract/names.ts';
import type { Person } from './ways.ts';

/** A staff list, with two classes and a room. */
export function listsOf(people: readonly Person[]): WalkNames {
  return {
    staff: people.map(({ title, first, last, code, alias }) => ({
      title,
      firstName: first,
      surname: last,
      initials: code,
      knownAs: [alias],
    })),
    teachers: [],
    others: [],
    classes: ['8B/En2', '10X1'],
    rooms: ['B14', 'Lab 3'],
  };
}
