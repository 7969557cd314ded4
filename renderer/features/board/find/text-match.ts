/** What a search has found, and in which words of which texts. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import { isOffBoard, shownText } from '../../../../core/domain/board/board-slice.ts';

type Found = CallOutput<'find.cards'>;
type Spans = Found['cards'][number]['spans'];

export interface Match {
  /** By card. */
  readonly spans: ReadonlyMap<string, Spans>;
  /** Whether further cards hold the words. */
  readonly isMore: boolean;
  /** None where the card says something else by now. */
  spansOf(cardId: string, text: string): Spans;
  /** Whether the cards still say what they said. */
  isOf(cards: ReadonlyMap<string, BoardCard>): boolean;
}

/** What every card on the board says. */
export function sayTexts(cards: Iterable<BoardCard>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const card of cards) if (!isOffBoard(card)) texts.set(card.id, shownText(card));
  return texts;
}

/** @param texts what the cards said when it was asked for */
export function matchOf({ cards, isMore }: Found, texts: ReadonlyMap<string, string>): Match {
  const spans = new Map(cards.map((card) => [card.id, card.spans]));
  return {
    spans,
    isMore,
    spansOf: (cardId, text) => (texts.get(cardId) === text ? (spans.get(cardId) ?? []) : []),
    isOf: (board) => {
      let standing = 0;
      for (const card of board.values()) {
        if (isOffBoard(card)) continue;
        standing += 1;
        if (texts.get(card.id) !== shownText(card)) return false;
      }
      return standing === texts.size;
    },
  };
}
