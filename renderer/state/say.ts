/** Counts, dates, times and walks in words: "14 visits · 3 observers · 5–13 Oct". */
import type { Walk } from '../../core/contract/calls/walks.ts';
import { sayUnshared } from '../../core/domain/sharing.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Two ISO days as a person writes them: "5–13 Oct", "28 Sept – 9 Oct"; the year only where it turns. */
export function sayDates(from: string, to: string): string {
  const [a, b] = [dayOf(from), dayOf(to)];
  if (from === to) return `${a.day} ${a.month}`;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} – ${b.day} ${b.month} ${b.year}`;
  return a.month === b.month ? `${a.day}–${b.day} ${b.month}` : `${a.day} ${a.month} – ${b.day} ${b.month}`;
}

/** "Thu 8 Oct". */
export function sayDay(iso: string): string {
  const { day, month } = dayOf(iso);
  return `${weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''} ${day} ${month}`;
}

/** An instant as a day on this machine: "12 Oct". */
export function sayInstantDay(instant: string): string {
  const date = new Date(instant);
  return `${date.getDate()} ${months[date.getMonth()] ?? ''}`;
}

export function sayWalk(walk: Pick<Walk, 'visits' | 'observers' | 'from' | 'to'>): string {
  const parts = [sayCount(walk.visits, 'visit')];
  if (walk.observers > 0) parts.push(sayCount(walk.observers, 'observer'));
  if (walk.from && walk.to) parts.push(sayDates(walk.from, walk.to));
  return parts.join(' · ');
}

/** Walks that are debriefed together: their visits in all, from the first day to the last; of a sample that it is one. */
export function sayWalks(walks: readonly Walk[]): string {
  const [only] = walks;
  if (only?.isSample) return `Sample · ${sayTogether(walks)}`;
  return sayTogether(walks);
}

function sayTogether(walks: readonly Walk[]): string {
  const [only] = walks;
  if (walks.length < 2) return only ? sayWalk(only) : '';
  const days = walks
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  const parts = [sayCount(walks.length, 'walk'), sayCount(sum(walks.map(({ visits }) => visits)), 'visit')];
  if (first && last) parts.push(sayDates(first, last));
  return parts.join(' · ');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function dayOf(iso: string): { year: string; month: string; day: number } {
  const [year = '', month = '1', day = '1'] = iso.split('-');
  return { year, month: months[Number(month) - 1] ?? '', day: Number(day) };
}

/** "Shared Thu 15 Oct", "To be shared Thu 15 Oct", "Not shared yet: 9 days since the last visit". */
export function saySharing(sharing: NonNullable<Walk['sharing']>): string {
  if (sharing.state === 'unshared') return sayUnshared(sharing.days);
  return `${sharing.state === 'shared' ? 'Shared' : 'To be shared'} ${sayDay(sharing.on)}`;
}

/** The same as a sentence of one walk. */
export function sayWithStaff(sharing: Walk['sharing']): string {
  if (sharing === null) return 'Not shared yet.';
  if (sharing.state === 'unshared') return `${sayUnshared(sharing.days)}.`;
  return `${sharing.state === 'shared' ? 'Shared' : 'To be shared'} with the staff on ${sayDay(sharing.on)}.`;
}

/** The ISO day on which it is shared, or null. */
export function dayOfSharing(sharing: Walk['sharing']): string | null {
  return sharing === null || sharing.state === 'unshared' ? null : sharing.on;
}

/** Seconds as a clock shows them: "7:42", and "+0:35" once the time is over. */
export function sayClock(left: number): string {
  const seconds = Math.abs(left);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 ? `+${clock}` : clock;
}
