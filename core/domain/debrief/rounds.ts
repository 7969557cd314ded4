/** Rounds of dot voting: so many people, so many votes each, tallied by the driver. */
import type { Debrief } from '../../contract/calls/debrief.ts';
import { AppError } from '../../contract/errors.ts';

export type Round = Debrief['rounds'][number];

/** The votes that a round has to give. */
export function budgetOf({ people, votesEach }: Pick<Round, 'people' | 'votesEach'>): number {
  return people * votesEach;
}

/**
 * The votes for a theme after one more or less.
 * @throws AppError `refused` over the budget of the round, and below nothing
 */
export function castVote(round: Round, themeId: string, by: 1 | -1): number {
  const given = round.votes.reduce((sum, { votes }) => sum + votes, 0);
  const now = round.votes.find((one) => one.themeId === themeId)?.votes ?? 0;
  if (now + by < 0) throw new AppError('refused', 'the theme has no vote', { reason: 'no-votes' });
  if (given + by > budgetOf(round))
    throw new AppError('refused', 'all votes are given', { reason: 'votes-spent' });
  return now + by;
}

/** The votes that count, by theme: of the last round that was closed, else of the open one. */
export function votesThatCount(rounds: readonly Round[]): Map<string, number> {
  const round = rounds.findLast(({ isOpen }) => !isOpen) ?? rounds.at(-1);
  return new Map((round?.votes ?? []).map(({ themeId, votes }) => [themeId, votes]));
}

/** Themes with most votes in a round first; those with as many stay in their order. */
export function byVotes<Theme extends { readonly id: string }>(
  themes: readonly Theme[],
  { votes }: Pick<Round, 'votes'>,
): readonly Theme[] {
  const of = new Map(votes.map((one) => [one.themeId, one.votes]));
  return themes.toSorted((a, b) => (of.get(b.id) ?? 0) - (of.get(a.id) ?? 0));
}

/**
 * The round that is open.
 * @param meant its number as somebody saw it; left out: whichever it is
 * @throws AppError `refused` where none is, or another: what was meant for one round counts in no other
 */
export function openOf(rounds: readonly Round[], meant?: number): Round {
  const open = rounds.find(({ isOpen }) => isOpen);
  if (meant !== undefined && rounds.some(({ number, isOpen }) => number === meant && !isOpen))
    throw new AppError('refused', 'that round is over', { reason: 'round-over' });
  if (!open || (meant !== undefined && open.number !== meant))
    throw new AppError('refused', 'no round is open', { reason: 'no-round' });
  return open;
}
