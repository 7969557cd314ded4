/** What becomes of a release after it was written down: taken back where no file was saved, seen, or replaced. */
import * as z from 'zod';
import { AppError } from '../../contract/errors.ts';
import { besideOf } from './ledger.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { textList } from '../rows.ts';

/**
 * Takes back a release whose file was not saved after all, with the figures of an earlier walk that stood beside it.
 * @returns the ids of the walks that it was made of
 * @throws AppError `not-found`; `refused` where somebody has said that it has been seen
 */
export function withdrawRelease(db: Db, id: string): readonly string[] {
  const own = getRelease(db, id);
  if (own.hasBeenSeen !== null)
    throw new AppError('refused', 'the release has been seen', { reason: 'release-seen' });
  const beside = findRelease(db, besideOf(id));
  takeBack(db, id, own);
  if (beside !== null && beside.hasBeenSeen === null) takeBack(db, besideOf(id), beside);
  return own.walkIds;
}

function takeBack(db: Db, id: string, { figuresId }: State): void {
  prepared(db, 'DELETE FROM ledger_release WHERE id = ?').run(id);
  prepared(
    db,
    `DELETE FROM ledger_figures WHERE id = @id
       AND NOT EXISTS (SELECT 1 FROM ledger_release WHERE figures_id = @id)
       AND NOT EXISTS (SELECT 1 FROM ledger_figures other WHERE instr(other.cells, @id) > 0)`,
  ).run({ id: figuresId });
}

/**
 * Says whether anybody outside the team has seen a release, and what stood beside it; one that nobody has seen leaves the
 * ledger.
 * @param at ISO instant
 * @returns when it left, and the ids of the walks that it was made of
 * @throws AppError `not-found`
 */
export function answerRelease(
  db: Db,
  id: string,
  hasBeenSeen: boolean,
  at: string,
): Pick<State, 'at' | 'walkIds'> {
  const { at: leftAt, walkIds } = getRelease(db, id);
  prepared(
    db,
    'UPDATE ledger_release SET has_been_seen = @seen, replaced_at = @replacedAt WHERE id IN (@id, @beside)',
  ).run({ id, beside: besideOf(id), seen: hasBeenSeen ? 1 : null, replacedAt: hasBeenSeen ? null : at });
  return { at: leftAt, walkIds };
}

const stateRow = z.object({
  figuresId: z.string(),
  hasBeenSeen: z.literal(1).nullable(),
  at: z.string(),
  walkIds: textList,
});

type State = z.output<typeof stateRow>;

function findRelease(db: Db, id: string): State | null {
  const row = prepared(
    db,
    `SELECT figures_id AS figuresId, has_been_seen AS hasBeenSeen, at, walk_ids AS walkIds
     FROM ledger_release WHERE id = ?`,
  ).get(id);
  return row === undefined ? null : stateRow.parse(row);
}

function getRelease(db: Db, id: string): State {
  const found = findRelease(db, id);
  if (found === null) throw new AppError('not-found', 'there is no such release', { what: 'release' });
  return found;
}
