/** Settles what comes first in days that somebody typed, by the time stamps beside them. */
import { readDay, type DayOrder } from './dates.ts';

const dayLength = 86_400_000;
/** A form is filled in on the day of the visit or soon after. */
const mostDaysAfter = 45;

function isNear(day: string, stamp: string, order: DayOrder, stampOrder: DayOrder | null): boolean {
  const [visit, written] = [readDay(day, order), readDay(stamp, stampOrder)];
  if (visit.kind !== 'day' || written.kind !== 'day') return false;
  const after = (Date.parse(written.day) - Date.parse(visit.day)) / dayLength;
  return after >= 0 && after <= mostDaysAfter;
}

/**
 * The order in which all days stand shortly before their stamps, where the other order does not do so.
 * @param pairs of a day and the stamp beside it
 * @param stampOrder what comes first in the stamps, where that is known
 */
export function orderBeside(
  pairs: readonly (readonly [string, string])[],
  stampOrder: DayOrder | null,
): DayOrder | null {
  const open = pairs.filter(
    ([day, stamp]) => readDay(day, null).kind === 'ambiguous' && readDay(stamp, stampOrder).kind === 'day',
  );
  if (open.length === 0) return null;
  const near = (order: DayOrder): number =>
    open.filter(([day, stamp]) => isNear(day, stamp, order, stampOrder)).length;
  const [dayFirst, monthFirst] = [near('day-first'), near('month-first')];
  if (dayFirst === open.length && monthFirst < open.length) return 'day-first';
  return monthFirst === open.length && dayFirst < open.length ? 'month-first' : null;
}
