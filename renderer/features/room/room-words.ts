/** What the second display says: stages, what to do now, kinds, counts, the time that is left. */
import type { Stage } from '../../../core/contract/calls/debrief.ts';
import type { RoomCard, RoomDecision, RoomTheme } from '../../../core/contract/calls/room.ts';
import { sayCount } from '../../state/say.ts';

export const stageNames: Readonly<Record<Stage, string>> = {
  'set-up': 'Set up',
  read: 'Read',
  sort: 'Sort',
  name: 'Name',
  weigh: 'Weigh',
  wonder: 'Wonder',
  decide: 'Decide',
  share: 'Share',
};

/** One line for everybody in the room. */
export const stageLines: Readonly<Record<Stage, string>> = {
  'set-up': 'What is this debrief about, and what did the visits miss?',
  read: 'Read the cards of each focus area.',
  sort: 'In silence: which cards belong together? Names come later.',
  name: 'A title for each cluster that says what was seen.',
  weigh: 'Few, some, many or most? And what matters to us?',
  wonder: 'I wonder… and what would a pupil know and be able to do?',
  decide: 'Keep one thing, ask one question, and say what support comes by when.',
  share: 'What we take to the staff.',
};

const kinds: Readonly<Record<RoomCard['kind'], string>> = {
  saw: 'Saw',
  heard: 'Heard',
  'pupil-voice': 'Pupil voice',
  wondering: 'Wondering',
  tally: 'Tally',
};

export function kindWords({ kind, tally }: Pick<RoomCard, 'kind' | 'tally'>): string {
  return tally ? `${kinds[kind]} ${tally.value} of ${tally.outOf}` : kinds[kind];
}

/** "in 9 visits, by 4 observers". */
export function restsOn({ visits, observers }: Pick<RoomTheme, 'visits' | 'observers'>): string {
  const by = observers > 0 ? `, by ${sayCount(observers, 'observer')}` : '';
  return `in ${sayCount(visits, 'visit')}${by}`;
}

export const decisionHeadings: Readonly<Record<RoomDecision['kind'], string>> = {
  keep: 'Keep',
  ask: 'Ask',
  support: 'Support',
};

const horizons: Readonly<Record<NonNullable<RoomDecision['horizon']>, string>> = {
  'next-week': 'next week',
  'next-month': 'next month',
  'end-of-year': 'by the end of the year',
};

/** "next month", and what became of it where it is no longer open. */
export function decisionNote({ horizon, state }: Pick<RoomDecision, 'horizon' | 'state'>): string {
  const became = { open: null, done: 'done', dropped: 'dropped' }[state];
  return [horizon === null ? null : horizons[horizon], became].filter((part) => part !== null).join(' · ');
}

/** "7:42", and "+0:35" once the time is over. */
export function clockWords(left: number): string {
  const seconds = Math.abs(left);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 ? `+${clock}` : clock;
}
