/** Takes a walk out of the debrief of another, with all that is its own. */
import { offBoard, placeOf } from '../../domain/board/board-slice.ts';
import { patchOf } from '../../domain/board/patch.ts';
import {
  backSentence,
  departureSentence,
  planDeparture,
  withoutRows,
} from '../../domain/debrief/several-walks.ts';
import { writePatch } from './board-rows.ts';
import { readBoard } from './read-board.ts';
import { appendLasting } from './board.ts';
import {
  forgetBrought,
  getDebriefWalk,
  listBrought,
  listCardsBeforeAway,
  listOwnCards,
  moveRows,
  setDebriefedWith,
} from './debrief-walks.ts';
import type { Db } from '../file/open.ts';

/**
 * Gives a walk a board of its own again, with a lasting event in both logs; nothing where it has one.
 * @param at ISO instant
 */
export function leaveDebrief(db: Db, walkId: string, at: string): void {
  const other = getDebriefWalk(db, { id: walkId });
  if (other.debriefedWith === null) return;
  const lead = getDebriefWalk(db, { key: other.debriefedWith });
  const own = listOwnCards(db, other.key);
  const board = readBoard(db, lead.id);
  const { left, taken } = planDeparture(board, (id) => own.has(id), listBrought(db, other.key));
  const already = listCardsBeforeAway(db, other.key);
  const made = taken.cards.flatMap(({ id }) => {
    const card = board.card(id);
    const isMade = card !== undefined && (card.madeFrom.length > 0 || card.source === 'by-hand');
    return isMade && !already.has(id) ? [placeOf(offBoard(card))] : [];
  });
  const stays = new Set(taken.references.map(({ cardId, themeId }) => `${cardId} ${themeId}`));
  const removedReferences = left.removedReferences.filter(
    (one) => !stays.has(`${one.cardId} ${one.themeId}`),
  );
  writePatch(db, lead.id, patchOf({ removedReferences }));
  moveRows(db, other.key, taken, null);
  forgetBrought(db, other.key);
  setDebriefedWith(db, other.key, null);
  const sentence = departureSentence(other.title, taken);
  appendLasting(db, { key: lead.key, forward: left, inverse: patchOf({}), sentence, at });
  appendLasting(db, {
    key: other.key,
    forward: taken,
    inverse: { ...withoutRows(taken), cards: made },
    sentence: backSentence(taken),
    at,
  });
}
