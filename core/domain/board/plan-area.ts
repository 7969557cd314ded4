/** Works out what becomes of the cards and themes of a focus area that is removed, and how they come back. */
import type { BoardPatch } from '../../contract/calls/board.ts';
import type { BoardIndex } from './board-index.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, type CardSeat, placeOf } from './board-slice.ts';
import { keysBetween } from './order-keys.ts';
import { patchOf } from './patch.ts';
import { rebase } from './steps/rebase.ts';

/** What a board's rows of an area were, so that they can stand there again: ids and places, and nothing that was written. */
export interface MovedRows {
  walkId: string;
  from: string;
  to: string;
  cards: readonly { id: string; orderKey: string; isProposed: boolean }[];
  themes: readonly { id: string; orderKey: string }[];
}

interface AreaMove {
  patch: BoardPatch;
  inverse: BoardPatch;
}

function behind<Row extends { orderKey: string }>(
  last: readonly { orderKey: string }[],
  rows: readonly Row[],
): Row[] {
  const keys = keysBetween(last.at(-1)?.orderKey ?? null, null, rows.length);
  return rows.map((row, at) => ({ ...row, orderKey: keys[at] ?? row.orderKey }));
}

/**
 * Plans that all cards and themes of an area stand in another: loose ones last, those in themes where they are, proposed
 * no more, for a person said so.
 * @returns null where the board holds nothing of the area
 */
export function planMoveArea(
  board: BoardIndex,
  { walkId, from, to }: Pick<MovedRows, 'walkId' | 'from' | 'to'>,
): (AreaMove & { moved: MovedRows }) | null {
  const cards = [...board.parts.cards.values()].filter(({ areaId }) => areaId === from);
  const themes = [...board.themesIn(from)];
  if (cards.length + themes.length === 0) return null;
  const loose = behind(
    board.looseCards(to),
    board.looseCards(from).flatMap(({ id }) => board.card(id) ?? []),
  );
  const inThemes = cards.filter(({ themeId }) => themeId !== null);
  const patch = patchOf({
    cards: [...loose, ...inThemes].map((card) => ({ ...placeOf(card), areaId: to, isProposed: false })),
    themes: behind(board.themesIn(to), themes).map((theme) => ({ ...theme, areaId: to })),
  });
  const moved = {
    walkId,
    from,
    to,
    cards: cards.map(({ id, orderKey, isProposed }) => ({ id, orderKey, isProposed })),
    themes: themes.map(({ id, orderKey }) => ({ id, orderKey })),
  };
  return { patch, inverse: inverseOf(board, patch), moved };
}

/**
 * Plans that they come back, as far as they still stand where they were moved to.
 * @returns null where nothing does
 */
export function planReturnArea<C extends CardSeat>(
  board: BoardSlice<C>,
  { from, to, cards, themes }: MovedRows,
): AreaMove | null {
  const back = patchOf({
    cards: cards.flatMap(({ id, orderKey, isProposed }) => {
      const card = board.card(id);
      if (card?.areaId !== to) return [];
      const place = { ...placeOf(card), areaId: from, isProposed };
      return [card.themeId === null ? { ...place, orderKey } : place];
    }),
    themes: themes.flatMap(({ id, orderKey }) => {
      const theme = board.theme(id);
      return theme?.areaId === to ? [{ ...theme, areaId: from, orderKey }] : [];
    }),
  });
  if (back.cards.length + back.themes.length === 0) return null;
  const patch = rebase(back, board);
  return { patch, inverse: inverseOf(board, patch) };
}
