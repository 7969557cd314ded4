/** What the rules of the board need to see of it; a store may answer from its tables, a window from its copy. */
import type {
  BoardCard,
  BoardColumn,
  BoardTheme,
  CardPlace,
  Decision,
  Note,
  Reference,
} from '../../contract/calls/board.ts';
import type { DeckPlan } from '../../contract/deck-plan.ts';
import { AppError } from '../../contract/errors.ts';
import { isSetAside, offBoardId } from '../focus-areas.ts';

/** What the team made of a card, and what of its record the rules ask for. */
export type CardSeat = CardPlace & Pick<BoardCard, 'recordedAreaId' | 'text' | 'kind' | 'visitNumber'>;

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
  /** The references of a theme, by order key. */
  referencesIn(themeId: string): readonly Reference[];
  /** The references to a card. */
  referencesTo(cardId: string): readonly Reference[];
  note(noteId: string): Note | undefined;
  /** The notes of a theme, or of the whole debrief (null), by number. */
  notesOf(themeId: string | null): readonly Note[];
  noteNumbers(): readonly number[];
  decision(decisionId: string): Decision | undefined;
  /** The decisions that follow from a theme, or (null) from none, by number. */
  decisionsOf(themeId: string | null): readonly Decision[];
  decisionNumbers(): readonly number[];
  /** Decks of which something was chosen, by number. */
  decks(): readonly DeckPlan[];
}

/**
 * Names the one container in which a card's order key counts.
 * @returns a text that is equal for two cards exactly when they stand in the same theme or loose in the same column
 */
export function homeOf(place: Pick<CardPlace, 'areaId' | 'themeId'>): string {
  return place.themeId === null ? `column ${place.areaId}` : `theme ${place.themeId}`;
}

/** The hidden home of a card that was split, joined or taken back. Its order key is its own, for nothing is sorted there. */
export function offBoard<C extends CardPlace>(card: C): C {
  return { ...card, areaId: offBoardId, themeId: null, orderKey: `off ${card.id}` };
}

/** Whether a card stands in that hidden home. */
export function isOffBoard({ areaId }: Pick<CardPlace, 'areaId'>): boolean {
  return areaId === offBoardId;
}

/** A card's place without what its record says: what a patch holds. */
export function placeOf(card: CardPlace): CardPlace {
  const { id, areaId, themeId, orderKey, teamText, isProposed, isMarkDismissed, isStarred } = card;
  return { id, areaId, themeId, orderKey, teamText, isProposed, isMarkDismissed, isStarred };
}

/** Whether somebody still has to say that a card's focus area is right. What is set aside can wait. */
export function isOpenProposal({ isProposed, areaId }: Pick<CardPlace, 'isProposed' | 'areaId'>): boolean {
  return isProposed && isOnBoard({ areaId });
}

/** Whether a card counts and may be in themes: it is neither set aside nor off the board. */
export function isOnBoard({ areaId }: Pick<CardPlace, 'areaId'>): boolean {
  return areaId !== offBoardId && !isSetAside(areaId);
}

/** The text that is read on the board. */
export function shownText(card: Pick<BoardCard, 'text' | 'teamText'>): string {
  return card.teamText ?? card.text;
}

/**
 * A card that stands on the board.
 * @throws AppError `not-found` for one that is unknown, or was split, joined or taken back
 */
export function standingCard<C extends CardSeat>(board: BoardSlice<C>, cardId: string): C {
  const card = board.card(cardId);
  if (!card || card.areaId === offBoardId)
    throw new AppError('not-found', 'no such card', { what: 'card', id: cardId });
  return card;
}

/**
 * A theme of the board.
 * @throws AppError `not-found`
 */
export function standingTheme(board: BoardSlice, themeId: string): BoardTheme {
  const theme = board.theme(themeId);
  if (!theme) throw new AppError('not-found', 'no such theme', { what: 'theme', id: themeId });
  return theme;
}

/** Sorts by order key, in code-unit order as SQLite's BINARY collation does for these keys. */
export function byOrder(a: { orderKey: string }, b: { orderKey: string }): number {
  return a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0;
}
