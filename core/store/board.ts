/** The board's log of events, always written together with its rows. */
import * as z from 'zod';
import {
  boardPatchSchema,
  boardThemeSchema,
  cardPlaceSchema,
  type BoardPatch,
} from '../contract/calls/board.ts';
import { belowNext, historyAfter, type EventKind, type History } from '../domain/board/history.ts';
import { writePatch } from './board-rows.ts';
import { insertRows } from './insert-rows.ts';
import type { Db } from './open.ts';
import { jsonColumn, parseRows } from './rows.ts';
import { prepared } from './prepared.ts';
import { boardKey, boardOfWalk } from './walks.ts';

export interface NewBoardEvent {
  walkId: string;
  kind: EventKind;
  targetId: number | null;
  forward: BoardPatch;
  inverse: BoardPatch;
  sentence: string;
  at: string;
}

/** Events of earlier versions say nothing of what there was not yet. */
const storedPatch = boardPatchSchema.extend({
  cards: z.array(
    cardPlaceSchema.extend({
      teamText: cardPlaceSchema.shape.teamText.default(null),
      isProposed: cardPlaceSchema.shape.isProposed.default(false),
      isMarkDismissed: cardPlaceSchema.shape.isMarkDismissed.default(false),
      isStarred: cardPlaceSchema.shape.isStarred.default(false),
    }),
  ),
  themes: z.array(
    boardThemeSchema.extend({
      word: boardThemeSchema.shape.word.default(null),
      parts: boardThemeSchema.shape.parts.default([]),
    }),
  ),
  references: boardPatchSchema.shape.references.default([]),
  removedReferences: boardPatchSchema.shape.removedReferences.default([]),
  notes: boardPatchSchema.shape.notes.default([]),
  removedNotes: boardPatchSchema.shape.removedNotes.default([]),
  decisions: boardPatchSchema.shape.decisions.default([]),
  removedDecisions: boardPatchSchema.shape.removedDecisions.default([]),
});

const eventRow = z.object({
  id: z.int(),
  forward: jsonColumn(storedPatch),
  inverse: jsonColumn(storedPatch),
  sentence: z.string(),
});

export type BoardEvent = z.output<typeof eventRow>;

const eventHead = z.object({
  id: z.int(),
  kind: z.enum(['do', 'undo', 'redo']),
  targetId: z.int().nullable(),
  belowId: z.int().nullable(),
});

const historyRow = z.object({ undo: z.int().nullable(), redo: z.int().nullable() });

export interface NewPlace {
  id: number;
  areaId: string;
  orderKey: string;
  isProposed: boolean;
}

/** Gives new cards their first place, loose in a column. */
export function placeNewCards(db: Db, walkId: string, places: readonly NewPlace[]): void {
  const key = boardKey(db, walkId);
  insertRows(
    db,
    'card_place',
    ['evidence_id', 'walk_key', 'area_id', 'order_key', 'is_proposed'],
    places.map(({ id, areaId, orderKey, isProposed }) => [id, key, areaId, orderKey, isProposed ? 1 : 0]),
  );
}

/** The last order key among the loose cards of each area. */
export function lastOrderKeys(db: Db, walkId: string): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT area_id AS areaId, max(order_key) AS orderKey FROM card_place
       WHERE walk_key = ${boardOfWalk} AND theme_id IS NULL GROUP BY area_id`,
    )
    .all(walkId);
  const shape = z.object({ areaId: z.string(), orderKey: z.string() });
  return new Map(parseRows(shape, rows).map(({ areaId, orderKey }) => [areaId, orderKey]));
}

/** Appends to the log and carries the walk's history past the event. */
export function appendEvent(db: Db, event: NewBoardEvent): void {
  const before = readHistory(db, event.walkId);
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO board_event (walk_key, kind, target_id, below_id, forward, inverse, sentence, at)
       VALUES (@key, @kind, @targetId, @belowId, @forward, @inverse, @sentence, @at)`,
  ).run({
    ...event,
    key: boardKey(db, event.walkId),
    belowId: belowNext(before, event.kind),
    forward: JSON.stringify(event.forward),
    inverse: JSON.stringify(event.inverse),
  });
  const head = { id: Number(lastInsertRowid), kind: event.kind };
  const after = historyAfter(before, head, (id) => getEventHead(db, id));
  prepared(db, `UPDATE walk SET undo_id = ?, redo_id = ? WHERE key = ${boardOfWalk}`).run(
    after.undo,
    after.redo,
    event.walkId,
  );
}

/** Writes a step that was planned: its rows and its event, so that undo takes it back. */
export function writeStep(
  db: Db,
  walkId: string,
  step: Pick<NewBoardEvent, 'inverse' | 'sentence'> & { patch: BoardPatch },
  at: string,
): void {
  const { patch: forward, inverse, sentence } = step;
  writePatch(db, walkId, forward);
  appendEvent(db, { walkId, kind: 'do', targetId: null, forward, inverse, sentence, at });
}

/** Where undo and redo stand in the log of a walk. */
export function readHistory(db: Db, walkId: string): History {
  return historyRow.parse(
    prepared(db, `SELECT undo_id AS undo, redo_id AS redo FROM walk WHERE key = ${boardOfWalk}`).get(walkId),
  );
}

const headSql = 'SELECT id, kind, target_id AS targetId, below_id AS belowId FROM board_event WHERE id = ?';

/** An event without its patches. */
export function getEventHead(db: Db, id: number): z.output<typeof eventHead> {
  return eventHead.parse(prepared(db, headSql).get(id));
}

/** What an event says of itself. */
export function sentenceOfEvent(db: Db, id: number): string {
  return z.string().parse(prepared(db, 'SELECT sentence FROM board_event WHERE id = ?').pluck().get(id));
}

export function getEvent(db: Db, id: number): BoardEvent {
  return eventRow.parse(
    prepared(db, 'SELECT id, forward, inverse, sentence FROM board_event WHERE id = ?').get(id),
  );
}
