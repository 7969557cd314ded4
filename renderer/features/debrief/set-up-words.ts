/** What the set-up view says: what the visits missed, why a walk cannot join, who is here. */
import type { Debrief, Gaps } from '../../../core/contract/calls/debrief.ts';
import type { Walk } from '../../../core/contract/calls/walks.ts';
import { sayCount } from '../../state/say.ts';

interface GapGroup {
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly visits: number }[];
  /** The most visits to any of them, at least one. */
  readonly most: number;
}

/** Years, subjects, times and days, as far as the records say them. */
export function gapGroups(gaps: Gaps): GapGroup[] {
  return [
    { name: 'Years', rows: gaps.years.map((row) => ({ ...row, name: yearName(row.name) })) },
    { name: 'Subjects', rows: gaps.subjects },
    { name: 'Times', rows: gaps.times.map((row) => ({ ...row, name: timeName(row.name) })) },
    { name: 'Days', rows: gaps.weekdays },
  ]
    .filter(({ rows }) => rows.some(({ visits }) => visits > 0))
    .map((group) => ({ ...group, most: Math.max(1, ...group.rows.map(({ visits }) => visits)) }));
}

/** "Not visited: Year 11, Music; period 5; Friday." */
export function sayGaps(gaps: Gaps): string {
  const missed = gapGroups(gaps)
    .map(({ name, rows }) =>
      rows
        .filter(({ visits }) => visits === 0)
        .map((row) => (name === 'Times' ? row.name.replace(/^Period/, 'period') : row.name))
        .join(', '),
    )
    .filter((names) => names !== '');
  return missed.length === 0
    ? 'Every year, subject, time and day that is known was visited.'
    : `Not visited: ${missed.join('; ')}.`;
}

/** "3 visits do not say the year." Null where all say all. */
export function sayUnknown({ unknown }: Gaps): string | null {
  const parts = [
    unknown.year > 0 ? `${sayCount(unknown.year, 'visit')} without a year` : null,
    unknown.subject > 0 ? `${sayCount(unknown.subject, 'visit')} without a subject` : null,
    unknown.time > 0 ? `${sayCount(unknown.time, 'visit')} without a period` : null,
    unknown.weekday > 0 ? `${sayCount(unknown.weekday, 'visit')} without a day` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Not counted here: ${parts.join(', ')}.`;
}

/** A number alone is a year or a period. */
function yearName(name: string): string {
  return /^\d+$/.test(name) ? `Year ${name}` : name;
}

function timeName(name: string): string {
  return /^\d+$/.test(name) ? `Period ${name}` : name;
}

/** Why a walk cannot be debriefed with these, or null. */
export function whyNotTogether(
  debrief: Pick<Debrief, 'purpose'>,
  walk: Pick<Walk, 'purpose'>,
): string | null {
  if (debrief.purpose === null) return 'Say first what this debrief is about.';
  if (walk.purpose === null) return 'Its purpose is not said. Purposes do not mix.';
  return walk.purpose.toLowerCase() === debrief.purpose.toLowerCase()
    ? null
    : `It is about something else: ${walk.purpose}. Purposes do not mix.`;
}

const mostPeople = 40;

/** The people here and those that were just typed, with commas between; nobody twice. */
export function withPeople(people: readonly string[], typed: string): string[] {
  const names = typed
    .split(/[,;\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' ').slice(0, 100))
    .filter(Boolean);
  return [...new Set([...people, ...names])].slice(0, mostPeople);
}
