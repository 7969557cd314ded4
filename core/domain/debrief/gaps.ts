/** What the sample of visits holds and what it missed, as far as that can be known. */
import type { Gaps } from '../../contract/calls/debrief.ts';
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { subjectOfClass } from '../records/cells/class-subject.ts';
import { mayBeOne, subjectKey, subjectOfStaff, subjectsIn } from './school-subjects.ts';
import { yearPlace, yearsBeside, yearsIn, yearsOfStage } from './school-years.ts';

type Sampled = Pick<VisitFacts, 'date' | 'yearGroup' | 'className' | 'subject'> & { period: string | null };
type Counted = Gaps['years'];

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const schoolWeek = weekdays.slice(1, 6);

/**
 * Counts visits by year, subject, period and weekday. Nothing is said to be missed but what is known to exist and was
 * certainly not visited: the years of a phase that was visited, subjects of the staff list, periods before the last that
 * is numbered, and the school week. A visit to several years counts in each; one to "KS3" in none of them, but then none
 * of them was missed for certain.
 * @param visits of the debrief
 * @param staff whose subjects are those that there are; empty where there is no list
 */
export function findGaps(visits: readonly Sampled[], staff: readonly Pick<StaffMember, 'subjects'>[]): Gaps {
  const years = visits.map(yearsOf);
  const subjects = visits.map(({ subject, className }) =>
    subjectsIn(subject ?? subjectOfClass(className) ?? ''),
  );
  const times = visits.map(({ period }) => timesIn(period));
  const days = visits.map(({ date }) => (date === null ? [] : [weekdayOf(date)].filter(Boolean)));
  return {
    years: inYears(tally(years, yearsMissed(years.flat()))),
    subjects: byName(tally(subjects, subjectsMissed(subjects.flat(), staff), subjectKey)),
    times: byName(tally(times, periodsUpTo(times.flat()))),
    weekdays: weekdays.flatMap((name) => tally(days, schoolWeek).filter((day) => day.name === name)),
    unknown: {
      year: countEmpty(years),
      subject: countEmpty(subjects),
      time: countEmpty(times),
      weekday: countEmpty(days),
    },
  };
}

/** As the record says it, else as the class does: years, stages, or what was written where it is none of these. */
function yearsOf({ yearGroup, className }: Sampled): string[] {
  const written = yearGroup?.trim() ?? '';
  if (written === '') {
    // "S3" is as often a set or a room as a year.
    const { years, stages } = yearsIn(className ?? '');
    return [...years.filter((year) => !/^[PS]\d$/u.test(year)), ...stages];
  }
  const { years, stages } = yearsIn(written);
  const found = [...years, ...stages];
  return found.length === 0 ? [written] : found;
}

/** Those beside the visited ones that none of the visits to a stage may have been to. */
function yearsMissed(visited: readonly string[]): string[] {
  const inStages = new Set(visited.flatMap(yearsOfStage));
  return yearsBeside(new Set(visited)).filter((year) => !inStages.has(year));
}

/** Those of the staff list, but for one that may have been visited under another name. */
function subjectsMissed(
  visited: readonly string[],
  staff: readonly Pick<StaffMember, 'subjects'>[],
): string[] {
  const keys = new Set(visited.map(subjectKey));
  return staff
    .flatMap((member) => member.subjects.flatMap(subjectsIn))
    .flatMap((entry) => subjectOfStaff(entry) ?? [])
    .filter((name) => {
      const key = subjectKey(name);
      return keys.has(key) || ![...keys].some((one) => mayBeOne(one, key));
    });
}

const partOfDay = /\b(?:am|pm|morning|afternoon|all day|whole day)\b/iu;

/** "3" and "3/4" are periods, of which the second is two. */
function timesIn(period: string | null): string[] {
  const name = period?.trim() ?? '';
  if (name === '') return [];
  const isSeveral =
    /^(?:p(?:eriods?)?\.?\s*)?\d{1,2}(?:\s*(?:[/&,+–-]|and|to)\s*(?:p\.?\s*)?\d{1,2})+$/iu.test(name);
  if (!isSeveral) return [name];
  const numbers = (name.match(/\d+/gu) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  const isSpan = numbers.length === 2 && /\d\s*(?:[–-]|to)\s*p?\d/iu.test(name) && first < last;
  const all = isSpan ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : numbers;
  return [...new Set(all.map(String))];
}

/** Where there is a fifth period there are four before it; which of them "morning" was, nobody knows. */
function periodsUpTo(periods: readonly string[]): string[] {
  if (periods.some((name) => partOfDay.test(name))) return [];
  const numbers = periods.filter((name) => /^\d{1,2}$/.test(name)).map(Number);
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) => String(at + 1));
}

function weekdayOf(date: string): string {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** How many visits each name has, the known ones even where that is none. */
function tally(
  visits: readonly (readonly string[])[],
  known: readonly string[],
  keyOf = (name: string): string => name.trim().toLowerCase(),
): Counted {
  const found = new Map<string, Counted[number]>();
  const entry = (name: string): Counted[number] => {
    const key = keyOf(name);
    const there = found.get(key) ?? { name: name.trim(), visits: 0 };
    found.set(key, there);
    return there;
  };
  for (const name of known) if (name.trim() !== '') entry(name);
  for (const own of visits) for (const one of new Set(own.map(entry))) one.visits += 1;
  return [...found.values()];
}

const inOrder = new Intl.Collator('en-GB', { numeric: true });

function byName(rows: Counted): Counted {
  return rows.toSorted((a, b) => inOrder.compare(a.name, b.name));
}

/** What is no year ("Assembly") is before the years. */
function inYears(rows: Counted): Counted {
  return byName(rows).toSorted((a, b) => yearPlace(a.name) - yearPlace(b.name));
}

function countEmpty(visits: readonly (readonly string[])[]): number {
  return visits.filter((own) => own.length === 0).length;
}
