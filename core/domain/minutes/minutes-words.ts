/** The words of the team's record: visits, horizons, counts, days. */
import type { BoardVisit, Decision } from '../../contract/calls/board.ts';
import { horizonNames } from '../../contract/names-of-codes.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "Tue 6 Oct 2026". @param iso an ISO day or instant; of an instant the day in UTC counts */
export function dayWords(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const [day, month] = [weekdays[date.getUTCDay()], months[date.getUTCMonth()]];
  return `${day ?? ''} ${date.getUTCDate()} ${month ?? ''} ${date.getUTCFullYear()}`;
}

/** "Year 9", and whatever else a record says as it stands. */
function yearWords(yearGroup: string): string {
  return /^\d/.test(yearGroup) ? `Year ${yearGroup}` : yearGroup;
}

/** "Visit 12 · Year 9 · Tue 6 Oct 2026". */
export function visitWords(
  number: number,
  visit: Pick<BoardVisit, 'yearGroup' | 'date'> | undefined,
): string {
  const year = visit?.yearGroup ? yearWords(visit.yearGroup) : null;
  return [`Visit ${number}`, year, visit?.date ? dayWords(visit.date) : null]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "1 visit", "1,204 visits". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}

/** By when, in words; "no date" where nobody said. */
export function horizonWords(horizon: Decision['horizon']): string {
  return horizon === null ? 'no date' : horizonNames[horizon];
}

export const stateWords: Readonly<Record<Decision['state'], string>> = {
  open: 'open',
  done: 'done',
  dropped: 'dropped',
};
