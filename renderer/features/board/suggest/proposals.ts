/** What is left of a set of suggestions on the board as it stands now. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { Suggestion } from '../../../../core/contract/calls/suggest.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { isOnBoard } from '../../../../core/domain/board/board-slice.ts';

export interface Proposal {
  /** The same for the same cards. */
  readonly key: string;
  readonly words: readonly string[];
  /** Those that are still loose, most typical first. */
  readonly cards: readonly BoardCard[];
  /** Those of them that are ticked. */
  readonly chosen: readonly string[];
  /** How many have been moved into a theme or set aside since. */
  readonly moved: number;
}

export interface Proposals {
  /** Two or more of their cards are loose. */
  readonly left: readonly Proposal[];
  /** Left as well, but not wanted. */
  readonly dismissed: readonly Proposal[];
}

/** Two cards are the least that a theme is made of. */
export const fewest = 2;

/**
 * @param unticked cards that somebody trimmed; no card is in two suggestions
 * @param dismissed keys of those that are not wanted
 */
export function proposalsOf(
  suggestions: readonly Suggestion[],
  board: BoardIndex<BoardCard>,
  unticked: ReadonlySet<string>,
  dismissed: ReadonlySet<string>,
): Proposals {
  const all = suggestions
    .map((suggestion) => proposalOf(suggestion, board, unticked))
    .filter(({ cards }) => cards.length >= fewest);
  const { left = [], out = [] } = Object.groupBy(all, ({ key }) => (dismissed.has(key) ? 'out' : 'left'));
  return { left, dismissed: out };
}

function proposalOf(
  { cardIds, words }: Suggestion,
  board: BoardIndex<BoardCard>,
  unticked: ReadonlySet<string>,
): Proposal {
  const cards = cardIds
    .flatMap((id) => board.card(id) ?? [])
    .filter((card) => card.themeId === null && isOnBoard(card));
  return {
    key: cardIds.toSorted().join(' '),
    words,
    cards,
    chosen: cards.map(({ id }) => id).filter((id) => !unticked.has(id)),
    moved: cardIds.length - cards.length,
  };
}

/** Those that can become a theme as they are ticked. */
export function acceptable(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ chosen }) => chosen.length >= fewest);
}
