/** The board's rows and its log of events, always written together. */
import * as z from 'zod';
import {
  boardPatchSchema,
  boardThemeSchema,
  type BoardPatch,
  type BoardTheme,
} from '../contract/calls/board.ts';
import { AppError } from '../contract/errors.ts';
import type { Db } from './open.ts';
import { jsonColumn, parseRows } from './rows.ts';

type EventKind = 'do' | 'undo' | 'redo';

export interface NewBoardEvent {
  walkId: string;
  kind: EventKind;
  targetId: number | null;
  forward: BoardPatch;
  inverse: BoardPatch;
  sentence: string;
  at: string;
}

const eventRow = z.object({
  id: z.int(),
  forward: jsonColumn(boardPatchSchema),
  inverse: jsonColumn(boardPatchSchema),
  sentence: z.string(),
});

export type BoardEvent = z.output<typeof eventRow>;

const eventHead = z.object({
  id: z.int(),
  kind: z.enum(['do', 'undo', 'redo']),
  targetId: z.int().nullable(),
});

export function listThemes(db: Db, walkId: string): BoardTheme[] {
  const rows = db
    .prepare(
      'SELECT id, number, title, area_id AS areaId, order_key AS orderKey FROM theme WHERE walk_id = ? ORDER BY number',
    )
    .all(walkId);
  return parseRows(boardThemeSchema, rows);
}

/** Puts the rows of a patch in place. */
export function writePatch(db: Db, walkId: string, patch: BoardPatch): void {
  const saveTheme = db.prepare(
    `INSERT INTO theme (id, walk_id, number, title, area_id, order_key) VALUES (@id, @walkId, @number, @title, @areaId, @orderKey)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, area_id = excluded.area_id,
       order_key = excluded.order_key
     WHERE walk_id = excluded.walk_id`,
  );
  // Two cards may change places: all leave their keys before any takes a new one.
  const leave = db.prepare(
    `UPDATE card_place SET order_key = 'leaving ' || evidence_id WHERE evidence_id = ? AND walk_id = ?`,
  );
  const place = db.prepare(
    `UPDATE card_place SET area_id = @areaId, theme_id = @themeId, order_key = @orderKey
     WHERE evidence_id = @id AND walk_id = @walkId`,
  );
  const removeTheme = db.prepare('DELETE FROM theme WHERE id = ? AND walk_id = ?');
  for (const theme of patch.themes) {
    const { changes } = saveTheme.run({ ...theme, walkId });
    if (changes === 0) throw new AppError('conflict', 'the id of the new theme is taken', { what: 'theme' });
  }
  for (const card of patch.cards) leave.run(card.id, walkId);
  for (const card of patch.cards) place.run({ ...card, walkId });
  for (const id of patch.removedThemes) removeTheme.run(id, walkId);
}

/** Gives new cards their first place. */
export function cardPlacer(db: Db, walkId: string): (id: number, areaId: string, orderKey: string) => void {
  const insert = db.prepare(
    'INSERT INTO card_place (evidence_id, walk_id, area_id, theme_id, order_key) VALUES (?, ?, ?, NULL, ?)',
  );
  return (id, areaId, orderKey) => void insert.run(id, walkId, areaId, orderKey);
}

/** The last order key among the loose cards of each area. */
export function lastOrderKeys(db: Db, walkId: string): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT area_id AS areaId, max(order_key) AS orderKey FROM card_place
       WHERE walk_id = ? AND theme_id IS NULL GROUP BY area_id`,
    )
    .all(walkId);
  const shape = z.object({ areaId: z.string(), orderKey: z.string() });
  return new Map(parseRows(shape, rows).map(({ areaId, orderKey }) => [areaId, orderKey]));
}

export function appendEvent(db: Db, event: NewBoardEvent): void {
  db.prepare(
    `INSERT INTO board_event (walk_id, kind, target_id, forward, inverse, sentence, at)
     VALUES (@walkId, @kind, @targetId, @forward, @inverse, @sentence, @at)`,
  ).run({ ...event, forward: JSON.stringify(event.forward), inverse: JSON.stringify(event.inverse) });
}

/** The log without its patches: enough to know what undo and redo mean. */
export function listEventHeads(db: Db, walkId: string): z.output<typeof eventHead>[] {
  const rows = db
    .prepare('SELECT id, kind, target_id AS targetId FROM board_event WHERE walk_id = ? ORDER BY id')
    .all(walkId);
  return parseRows(eventHead, rows);
}

export function getEvent(db: Db, id: number): BoardEvent {
  return eventRow.parse(
    db.prepare('SELECT id, forward, inverse, sentence FROM board_event WHERE id = ?').get(id),
  );
}
