/** Moves the rows of a walk's board to the board of another walk and back. */
import * as z from 'zod';
import type { BoardPatch } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { boardPatchSchema } from '../../contract/calls/board.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows } from '../rows.ts';

const debriefWalk = z.object({
  key: z.int(),
  id: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
  isSample: z.int().transform((value) => value === 1),
  /** The key of the walk that it is debriefed with. */
  debriefedWith: z.int().nullable(),
  /** How many walks are debriefed with it. */
  others: z.int(),
});

/** A walk as one of a debrief. */
export type DebriefWalk = z.output<typeof debriefWalk>;

const walkSql = `
  SELECT key, id, title, purpose, is_sample AS isSample, debriefed_with AS debriefedWith,
    (SELECT count(*) FROM walk other WHERE other.debriefed_with = walk.key) AS others
  FROM walk`;

/** @throws AppError `not-found` */
export function getDebriefWalk(db: Db, by: { id: string } | { key: number }): DebriefWalk {
  const [column, value] = 'id' in by ? ['id', by.id] : ['key', by.key];
  const row = prepared(db, `${walkSql} WHERE ${column} = ?`).get(value);
  if (row === undefined) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  return debriefWalk.parse(row);
}

/** Says with which walk another is debriefed; null: it has a debrief of its own. */
export function setDebriefedWith(db: Db, key: number, lead: number | null): void {
  prepared(db, 'UPDATE walk SET debriefed_with = ? WHERE key = ?').run(lead, key);
}

/**
 * Moves rows to another board, where they stand as the patch says.
 * @param to the key of the walk whose board it is
 * @param broughtBy the walk that they come with; null where they are its own
 */
export function moveRows(db: Db, to: number, rows: BoardPatch, broughtBy: number | null): void {
  const theme = prepared(
    db,
    'UPDATE theme SET walk_key = @to, number = @number, order_key = @orderKey WHERE id = @id',
  );
  const card = prepared(
    db,
    `UPDATE card_place SET walk_key = @to, theme_id = @themeId, order_key = @orderKey WHERE evidence_id = @id`,
  );
  const written = (table: 'note' | 'decision') =>
    prepared(
      db,
      `UPDATE ${table} SET walk_key = @to, number = @number, theme_id = @themeId, brought_by = @broughtBy
       WHERE id = @id`,
    );
  for (const { id, number, orderKey } of rows.themes) theme.run({ to, id, number, orderKey });
  for (const { id, themeId, orderKey } of rows.cards) card.run({ to, id, themeId, orderKey });
  for (const table of ['note', 'decision'] as const)
    for (const { id, number, themeId } of rows[`${table}s`])
      written(table).run({ to, id, number, themeId, broughtBy });
}

const idRow = z.object({ id: z.string() });

/** The ids of the cards whose evidence is a walk's own. */
export function listOwnCards(db: Db, key: number): Set<string> {
  const rows = prepared(
    db,
    `SELECT CAST(e.id AS TEXT) AS id FROM visit v JOIN evidence e ON e.visit_id = v.id WHERE v.walk_key = ?`,
  ).all(key);
  return new Set(parseRows(idRow, rows).map(({ id }) => id));
}

/** The ids of the notes and decisions that a walk brought to the board of another. */
export function listBrought(db: Db, key: number): Set<string> {
  const rows = prepared(
    db,
    'SELECT id FROM note WHERE brought_by = @key UNION ALL SELECT id FROM decision WHERE brought_by = @key',
  ).all({ key });
  return new Set(parseRows(idRow, rows).map(({ id }) => id));
}

/** What a walk brought and did not take along is the debrief's own from now on. */
export function forgetBrought(db: Db, key: number): void {
  for (const table of ['note', 'decision'])
    prepared(db, `UPDATE ${table} SET brought_by = NULL WHERE brought_by = ?`).run(key);
}

/**
 * Numbers the visits of a walk on from those of the debrief that it comes to, where any of its numbers is taken there.
 * Each number is one visit's within a debrief; a visit keeps its number when its walk leaves.
 */
export function numberVisitsOn(db: Db, key: number, lead: number): void {
  const ofLead = '(SELECT key FROM walk WHERE key = @lead OR debriefed_with = @lead)';
  const isTaken = prepared(
    db,
    `SELECT EXISTS (SELECT 1 FROM visit v JOIN visit other ON other.walk_key IN ${ofLead} AND other.number = v.number
       WHERE v.walk_key = @key)`,
  )
    .pluck()
    .get({ key, lead });
  if (isTaken !== 1) return;
  // By way of numbers below 0: none is taken twice in between.
  prepared(
    db,
    `UPDATE visit SET number = -number - (SELECT max(number) FROM visit WHERE walk_key IN ${ofLead})
     WHERE walk_key = @key`,
  ).run({ key, lead });
  prepared(db, 'UPDATE visit SET number = -number WHERE walk_key = ?').run(key);
}

const cardIds = jsonColumn(
  z.object({ cards: z.array(boardPatchSchema.shape.cards.element.pick({ id: true }).strip()) }),
);

/** The ids of the cards that a walk had when it was taken into the debrief where it is now. */
export function listCardsBeforeAway(db: Db, key: number): Set<string> {
  const inverse = prepared(
    db,
    'SELECT inverse FROM board_event WHERE walk_key = ? AND is_lasting = 1 ORDER BY id DESC LIMIT 1',
  )
    .pluck()
    .get(key);
  return new Set(cardIds.parse(inverse).cards.map(({ id }) => id));
}
