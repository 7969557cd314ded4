/** Works out a move of cards: the rows that change, the rows that take it back, and a sentence for people. */
import type { BoardPatch, BoardTheme, MoveTarget } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { isSetAside } from '../focus-areas.ts';
import { inverseOf } from './board-index.ts';
import {
  type BoardSlice,
  type CardInOrder,
  type CardSeat,
  homeOf,
  placeOf,
  standingCard,
} from './board-slice.ts';
import { leaveThemes } from './leave-themes.ts';
import { keysBetween, nextNumber } from './order-keys.ts';
import { patchOf } from './patch.ts';
import { countOfCards, quoted } from './theme-title.ts';

export interface Plan {
  readonly patch: BoardPatch;
  readonly inverse: BoardPatch;
  readonly sentence: string;
}

/** Where cards are going: a theme (perhaps a new one), or loose in a column; before one of its cards or last. */
interface Destination {
  readonly cards: readonly CardSeat[];
  readonly themeId: string | null;
  readonly areaId: string;
  readonly before: string | null;
  readonly newTheme: BoardTheme | null;
}

/**
 * Plans a move of cards as one step. Cards land in the order given. On a loose card they found a theme with it in
 * its column (in its recorded area where it was set aside: no theme stands there); on a card of a theme they join
 * behind it. In a theme a card keeps its focus area, and leaves Parking for its recorded one; loose in a column, the
 * column becomes its area, proposed no more (set aside, a proposal waits). Themes left without a card or a reference go
 * with the same patch; a theme of one stays. Set aside, a card leaves the themes that refer to it, too.
 * @param board the board before the move; only the containers that are touched are read
 * @param input cards (no id twice counts twice) and where to
 * @returns null where everything would stay where it is
 * @throws AppError `not-found` for an unknown card, theme, column or neighbour; `conflict` for a new theme's id that is taken
 */
export function planMove(
  board: BoardSlice,
  input: { readonly cardIds: readonly string[]; readonly to: MoveTarget },
): Plan | null {
  const cards = [...new Set(input.cardIds)].map((id) => standingCard(board, id));
  const destination = destinationOf(board, cards, input.to);
  if (destination.cards.length === 0) return null;
  const placed = placeCards(board, destination);
  if (!placed) return null;
  const { themeId, areaId, newTheme } = destination;
  const going = destination.cards.map((card) => ({ card, to: { themeId, areaId } }));
  const patch = patchOf({
    cards: placed,
    themes: newTheme ? [newTheme] : [],
    ...leaveThemes(board, going),
  });
  return { patch, inverse: inverseOf(board, patch), sentence: sentenceOf(board, destination) };
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new AppError('not-found', `no such ${what}`, { what, id });
  return value;
}

function destinationOf(board: BoardSlice, cards: readonly CardSeat[], to: MoveTarget): Destination {
  if (to.kind === 'card') return destinationOnCard(board, cards, to);
  if (to.kind === 'theme') {
    const theme = found(board.theme(to.themeId), 'theme', to.themeId);
    return { cards, themeId: theme.id, areaId: theme.areaId, before: to.before, newTheme: null };
  }
  const column = found(board.column(to.areaId), 'column', to.areaId);
  return { cards, themeId: null, areaId: column.id, before: to.before, newTheme: null };
}

function destinationOnCard(
  board: BoardSlice,
  dragged: readonly CardSeat[],
  to: Extract<MoveTarget, { kind: 'card' }>,
): Destination {
  const target = standingCard(board, to.cardId);
  const cards = dragged.filter((card) => card.id !== target.id);
  if (target.themeId !== null) {
    const theme = found(board.theme(target.themeId), 'theme', target.themeId);
    const all = board.cardsOf(theme.id);
    const next = all[all.findIndex((card) => card.id === target.id) + 1];
    return { cards, themeId: theme.id, areaId: theme.areaId, before: next?.id ?? null, newTheme: null };
  }
  if (board.theme(to.newThemeId))
    throw new AppError('conflict', 'a theme has this id', { id: to.newThemeId });
  const areaId = areaInTheme(target);
  const newTheme: BoardTheme = {
    id: to.newThemeId,
    number: nextNumber(board.themeNumbers()),
    title: null,
    areaId,
    orderKey: keyBehind(board.themesIn(areaId)),
    word: null,
    parts: [],
  };
  const members = cards.length === 0 ? [] : [target, ...cards];
  return { cards: members, themeId: newTheme.id, areaId, before: null, newTheme };
}

/** A key behind the last of these rows. */
function keyBehind(rows: readonly { orderKey: string }[]): string {
  const [key] = keysBetween(rows.at(-1)?.orderKey ?? null, null, 1);
  return found(key, 'order key', '');
}

/** A card that was set aside and is taken into a theme counts again, in the focus area that its record states. */
export function areaInTheme(card: CardSeat): string {
  return isSetAside(card.areaId) ? card.recordedAreaId : card.areaId;
}

/** The moved cards in their new places, or null where nothing would change. */
function placeCards(board: BoardSlice, to: Destination): BoardPatch['cards'] | null {
  const home =
    to.themeId === null ? board.looseCards(to.areaId) : to.newTheme ? [] : board.cardsOf(to.themeId);
  const moving = new Set(to.cards.map((card) => card.id));
  const at = to.before === null ? home.length : home.findIndex((card) => card.id === to.before);
  if (at < 0) throw new AppError('not-found', 'no such card there', { what: 'card', id: to.before });
  if (staysPut(home, to.cards, at, moving)) return null;
  // New keys stand beside those of cards on the move as well: no two rows ever swap keys, which a unique index
  // would refuse half-way through.
  let high = at;
  while (moving.has(home[high]?.id ?? '')) high += 1;
  const keys = keysBetween(home[high - 1]?.orderKey ?? null, home[high]?.orderKey ?? null, to.cards.length);
  return to.cards.map((card, index) => ({
    ...placeOf(card),
    areaId: to.themeId === null ? to.areaId : areaInTheme(card),
    themeId: to.themeId,
    orderKey: found(keys[index], 'order key', card.id),
    isProposed: card.isProposed && (to.themeId !== null || isSetAside(to.areaId)),
  }));
}

/** Whether the moved cards already stand together, in this order, at this place. */
function staysPut(
  home: readonly CardInOrder[],
  cards: readonly CardSeat[],
  at: number,
  moving: ReadonlySet<string>,
): boolean {
  const own = home.filter((card) => moving.has(card.id));
  if (own.length !== cards.length || own.some((card, index) => card.id !== cards[index]?.id)) return false;
  const first = home.findIndex((card) => moving.has(card.id));
  const areTogether = home[first + cards.length - 1]?.id === own.at(-1)?.id;
  return areTogether && at >= first && at <= first + cards.length;
}

function sentenceOf(board: BoardSlice, to: Destination): string {
  if (to.newTheme) return `New cluster of ${countOfCards(to.cards.length)}: ${quoted(to.newTheme)}`;
  const theme = to.themeId === null ? undefined : board.theme(to.themeId);
  const where = theme ? quoted(theme) : (board.column(to.areaId)?.name ?? to.areaId);
  const home = homeOf(to);
  const isWithin = to.cards.every((card) => homeOf(card) === home);
  return `${countOfCards(to.cards.length)} moved ${isWithin ? 'within' : 'to'} ${where}`;
}
