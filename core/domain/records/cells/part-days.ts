/** Days as hand-made tables write them: "Mon 5th" on the tab "October", or Excel's serial number in plain sight. */
import { behindDay } from '../understand/cell-patterns.ts';
import { calendarDay, monthNumber, weekdayAgrees, type ReadDay } from './dates.ts';

/** What stands around a table: the month that its days are in, and the year or the school year. */
export interface DayContext {
  /** 1 to 12; null where none or several are named. */
  month: number | null;
  year: number | null;
  /** 2026 for the school year 2026/27. */
  schoolYear: number | null;
}

const years = /(?<![\d/.-])(20\d{2})(?:\s*[/–-]\s*(?:20)?(\d{2}))?(?![\d])/g;

/** "may" and "march" are words too. */
const isMonthName = (word: string): boolean => monthNumber(word) > 0 && !/^(?:may|mar|march)$/.test(word);

const only = <T>(values: readonly T[]): T | null => {
  const [value] = new Set(values);
  return value !== undefined && new Set(values).size === 1 ? value : null;
};

/**
 * Reads the context of a table from texts, the nearest first: its tab, then its title rows. A month or a year
 * counts where one text names exactly one.
 */
export function dayContext(texts: readonly string[]): DayContext {
  const context: DayContext = { month: null, year: null, schoolYear: null };
  for (const text of texts) {
    const named = [...text.matchAll(/(?<!\p{L})\p{L}{3,9}(?!\p{L})/gu)].map(([word]) => word);
    context.month ??= only(named.filter(isMonthName).map(monthNumber));
    const found = [...text.matchAll(years)];
    const isSpan = (match: RegExpMatchArray): boolean =>
      match[2] !== undefined && (Number(match[1]) + 1) % 100 === Number(match[2]);
    if (context.year !== null || context.schoolYear !== null) continue;
    context.schoolYear = only(found.filter(isSpan).map((match) => Number(match[1])));
    if (context.schoolYear === null) context.year = only(found.map((match) => Number(match[1])));
  }
  return context;
}

const yearOf = (month: number, { year, schoolYear }: DayContext): number =>
  year ?? (schoolYear === null ? 0 : schoolYear + (month >= 9 ? 0 : 1));

const inFront = '^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';
const dayOnly = new RegExp(`${inFront}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?$`, 'i');
const dayAndMonth = new RegExp(
  `${inFront}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+([a-z]{3,9})\\.?$`,
  'i',
);
const monthAndDay = new RegExp(`${inFront}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?$`, 'i');

function partDay(text: string, context: DayContext): ReadDay {
  const day = dayOnly.exec(text);
  if (day !== null && context.month !== null)
    return calendarDay(yearOf(context.month, context), context.month, Number(day[1]));
  const [, dayBefore, monthBehind] = dayAndMonth.exec(text) ?? [];
  const [, monthBefore, dayBehind] = monthAndDay.exec(text) ?? [];
  const month = monthNumber(monthBehind ?? monthBefore ?? '');
  return calendarDay(yearOf(month, context), month, Number(dayBefore ?? dayBehind ?? 0));
}

/**
 * Makes "Mon 5th", "Fri 16 Oct" or "Oct 16" an ISO day by what stands around the table. The text comes back as it
 * is where that does not say enough, or where its weekday is another.
 */
export function completeDay(text: string, context: DayContext): string {
  const day = text.trim().replace(behindDay, '');
  const read = partDay(day, context);
  return read.kind === 'day' && weekdayAgrees(day, read) ? read.day : text;
}

const serial = /^[3-6]\d{4}(?:\.\d+)?$/;
const dayLength = 86_400_000;

/**
 * The ISO day of a serial number that stands in a column of dates without a format; anything else as it is.
 * @param is1904 whether the workbook counts from 1904
 */
export function serialDay(text: string, is1904: boolean): string {
  if (!serial.test(text.trim())) return text;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(Number(text)) * dayLength).toISOString().slice(0, 10);
}
