/** What is left of a set of suggestions on the board as it stands now. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { Suggestion } from '../../../../core/contract/calls/suggest.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { homeOf, isOnBoard, shownText } from '../../../../core/domain/board/board-slice.ts';
import { areStacked, stackText } from '../../../../core/domain/board/tally-stacks.ts';

/** A card as a panel at the side has it: the counts of one question are one, whether or not they are laid out on the board. */
export interface PanelCard {
  readonly card: BoardCard;
  readonly text: string;
  /** Itself, with the counts that are one card with it. */
  readonly cardIds: readonly string[];
}

export function panelCard(board: BoardIndex<BoardCard>, card: BoardCard): PanelCard {
  const stack = (board.parts.homes.get(homeOf(card)) ?? []).filter((one) => areStacked(one, card));
  return stack.length > 1
    ? { card, text: stackText(stack), cardIds: stack.map(({ id }) => id) }
    : { card, text: shownText(card), cardIds: [card.id] };
}

export interface Proposal {
  /** The same for the same cards. */
  readonly key: string;
  readonly words: readonly string[];
  /** Those that are still loose, most typical first. */
  readonly cards: readonly PanelCard[];
  /** Those of them that are ticked. */
  readonly chosen: readonly PanelCard[];
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
  const loose = cardIds
    .flatMap((id) => board.card(id) ?? [])
    .filter((card) => card.themeId === null && isOnBoard(card));
  // Counts that somebody brought together since are one card by now.
  const cards = loose
    .filter((card, at) => !loose.slice(0, at).some((before) => areStacked(before, card)))
    .map((card) => panelCard(board, card));
  return {
    key: cardIds.toSorted().join(' '),
    words,
    cards,
    chosen: cards.filter(({ card }) => !unticked.has(card.id)),
    moved: cardIds.length - loose.length,
  };
}

/** All that goes into a theme as a proposal is ticked. */
export function cardIdsOf({ chosen }: Pick<Proposal, 'chosen'>): string[] {
  return chosen.flatMap(({ cardIds }) => cardIds);
}

/** Those that can become a theme as they are ticked. */
export function acceptable(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ chosen }) => chosen.length >= fewest);
}
