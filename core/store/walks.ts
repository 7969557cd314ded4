/** Walks: one announced round with its records. */
import * as z from 'zod';
import { walkSchema } from '../contract/calls/walks.ts';
import { AppError } from '../contract/errors.ts';
import type { Db } from './open.ts';
import { parseRows, textList } from './rows.ts';

export interface NewWalk {
  id: string;
  title: string;
  purpose: string | null;
  focus: string | null;
  isSample: boolean;
  createdAt: string;
}

const walkRow = walkSchema.omit({ observers: true }).extend({
  isSample: z.int().transform((value) => value === 1),
  /** Every spelling in the records; how many people they are is for the rules to say. */
  observerSpellings: textList,
});

export type StoredWalk = z.output<typeof walkRow>;

const listSql = `
  SELECT w.id, w.title, w.focus, w.is_sample AS isSample,
    (SELECT count(*) FROM visit v WHERE v.walk_key = w.key) AS visits,
    (SELECT json_group_array(name) FROM (
      SELECT observer AS name FROM visit v WHERE v.walk_key = w.key AND observer IS NOT NULL
      UNION
      SELECT with_observer FROM visit v WHERE v.walk_key = w.key AND with_observer IS NOT NULL
    )) AS observerSpellings,
    (SELECT count(*) FROM visit v JOIN evidence e ON e.visit_id = v.id WHERE v.walk_key = w.key) AS cards,
    (SELECT min(date) FROM visit v WHERE v.walk_key = w.key) AS "from",
    (SELECT max(date) FROM visit v WHERE v.walk_key = w.key) AS "to",
    (SELECT count(DISTINCT r.raw) FROM source_row r JOIN source_file f ON f.id = r.file_id
      WHERE f.walk_key = w.key AND r.outcome = 'attention') AS needsAttention
  FROM walk w`;

export function insertWalk(db: Db, walk: NewWalk): void {
  db.prepare(
    `INSERT INTO walk (id, title, purpose, focus, is_sample, created_at)
     VALUES (@id, @title, @purpose, @focus, @isSample, @createdAt)`,
  ).run({ ...walk, isSample: walk.isSample ? 1 : 0 });
}

/** All walks, the last that was made first, whatever the clock said. */
export function listWalks(db: Db): StoredWalk[] {
  return parseRows(walkRow, db.prepare(`${listSql} ORDER BY w.key DESC`).all());
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

export function findWalk(db: Db, id: string): StoredWalk | null {
  const row = db.prepare(`${listSql} WHERE w.id = ?`).get(id);
  return row === undefined ? null : walkRow.parse(row);
}
