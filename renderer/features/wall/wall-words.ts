/** What the second display says of themes and decisions. */
import type { WallColumn, WallDecision, WallTheme } from '../../../core/contract/calls/wall.ts';
import { horizonNames } from '../../../core/contract/names-of-codes.ts';
import { asWondering } from '../../../core/domain/debrief/wondering.ts';
import { sayCount } from '../../state/say.ts';

/** "in 9 visits, by 4 observers". */
export function restsOn({ visits, observers }: Pick<WallTheme, 'visits' | 'observers'>): string {
  const by = observers > 0 ? `, by ${sayCount(observers, 'observer')}` : '';
  return `in ${sayCount(visits, 'visit')}${by}`;
}

/** "41 cards · 13 visits (3 shown)", without the last where all are. */
export function columnWords({
  cards,
  shown,
  visits,
}: Pick<WallColumn, 'cards' | 'shown' | 'visits'>): string {
  const all = `${sayCount(cards, 'card')} · ${sayCount(visits, 'visit')}`;
  return shown < cards ? `${all} (${shown} shown)` : all;
}

/** "next month", and what became of it where it is no longer open. */
export function decisionNote({ horizon, state }: Pick<WallDecision, 'horizon' | 'state'>): string {
  const became = { open: null, done: 'done', dropped: 'dropped' }[state];
  return [horizon === null ? null : horizonNames[horizon], became]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "4 above · 12 more", and nothing where all is seen. */
export function restWords({ above, below }: { above: number; below: number }, of?: string): string {
  const more = of === undefined ? `${below} more` : `${sayCount(below, `more ${of}`, `more ${of}s`)}`;
  return [above > 0 ? `${above} above` : null, below > 0 ? more : null]
    .filter((part) => part !== null)
    .join(' · ');
}

/** What was wondered about a theme, and what a pupil would know: as it is read out. */
export function saidOf({ wonderings, pupil }: Pick<WallTheme, 'wonderings' | 'pupil'>): readonly string[] {
  return [...wonderings.map(asWondering), ...pupil.map((text) => `A pupil would: ${text}`)];
}
