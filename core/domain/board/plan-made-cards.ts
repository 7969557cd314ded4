/** Works out the steps that make cards: splitting one, joining several, typing new ones. Made cards begin off the board. */
import type { CardPlace } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { isSetAside, offBoardId } from '../focus-areas.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, type CardSeat, offBoard, placeOf, shownText, standingCard } from './board-slice.ts';
import { keysBetween } from './order-keys.ts';
import { leaveThemes } from './leave-themes.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { countOfCards } from './theme-title.ts';

/**
 * Says whether a card may be split.
 * @throws AppError `not-found`; `refused` (reason `tally`) for a count, which cannot be cut
 */
export function splittable<C extends CardSeat>(board: BoardSlice<C>, cardId: string): C {
  const card = standingCard(board, cardId);
  if (card.kind === 'tally') throw new AppError('refused', 'a tally stays whole', { reason: 'tally' });
  return card;
}

/**
 * Says whether cards may become one, and answers them, each once, in the order given.
 * @throws AppError `not-found`; `refused` (reason `two-visits`, `tally`, `one-card`)
 */
export function joinable<C extends CardSeat>(board: BoardSlice<C>, cardIds: readonly string[]): [C, ...C[]] {
  const [first, ...rest] = [...new Set(cardIds)].map((id) => splittable(board, id));
  if (!first || rest.length === 0) throw new AppError('refused', 'one card alone', { reason: 'one-card' });
  if (rest.some((card) => card.visitNumber !== first.visitNumber))
    throw new AppError('refused', 'cards of two visits', { reason: 'two-visits' });
  return [first, ...rest];
}

/** The text of the card that several become: a line each, for they may be no whole sentences. */
export function joinedText(cards: readonly CardSeat[]): string {
  return cards.map(shownText).join('\n');
}

/**
 * Plans that the parts of a card stand in its place, in order; the card itself goes off the board.
 * @param input `partIds`: its parts, made and off the board
 */
export function planSplit(
  board: BoardSlice,
  input: { readonly cardId: string; readonly partIds: readonly string[] },
): Plan {
  const card = splittable(board, input.cardId);
  const parts = input.partIds.map((id) => madeCard(board, id));
  const places = placesBehind(board, card, parts);
  const sentence = `1 card split into ${parts.length}`;
  return planStep(board, [card], [offBoard(placeOf(card)), ...places], sentence);
}

/**
 * Plans that a card stands where the first of several stood, and they go off the board.
 * @param input `madeId`: the card that they become, made and off the board
 */
export function planJoin(
  board: BoardSlice,
  input: { readonly cardIds: readonly string[]; readonly madeId: string },
): Plan {
  const cards = joinable(board, input.cardIds);
  const [first] = cards;
  const places = [
    ...cards.map((card) => offBoard(placeOf(card))),
    ...placesBehind(board, first, [madeCard(board, input.madeId)]),
  ];
  return planStep(board, cards, places, `${countOfCards(cards.length)} joined into one`);
}

/**
 * Plans that typed cards stand last among the loose ones of their recorded area.
 * @param input `cardIds`: made, off the board, all of one visit
 * @throws AppError `not-found` where that area is no column for evidence
 */
export function planAdd(board: BoardSlice, input: { readonly cardIds: readonly string[] }): Plan {
  const cards = input.cardIds.map((id) => madeCard(board, id));
  const places = [...Map.groupBy(cards, (card) => card.recordedAreaId)].flatMap(([areaId, ofArea]) => {
    if (!board.column(areaId) || isSetAside(areaId))
      throw new AppError('not-found', 'no such focus area', { what: 'column', id: areaId });
    const keys = keysBetween(board.looseCards(areaId).at(-1)?.orderKey ?? null, null, ofArea.length);
    return ofArea.map((card, at) => ({ ...placeOf(card), areaId, orderKey: keys[at] ?? card.orderKey }));
  });
  const sentence = `${countOfCards(cards.length)} added to Visit ${cards[0]?.visitNumber ?? ''}`;
  return planStep(board, cards, places, sentence);
}

function madeCard(board: BoardSlice, cardId: string): CardSeat {
  const card = board.card(cardId);
  if (card?.areaId !== offBoardId)
    throw new AppError('conflict', 'not a card that was just made', { what: 'card', id: cardId });
  return card;
}

/** Made cards between a card and the one that stands behind it, under the same area, proposed as it is. */
function placesBehind(board: BoardSlice, card: CardSeat, made: readonly CardSeat[]): CardPlace[] {
  const home = card.themeId === null ? board.looseCards(card.areaId) : board.cardsOf(card.themeId);
  const next = home[home.findIndex(({ id }) => id === card.id) + 1];
  const keys = keysBetween(card.orderKey, next?.orderKey ?? null, made.length);
  const { areaId, themeId, isProposed } = card;
  return made.map((one, at) => ({
    ...placeOf(one),
    areaId,
    themeId,
    orderKey: keys[at] ?? one.orderKey,
    isProposed,
  }));
}

/** @param leaving cards with the homes that they leave */
function planStep(
  board: BoardSlice,
  leaving: readonly CardSeat[],
  places: CardPlace[],
  sentence: string,
): Plan {
  const from = new Map(leaving.map((card) => [card.id, card]));
  const going = places.map((to) => ({ card: from.get(to.id) ?? { ...to, themeId: null }, to }));
  const patch = patchOf({ cards: places, ...leaveThemes(board, going) });
  return { patch, inverse: inverseOf(board, patch), sentence };
}
