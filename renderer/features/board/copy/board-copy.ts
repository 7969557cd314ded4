/** The window's copy of the board: what the log of events says so far, and on top of it what is still to be found there. */
import type { BoardCard, BoardNews, BoardPatch, BoardStep } from '../../../../core/contract/calls/board.ts';
import { isOffBoard } from '../../../../core/domain/board/board-slice.ts';
import { applyPatch, type BoardIndex, withCards } from '../../../../core/domain/board/board-index.ts';

/** What a step of this window did, as it was planned here or answered by the core. */
interface Held {
  readonly patch: BoardPatch;
  readonly made: readonly BoardCard[];
  /** Its event and the one before it, once the core has answered. */
  readonly event: { readonly id: number; readonly after: number } | null;
}

/** What the copy needs of the core's answer to a step of this window. */
export type Written = Pick<BoardStep, 'patch' | 'newCards' | 'eventId' | 'afterEventId'>;

/**
 * Steps become part of what is confirmed only in the order of their events: a step that was answered while steps of
 * others before it are still unknown stays on top until they have come.
 */
export class BoardCopy {
  #confirmed: BoardIndex<BoardCard>;
  #eventId: number;
  #held = new Map<number, Held>();
  #shown: BoardIndex<BoardCard>;
  #last = 0;

  constructor(confirmed: BoardIndex<BoardCard>, eventId: number) {
    this.#confirmed = confirmed;
    this.#shown = confirmed;
    this.#eventId = eventId;
  }

  get shown(): BoardIndex<BoardCard> {
    return this.#shown;
  }

  /** The event up to which what is confirmed is complete. */
  get eventId(): number {
    return this.#eventId;
  }

  /** Whether steps of others are missing before one of this window's own. */
  get hasGap(): boolean {
    return [...this.#held.values()].some(({ event }) => event !== null);
  }

  /** Shows a patch at once. The number answered confirms or drops it later. */
  hold(patch: BoardPatch): number {
    this.#shown = applyPatch(this.#shown, patch);
    return this.#hold({ patch, made: [], event: null });
  }

  /** The core wrote a step of this window. @param held what was held for it, if anything */
  confirm(step: Written, held: number | null = null): void {
    const { patch, newCards: made, eventId, afterEventId } = step;
    const planned = held === null ? undefined : this.#held.get(held)?.patch;
    // Written as shown, the usual case: the same board stays, and nothing is drawn again.
    if (planned && this.#held.size === 1 && afterEventId === this.#eventId && isSame(planned, patch)) {
      this.#held.clear();
      this.#confirmed = this.#shown;
      this.#eventId = eventId;
      return;
    }
    const answered = { patch, made, event: { id: eventId, after: afterEventId } };
    if (held === null) this.#hold(answered);
    else this.#held.set(held, answered);
    this.#showAgain();
  }

  /**
   * Takes in what the log holds behind an event, also where some of it is known by now.
   * @returns false where a step speaks of a card or a column that this copy does not know: the board has to be read
   */
  follow(steps: NonNullable<BoardNews['steps']>): boolean {
    let isKnown = true;
    for (const { eventId, patch, newCards } of steps) {
      if (eventId <= this.#eventId) continue;
      this.#confirmed = applyPatch(withCards(this.#confirmed, newCards), patch);
      this.#eventId = eventId;
      isKnown &&= patch.cards.every(({ id }) => this.#confirmed.card(id) !== undefined);
      isKnown &&= this.hasColumns(patch);
    }
    this.#showAgain();
    return isKnown;
  }

  /** Whether every column that a patch names is one of the board: an area that was removed comes back with its cards. */
  hasColumns({ cards, themes }: BoardPatch): boolean {
    return [...cards, ...themes].every(
      (row) => isOffBoard(row) || this.#confirmed.column(row.areaId) !== undefined,
    );
  }

  /** The core refused it: the board is shown as it would be without. */
  drop(held: number): void {
    this.#held.delete(held);
    this.#showAgain();
  }

  /** The board was read anew. False, and nothing happens, where more than was read is known by now. */
  replace(confirmed: BoardIndex<BoardCard>, eventId: number): boolean {
    if (eventId < this.#eventId) return false;
    this.#confirmed = confirmed;
    this.#eventId = eventId;
    this.#showAgain();
    return true;
  }

  #hold(held: Held): number {
    this.#last += 1;
    this.#held.set(this.#last, held);
    return this.#last;
  }

  #showAgain(): void {
    this.#settle();
    this.#shown = this.#confirmed;
    for (const { patch, made } of this.#held.values())
      this.#shown = applyPatch(withCards(this.#shown, made), patch);
  }

  /** Lets go of what is in the confirmed board, and takes in what follows right behind it. */
  #settle(): void {
    for (const [key, { patch, made, event }] of this.#held) {
      if (event === null) continue;
      if (event.after === this.#eventId && event.id > this.#eventId) {
        this.#confirmed = applyPatch(withCards(this.#confirmed, made), patch);
        this.#eventId = event.id;
      }
      if (event.id <= this.#eventId) this.#held.delete(key);
    }
  }
}

function isSame(a: BoardPatch, b: BoardPatch): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
