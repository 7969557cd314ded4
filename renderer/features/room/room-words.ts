/** What the second display says of themes and decisions. */
import type { RoomDecision, RoomTheme } from '../../../core/contract/calls/room.ts';
import { horizonNames } from '../../../core/contract/names-of-codes.ts';
import { sayCount } from '../../state/say.ts';

/** "in 9 visits, by 4 observers". */
export function restsOn({ visits, observers }: Pick<RoomTheme, 'visits' | 'observers'>): string {
  const by = observers > 0 ? `, by ${sayCount(observers, 'observer')}` : '';
  return `in ${sayCount(visits, 'visit')}${by}`;
}

/** "next month", and what became of it where it is no longer open. */
export function decisionNote({ horizon, state }: Pick<RoomDecision, 'horizon' | 'state'>): string {
  const became = { open: null, done: 'done', dropped: 'dropped' }[state];
  return [horizon === null ? null : horizonNames[horizon], became]
    .filter((part) => part !== null)
    .join(' · ');
}
