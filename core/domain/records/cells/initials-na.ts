/** Tells whether "NA" in a column of people are the initials of somebody, or stand for "not applicable". */
import type { ColumnRole } from '../../../contract/tables.ts';

const initials = /^\p{Lu}{2,4}$/u;
/** "A. Okafor": people who write themselves so use initials. */
const withInitial = /^\p{Lu}\.? /u;

const ofVisited: ReadonlySet<ColumnRole> = new Set(['teacher', 'teacher-initials']);
/** A visit was made by somebody, so that "not applicable" is the less likely here. */
const ofObservers: ReadonlySet<ColumnRole> = new Set(['observer', 'second-observer']);

/**
 * Decided by what else stands in the column: other initials, and no other way of saying "not applicable".
 * @param cells of the whole column
 */
export function isInitialsNa(role: ColumnRole, cells: readonly string[]): boolean {
  if (!ofVisited.has(role) && !ofObservers.has(role)) return false;
  let [na, people] = [0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === 'NA') na += 1;
    else if (/^(?:n\/a|n\.a\.?|na|not applicable)$/i.test(text)) return false;
    else if (initials.test(text) || (ofObservers.has(role) && withInitial.test(text))) people += 1;
  }
  return na > 0 && people > 0 && na <= people;
}
