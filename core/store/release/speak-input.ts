/** Reads all that the words of a debrief are made from. */
import type { DeckPlan } from '../../contract/deck-plan.ts';
import { typedTexts } from '../../domain/lines/review-typed.ts';
import type { SpeakInput } from '../../domain/release/speak.ts';
import { readBoard } from '../board/read-board.ts';
import { listConsents } from '../people/consents.ts';
import { readLines } from './lines.ts';
import type { Db } from '../file/open.ts';
import type { ReadInput } from './release-input.ts';
import { listVisits } from '../records/visits.ts';
import { readWalkNames } from '../people/walk-names.ts';

/**
 * @param read what the figures of the same debrief are planned from
 * @param decks those of which typed texts are read
 */
export function readSpeakInput(
  db: Db,
  walkId: string,
  { facts, walkIds }: Pick<ReadInput, 'facts' | 'walkIds'>,
  decks: readonly DeckPlan[],
): SpeakInput {
  // Whichever walk of the debrief is asked for, its title and its decks are known by the one that leads.
  const lead = walkIds[0] ?? walkId;
  const board = readBoard(db, walkId);
  return {
    walkId: lead,
    facts,
    board,
    notes: board.parts.notes,
    decisions: board.parts.decisions,
    visitIds: new Map(listVisits(db, walkId).map(({ number, id }) => [number, id])),
    names: readWalkNames(db, walkId),
    stored: readLines(db),
    consents: listConsents(db),
    typed: decks.flatMap((deck) => typedTexts(lead, deck)),
  };
}
