/** On which day walks were shared with the staff: as a person says it, or else that of the first deck that left. */
import * as z from 'zod';
import { localDay } from '../../domain/dates.ts';
import { besideOf } from './ledger.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { boardOfWalk, walksOfDebrief } from '../records/walks.ts';

const isoDay = z.iso.date().nullable();

/** The ISO day of the debrief of a walk; null: not shared yet. */
export function readSharedOn(db: Db, walkId: string): string | null {
  const day = prepared(db, `SELECT shared_on FROM walk WHERE key = ${boardOfWalk}`).pluck().get(walkId);
  return isoDay.parse(day ?? null);
}

/**
 * Keeps what a person says, for all walks of the debrief.
 * @param on ISO day; null: not shared yet
 */
export function setSharedOn(db: Db, walkId: string, on: string | null): void {
  prepared(db, `UPDATE walk SET shared_on = ?, is_shared_by_release = 0 WHERE key IN ${walksOfDebrief}`).run(
    on,
    walkId,
  );
}

/**
 * A deck of these walks has left: those that have no day get its own.
 * @param at ISO instant
 */
export function noteShared(db: Db, walkIds: readonly string[], at: string): void {
  const note = prepared(
    db,
    'UPDATE walk SET shared_on = ?, is_shared_by_release = 1 WHERE id = ? AND shared_on IS NULL',
  );
  for (const id of walkIds) note.run(localDay(at), id);
}

/**
 * A deck of these walks was taken back: a day that came from a deck is that of the first which stands, or none. Figures that
 * stood beside the deck of a later walk shared nothing of this one.
 */
export function followReleases(db: Db, walkIds: readonly string[]): void {
  const follow = prepared(db, 'UPDATE walk SET shared_on = ? WHERE id = ? AND is_shared_by_release = 1');
  const first = prepared(
    db,
    `SELECT r.at FROM ledger_release r, json_each(r.walk_ids) made
     WHERE made.value = ? AND r.replaced_at IS NULL AND r.id NOT LIKE '%' || ? ORDER BY r.number LIMIT 1`,
  ).pluck();
  for (const id of walkIds) {
    const at = z
      .string()
      .optional()
      .parse(first.get(id, besideOf('')));
    follow.run(at === undefined ? null : localDay(at), id);
  }
}
