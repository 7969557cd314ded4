/** Days as hand-made tables write them: "Mon 5th" on the tab "October", or Excel's serial number in plain sight. */
import { behindDay } from '../understand/cell-patterns.ts';
import { calendarDay, monthNumber, weekdayAgrees, weekdayNamed, type ReadDay } from './dates.ts';

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

const dayLength = 86_400_000;

const inFront = '^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';
const dayOnly = new RegExp(`${inFront}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?$`, 'i');
const dayAndMonth = new RegExp(
  `${inFront}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+([a-z]{3,9})\\.?$`,
  'i',
);
const monthAndDay = new RegExp(`${inFront}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?$`, 'i');

const dayOverMonth = new RegExp(`${inFront}(\\d{1,2})[/.](\\d{1,2})$`, 'i');

/** A day and month as a cell names them: 0 for a month that it leaves out. */
interface Named {
  readonly day: number;
  readonly month: number;
}

/** What a cell may mean: "Weds 5/1" is in January or in May. */
function namedDays(text: string): Named[] {
  const day = dayOnly.exec(text);
  if (day !== null) return [{ day: Number(day[1]), month: 0 }];
  const [, first, second] = dayOverMonth.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    // Without a weekday it may as well be a mark or a share.
    if (!weekdayNamed(text)) return [];
    return a === b
      ? [{ day: a, month: b }]
      : [
          { day: a, month: b },
          { day: b, month: a },
        ];
  }
  const [, dayBefore, monthBehind] = dayAndMonth.exec(text) ?? [];
  const [, monthBefore, dayBehind] = monthAndDay.exec(text) ?? [];
  const month = monthNumber(monthBehind ?? monthBefore ?? '');
  return month === 0 ? [] : [{ day: Number(dayBefore ?? dayBehind ?? 0), month }];
}

/** The one day that is real, and whose weekday is the one named; null where there are none or several. */
function onlyDay(text: string, candidates: readonly ReadDay[]): string | null {
  return only(
    candidates.flatMap((read) => (read.kind === 'day' && weekdayAgrees(text, read) ? [read.day] : [])),
  );
}

/**
 * Makes "Mon 5th", "Fri 16 Oct", "Weds 14/1" or "Oct 16" an ISO day by what stands around the table. The text comes back
 * as it is where that does not say enough, or where its weekday is another.
 */
export function completeDay(text: string, context: DayContext): string {
  const day = text.trim().replace(behindDay, '');
  const candidates = namedDays(day).flatMap((named) => {
    const month = named.month || (context.month ?? 0);
    return month === 0 ? [] : [calendarDay(yearOf(month, context), month, named.day)];
  });
  return onlyDay(day, candidates) ?? text;
}

/** How long before and after the days that a table writes in full one that it does not may be, in days. */
const near = { before: 62, after: 31 };
/** The same for a day that leaves its month out, too. */
const nearer = { before: 24, after: 24 };

/** The first and the last ISO day of those that a table writes in full. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const moved = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayLength).toISOString().slice(0, 10);

/**
 * The same by the days that other cells of the table write in full: a table is of one walk. The text comes back as it is
 * where none or several days near them could be meant. One that names no month has to name its weekday.
 */
export function completeDayNear(text: string, { from, to }: DaySpan): string {
  const day = text.trim().replace(behindDay, '');
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 3 },
    (_, at) => Number(from.slice(0, 4)) - 1 + at,
  );
  const candidates = namedDays(day).flatMap((named) => {
    if (named.month === 0 && !weekdayNamed(day)) return [];
    const { before, after } = named.month === 0 ? nearer : near;
    const [first, last] = [moved(from, -before), moved(to, after)];
    const months = named.month === 0 ? Array.from({ length: 12 }, (_, at) => at + 1) : [named.month];
    return years
      .flatMap((year) => months.map((month) => calendarDay(year, month, named.day)))
      .filter((read) => read.kind === 'day' && read.day >= first && read.day <= last);
  });
  return onlyDay(day, candidates) ?? text;
}

const serial = /^[3-6]\d{4}(?:\.\d+)?$/;
/**
 * The ISO day of a serial number that stands in a column of dates without a format; anything else as it is.
 * @param is1904 whether the workbook counts from 1904
 */
export function serialDay(text: string, is1904: boolean): string {
  if (!serial.test(text.trim())) return text;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(Number(text)) * dayLength).toISOString().slice(0, 10);
}
