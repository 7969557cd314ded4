/** Reads the moment of a time stamp, so that one response is known however an export writes it. */
import { readDay, type DayOrder } from './dates.ts';

const clock = /(?:^|[T,\s])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([ap])\.?\s?m\b)?/i;

function hourOf(written: string, half: string | undefined): number {
  const hour = Number(written);
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * A time stamp as `2026-10-05 09:30:20`, by the clock on the wall where it was written.
 * @param order what the whole column says about `03/04/2026`
 * @returns null where the day or the time cannot be told
 */
export function readMoment(value: string, order: DayOrder | null): string | null {
  const read = readDay(value, order);
  const time = clock.exec(value.trim().replace(/^\d{4}-\d{1,2}-\d{1,2}|^\S+/, ''));
  if (read.kind !== 'day' || time === null) return null;
  const [hour, minute, second] = [hourOf(time[1] ?? '', time[4]), Number(time[2]), Number(time[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${read.day} ${[hour, minute, second].map(twoDigits).join(':')}`;
}

/** Every moment that a time stamp may mean: two where nothing says whether day or month comes first. */
export function possibleMoments(value: string): string[] {
  const moments = (['day-first', 'month-first'] as const).map((order) => readMoment(value, order));
  return [...new Set(moments.filter((moment) => moment !== null))];
}
