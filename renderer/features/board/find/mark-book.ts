/** Whether the wording of a card is marked, worked out once for each card as it stands. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';
import { markCard } from '../../../../core/domain/records/evidence/judging.ts';

export class MarkBook {
  #dismissed: readonly string[] = [];
  #known = new WeakMap<BoardCard, boolean>();

  /** @param dismissed words that are marked no more */
  reader(dismissed: readonly string[]): (card: BoardCard) => boolean {
    if (dismissed !== this.#dismissed) this.#known = new WeakMap();
    this.#dismissed = dismissed;
    return (card) => {
      const there = this.#known.get(card);
      if (there !== undefined) return there;
      const text = shownText(card);
      const is = !card.isMarkDismissed && markCard({ kind: card.kind, text }, dismissed).length > 0;
      this.#known.set(card, is);
      return is;
    };
  }
}
