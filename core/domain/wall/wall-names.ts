/** What the room's texts are veiled by: the names of the walk, and whoever is named as being here or as owning a decision. */
import type { WalkNames } from '../../contract/names.ts';
import { normaliseText } from '../veil/normalise.ts';
import { isNoName } from '../veil/lists/ordinary-words.ts';

/** "Curriculum leaders", "All departments": owners that are no person. */
const roles = new Set(
  `academic board brief chair committee coordinator coordinators curriculum department departments director directors
   everybody everyone faculties faculty heads hod hods hods hoy leadership manager managers mentors office officer ourselves
   principal pt slt smt somebody tbc tutors us we whole`.split(/\s+/u),
);

/** A name has at most so many words. */
const longestName = 4;

/** True for "Priya" and "Sam Okafor", false for "Head of Maths" and "Curriculum leaders". */
function isPerson(text: string): boolean {
  const words = normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= longestName &&
    words.every((word) => !isNoName(word.toLowerCase()) && !roles.has(word.toLowerCase()))
  );
}

/**
 * The names of a walk with those that only the debrief knows.
 * @param people who is here, as typed
 * @param owners of decisions, as typed; a role is left readable
 */
export function wallNames(
  names: WalkNames,
  people: readonly string[],
  owners: readonly (string | null)[],
): WalkNames {
  const named = [...people, ...owners].filter((text) => text !== null).filter(isPerson);
  return { ...names, others: [...new Set([...names.others, ...named])] };
}
