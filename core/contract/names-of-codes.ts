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

/** By when. */
export const horizonNames: Readonly<Record<NonNullable<Decision['horizon']>, string>> = {
  'next-week': 'next week',
  'next-month': 'next month',
  'end-of-year': 'by the end of the year',
};
