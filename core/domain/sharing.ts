/** Whether a walk was shared with the staff, and how old it is while it was not. */
import type { Walk } from '../contract/calls/walks.ts';
import { daysBetween } from './dates.ts';

/** Staff hear back within a week. */
const daysOfWeek = 7;

const mostAhead = 366;

interface Sharable extends Pick<Walk, 'isSample' | 'to'> {
  /** ISO day; null: not shared yet. */
  sharedOn: string | null;
}

/**
 * Where a walk stands between its last visit and the staff; null where there is nothing to say: of the sample, and of
 * visits without a day or of days to come.
 * @param today ISO day
 */
export function sharingOf({ isSample, to, sharedOn }: Sharable, today: string): Walk['sharing'] {
  if (sharedOn !== null) return { state: sharedOn > today ? 'planned' : 'shared', on: sharedOn };
  if (isSample || to === null) return null;
  const days = daysBetween(to, today);
  return days < 0 ? null : { state: 'unshared', days, isLate: days > daysOfWeek };
}

/** "Not shared yet: 9 days since the last visit". */
export function sayUnshared(days: number): string {
  if (days === 0) return 'Not shared yet: the last visit was today';
  return `Not shared yet: ${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'} since the last visit`;
}

/**
 * Whether a day can be the one on which walks are shared: not before the first visit, nor more than a year ahead.
 * @param visits the first day of visits of each walk; null where it is not known
 */
export function canBeSharedOn(on: string, visits: readonly (string | null)[], today: string): boolean {
  const [first] = visits.filter((day) => day !== null).sort();
  return (first === undefined || on >= first) && daysBetween(today, on) <= mostAhead;
}
