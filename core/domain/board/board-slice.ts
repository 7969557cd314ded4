/** What the rules of the board need to see of it; a store may answer from its tables, a window from its copy. */
import type { BoardColumn, BoardTheme, CardPlace } from '../../contract/calls/board.ts';

/** Where a card stands, and the focus area that its record states. */
export type CardSeat = CardPlace & { readonly recordedAreaId: string };

/** A card among its neighbours. */
export type CardInOrder = Pick<CardPlace, 'id' | 'orderKey'>;

export interface BoardSlice<C extends CardSeat = CardSeat> {
  column(areaId: string): BoardColumn | undefined;
  card(cardId: string): C | undefined;
  theme(themeId: string): BoardTheme | undefined;
  /** The cards of a column that are in no theme, by order key. */
  looseCards(areaId: string): readonly CardInOrder[];
  /** The cards of a theme, by order key. */
  cardsOf(themeId: string): readonly CardInOrder[];
  /** The themes that live in a column, by order key. */
  themesIn(areaId: string): readonly BoardTheme[];
  /** The numbers that the themes on the board have. */
  themeNumbers(): readonly number[];
}

/**
 * Names the one container in which a card's order key counts.
 * @returns a text that is equal for two cards exactly when they stand in the same theme or loose in the same column
 */
export function homeOf(place: Pick<CardPlace, 'areaId' | 'themeId'>): string {
  return place.themeId === null ? `column ${place.areaId}` : `theme ${place.themeId}`;
}

/** Sorts by order key, in code-unit order as SQLite's BINARY collation does for these keys. */
export function byOrder(a: { orderKey: string }, b: { orderKey: string }): number {
  return a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0;
}
