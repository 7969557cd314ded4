/** Walks: one announced round with its records. */
import * as z from 'zod';
import { stages } from '../../contract/calls/debrief.ts';
import { walkSchema } from '../../contract/calls/walks.ts';
import { AppError } from '../../contract/errors.ts';
import { forgetSpellings } from '../release/ledger-ids.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';
import { withFigures, type WalkFigures } from './walk-figures.ts';

export interface NewWalk {
  id: string;
  title: string;
  purpose: string | null;
  focus: string | null;
  isSample: boolean;
  createdAt: string;
}

const walkRow = walkSchema
  .pick({ id: true, title: true, purpose: true, focus: true, needsAttention: true, debriefedWith: true })
  .extend({
    key: z.int(),
    isSample: z.int().transform((value) => value === 1),
    debriefTitle: z.string().nullable(),
    stage: z.enum(stages).nullable().catch('set-up'),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    sharedOn: z.iso.date().nullable(),
  })
  .transform(({ debriefTitle, stage, openedAt, closedAt, ...walk }) => ({
    ...walk,
    debrief: openedAt === null ? null : { title: debriefTitle, stage: stage ?? 'set-up', openedAt, closedAt },
  }));

export type StoredWalk = Omit<z.output<typeof walkRow>, 'key'> & WalkFigures;

const listSql = `
  SELECT w.key, w.id, w.title, w.purpose, w.focus, w.is_sample AS isSample,
    (SELECT count(*) FROM source_file f JOIN source_row r INDEXED BY source_row_open ON r.file_id = f.id
      WHERE f.walk_key = w.key AND r.attention <> '[]' AND r.outcome = 'attention' AND r.is_settled = 0
    ) + (SELECT count(*) FROM source_file f JOIN source_table t ON t.file_id = f.id
      WHERE f.walk_key = w.key AND t.questions <> '[]'
    ) AS needsAttention,
    (SELECT lead.id FROM walk lead WHERE lead.key = w.debriefed_with) AS debriefedWith,
    (SELECT lead.shared_on FROM walk lead WHERE lead.key = coalesce(w.debriefed_with, w.key)) AS sharedOn,
    d.title AS debriefTitle, d.state ->> '$.stage' AS stage, d.opened_at AS openedAt, d.closed_at AS closedAt
  FROM walk w LEFT JOIN debrief d ON d.walk_key = coalesce(w.debriefed_with, w.key)`;

/** The keys of walks that are being loaded; see `staged-walks.ts`. Only queries over all walks have to leave them out. */
export const stagedWalks = `(SELECT staged.value FROM setting, json_each(setting.value) staged
  WHERE setting.key = 'staged-walks')`;

export const listWalksSql = `${listSql} WHERE w.key NOT IN ${stagedWalks} ORDER BY w.key DESC`;

export function insertWalk(db: Db, walk: NewWalk): void {
  db.prepare(
    `INSERT INTO walk (id, title, purpose, focus, is_sample, created_at)
     VALUES (@id, @title, @purpose, @focus, @isSample, @createdAt)`,
  ).run({ ...walk, isSample: walk.isSample ? 1 : 0 });
}

/** All walks, the last that was made first, whatever the clock said. */
export function listWalks(db: Db): StoredWalk[] {
  return withFigures(db, parseRows(walkRow, prepared(db, listWalksSql).all()), 'all walks');
}

/**
 * The short key under which the rows of a walk lie; its id is for the world outside.
 * @throws AppError `not-found`
 */
export function walkKey(db: Db, id: string): number {
  const key = db.prepare('SELECT key FROM walk WHERE id = ?').pluck().get(id);
  if (key === undefined) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  return z.int().parse(key);
}

/** The board of the walk whose id is asked for: its own, or that of the walk that it is debriefed with. */
export const boardOfWalk = '(SELECT coalesce(debriefed_with, key) FROM walk WHERE id = ?)';

/** The keys of all walks of the debrief of the walk whose id is asked for. */
export const walksOfDebrief = `(SELECT member.key FROM walk asked
  JOIN walk member ON member.key = coalesce(asked.debriefed_with, asked.key)
    OR member.debriefed_with = coalesce(asked.debriefed_with, asked.key)
  WHERE asked.id = ?)`;

/**
 * The short key under which the rows of a walk's board lie.
 * @throws AppError `not-found`
 */
export function boardKey(db: Db, id: string): number {
  const key = prepared(db, 'SELECT coalesce(debriefed_with, key) FROM walk WHERE id = ?').pluck().get(id);
  if (key === undefined) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  return z.int().parse(key);
}

