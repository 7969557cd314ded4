/** Dot voting, tallied by the driver for the room: what is given, what is left, what each theme has. */
import { budgetOf, byVotes, type Round } from '../../../../core/domain/debrief/rounds.ts';
import { countWords } from './card-words.ts';

export function givenIn({ votes }: Pick<Round, 'votes'>): number {
  return votes.reduce((sum, one) => sum + one.votes, 0);
}

export function votesFor({ votes }: Pick<Round, 'votes'>, themeId: string): number {
  return votes.find((one) => one.themeId === themeId)?.votes ?? 0;
}

export function openRoundOf(rounds: readonly Round[]): Round | null {
  return rounds.findLast(({ isOpen }) => isOpen) ?? null;
}

/** Closed rounds, the newest first. */
export function closedRounds(rounds: readonly Round[]): Round[] {
  return rounds.filter(({ isOpen }) => !isOpen).sort((a, b) => b.number - a.number);
}

/** "7 of 18 votes given". */
export function givenWords(round: Round): string {
  return `${givenIn(round)} of ${countWords(budgetOf(round), 'vote')} given`;
}

/** Votes for themes that were merged or dissolved since: they count as given. */
export function givenToOthers(round: Round, isThere: (themeId: string) => boolean): number {
  return givenIn({ votes: round.votes.filter(({ themeId }) => !isThere(themeId)) });
}

/** Why a vote cannot be given or taken back, in a sentence; null where it can. */
export function whyNoVote(round: Round | null, themeId: string, by: 1 | -1): string | null {
  if (!round) return 'No round of voting is open. Start one first.';
  if (by === -1) return votesFor(round, themeId) === 0 ? 'This theme has no vote to take back.' : null;
  const budget = budgetOf(round);
  if (givenIn(round) < budget) return null;
  return `All ${countWords(budget, 'vote')} are given. Take one back first.`;
}

/**
 * Themes with most votes first; those with as many stay in their order.
 * @param number of the closed round that counts; left out: the last
 */
export function orderByVotes<Theme extends { readonly id: string }>(
  themes: readonly Theme[],
  rounds: readonly Round[],
  number?: number,
): readonly Theme[] {
  const closed = closedRounds(rounds);
  const round = number === undefined ? closed[0] : closed.find((one) => one.number === number);
  return round ? byVotes(themes, round) : themes;
}
