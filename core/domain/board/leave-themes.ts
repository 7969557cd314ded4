/** What goes along when cards leave their themes: emptied themes, references, and what was written of a theme. */
import type { BoardPatch } from '../../contract/calls/board.ts';
import { type BoardSlice, type CardSeat, isOnBoard } from './board-slice.ts';

type Goes = Pick<BoardPatch, 'removedThemes' | 'removedReferences' | 'notes' | 'decisions'>;

/** A card with the place that it goes to. */
interface Going {
  readonly card: Pick<CardSeat, 'id' | 'themeId'>;
  readonly to: Pick<CardSeat, 'areaId' | 'themeId'>;
}

/**
 * Works out what goes with cards that change their place. A reference goes where its card now is at home in that very
 * theme, or is set aside or off the board. A theme goes once neither a card nor a reference is left in it; what was
 * written of it stays, as said of the whole debrief.
 * @param board before the step
 * @param going cards of the board, each once
 */
export function leaveThemes(board: BoardSlice, going: readonly Going[]): Goes {
  const removedReferences = going.flatMap(({ card, to }) =>
    board
      .referencesTo(card.id)
      .filter(({ themeId }) => themeId === to.themeId || !isOnBoard(to))
      .map(({ themeId }) => ({ cardId: card.id, themeId })),
  );
  const filled = new Set(going.map(({ to }) => to.themeId));
  const leaving = new Set(going.flatMap(({ card, to }) => (card.themeId === to.themeId ? [] : card.id)));
  const gone = new Set(removedReferences.map(({ cardId, themeId }) => `${cardId} ${themeId}`));
  const touched = new Set([
    ...going.flatMap(({ card }) => card.themeId ?? []),
    ...removedReferences.map(({ themeId }) => themeId),
  ]);
  const isEmptied = (id: string): boolean =>
    !filled.has(id) &&
    board.cardsOf(id).every((card) => leaving.has(card.id)) &&
    board.referencesIn(id).every(({ cardId }) => gone.has(`${cardId} ${id}`));
  const closed = closeThemes(board, [...touched].filter(isEmptied));
  const already = closed.removedReferences.filter((one) => !gone.has(`${one.cardId} ${one.themeId}`));
  return { ...closed, removedReferences: [...removedReferences, ...already] };
}

/** Takes themes off the board with their references; what was written of them becomes said of the whole debrief. */
export function closeThemes(board: BoardSlice, themeIds: readonly string[]): Goes {
  return {
    removedThemes: [...themeIds],
    removedReferences: themeIds.flatMap((id) =>
      board.referencesIn(id).map(({ cardId, themeId }) => ({ cardId, themeId })),
    ),
    notes: themeIds.flatMap((id) => board.notesOf(id).map((note) => ({ ...note, themeId: null }))),
    decisions: themeIds.flatMap((id) => board.decisionsOf(id).map((one) => ({ ...one, themeId: null }))),
  };
}