export function findWalk(db: Db, id: string): StoredWalk | null {
  const rows = parseRows(walkRow, prepared(db, `${listSql} WHERE w.id = ?`).all(id));
  return withFigures(db, rows, 'some')[0] ?? null;
}

/** The walks of one debrief, whichever of them is asked for: the leading walk first, the others as they were made. */
export function listWalksOfDebrief(db: Db, walkId: string): StoredWalk[] {
  const sql = `${listSql} WHERE w.key IN ${walksOfDebrief} ORDER BY w.debriefed_with IS NOT NULL, w.key`;
  return withFigures(db, parseRows(walkRow, prepared(db, sql).all(walkId)), 'some');
}

export function updateWalk(
  db: Db,
  { id, title, purpose, focus }: Pick<NewWalk, 'id' | 'title' | 'purpose' | 'focus'>,
): void {
  db.prepare('UPDATE walk SET title = ?, purpose = ?, focus = ? WHERE key = ?').run(
    title,
    purpose,
    focus,
    walkKey(db, id),
  );
  // A debrief has one purpose, declared for all of its walks.
  db.prepare(`UPDATE walk SET purpose = ? WHERE key IN ${walksOfDebrief}`).run(purpose, id);
}

const contents = z.object({ files: z.int(), themes: z.int(), steps: z.int() });

/** What a walk has besides its visits and cards; steps are those that the team took on its board. */
export function countContents(db: Db, walkId: string): z.output<typeof contents> {
  const key = walkKey(db, walkId);
  const row = db
    .prepare(
      `SELECT (SELECT count(*) FROM source_file WHERE walk_key = @key) AS files,
         (SELECT count(*) FROM theme WHERE walk_key = @key) AS themes,
         (SELECT count(*) FROM board_event WHERE walk_key = @key AND is_lasting = 0) AS steps`,
    )
    .get({ key });
  return contents.parse(row);
}

const visitsOfWalk = '(SELECT id FROM visit WHERE walk_key = @key)';

/** In the order that the references between the tables ask for. */
const removals = [
  'UPDATE walk SET undo_id = NULL, redo_id = NULL WHERE key = @key',
  'DELETE FROM board_event WHERE walk_key = @key',
  'DELETE FROM vote WHERE walk_key = @key',
  'DELETE FROM vote_round WHERE walk_key = @key',
  'DELETE FROM approval WHERE walk_key = @key',
  'DELETE FROM noticing WHERE walk_key = @key',
  'DELETE FROM nobody_twice WHERE walk_key = @key',
  'DELETE FROM debrief WHERE walk_key = @key',
  'DELETE FROM deck WHERE walk_key = @key',
  'DELETE FROM decision WHERE walk_key = @key',
  'DELETE FROM note WHERE walk_key = @key',
  'DELETE FROM card_reference WHERE theme_id IN (SELECT id FROM theme WHERE walk_key = @key)',
  'DELETE FROM card_place WHERE walk_key = @key',
  'DELETE FROM theme WHERE walk_key = @key',
  `DELETE FROM look_for WHERE visit_id IN ${visitsOfWalk}`,
  `DELETE FROM evidence WHERE visit_id IN ${visitsOfWalk}`,
  `DELETE FROM separate_visits WHERE first_id IN ${visitsOfWalk} OR second_id IN ${visitsOfWalk}`,
  'DELETE FROM source_row WHERE file_id IN (SELECT id FROM source_file WHERE walk_key = @key)',
  'DELETE FROM source_table WHERE file_id IN (SELECT id FROM source_file WHERE walk_key = @key)',
  'DELETE FROM source_file WHERE walk_key = @key',
  'UPDATE visit SET joined_to = NULL WHERE walk_key = @key',
  'DELETE FROM visit WHERE walk_key = @key',
  'DELETE FROM walk WHERE key = @key',
];

/**
 * Removes a walk with all that is its own. Staff, mappings, corrections and what was decided about people stay; of what
 * has left, the ledger keeps random ids.
 */
export function removeWalk(db: Db, walkId: string): void {
  const key = walkKey(db, walkId);
  for (const sql of removals) db.prepare(sql).run({ key });
  // Whom only the sample knows goes with the last of them.
  db.prepare(
    `DELETE FROM setting WHERE key = 'sample-staff' AND NOT EXISTS (SELECT 1 FROM walk WHERE is_sample = 1)`,
  ).run();
  forgetSpellings(db);
}
