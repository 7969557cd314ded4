/** Which counts of one question stand on the board as one card, and which of these are laid out card by card. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { homeOf } from '../../../../core/domain/board/board-slice.ts';
import { questionOf, stackTallies } from '../../../../core/domain/board/tally-stacks.ts';
import { withLists } from './narrow-board.ts';
import { emptySet, setOf, toggled } from '../../../state/sets.ts';

type Index = BoardIndex<BoardCard>;
type List = readonly BoardCard[];
type Stacks = ReadonlyMap<string, List>;

/** A stack as the card that stands for it shows it. */
export interface Stack {
  readonly cards: List;
  /** Whether its cards stand one by one, this one first. */
  readonly isLaidOut: boolean;
}

export class TallyStacks {
  /** Homes and questions whose counts stand one by one. */
  #laidOut = $state.raw(emptySet);
  #found = new WeakMap<List, Stacks>();
  /** Lists without what stands behind another, by the whole list; of what is laid out now. */
  #folded = new WeakMap<List, List>();
  #foldedFor = emptySet;

  /** The same board, where nothing stands behind another card. */
  fold(board: Index): Index {
    // Each card can still be asked for, those that stand behind another too.
    return withLists(board, (list) => this.#fold(list));
  }

  /** The stack for which a card stands; null for one that stands for itself, or behind another. */
  of(board: Index | null, cardId: string): Stack | null {
    const card = board?.card(cardId);
    const cards = board && card && this.#stacksIn(board, card)?.get(cardId);
    return card && cards ? { cards, isLaidOut: this.#laidOut.has(nameOf(card)) } : null;
  }

  /** The card that stands for a card: the first of its stack, or itself. */
  leadOf(board: Index | null, cardId: string): string {
    const card = board?.card(cardId);
    if (!board || !card || this.#laidOut.has(nameOf(card))) return cardId;
    for (const [leadId, cards] of this.#stacksIn(board, card) ?? []) if (cards.includes(card)) return leadId;
    return cardId;
  }

  /** A card with all that stand behind it. */
  whole(board: Index | null, cardId: string): readonly string[] {
    const stack = this.of(board, cardId);
    return stack && !stack.isLaidOut ? stack.cards.map(({ id }) => id) : [cardId];
  }

  /** Lays a stack out card by card, and back. */
  toggle(card: Pick<BoardCard, 'areaId' | 'themeId' | 'tally' | 'teamText'>): void {
    this.#laidOut = toggled(this.#laidOut, nameOf(card));
  }

  #stacksIn(board: Index, card: BoardCard): Stacks | null {
    return questionOf(card) === null ? null : this.#stacksOf(board.parts.homes.get(homeOf(card)) ?? []);
  }

  #stacksOf(list: List): Stacks {
    const found = this.#found.get(list) ?? stackTallies(list);
    this.#found.set(list, found);
    return found;
  }

  #fold(list: List): List {
    if (this.#foldedFor !== this.#laidOut) {
      this.#foldedFor = this.#laidOut;
      this.#folded = new WeakMap();
    }
    const before = this.#folded.get(list);
    if (before) return before;
    const behind = [...this.#stacksOf(list).values()].flatMap(([lead, ...others]) =>
      lead && this.#laidOut.has(nameOf(lead)) ? [] : others.map(({ id }) => id),
    );
    const isBehind = setOf(behind);
    const folded = behind.length === 0 ? list : list.filter(({ id }) => !isBehind.has(id));
    this.#folded.set(list, folded);
    return folded;
  }
}

/** A question in a home: its cards stand one by one there until somebody puts them together again. */
function nameOf(card: Pick<BoardCard, 'areaId' | 'themeId' | 'tally' | 'teamText'>): string {
  return `${homeOf(card)}: ${questionOf(card) ?? ''}`;
}
