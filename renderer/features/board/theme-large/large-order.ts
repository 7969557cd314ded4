/** The order in which one theme's cards are read: those that stand for it first. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';

export function starredFirst(cards: readonly BoardCard[]): BoardCard[] {
  return [...cards.filter((card) => card.isStarred), ...cards.filter((card) => !card.isStarred)];
}
