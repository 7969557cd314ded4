/** Works out that cards are also in a second theme, or no longer are. */
import { inverseOf } from './board-index.ts';
import { type BoardSlice, isOnBoard, standingCard, standingTheme } from './board-slice.ts';
import { closeThemes } from './leave-themes.ts';
import { keysBetween } from './order-keys.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { countOfCards, quoted } from './theme-title.ts';

interface Input {
  readonly cardIds: readonly string[];
  readonly themeId: string;
}

/**
 * Plans references behind those that the theme has. Cards that are in it already, or are set aside, are left out.
 * @returns null where none is left
 * @throws AppError `not-found`
 */
export function planRefer(board: BoardSlice, input: Input): Plan | null {
  const theme = standingTheme(board, input.themeId);
  const there = board.referencesIn(theme.id);
  const referred = new Set(there.map(({ cardId }) => cardId));
  const cards = [...new Set(input.cardIds)]
    .map((id) => standingCard(board, id))
    .filter((card) => card.themeId !== theme.id && isOnBoard(card) && !referred.has(card.id));
  if (cards.length === 0) return null;
  const keys = keysBetween(there.at(-1)?.orderKey ?? null, null, cards.length);
  const references = cards.map(({ id }, at) => ({
    cardId: id,
    themeId: theme.id,
    orderKey: keys[at] ?? id,
  }));
  const patch = patchOf({ references });
  const sentence = `${countOfCards(cards.length)} also in ${quoted(theme)}`;
  return { patch, inverse: inverseOf(board, patch), sentence };
}

/**
 * Plans that references go; a theme that held nothing else goes with them.
 * @returns null where there is none
 * @throws AppError `not-found`
 */
export function planRelease(board: BoardSlice, input: Input): Plan | null {
  const theme = standingTheme(board, input.themeId);
  const wanted = new Set(input.cardIds);
  const there = board.referencesIn(theme.id);
  const going = there.filter(({ cardId }) => wanted.has(cardId));
  if (going.length === 0) return null;
  const isEmptied = going.length === there.length && board.cardsOf(theme.id).length === 0;
  const removedReferences = going.map(({ cardId, themeId }) => ({ cardId, themeId }));
  const patch = patchOf(isEmptied ? closeThemes(board, [theme.id]) : { removedReferences });
  const sentence = `${countOfCards(going.length)} no longer also in ${quoted(theme)}`;
  return { patch, inverse: inverseOf(board, patch), sentence };
}

/**
 * Plans that a card is also in another theme instead of the one that refers to it. Where it is in the other already,
 * at home or referred to, it only leaves the first.
 * @returns null where it is not referred to there, or both are the same theme
 * @throws AppError `not-found`
 */
export function planMoveReference(
  board: BoardSlice,
  input: { readonly cardId: string; readonly from: string; readonly to: string },
): Plan | null {
  const { cardId, from, to } = input;
  const target = standingTheme(board, to);
  if (from === to) return null;
  const released = planRelease(board, { cardIds: [cardId], themeId: from });
  const referred = released && planRefer(board, { cardIds: [cardId], themeId: to });
  if (!referred) return released;
  const patch = patchOf({ ...released.patch, references: referred.patch.references });
  const sentence = `${countOfCards(1)} also in ${quoted(target)}`;
  return { patch, inverse: inverseOf(board, patch), sentence };
}
