/** What the sample of visits holds and what it missed, as far as that can be known. */
import type { Gaps } from '../../contract/calls/debrief.ts';
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { subjectOfClass } from '../records/cells/class-subject.ts';
import { yearOfClass } from '../records/cells/visit-details.ts';

type Sampled = Pick<VisitFacts, 'date' | 'yearGroup' | 'className' | 'subject'> & { period: string | null };
type Counted = Gaps['years'];

/** Years that a school has together: where one of them was visited, the others exist. Key stages 1, 2, 3 and 4, 5. */
const phases = [
  [1, 2],
  [3, 4, 5, 6],
  [7, 8, 9, 10, 11],
  [12, 13],
];

/** Posts that staff lists have among the subjects: nobody is visited for them. */
const post =
  /\b(?:heads?|headteacher|headmaster|headmistress|deputy|assistant|assist|asst|principal|vice|lead|leader|leadership|slt|practitioner|supervisor|coordinator|co-ordinator|senco|sendco|librarian|technician|manager|officer|counsellor|mentor|tutor|secretary|bursar|receptionist|caretaker|governor|cover|ta|hlta|lsa|ect)\b/i;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const schoolWeek = weekdays.slice(1, 6);

/**
 * Counts visits by year, subject, period and weekday. Nothing is said to be missed but what is known to exist: the
 * years of a phase that was visited, subjects (no posts) of the staff list, periods before the last that is numbered, and the
 * school week. A visit to several years counts in each.
 * @param visits of the debrief
 * @param staff whose subjects are those that there are; empty where there is no list
 */
export function findGaps(visits: readonly Sampled[], staff: readonly Pick<StaffMember, 'subjects'>[]): Gaps {
  const years = visits.map(({ yearGroup, className }) => yearsOf(yearGroup ?? yearOfClass(className)));
  const subjects = visits.map(({ subject, className }) => names(subject ?? subjectOfClass(className)));
  const times = visits.map(({ period }) => names(period));
  const days = visits.map(({ date }) => (date === null ? [] : names(weekdayOf(date))));
  return {
    years: inYears(tally(years, phaseYears(years.flat()))),
    subjects: byName(
      tally(
        subjects,
        staff.flatMap((member) => member.subjects).filter((name) => !post.test(name)),
      ),
    ),
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

function names(text: string | null): string[] {
  const name = text?.trim() ?? '';
  return name === '' ? [] : [name];
}

/** "Year 9" and "9" are one year; "10 & 11" are two, "7–9" are three; "Reception" is itself. */
function yearsOf(text: string | null): string[] {
  const numbers = (text?.match(/\d{1,2}/g) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  const isRange = numbers.length === 2 && /\d\s*[–-]\s*\d/.test(text ?? '') && first < last;
  const years = isRange ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : numbers;
  return years.length > 0 ? [...new Set(years.map(String))] : names(text);
}

function phaseYears(visited: readonly string[]): string[] {
  const known = phases.filter((phase) => phase.some((year) => visited.includes(String(year))));
  return known.flat().map(String);
}

/** Where there is a fifth period there are four before it. */
function periodsUpTo(periods: readonly string[]): string[] {
  const numbers = periods.filter((name) => /^\d{1,2}$/.test(name)).map(Number);
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) => String(at + 1));
}

function weekdayOf(date: string): string {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** How many visits each name has, the known ones even where that is none; a name is one in whatever case. */
function tally(visits: readonly (readonly string[])[], known: readonly string[]): Counted {
  const found = new Map<string, Counted[number]>();
  const entry = (name: string): Counted[number] => {
    const key = name.trim().toLowerCase();
    const there = found.get(key) ?? { name: name.trim(), visits: 0 };
    found.set(key, there);
    return there;
  };
  for (const name of known) if (name.trim() !== '') entry(name);
  for (const own of visits) for (const name of own) entry(name).visits += 1;
  return [...found.values()];
}

const inOrder = new Intl.Collator('en-GB', { numeric: true });

function byName(rows: Counted): Counted {
  return rows.toSorted((a, b) => inOrder.compare(a.name, b.name));
}

/** What is no number ("Reception") is before the years. */
function inYears(rows: Counted): Counted {
  const isNumber = ({ name }: { name: string }): boolean => /^\d+$/.test(name);
  return [...byName(rows.filter((row) => !isNumber(row))), ...byName(rows.filter(isNumber))];
}

function countEmpty(visits: readonly (readonly string[])[]): number {
  return visits.filter((own) => own.length === 0).length;
}
