/** Fits a patch from earlier in the history to the board as it stands now. */
import type { BoardPatch, BoardTheme, CardPlace } from '../../contract/calls/board.ts';
import { offBoardId } from '../records/focus-areas.ts';
import { type BoardSlice, homeOf } from './board-slice.ts';
import { freeKey } from './order-keys.ts';

/**
 * Fits an undo or redo to a board that has changed since. What no longer exists is left out (a card, a theme that no
 * card returns to, a theme that cards would go to); a theme that holds other cards by now is kept, one that this
 * leaves empty goes; order keys and numbers that are taken are replaced by free ones beside them.
 * @param patch as it was stored with the event
 * @param board as it stands now
 * @returns a patch that keeps every card in one home, every theme filled and every order key unique; it may be empty
 */
export function rebase(patch: BoardPatch, board: BoardSlice): BoardPatch {
  const offered = new Set(patch.themes.map((theme) => theme.id));
  const removed = new Set(patch.removedThemes);
  const hasHome = (place: CardPlace): boolean =>
    place.themeId === null
      ? place.areaId === offBoardId || board.column(place.areaId) !== undefined
      : offered.has(place.themeId) ||
        (board.theme(place.themeId) !== undefined && !removed.has(place.themeId));
  const cards = freeCards(
    patch.cards.filter((place) => board.card(place.id) && hasHome(place)),
    board,
  );
  const moving = new Set(cards.map((place) => place.id));
  const filled = new Set(cards.map((place) => place.themeId));
  const staysFilled = (id: string): boolean =>
    filled.has(id) || board.cardsOf(id).some((card) => !moving.has(card.id));
  const left = cards.flatMap((place) => board.card(place.id)?.themeId ?? []);
  return {
    cards,
    themes: freeThemes(
      patch.themes.filter(
        (theme) => filled.has(theme.id) || (board.theme(theme.id) && staysFilled(theme.id)),
      ),
      board,
    ),
    removedThemes: [...new Set([...patch.removedThemes, ...left])].filter(
      (id) => board.theme(id) !== undefined && !staysFilled(id),
    ),
  };
}

function freeCards(places: readonly CardPlace[], board: BoardSlice): CardPlace[] {
  const moving = new Set(places.map((place) => place.id));
  const takenIn = new Map<string, Set<string>>();
  return places.map((place) => {
    const taken = shelfOf(takenIn, homeOf(place), () => {
      const cards = place.themeId === null ? board.looseCards(place.areaId) : board.cardsOf(place.themeId);
      return cards.filter((card) => !moving.has(card.id));
    });
    const orderKey = freeKey(place.orderKey, taken);
    taken.add(orderKey);
    return { ...place, orderKey };
  });
}

function freeThemes(themes: readonly BoardTheme[], board: BoardSlice): BoardTheme[] {
  const own = new Set(themes.map((theme) => theme.id));
  const takenIn = new Map<string, Set<string>>();
  const numbers = new Set(board.themeNumbers());
  return themes.map((theme) => {
    const taken = shelfOf(takenIn, theme.areaId, () =>
      board.themesIn(theme.areaId).filter((other) => !own.has(other.id)),
    );
    const orderKey = freeKey(theme.orderKey, taken);
    taken.add(orderKey);
    const isNumberTaken = !board.theme(theme.id) && numbers.has(theme.number);
    const number = isNumberTaken ? Math.max(...numbers) + 1 : theme.number;
    numbers.add(number);
    return { ...theme, orderKey, number };
  });
}

function shelfOf(
  shelves: Map<string, Set<string>>,
  name: string,
  rows: () => readonly { orderKey: string }[],
): Set<string> {
  const shelf = shelves.get(name) ?? new Set(rows().map((row) => row.orderKey));
  shelves.set(name, shelf);
  return shelf;
}
