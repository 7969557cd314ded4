/** Reads the days that forms export, and settles day and month by the whole column and never by a guess. */

/** What comes first in `03/04/2026`. */
export type DayOrder = 'day-first' | 'month-first';

/** What a column says about it; `contradictory` where some values allow only one order and some only the other. */
type SettledOrder = DayOrder | 'contradictory' | null;

export type ReadDay = { kind: 'day'; day: string } | { kind: 'invalid' } | { kind: 'ambiguous' };

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/;
const withoutMarks = /^(20\d{2})(\d{2})(\d{2})$/;
const yearLast = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?:$|[,\s])/i;
const pointed = /^\D*\d{1,2}\s?\.\s?\d{1,2}\s?\./;
const dayMonthName =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:$|[,\s])/i;
const monthNameDay =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:$|[,\s])/i;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for "Oct", "Sept" or "October"; 0 for anything else. */
export function monthNumber(name: string): number {
  const text = name.toLowerCase();
  return (
    months.findIndex((month) => month === text || month.slice(0, 3) === text || month.slice(0, 4) === text) +
    1
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO day of a calendar date between 1990 and 2099, or `invalid`. */
export function calendarDay(year: number, month: number, day: number): ReadDay {
  const isReal =
    year >= 1990 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isReal) return { kind: 'invalid' };
  return { kind: 'day', day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday = /^(mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?=[,\s])/i;

/** Whether the weekday in front of a date, if there is one, is that of the day. */
export function weekdayAgrees(text: string, read: ReadDay): boolean {
  const named = weekday.exec(text)?.[1]?.slice(0, 3).toLowerCase();
  if (named === undefined || read.kind !== 'day') return true;
  return weekdays[new Date(`${read.day}T00:00:00Z`).getUTCDay()] === named;
}

/** Whether a weekday stands in front of a date. */
export const weekdayNamed = (text: string): boolean => weekday.test(text);

/** 0 for "Sun" to 6 for "Saturday"; null for anything else. */
export function weekdayNumber(text: string): number | null {
  const named = weekday.exec(`${text.trim()} `)?.[1]?.slice(0, 3).toLowerCase();
  const isAlone = /^[a-z]{3,9}\.?$/i.test(text.trim());
  return named === undefined || !isAlone ? null : weekdays.indexOf(named);
}

const dayLength = 86_400_000;

/** The first such weekday from an ISO day on. */
export function dayInWeek(day: string, wanted: number): string {
  const start = new Date(`${day}T00:00:00Z`);
  const ahead = (wanted - start.getUTCDay() + 7) % 7;
  return new Date(start.getTime() + ahead * dayLength).toISOString().slice(0, 10);
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * Which order the numbers of a column have, from the values that allow only one: `25/10/2026` is day first.
 * Null where nothing speaks.
 */
export function settleDayOrder(values: Iterable<string>): SettledOrder {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const value of values) {
    const match = yearLast.exec(value.trim());
    if (match === null) continue;
    const first = Number(match[1]);
    const second = Number(match[2]);
    if (first > 12 && second <= 12) isDayFirst = true;
    if (second > 12 && first <= 12) isMonthFirst = true;
  }
  if (isDayFirst && isMonthFirst) return 'contradictory';
  if (!isDayFirst && !isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** The order that a header asks for: "Date (dd/mm/yyyy)". */
export function dayOrderIn(header: string): DayOrder | null {
  if (/\bdd?\s?[-/. ]\s?mmm?m?\b/i.test(header)) return 'day-first';
  return /\bmm?\s?[-/. ]\s?dd?\b/i.test(header) ? 'month-first' : null;
}

/** Reads `5/10/2026` and its like. */
function readYearLast(text: string, parts: RegExpExecArray, order: DayOrder | null): ReadDay {
  const first = Number(parts[1]);
  const second = Number(parts[2]);
  const year = fullYear(parts[3] ?? '');
  const dayFirst = calendarDay(year, second, first);
  const monthFirst = calendarDay(year, first, second);
  if (first > 12) return dayFirst;
  if (second > 12) return monthFirst;
  // Points part days where the day comes first, and nowhere else.
  if (pointed.test(text)) return dayFirst;
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  if (first === second || dayFirst.kind === 'invalid') return dayFirst;
  // "Mon 05/10/2026": only one of the two is a Monday.
  const agreeing = [dayFirst, monthFirst].filter((day) => weekdayAgrees(text, day));
  return agreeing.length === 1 && agreeing[0] !== undefined ? agreeing[0] : { kind: 'ambiguous' };
}

function readUnchecked(text: string, order: DayOrder | null): ReadDay {
  const iso = yearFirst.exec(text) ?? withoutMarks.exec(text);
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = yearLast.exec(text);
  if (numbers !== null) return readYearLast(text, numbers, order);
  const named = dayMonthName.exec(text);
  if (named !== null)
    return calendarDay(fullYear(named[3] ?? ''), monthNumber(named[2] ?? ''), Number(named[1]));
  const american = monthNameDay.exec(text);
  if (american !== null) {
    return calendarDay(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2]));
  }
  return { kind: 'invalid' };
}

/**
 * Reads a day from a cell, with or without a time behind it.
 * @param order what the whole column says about `03/04/2026`; null leaves such a value `ambiguous`
 * @returns the ISO day; `invalid` where there is no such day, where the weekday in front is another, or where the
 *   text is no date (a day without a year is none)
 */
export function readDay(value: string, order: DayOrder | null): ReadDay {
  const text = value.trim();
  const read = readUnchecked(text, order);
  return weekdayAgrees(text, read) ? read : { kind: 'invalid' };
}
