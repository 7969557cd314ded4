/** Gathers what the texts of a walk are veiled by: the staff list, every spelling in the records, and who else is named. */
import type { WalkNames, WordDecisions } from '../../contract/names.ts';
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { namesTyped } from './typed-names.ts';

const distinct = (spellings: readonly (string | null)[]): string[] =>
  [...new Set(spellings)]
    .filter((spelling) => spelling !== null)
    .filter((spelling) => spelling.trim() !== '')
    .sort();

/**
 * @param visits each visit as it arrived: a joined one may write a name, a class or a room in its own way
 * @param decisions what the school has said of single words
 * @param typed who is here and who owns decisions, as typed: a role is left readable
 */
export function walkNames(
  staff: readonly StaffMember[],
  visits: readonly VisitFacts[],
  decisions: WordDecisions = [],
  typed: readonly string[] = [],
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
    others: distinct([
      ...visits.flatMap((visit) => visit.observers),
      ...staff.map(({ coach }) => coach),
      ...typed.flatMap(namesTyped),
    ]),
    classes: distinct(visits.map(({ className }) => className)),
    rooms: distinct([...staff.flatMap(({ rooms }) => rooms), ...visits.map(({ room }) => room)]),
    ...(decisions.length > 0 ? { decisions: [...decisions] } : {}),
  };
}

/** The same with whoever was named since: what a window knows before it reads the names again. */
export function withNamesTyped(names: WalkNames, typed: readonly string[]): WalkNames {
  const missing = typed.flatMap(namesTyped).filter((name) => !names.others.includes(name));
  return missing.length === 0 ? names : { ...names, others: distinct([...names.others, ...missing]) };
}
