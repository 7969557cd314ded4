/** The window's copy of the board: what the core confirmed, and on top of it what is still on its way there. */
import type { BoardCard, BoardPatch } from '../../../core/contract/calls/board.ts';
import { applyPatch, type BoardIndex, withCards } from '../../../core/domain/board/board-index.ts';

export class BoardCopy {
  #confirmed: BoardIndex<BoardCard>;
  #pending = new Map<number, BoardPatch>();
  #shown: BoardIndex<BoardCard>;
  #held = 0;

  constructor(confirmed: BoardIndex<BoardCard>) {
    this.#confirmed = confirmed;
    this.#shown = confirmed;
  }

  get shown(): BoardIndex<BoardCard> {
    return this.#shown;
  }

  /** Shows a patch at once. The number answered confirms or drops it later. */
  hold(patch: BoardPatch): number {
    this.#held += 1;
    this.#pending.set(this.#held, patch);
    this.#shown = applyPatch(this.#shown, patch);
    return this.#held;
  }

  /** The core wrote this; what was held for it, if anything, is let go. `made`: cards that the patch places. */
  confirm(patch: BoardPatch, held: number | null = null, made: readonly BoardCard[] = []): void {
    const expected = held === null ? undefined : this.#pending.get(held);
    if (held !== null) this.#pending.delete(held);
    // Written as shown, the usual case: the same board stays, and nothing is drawn again.
    if (expected && this.#pending.size === 0 && JSON.stringify(expected) === JSON.stringify(patch)) {
      this.#confirmed = this.#shown;
      return;
    }
    this.#confirmed = applyPatch(withCards(this.#confirmed, made), patch);
    this.#showAgain();
  }

  /** The core refused it: the board is shown as it would be without. */
  drop(held: number): void {
    this.#pending.delete(held);
    this.#showAgain();
  }

  /** The board was read anew. */
  replace(confirmed: BoardIndex<BoardCard>): void {
    this.#confirmed = confirmed;
    this.#showAgain();
  }

  #showAgain(): void {
    this.#shown = this.#confirmed;
    for (const patch of this.#pending.values()) this.#shown = applyPatch(this.#shown, patch);
  }
}
