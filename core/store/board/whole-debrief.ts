/** Reads a debrief whole: its walks, how it stands, its rounds of votes and the day on which it was shared. */
import type { Debrief } from '../../contract/calls/debrief.ts';
import { AppError } from '../../contract/errors.ts';
import type { Db } from '../file/open.ts';
import { listWalksOfDebrief } from '../records/walks.ts';
import { readSharedOn } from '../release/shared-on.ts';
import { readDebrief } from './debrief.ts';
import { listRounds } from './votes.ts';

/** @throws AppError `not-found` */
export function readWholeDebrief(db: Db, walkId: string): Debrief {
  const walks = listWalksOfDebrief(db, walkId);
  const [lead] = walks;
  if (!lead) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  const { title, state, openedAt, closedAt } = readDebrief(db, walkId);
  return {
    walkId: lead.id,
    title,
    purpose: lead.purpose,
    focus: lead.focus,
    walks: walks.map(({ id, title, visits, from, to }) => ({ id, title, visits, from, to })),
    ...state,
    rounds: listRounds(db, walkId),
    openedAt,
    closedAt,
    sharedOn: readSharedOn(db, walkId),
  };
}
