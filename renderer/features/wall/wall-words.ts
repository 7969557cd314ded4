/** What the second display says of themes and decisions. */
import type { WallDecision, WallTheme } from '../../../core/contract/calls/wall.ts';
import { horizonNames } from '../../../core/contract/names-of-codes.ts';
import { sayCount } from '../../state/say.ts';

/** "in 9 visits, by 4 observers". */
export function restsOn({ visits, observers }: Pick<WallTheme, 'visits' | 'observers'>): string {
  const by = observers > 0 ? `, by ${sayCount(observers, 'observer')}` : '';
  return `in ${sayCount(visits, 'visit')}${by}`;
}

/** "next month", and what became of it where it is no longer open. */
export function decisionNote({ horizon, state }: Pick<WallDecision, 'horizon' | 'state'>): string {
  const became = { open: null, done: 'done', dropped: 'dropped' }[state];
  return [horizon === null ? null : horizonNames[horizon], became]
    .filter((part) => part !== null)
    .join(' · ');
}
