/** The order in which one theme's cards are read: those that stand for it first. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';

/** As they stood when the theme was opened: a card that is starred meanwhile stays under the hand, and new ones come last. */
export class LargeOrder {
  #places = new Map<string, number>();

  of(cards: readonly BoardCard[]): BoardCard[] {
    const news = cards.filter(({ id }) => !this.#places.has(id));
    for (const { id } of [
      ...news.filter((card) => card.isStarred),
      ...news.filter((card) => !card.isStarred),
    ])
      this.#places.set(id, this.#places.size);
    const placeOf = ({ id }: BoardCard): number => this.#places.get(id) ?? 0;
    return cards.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
