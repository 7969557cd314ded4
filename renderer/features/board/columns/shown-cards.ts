/** What is shown, the one rule by which several cards are taken at once: nobody takes what they cannot come to see by scrolling. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { isSetAside } from '../../../../core/domain/focus-areas.ts';
import { areaOfKey, themeOfKey } from './items.ts';

type Index = BoardIndex<BoardCard>;

/** What this needs of the screen that it works on. */
interface ShownHost {
  /** The board as it is narrowed. */
  readonly find: {
    readonly board: Index | null;
    /** A card that stands behind another is shown where that one is. */
    leadOf(cardId: string): string;
    whole(cardIds: readonly string[]): string[];
  };
  readonly fit: { readonly open: readonly string[] };
  readonly contents: { cardsSeen(themeId: string): readonly BoardCard[] };
  readonly isInLanes: boolean;
  readonly lanes: { readonly isLooseOpen: boolean; readonly isOverview: boolean };
  readonly debrief: { readonly largeTheme: string | null; readonly plan: { readonly shows: string } };
}

/**
 * A card is shown unless it is hidden by what is searched for or filtered by, stands in a column or lane that is a rail, or is
 * folded away in its theme. A theme is one thing: what is done to it is done to all of it.
 */
export class ShownCards {
  readonly #host: ShownHost;

  constructor(host: ShownHost) {
    this.#host = host;
  }

  /** In the order of the board. */
  get all(): readonly BoardCard[] {
    const { debrief, fit, isInLanes } = this.#host;
    const board = this.#board;
    if (!board) return [];
    if (debrief.largeTheme !== null) return board.cardsOf(debrief.largeTheme);
    return (isInLanes ? [...board.parts.columns.keys()] : fit.open).flatMap((id) => this.#inArea(board, id));
  }

  /** How many they are, counts that stand behind another among them. */
  get count(): number {
    return this.#host.find.whole(this.all.map(({ id }) => id)).length;
  }

  has(wantedId: string): boolean {
    const { debrief, fit, isInLanes, contents, find } = this.#host;
    const board = this.#board;
    const cardId = find.leadOf(wantedId);
    const card = board?.card(cardId);
    if (!board || !card) return false;
    const { themeId } = card;
    if (debrief.largeTheme !== null) return themeId === debrief.largeTheme;
    if (themeId === null) return isInLanes ? this.#isLooseShown(card.areaId) : fit.open.includes(card.areaId);
    if (isInLanes) return true;
    const areaId = board.theme(themeId)?.areaId ?? card.areaId;
    return fit.open.includes(areaId) && contents.cardsSeen(themeId).some(({ id }) => id === cardId);
  }

  /** Those of the column or lane in which an item stands; null where it is in none. */
  beside(key: string): readonly BoardCard[] | null {
    const board = this.#board;
    if (!board) return null;
    const { isInLanes, contents } = this.#host;
    const themeId = themeOfKey(board, key);
    if (isInLanes && themeId !== null) return contents.cardsSeen(themeId);
    if (isInLanes) return this.all.filter((card) => card.themeId === null);
    const areaId = areaOfKey(board, key);
    return areaId === null ? null : this.#inArea(board, areaId);
  }

  /** Null where no cards are shown, as in Decide and where all themes stand at a glance. */
  get #board(): Index | null {
    const { find, debrief, lanes } = this.#host;
    return debrief.plan.shows === 'cards' && !lanes.isOverview ? find.board : null;
  }

  #inArea(board: Index, areaId: string): readonly BoardCard[] {
    const themed = board.themesIn(areaId).flatMap(({ id }) => this.#host.contents.cardsSeen(id));
    const isShown = !this.#host.isInLanes || this.#isLooseShown(areaId);
    return isShown ? [...themed, ...board.looseCards(areaId)] : themed;
  }

  /** Beside themes, loose cards stand in a lane of their own. */
  #isLooseShown(areaId: string): boolean {
    return this.#host.lanes.isLooseOpen && !isSetAside(areaId);
  }
}
