/** One place up, down or across by keyboard: what that comes to for cards and for a theme. */
import type { BoardCard, BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { quoted } from '../../../../core/domain/board/theme-title.ts';
import { type Gesture, moveCards } from './gestures.ts';

export type Way = 'up' | 'down' | 'left' | 'right';

/** What it comes to, or why to nothing. */
type Nudge = Gesture | { readonly why: string };

/**
 * Cards go among those of their theme or column past the one to which the arrow goes by itself, in lines to the side as well;
 * else past the next up or down that is shown, or loose to the end of the next open column.
 * @param board as it is narrowed: a count behind another card stands in no list of it
 * @param cardIds in the order of the board; they go by the place of the first (up) or the last (down) that is shown
 * @param open the open columns, left to right
 * @param nextTo the card to which the arrow goes from one, or null
 */
export function nudgeCards(
  board: BoardIndex<BoardCard>,
  cardIds: readonly string[],
  way: Way,
  open: readonly string[],
  nextTo: (cardId: string) => string | null = () => null,
): Nudge {
  const shown = cardIds
    .flatMap((id) => board.card(id) ?? [])
    .filter((card) => homeIn(board, card).includes(card));
  const [first] = shown;
  const lead = way === 'down' || way === 'right' ? shown.at(-1) : first;
  if (!first || !lead) return { why: 'There is no card to move.' };
  const theme = board.theme(lead.themeId ?? '');
  const home = homeIn(board, lead);
  const next = nextTo(lead.id);
  const past = home.findIndex(({ id }) => id === next);
  if (past < 0 && (way === 'left' || way === 'right')) {
    const areaId = beside(open, board.theme(first.themeId ?? '')?.areaId ?? first.areaId, way);
    if (areaId === null) return { why: `No column stands open to the ${way}.` };
    return moveCards(cardIds, { kind: 'column', areaId, before: null });
  }
  const before = placeBeside(home, lead.id, cardIds, way, past);
  if (before === undefined) {
    const where = theme ? quoted(theme) : 'the column';
    return { why: `It is the ${way === 'up' ? 'first' : 'last'} in ${where}.` };
  }
  return moveCards(
    cardIds,
    theme ? { kind: 'theme', themeId: theme.id, before } : { kind: 'column', areaId: lead.areaId, before },
  );
}

/** A theme goes up or down among those of its column, or to the end of the next open column. */
export function nudgeTheme(
  board: BoardIndex<BoardCard>,
  { id, areaId }: Pick<BoardTheme, 'id' | 'areaId'>,
  way: Way,
  open: readonly string[],
): Nudge {
  if (way === 'left' || way === 'right') {
    const next = beside(open, areaId, way);
    if (next === null) return { why: `No column stands open to the ${way}.` };
    return { name: 'board.moveTheme', input: { themeId: id, areaId: next, before: null } };
  }
  const before = placeBeside(board.themesIn(areaId), id, [id], way);
  if (before === undefined)
    return { why: `It is the ${way === 'up' ? 'first' : 'last'} theme of the column.` };
  return { name: 'board.moveTheme', input: { themeId: id, areaId, before } };
}

/** The cards among which a card goes up and down. */
function homeIn(board: BoardIndex<BoardCard>, { themeId, areaId }: BoardCard): readonly BoardCard[] {
  return themeId === null ? board.looseCards(areaId) : board.cardsOf(themeId);
}

function beside(open: readonly string[], areaId: string, way: 'left' | 'right'): string | null {
  const at = open.indexOf(areaId);
  if (at < 0) return null;
  return open[at + (way === 'left' ? -1 : 1)] ?? null;
}

/**
 * What to stand before after one place up or down; null: last; undefined where there is no such place.
 * @param past the place of the row to go past; left out or none: the next one
 */
function placeBeside(
  rows: readonly { readonly id: string }[],
  id: string,
  moving: readonly string[],
  way: Way,
  past = -1,
): string | null | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const step = way === 'up' || way === 'left' ? -1 : 1;
  let next = past < 0 ? at + step : past;
  while (moving.includes(rows[next]?.id ?? '')) next += step;
  if (next < 0 || next >= rows.length) return undefined;
  if (step < 0) return rows[next]?.id;
  return rows.slice(next + 1).find((row) => !moving.includes(row.id))?.id ?? null;
}
