/** The board with some of its cards out of sight: the same columns and themes, and of their cards those that are shown. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { isOffBoard } from '../../../../core/domain/board/board-slice.ts';

type Index = BoardIndex<BoardCard>;
type List = readonly BoardCard[];

export interface NarrowBoard {
  readonly board: Index;
  /** Cards that are shown. */
  readonly cards: number;
  /** Their ids; of cards that are not on the board some may be among them. */
  readonly shown: ReadonlySet<string>;
}

/** Keeps the lists that have not changed, so that a column sees that there is nothing to lay out anew. */
export class BoardNarrower {
  #lists = new Map<string, List>();

  /** @param shown ids of the cards that stay in sight; ids of others are passed over */
  narrow(board: Index, shown: ReadonlySet<string>): NarrowBoard {
    const homes = new Map<string, List>();
    const cards = new Map<string, BoardCard>();
    for (const [home, all] of board.parts.homes) {
      const [first] = all;
      if (first && isOffBoard(first)) continue;
      const list = all.filter(({ id }) => shown.has(id));
      for (const card of list) cards.set(card.id, card);
      homes.set(home, list.length === all.length ? all : this.#sameAs(home, list));
    }
    this.#lists = homes;
    return { board: new BoardIndex({ ...board.parts, cards, homes }), cards: cards.size, shown };
  }

  #sameAs(home: string, list: List): List {
    const before = this.#lists.get(home);
    const isSame = before?.length === list.length && before.every((card, at) => card === list[at]);
    return isSame ? before : list;
  }
}

/** The board with other lists of cards in its homes; the same one where all lists stay. */
export function withLists(board: Index, listOf: (list: List) => List): Index {
  let isSame = true;
  const homes = new Map<string, List>();
  for (const [home, all] of board.parts.homes) {
    const list = listOf(all);
    if (list !== all) isSame = false;
    homes.set(home, list);
  }
  return isSame ? board : new BoardIndex({ ...board.parts, homes });
}

/** Cards in sight: those that match, and until the filter is touched again those that did when it was touched last. */
export class CardsInSight {
  #touch = -1;
  #last: ReadonlySet<string> = new Set();

  /**
   * @param touch changes whenever the person changes what is searched for or filtered by
   * @param besides cards that are in sight whether they match or not
   */
  next(
    matching: ReadonlySet<string>,
    besides: readonly ReadonlySet<string>[],
    touch: number,
  ): ReadonlySet<string> {
    const before = touch === this.#touch ? this.#last : matching;
    const news = [matching, ...besides].filter((set) => !isWithin(set, before));
    this.#touch = touch;
    this.#last = news.length === 0 ? before : new Set([...before, ...news.flatMap((set) => [...set])]);
    return this.#last;
  }
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  if (part === whole) return true;
  for (const id of part) if (!whole.has(id)) return false;
  return true;
}
