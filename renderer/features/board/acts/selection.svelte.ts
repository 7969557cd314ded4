/** Several cards at once: one by one, from one to another, a whole column, or those that a rectangle meets. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { emptySet, setOf } from '../../../state/sets.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import type { ShownCards } from '../columns/shown-cards.ts';
import { inBoardOrder } from '../copy/board-order.ts';

interface SelectionHost {
  readonly state: { readonly board: BoardIndex<BoardCard> | null };
  readonly shownCards: Pick<ShownCards, 'has' | 'beside'>;
  /** A card that stands for others is taken with all of them. */
  readonly find: { whole(cardIds: readonly string[]): string[] };
  /** Of the open columns, left to right. */
  layouts(): ColumnLayout[];
}

export class Selection {
  readonly #host: SelectionHost;
  /** What was picked; of that what is shown is selected. */
  #picked = $state.raw(emptySet);
  #cards = $derived.by(() => this.#shownOf(this.#picked));
  /** Where a range begins: the card that was picked last. */
  #anchor: string | null = null;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  get size(): number {
    return this.#cards.size;
  }

  has(cardId: string): boolean {
    return this.#cards.has(cardId);
  }

  /** In the order in which they stand on the board. */
  inOrder(): string[] {
    const { board } = this.#host.state;
    return board ? inBoardOrder(board, [...this.#cards]) : [];
  }

  /** A card, with whatever is selected along with it. */
  with(cardId: string): string[] {
    return this.has(cardId) ? this.inOrder() : this.#whole([cardId]);
  }

  /** A click: this card alone, or none where it was the only one. */
  only(cardId: string): void {
    const whole = this.#whole([cardId]);
    this.#picked = this.has(cardId) && this.size === whole.length ? emptySet : setOf(whole);
    this.#anchor = cardId;
  }

  /** One more, or one less. */
  toggle(cardId: string): void {
    const whole = this.#whole([cardId]);
    const others = [...this.#cards].filter((id) => !whole.includes(id));
    this.#picked = setOf(this.has(cardId) ? others : [...others, ...whole]);
    this.#anchor = cardId;
  }

  /** Everything from the card that was picked last to this one, across columns. */
  reach(cardId: string, from: string | null = null): void {
    const begun = this.size > 0 ? this.#anchor : null;
    this.#anchor = begun ?? from ?? cardId;
    this.#picked = setOf(this.#whole(cardsBetween(this.#host.layouts(), this.#anchor, cardId)));
  }

  /** @param isMore whether what is selected stays so */
  take(cardIds: readonly string[], isMore = false): void {
    const whole = this.#whole(cardIds);
    this.#picked = setOf(isMore ? [...this.#cards, ...whole] : whole);
    this.#anchor = cardIds.at(-1) ?? this.#anchor;
  }

  /** Every card that is shown of the column or lane in which an item stands. False where it is in none. */
  columnOf(key: string): boolean {
    const cards = this.#host.shownCards.beside(key);
    if (cards) this.take(cards.map(({ id }) => id));
    return cards !== null;
  }

  /** What is hidden by now stays out when it is shown again. */
  narrow(): void {
    if (this.size < this.#picked.size) this.#picked = this.#cards;
  }

  /** @param cardIds left out: all of them */
  letGo(cardIds: readonly string[] = [...this.#picked]): void {
    const gone = setOf(cardIds);
    const left = [...this.#picked].filter((id) => !gone.has(id));
    if (left.length < this.#picked.size) this.#picked = setOf(left);
    if (left.length === 0) this.#anchor = null;
  }

  #whole(cardIds: readonly string[]): string[] {
    return this.#host.find.whole(cardIds);
  }

  #shownOf(picked: ReadonlySet<string>): ReadonlySet<string> {
    const { shownCards } = this.#host;
    const cards = [...picked].filter((id) => shownCards.has(id));
    return cards.length === picked.size ? picked : setOf(cards);
  }
}

/** The cards as they stand in the columns, from one to another, whichever comes first. */
export function cardsBetween(layouts: readonly ColumnLayout[], from: string, to: string): string[] {
  const all = layouts.flatMap(({ items }) => items.flatMap(({ kind, id }) => (kind === 'card' ? id : [])));
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}
