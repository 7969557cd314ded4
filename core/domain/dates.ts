/** Words for dates. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  day: string;
  month: string;
  year: string;
}

function dayOf(isoDay: string): Day {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return { day: String(Number(day)), month: months[Number(month) - 1] ?? month, year };
}

/**
 * "5 to 16 October 2026": from the first to the last of some days, saying month and year once where one is enough.
 * @param days ISO days in any order; null stands for a day that is not known and is left out
 * @returns null where no day is known
 */
export function dateSpan(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null).sort();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = dayOf(first);
  const to = dayOf(last);
  const end = `${to.day} ${to.month} ${to.year}`;
  if (first === last) return end;
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} to ${end}`;
  if (from.month !== to.month) return `${from.day} ${from.month} to ${end}`;
  return `${from.day} to ${end}`;
}

/** "13 October". @param isoDay an ISO day */
export function dayAndMonth(isoDay: string): string {
  const { day, month } = dayOf(isoDay);
  return `${day} ${month}`;
}

/** "October 2026". @param isoDay an ISO day */
export function monthAndYear(isoDay: string): string {
  const { month, year } = dayOf(isoDay);
  return `${month} ${year}`;
}

/** The ISO day on which an instant falls where this machine stands. @param instant an ISO instant */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const dayLength = 24 * 60 * 60 * 1000;

/** How many days the second ISO day is after the first; negative where it is before. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / dayLength;
}
