/** What single codes are called, wherever they are read: kinds of cards, decisions. */
import type { BoardCard, Decision } from './calls/board.ts';
import type { WallCard } from './calls/wall.ts';

export const kindNames: Readonly<Record<BoardCard['kind'], string>> = {
  saw: 'Saw',
  heard: 'Heard',
  'pupil-voice': 'Pupil voice',
  wondering: 'Wondering',
  tally: 'Tally',
};

/** "Saw", or "Tally 11 of 28". */
export function kindWords({ kind, tally }: Pick<WallCard, 'kind' | 'tally'>): string {
  return tally ? `${kindNames[kind]} ${tally.value} of ${tally.outOf}` : kindNames[kind];
}

export const decisionNames: Readonly<Record<Decision['kind'], string>> = {
  keep: 'Keep',
  ask: 'Ask',
  support: 'Support',
};

type Horizon = NonNullable<Decision['horizon']>;

/** By when, inside a sentence. */
export const horizonNames: Readonly<Record<Horizon, string>> = {
  'quick-win': 'this week',
  'next-week': 'next week',
  'next-month': 'next month',
  'end-of-year': 'by the end of the year',
};

/** "Next month": by when, where it stands alone. */
export function horizonAlone(horizon: Horizon): string {
  const name = horizonNames[horizon];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
