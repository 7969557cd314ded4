/** Whether the team has said that no teacher of a debrief was visited twice. */
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { textList } from '../rows.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

/**
 * What is said of some walks holds for each of them, and not for more: a teacher may have been visited once in each of
 * two walks.
 * @param walkIds all walks of the debrief, as it is now
 */
export function isNobodyTwice(db: Db, walkId: string, walkIds: readonly string[]): boolean {
  const said = prepared(db, `SELECT walk_ids FROM nobody_twice WHERE walk_key = ${boardOfWalk}`)
    .pluck()
    .get(walkId);
  if (said === undefined) return false;
  const saidOf = new Set(textList.parse(said));
  return walkIds.every((id) => saidOf.has(id));
}

/** @throws AppError `not-found` */
export function sayNobodyTwice(db: Db, walkId: string, walkIds: readonly string[] | null): void {
  const key = boardKey(db, walkId);
  if (walkIds === null) prepared(db, 'DELETE FROM nobody_twice WHERE walk_key = ?').run(key);
  else
    prepared(
      db,
      `INSERT INTO nobody_twice (walk_key, walk_ids) VALUES (?, ?)
       ON CONFLICT (walk_key) DO UPDATE SET walk_ids = excluded.walk_ids`,
    ).run(key, JSON.stringify(walkIds));
}
