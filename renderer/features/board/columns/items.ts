/** The items of the board, and the keys by which layout, focus and page know each of them. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';

type Index = BoardIndex<BoardCard>;

/** What a layout needs to know of a card. */
export interface SourceCard {
  readonly id: string;
  readonly text: string;
  readonly teamText: string | null;
  readonly isProposed: boolean;
  readonly ticked: readonly string[];
}

/** What is stacked in a column: a theme's head, a card, a card that is also here, the row under a theme's cards. */
export interface LayoutItem {
  /** Unique on the board. */
  readonly key: string;
  readonly kind: 'theme' | 'card' | 'reference' | 'fold';
  /** Of the card or the theme. */
  readonly id: string;
  readonly themeId: string | null;
}

export const cardKey = (cardId: string): string => `card:${cardId}`;
export const themeKey = (themeId: string): string => `theme:${themeId}`;
export const foldKey = (themeId: string): string => `fold:${themeId}`;
export const referenceKey = (themeId: string, cardId: string): string => `ref:${themeId}:${cardId}`;

/** The card that a key means, or null. */
export function cardOfKey(key: string | null): string | null {
  return /^card:(.+)$/s.exec(key ?? '')?.[1] ?? null;
}

/** The reference that a key means, or null. */
export function referenceOfKey(key: string | null): { themeId: string; cardId: string } | null {
  const [, themeId, cardId] = /^ref:([^:]+):(.+)$/s.exec(key ?? '') ?? [];
  return themeId !== undefined && cardId !== undefined ? { themeId, cardId } : null;
}

/** The theme that a key means, by its head, its fold row, one of its cards or a card that is also in it. */
export function themeOfKey(board: Index, key: string): string | null {
  const reference = referenceOfKey(key);
  if (reference) {
    const { themeId, cardId } = reference;
    return board.referencesIn(themeId).some((one) => one.cardId === cardId) ? themeId : null;
  }
  const cardId = cardOfKey(key);
  const themeId = cardId === null ? key.replace(/^(theme|fold):/, '') : board.card(cardId)?.themeId;
  return themeId && board.theme(themeId) ? themeId : null;
}

/** The theme whose head a key means, or null. */
export function headOfKey(board: Index, key: string): string | null {
  return key.startsWith('theme:') ? themeOfKey(board, key) : null;
}

/** The column in which an item stands, or null where it is gone. */
export function areaOfKey(board: Index, key: string): string | null {
  const themeId = themeOfKey(board, key);
  if (themeId !== null) return board.theme(themeId)?.areaId ?? null;
  return board.card(cardOfKey(key) ?? '')?.areaId ?? null;
}

/** What is shown of themes: all where they are unfolded, else what is kept in sight. */
interface Shown {
  readonly unfolded: Pick<ReadonlySet<string>, 'has'>;
  keptIn(themeId: string): ReadonlySet<string>;
}

/** The same key, or for a card that is folded away the row that unfolds it. */
export function keyOnPage(board: Index, shown: Shown, key: string): string {
  const themeId = themeOfKey(board, key);
  const cardId = cardOfKey(key);
  if (themeId === null || headOfKey(board, key) !== null) return key;
  if (shown.unfolded.has(themeId)) return key;
  return shown.keptIn(themeId).has(cardId ?? key) ? key : foldKey(themeId);
}

/** The one item that the Tab key stops at: what had the focus last, else the first in an open column. */
export function tabStop(
  board: Index,
  open: readonly string[],
  shown: Shown,
  active: string | null,
): string | null {
  const key = active === null ? null : keyOnPage(board, shown, active);
  if (key !== null && open.includes(areaOfKey(board, key) ?? '')) return key;
  for (const areaId of open) {
    const [theme] = board.themesIn(areaId);
    const [card] = board.looseCards(areaId);
    if (theme) return themeKey(theme.id);
    if (card) return cardKey(card.id);
  }
  return null;
}
