/** Finds in the staff list who a member of a newer list is, so that nobody is doubled by another spelling. */
import type { StaffMember } from '../records/record.ts';
import { foldSpelling } from './known-staff.ts';
import { isOneSlipApart } from '../veil/slips.ts';

const folded = ({ firstName, surname, initials }: StaffMember): [string, string, string | null] => [
  foldSpelling(firstName),
  foldSpelling(surname),
  initials === null ? null : foldSpelling(initials),
];

const isExactly = (a: StaffMember, b: StaffMember): boolean =>
  a.firstName === b.firstName && a.surname === b.surname;

/** "Tim" and "Tom" are two people. */
const longName = 5;

/** An initial, a short form or a slip: "J" or "Jo" for Joanna, "Katherine" for Katharine. */
const isLikeFirstName = (a: string, b: string): boolean =>
  a.startsWith(b) || b.startsWith(a) || (a.length >= longName && isOneSlipApart(a, b));

/**
 * How surely two entries are one member, 0 for not at all. Different initials are two people. The same initials with
 * one name in common are one who changed the other, on marriage for instance.
 */
function likeness(a: StaffMember, b: StaffMember): number {
  const [firstA, surnameA, initialsA] = folded(a);
  const [firstB, surnameB, initialsB] = folded(b);
  if (initialsA !== null && initialsB !== null && initialsA !== initialsB) return 0;
  const isFirst = firstA === firstB;
  const isSurname = surnameA === surnameB;
  if (isFirst && isSurname) return 3;
  const isInitials = initialsA !== null && initialsA === initialsB;
  if (isInitials && ((isFirst && firstA !== '') || isSurname)) return 2;
  return isSurname && firstA !== '' && firstB !== '' && isLikeFirstName(firstA, firstB) ? 1 : 0;
}

/**
 * For each member of a newer list the position of the same one in the known list, or null for somebody new.
 * A known member is claimed once, and not by likeness where the newer list holds that very name.
 */
export function matchMembers(
  known: readonly StaffMember[],
  newer: readonly StaffMember[],
): (number | null)[] {
  const answer: (number | null)[] = newer.map((member) => {
    const at = known.findIndex((other) => isExactly(other, member));
    return at < 0 ? null : at;
  });
  const claimed = new Set(answer.filter((at) => at !== null));
  for (const least of [3, 2, 1]) {
    newer.forEach((member, index) => {
      if (answer[index] !== null) return;
      const at = known.findIndex((other, there) => !claimed.has(there) && likeness(other, member) >= least);
      if (at < 0) return;
      answer[index] = at;
      claimed.add(at);
    });
  }
  return answer;
}
