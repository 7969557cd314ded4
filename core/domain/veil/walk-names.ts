/** Gathers what the texts of a walk are veiled by: the staff list, and every spelling in the records. */
import type { WalkNames, WordDecisions } from '../../contract/names.ts';
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../visit-facts.ts';

const distinct = (spellings: readonly (string | null)[]): string[] =>
  [...new Set(spellings)]
    .filter((spelling) => spelling !== null)
    .filter((spelling) => spelling.trim() !== '')
    .sort();

/**
 * @param visits each visit as it arrived: a joined one may write a name, a class or a room in its own way
 * @param decisions what the school has said of single words
 */
export function walkNames(
  staff: readonly StaffMember[],
  visits: readonly VisitFacts[],
  decisions: WordDecisions = [],
): WalkNames {
  return {
    staff: staff.map(({ title, firstName, surname, initials, knownAs }) => ({
      title,
      firstName,
      surname,
      initials,
      knownAs: [...knownAs],
    })),
    teachers: distinct(visits.flatMap((visit) => visit.teacherSpellings)),
    others: distinct([...visits.flatMap((visit) => visit.observers), ...staff.map(({ coach }) => coach)]),
    classes: distinct(visits.map(({ className }) => className)),
    rooms: distinct([...staff.flatMap(({ rooms }) => rooms), ...visits.map(({ room }) => room)]),
    ...(decisions.length > 0 ? { decisions: [...decisions] } : {}),
  };
}
