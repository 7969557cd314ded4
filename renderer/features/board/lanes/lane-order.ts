/** The order in which themes stand side by side, and the loose cards beside them. */
import type { BoardCard, BoardColumn, BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { isSetAside } from '../../../../core/domain/focus-areas.ts';

/** By column, then as they stand in it. */
export function themesInOrder(board: BoardIndex<BoardCard>): BoardTheme[] {
  return [...board.parts.columns.keys()].flatMap((areaId) => board.themesIn(areaId));
}

export interface LooseGroup {
  readonly area: BoardColumn;
  readonly cards: readonly BoardCard[];
}

/** The cards in no theme, by focus area; what is set aside is not among them. */
export function looseGroups(board: BoardIndex<BoardCard>): LooseGroup[] {
  return [...board.parts.columns.values()]
    .filter(({ id }) => !isSetAside(id))
    .map((area) => ({ area, cards: board.looseCards(area.id) }))
    .filter(({ cards }) => cards.length > 0);
}
