/** Works out what is done with a theme as a whole: moving it, dissolving it, agreeing on a word. */
import type { BoardTheme } from '../../contract/calls/board.ts';
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import { AppError } from '../../contract/errors.ts';
import { isSetAside } from '../focus-areas.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, placeOf, standingCard, standingTheme } from './board-slice.ts';
import { closeThemes } from './leave-themes.ts';
import { keysBetween } from './order-keys.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { quoted } from './theme-title.ts';

/**
 * Plans that a theme stands in a column with its cards, which keep their focus areas.
 * @param input `before`: the theme of that column which it stands before; null: last
 * @returns null where it stands there
 * @throws AppError `not-found`; `refused` (reason `theme-set-aside`): no theme stands in Parking or with the coach
 */
export function planMoveTheme(
  board: BoardSlice,
  input: { readonly themeId: string; readonly areaId: string; readonly before: string | null },
): Plan | null {
  const theme = standingTheme(board, input.themeId);
  const column = board.column(input.areaId);
  if (!column) throw new AppError('not-found', 'no such column', { what: 'column', id: input.areaId });
  if (isSetAside(column.id))
    throw new AppError('refused', 'a theme is not set aside', { reason: 'theme-set-aside' });
  const shelf = board.themesIn(column.id);
  const at = input.before === null ? shelf.length : shelf.findIndex(({ id }) => id === input.before);
  if (at < 0) throw new AppError('not-found', 'no such theme there', { what: 'theme', id: input.before });
  const now = shelf.findIndex(({ id }) => id === theme.id);
  if (now >= 0 && (at === now || at === now + 1)) return null;
  const [orderKey] = keysBetween(shelf[at - 1]?.orderKey ?? null, shelf[at]?.orderKey ?? null, 1);
  const after = { ...theme, areaId: column.id, orderKey: orderKey ?? theme.orderKey };
  const way = theme.areaId === column.id ? 'within' : 'to';
  return planRows(board, [after], `${quoted(theme)} moved ${way} ${column.name}`);
}

/**
 * Plans that the cards of a theme are loose again, each last in its own focus area; what was written of the theme stays.
 * @throws AppError `not-found`
 */
export function planDissolve(board: BoardSlice, input: { readonly themeId: string }): Plan {
  const theme = standingTheme(board, input.themeId);
  const cards = board.cardsOf(theme.id).map(({ id }) => standingCard(board, id));
  const places = [...Map.groupBy(cards, ({ areaId }) => areaId)].flatMap(([areaId, ofArea]) => {
    const keys = keysBetween(board.looseCards(areaId).at(-1)?.orderKey ?? null, null, ofArea.length);
    return ofArea.map((card, at) => ({
      ...placeOf(card),
      themeId: null,
      orderKey: keys[at] ?? card.orderKey,
    }));
  });
  const patch = patchOf({ cards: places, ...closeThemes(board, [theme.id]) });
  return { patch, inverse: inverseOf(board, patch), sentence: `${quoted(theme)} dissolved` };
}

/**
 * Plans the word for how much of what was seen a theme stands for.
 * @param input null takes the word away
 * @returns null where the theme has that word
 * @throws AppError `not-found`
 */
export function planWord(
  board: BoardSlice,
  input: { readonly themeId: string; readonly word: PrevalenceWord | null },
): Plan | null {
  const theme = standingTheme(board, input.themeId);
  if (theme.word === input.word) return null;
  const sentence =
    input.word === null ? `No word for ${quoted(theme)}` : `“${input.word}” agreed for ${quoted(theme)}`;
  return planRows(board, [{ ...theme, word: input.word }], sentence);
}

function planRows(board: BoardSlice, themes: BoardTheme[], sentence: string): Plan {
  const patch = patchOf({ themes });
  return { patch, inverse: inverseOf(board, patch), sentence };
}
