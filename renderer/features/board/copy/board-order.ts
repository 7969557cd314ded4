/** What of the board is shown and wanted open at first, and the order in which its cards stand. */
import type { BoardCard, BoardColumn, BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { coachId, parkingId } from '../../../../core/domain/focus-areas.ts';
import { setOf } from '../../../state/sets.ts';

/** Whether a column holds any card or theme. */
export function isFilled(board: BoardIndex<BoardCard>, areaId: string): boolean {
  return board.looseCards(areaId).length > 0 || board.themesIn(areaId).length > 0;
}

/** At first the fullest columns stand open, Unsorted before all; Parking is a rail until somebody opens it. */
export function wantedAtFirst(board: BoardIndex<BoardCard>): string[] {
  const count = ({ id, kind }: BoardColumn): number =>
    kind === 'unsorted'
      ? Infinity
      : board.looseCards(id).length +
        board.themesIn(id).reduce((sum, theme) => sum + board.cardsOf(theme.id).length, 0);
  return [...board.parts.columns.values()]
    .filter(({ kind }) => kind !== 'parking' && kind !== 'coach')
    .map((column) => ({ id: column.id, cards: count(column) }))
    .sort((a, b) => b.cards - a.cards)
    .map(({ id }) => id);
}

/** The cards of these columns as they stand there: those of themes, then loose ones. */
export function cardsInOrder(board: BoardIndex<BoardCard>, areaIds: readonly string[]): BoardCard[] {
  return areaIds.flatMap((id) => [
    ...board.themesIn(id).flatMap((theme) => board.cardsOf(theme.id)),
    ...board.looseCards(id),
  ]);
}

export function themeNumbered(board: BoardIndex<BoardCard>, number: number): BoardTheme | undefined {
  return [...board.parts.themes.values()].find((theme) => theme.number === number);
}

/** How many cards are parked or set aside for the coach. */
export function setAsideIn(board: BoardIndex<BoardCard>): number {
  return board.looseCards(parkingId).length + board.looseCards(coachId).length;
}

/** The same cards in the order in which they stand on the board. */
export function inBoardOrder(board: BoardIndex<BoardCard>, cardIds: readonly string[]): string[] {
  const wanted = setOf(cardIds);
  return cardsInOrder(board, [...board.parts.columns.keys()]).flatMap((card) =>
    wanted.has(card.id) ? [card.id] : [],
  );
}
