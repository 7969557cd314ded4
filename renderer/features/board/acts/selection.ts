/** Several cards at once: one by one, from one to another, a whole column, or those that a rectangle meets. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { cardsInOrder } from '../copy/board-order.ts';
import { areaOfKey, themeOfKey } from '../columns/items.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import { emptySet, setOf, toggled } from '../../../state/sets.ts';

/** What this needs of the screen that it works on. */
interface SelectionHost {
  readonly state: { readonly board: BoardIndex<BoardCard> | null };
  /** Of the open columns, left to right. */
  layouts(): ColumnLayout[];
  readonly isInLanes: boolean;
  selected: ReadonlySet<string>;
}

export class Selection {
  #host: SelectionHost;
  /** Where a range begins: the card that was picked last. */
  #anchor: string | null = null;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  /** A click: this card alone, or none where it was the only one. */
  only(cardId: string): void {
    const { selected } = this.#host;
    const isOnly = selected.size === 1 && selected.has(cardId);
    this.#host.selected = isOnly ? emptySet : setOf([cardId]);
    this.#anchor = cardId;
  }

  /** One more, or one less. */
  toggle(cardId: string): void {
    this.#host.selected = toggled(this.#host.selected, cardId);
    this.#anchor = cardId;
  }

  /** Everything from the card that was picked last to this one, across columns. */
  reach(cardId: string, from: string | null = null): void {
    const begun = this.#host.selected.size > 0 ? this.#anchor : null;
    this.#anchor = begun ?? from ?? cardId;
    this.#host.selected = setOf(cardsBetween(this.#host.layouts(), this.#anchor, cardId));
  }

  /** @param isMore whether what is selected stays so */
  take(cardIds: readonly string[], isMore: boolean): void {
    this.#host.selected = setOf(isMore ? [...this.#host.selected, ...cardIds] : cardIds);
    this.#anchor = cardIds.at(-1) ?? this.#anchor;
  }

  /** Every card of the column or lane in which an item stands, those that are folded away too. False where it is in none. */
  columnOf(key: string): boolean {
    const { board } = this.#host.state;
    const themeId = board && this.#host.isInLanes ? themeOfKey(board, key) : null;
    if (board && themeId !== null) {
      this.take(
        board.cardsOf(themeId).map(({ id }) => id),
        false,
      );
      return true;
    }
    const areaId = board && areaOfKey(board, key);
    if (!board || areaId === null) return false;
    this.take(
      cardsInOrder(board, [areaId]).map(({ id }) => id),
      false,
    );
    return true;
  }

  letGo(): void {
    this.#host.selected = emptySet;
    this.#anchor = null;
  }
}

/** The cards as they stand in the columns, from one to another, whichever comes first. */
export function cardsBetween(layouts: readonly ColumnLayout[], from: string, to: string): string[] {
  const all = layouts.flatMap(({ items }) => items.flatMap(({ kind, id }) => (kind === 'card' ? id : [])));
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}
