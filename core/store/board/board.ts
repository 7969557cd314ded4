/** The board's log of events, always written together with its rows. */
import * as z from 'zod';
import {
  boardPatchSchema,
  boardThemeSchema,
  cardPlaceSchema,
  type BoardPatch,
} from '../../contract/calls/board.ts';
import type { HistoryStep } from '../../contract/calls/history.ts';
import { belowNext, historyAfter, type EventKind, type History } from '../../domain/board/steps/history.ts';
import { ownRows, writePatch } from './board-rows.ts';
import { insertRows } from '../records/insert-rows.ts';
import type { Db } from '../file/open.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { prepared } from '../prepared.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

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
  decks: boardPatchSchema.shape.decks.default([]),
  removedDecks: boardPatchSchema.shape.removedDecks.default([]),
});

const eventRow = z.object({
  id: z.int(),
  forward: jsonColumn(storedPatch),
  inverse: jsonColumn(storedPatch),
  sentence: z.string(),
});

const eventSince = eventRow.omit({ sentence: true }).extend({ kind: z.enum(['do', 'undo', 'redo']) });

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

/** Appends what undo passes over: a walk has come to the board or left it. */
export function appendLasting(
  db: Db,
  {
    key,
    forward,
    inverse,
    sentence,
    at,
  }: Omit<NewBoardEvent, 'walkId' | 'kind' | 'targetId'> & { key: number },
): void {
  prepared(
    db,
    `INSERT INTO board_event (walk_key, kind, forward, inverse, sentence, at, is_lasting)
     VALUES (@key, 'do', @forward, @inverse, @sentence, @at, 1)`,
  ).run({ key, forward: JSON.stringify(forward), inverse: JSON.stringify(inverse), sentence, at });
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

/** The last event of a walk's log; 0 before the first. */
export function lastEventId(db: Db, walkId: string): number {
  const sql = 'SELECT coalesce(max(id), 0) FROM board_event WHERE walk_key = ?';
  return z.int().parse(prepared(db, sql).pluck().get(boardKey(db, walkId)));
}

export const eventsSinceSql = `
  SELECT id, kind, forward, inverse FROM board_event WHERE walk_key = ? AND id > ? ORDER BY id`;

const sizeSinceSql = `
  SELECT count(*) AS events, coalesce(sum(length(forward)), 0) AS size, coalesce(max(is_lasting), 0) AS lasting
  FROM board_event WHERE walk_key = ? AND id > ?`;

const sizeSince = z.object({ events: z.int(), size: z.int(), lasting: z.int() });

/**
 * The events of a walk's log behind one of them, in order.
 * @param most how many events, and how many characters of patches; null where there are more
 * @returns null as well where the event is not of this log
 */
export function listEventsSince(
  db: Db,
  walkId: string,
  eventId: number,
  most: { readonly events: number; readonly size: number },
): z.output<typeof eventSince>[] | null {
  const key = boardKey(db, walkId);
  const isKnown = prepared(db, 'SELECT 1 FROM board_event WHERE walk_key = ? AND id = ?').get(key, eventId);
  if (eventId !== 0 && isKnown === undefined) return null;
  const { events, size, lasting } = sizeSince.parse(prepared(db, sizeSinceSql).get(key, eventId));
  // A walk that came or left brought or took cards of which its event cannot tell.
  if (lasting === 1 || events > most.events || size > most.size) return null;
  return parseRows(eventSince, prepared(db, eventsSinceSql).all(key, eventId));
}

export function getEvent(db: Db, id: number): BoardEvent {
  return eventRow.parse(
    prepared(db, 'SELECT id, forward, inverse, sentence FROM board_event WHERE id = ?').get(id),
  );
}

export const laterEventsSql = `
  SELECT inverse FROM board_event WHERE walk_key = ${boardOfWalk} AND id > ? ORDER BY id DESC`;

const inverseRow = z.object({ inverse: jsonColumn(storedPatch) });

/** What takes back each event of a board that came after one, the newest first, as far as its rows lie there still. */
export function* laterInverses(db: Db, walkId: string, eventId: number): Generator<BoardPatch> {
  for (const row of db.prepare(laterEventsSql).iterate(walkId, eventId))
    yield ownRows(db, walkId, inverseRow.parse(row).inverse);
}

/** The sentence of an event of this board, or undefined. */
export function findSentence(db: Db, walkId: string, eventId: number): string | undefined {
  const sql = `SELECT sentence FROM board_event WHERE id = ? AND walk_key = ${boardOfWalk}`;
  return z.string().optional().parse(prepared(db, sql).pluck().get(eventId, walkId));
}

const stepRow = z.object({
  id: z.int(),
  sentence: z.string(),
  at: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  isStanding: z.int().transform((value) => value === 1),
});

/** A step stands while the chain below what undo would take back holds it; what lasts stands always. */
export const stepsSql = `
  WITH page AS (
    SELECT id, kind, sentence, at, is_lasting FROM board_event
    WHERE walk_key = ${boardOfWalk} AND id < ? ORDER BY id DESC LIMIT ?
  ), standing (id) AS (
    SELECT undo_id FROM walk WHERE key = ${boardOfWalk} AND undo_id IS NOT NULL
    UNION ALL
    SELECT e.below_id FROM standing s JOIN board_event e ON e.id = s.id
    WHERE e.below_id IS NOT NULL AND s.id > (SELECT min(id) FROM page)
  )
  SELECT id, kind, sentence, at, is_lasting = 1 OR id IN (SELECT id FROM standing) AS isStanding
  FROM page ORDER BY id DESC`;

/**
 * Events of a board, the newest first.
 * @param before only those before this one; null: from the newest
 */
export function listSteps(
  db: Db,
  walkId: string,
  { before, limit }: { before: number | null; limit: number },
): { steps: HistoryStep[]; total: number } {
  const rows = prepared(db, stepsSql).all(walkId, before ?? Number.MAX_SAFE_INTEGER, limit, walkId);
  const total = prepared(db, `SELECT count(*) FROM board_event WHERE walk_key = ${boardOfWalk}`)
    .pluck()
    .get(walkId);
  return { steps: parseRows(stepRow, rows), total: z.int().parse(total) };
}
