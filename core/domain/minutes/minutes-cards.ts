/** Cards as the record prints them: in full, with what was recorded where the team says it otherwise. */
import type { Board, BoardCard } from '../../contract/calls/board.ts';
import type { MinutesBlock, MinutesCard } from '../../contract/calls/minutes.ts';
import { kindWords } from '../../contract/names-of-codes.ts';
import { shownText } from '../board/board-slice.ts';
import { visitWords } from './minutes-words.ts';

/** @param reference for a card that is at home elsewhere: where, in words */
export type CardWriter = (card: BoardCard, reference: string | null) => MinutesCard;

/** Makes what writes cards of one board, every text of them masked. */
export function cardWriter(
  { visits, columns }: Pick<Board, 'visits' | 'columns'>,
  mask: (text: string) => string,
): CardWriter {
  const visitOf = new Map(visits.map((visit) => [visit.number, visit]));
  const areaOf = new Map(columns.map(({ id, name }) => [id, name]));
  return (card, reference) => ({
    text: mask(shownText(card)),
    details: [
      kindWords(card),
      visitWords(card.visitNumber, visitOf.get(card.visitNumber)),
      areaOf.get(card.areaId) ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    recorded: card.teamText === null || card.teamText === card.text ? [] : [mask(card.text)],
    isStarred: card.isStarred,
    reference,
  });
}

/** Cards as a block of the record, under a heading or none. */
export function cardsBlock(heading: string | null, cards: MinutesCard[]): MinutesBlock {
  return { kind: 'cards', heading, cards };
}
