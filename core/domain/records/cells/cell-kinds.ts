/** Tells cells of which Excel made something else than was typed: a date of a class, a power of ten of a code. */
import type { ColumnRole } from '../../../contract/tables.ts';

/** What a formula leaves in a cell where it could not be worked out, in any language, and a cell that is too narrow. */
const failed = /^(?:#{2,}|#(?:\p{Lu}{2,}[!?]|\p{Lu}+\/[\p{Lu}0]+[!?]?|NV|GETTING_DATA))$/u;

/** A day with or without a time, as workbooks give it, and Excel's day zero. */
const wholeDay = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
/** "10-Feb" for what was typed as 10/2 or 2-10, "Feb-10" for 2/1910 and its like. */
const partOfDay = new RegExp(`^(?:\\d{1,2}-(?:${months})|(?:${months})-\\d{2})$`, 'i');
/** 9.00E+01 for the class 90E1; the letter and the sign as no person writes them. */
const power = /^\d(?:[.,]\d+)?E[+-]\d{2,3}$/;

/** What a tick box leaves, or Excel makes of a word, as workbooks give it. */
const truth = /^(?:TRUE|FALSE)$/;
const neverTruths: ReadonlySet<ColumnRole> = new Set([
  ...(['date', 'class', 'teacher', 'teacher-initials', 'observer', 'second-observer', 'room'] as const),
  ...(['year-group', 'subject', 'period', 'minutes'] as const),
]);

/** Columns in which a day may stand, and those that are not read. */
const mayHoldDays: ReadonlySet<ColumnRole> = new Set([
  ...(['date', 'timestamp', 'end-time', 'start-time', 'response-id', 'walk-title', 'ignored'] as const),
]);
/** Columns in which a number may stand that is written as a power of ten. */
const mayHoldPowers: ReadonlySet<ColumnRole> = new Set([
  ...(['response-id', 'evidence', 'pupil-quote', 'wondering', 'ignored'] as const),
]);

/** Whether the kind of a cell contradicts its column, so that a person has to look at it. */
export function contradicts(role: ColumnRole, cell: string): boolean {
  if (role === 'ignored' || cell.length > 20) return false;
  const text = cell.trim();
  if (failed.test(text)) return true;
  if (!mayHoldDays.has(role) && (wholeDay.test(text) || partOfDay.test(text))) return true;
  if (neverTruths.has(role) && truth.test(text)) return true;
  return !mayHoldPowers.has(role) && power.test(text);
}
