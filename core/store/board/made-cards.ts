/** Evidence that the team makes: parts of a card, one card of several, typed pieces. It begins off the board. */
import * as z from 'zod';
import type { BoardCard } from '../../contract/calls/board.ts';
import { offBoardId } from '../../domain/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { boardKey, walksOfDebrief } from '../records/walks.ts';

/** Typed evidence: its text, and the area that a person named or its words proposed. */
export interface TypedCard {
  text: string;
  kind: BoardCard['kind'];
  areaId: string;
  proposal: string[] | null;
}

const nextPosition = '(SELECT max(position) + 1 FROM evidence WHERE visit_id = e.visit_id)';

/**
 * Writes a card made of others. It is of the visit, area and kind of the first of them.
 * @param madeFrom ids of cards of the walk, at least one
 * @returns the new card's id
 */
export function makeCard(db: Db, walkId: string, text: string, madeFrom: readonly string[]): string {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO evidence (visit_id, position, column_header, kind, text, recorded_area_id, ticked, proposal,
       is_by_hand, made_from)
     SELECT visit_id, ${nextPosition}, column_header, kind, ?, recorded_area_id, ticked, proposal, is_by_hand, ?
     FROM evidence e WHERE id = ?`,
  ).run(text, JSON.stringify(madeFrom), madeFrom[0]);
  return putOffBoard(db, walkId, lastInsertRowid, false);
}

const visitId = z.object({ id: z.int() });

/** The visit of the debrief with this number, or undefined; what is joined to another has its number no more. */
export function findVisitId(db: Db, walkId: string, number: number): number | undefined {
  const sql = `SELECT id FROM visit WHERE walk_key IN ${walksOfDebrief} AND number = ? AND joined_to IS NULL`;
  const row = prepared(db, sql).get(walkId, number);
  return row === undefined ? undefined : visitId.parse(row).id;
}

/** Writes a typed card of a visit, and answers its id. */
export function typeCard(db: Db, walkId: string, ofVisit: number, card: TypedCard): string {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO evidence (visit_id, position, kind, text, recorded_area_id, ticked, proposal, is_by_hand)
     SELECT @ofVisit, coalesce(max(position), -1) + 1, @kind, @text, @areaId, '[]', @proposal, 1
     FROM evidence WHERE visit_id = @ofVisit`,
  ).run({ ...card, ofVisit, proposal: card.proposal && JSON.stringify(card.proposal) });
  return putOffBoard(db, walkId, lastInsertRowid, card.proposal !== null);
}

function putOffBoard(db: Db, walkId: string, id: number | bigint, isProposed: boolean): string {
  prepared(
    db,
    `INSERT INTO card_place (evidence_id, walk_key, area_id, order_key, is_proposed) VALUES (?, ?, ?, ?, ?)`,
  ).run(id, boardKey(db, walkId), offBoardId, `off ${id}`, isProposed ? 1 : 0);
  return String(id);
}
