/** Works out what the team says of cards where they stand: their wording, their focus area, the mark on them. */
import type { CardPlace } from '../../contract/calls/board.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, placeOf, shownText, standingCard } from './board-slice.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { countOfCards } from './theme-title.ts';

/**
 * Plans that the proposed focus areas of cards are right.
 * @param input cards; those whose area is not proposed stay as they are
 * @returns null where none is proposed
 * @throws AppError `not-found`
 */
export function planConfirm(board: BoardSlice, input: { readonly cardIds: readonly string[] }): Plan | null {
  const cards = [...new Set(input.cardIds)]
    .map((id) => standingCard(board, id))
    .filter((card) => card.isProposed);
  if (cards.length === 0) return null;
  return planPlaces(
    board,
    cards.map((card) => ({ ...placeOf(card), isProposed: false })),
    `Focus area confirmed for ${countOfCards(cards.length)}`,
  );
}

/**
 * Plans the team's wording of a card. What was recorded stays beside it.
 * @param input `text`, trimmed; null, or the recorded text itself, goes back to what was recorded
 * @returns null where it reads so already
 * @throws AppError `not-found`
 */
export function planEdit(
  board: BoardSlice,
  input: { readonly cardId: string; readonly text: string | null },
): Plan | null {
  const card = standingCard(board, input.cardId);
  const teamText = input.text === card.text ? null : input.text;
  if (shownText({ text: card.text, teamText }) === shownText(card)) return null;
  const sentence = teamText === null ? '1 card reads as recorded again' : 'Wording of 1 card changed';
  return planPlaces(board, [{ ...placeOf(card), teamText }], sentence);
}

/**
 * Plans that the mark on a card's wording does not apply, or does after all.
 * @throws AppError `not-found`
 */
export function planDismissMark(
  board: BoardSlice,
  input: { readonly cardId: string; readonly isDismissed: boolean },
): Plan | null {
  const card = standingCard(board, input.cardId);
  if (card.isMarkDismissed === input.isDismissed) return null;
  const sentence = input.isDismissed ? 'Mark taken off 1 card' : 'Mark put back on 1 card';
  return planPlaces(board, [{ ...placeOf(card), isMarkDismissed: input.isDismissed }], sentence);
}

/**
 * Plans that cards stand for their theme, or no longer do.
 * @returns null where they do already
 * @throws AppError `not-found`
 */
export function planStar(
  board: BoardSlice,
  input: { readonly cardIds: readonly string[]; readonly isStarred: boolean },
): Plan | null {
  const cards = [...new Set(input.cardIds)]
    .map((id) => standingCard(board, id))
    .filter((card) => card.isStarred !== input.isStarred);
  if (cards.length === 0) return null;
  return planPlaces(
    board,
    cards.map((card) => ({ ...placeOf(card), isStarred: input.isStarred })),
    `${countOfCards(cards.length)} ${input.isStarred ? 'starred' : 'starred no more'}`,
  );
}

function planPlaces(board: BoardSlice, cards: CardPlace[], sentence: string): Plan {
  const patch = patchOf({ cards });
  return { patch, inverse: inverseOf(board, patch), sentence };
}
