/** What is in which hand, and whether it still is where it was taken from: another hand or window may have moved it. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { offBoardId } from '../../../../core/domain/focus-areas.ts';
import { type Hand, keysInHand } from '../columns/in-hand.ts';
import { countWords } from '../copy/card-words.ts';

type Index = BoardIndex<BoardCard>;

interface Held {
  readonly homes: readonly (string | null)[];
  /** Ends the drag without a step. */
  readonly lose: () => void;
}

export class HandsInPlay {
  readonly #held = new Map<Hand, Held>();

  /** The keys of everything that is in a hand. */
  get keys(): string[] {
    return [...this.#held.keys()].flatMap(keysInHand);
  }

  hold(hand: Hand, board: Index | null, lose: () => void): void {
    this.#held.set(hand, { homes: board ? homesOf(hand, board) : [], lose });
  }

  letGo(hand: Hand): void {
    this.#held.delete(hand);
  }

  /** Why what is in a hand cannot be put anywhere any more; null where it can. */
  whyLost(hand: Hand, board: Index | null): string | null {
    const { homes } = this.#held.get(hand) ?? {};
    if (!homes || !board) return null;
    const now = homesOf(hand, board);
    const gone = now.filter((home) => home === null).length;
    const moved = now.filter((home, at) => home !== homes[at]).length - gone;
    return gone + moved === 0 ? null : sentence(hand, { gone, moved, all: now.length });
  }

  /** Ends all hands. @returns whether there was any */
  loseAll(): boolean {
    const held = [...this.#held.values()];
    this.#held.clear();
    for (const { lose } of held) lose();
    return held.length > 0;
  }

  /** Ends the hands that lost what they held. @returns what is to be said of them */
  loseWhatChanged(board: Index | null): string[] {
    return [...this.#held].flatMap(([hand, { lose }]) => {
      const why = this.whyLost(hand, board);
      if (why === null) return [];
      this.letGo(hand);
      lose();
      return why;
    });
  }
}

/** Where each part of what is in a hand stands: in a theme or column; null where it is gone. */
function homesOf(hand: Hand, board: Index): (string | null)[] {
  if (hand.kind === 'theme') return [board.theme(hand.id)?.areaId ?? null];
  if (hand.kind === 'reference') {
    const isThere = board.referencesIn(hand.themeId).some(({ cardId }) => cardId === hand.cardId);
    return [isThere ? hand.themeId : null];
  }
  return hand.ids.map((id) => {
    const card = board.card(id);
    return card && card.areaId !== offBoardId ? (card.themeId ?? card.areaId) : null;
  });
}

interface Lost {
  readonly gone: number;
  readonly moved: number;
  readonly all: number;
}

function sentence({ kind }: Hand, { gone, moved, all }: Lost): string {
  if (kind === 'theme')
    return gone > 0
      ? 'The theme in the hand is gone: somebody merged or dissolved it. Its cards are still on the board.'
      : 'Somebody moved the theme in the hand. It stays where they put it.';
  if (kind === 'reference') return 'Somebody took away the reference in the hand. The card is where it was.';
  if (all === 1)
    return gone > 0
      ? 'The card in the hand is gone: somebody split, joined or undid it. Nothing was moved.'
      : 'Somebody moved the card in the hand. It stays where they put it.';
  const isAll = gone + moved === all;
  return `Somebody moved ${isAll ? 'the' : `${gone + moved} of the`} ${countWords(all, 'card')} in the hand. They are where they were put, the others where they were.`;
}
