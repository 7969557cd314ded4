/** The walks on this machine. */
import { AppError } from '../../contract/errors.ts';
import { localDay } from '../../domain/dates.ts';
import { sharingOf } from '../../domain/sharing.ts';
import { listCorrectedRows, removeCorrection } from '../../store/records/corrections.ts';
import { getDebriefWalk, listOwnCards } from '../../store/board/debrief-walks.ts';
import { forgetRows, rowsOfWalk } from '../../store/records/forget-rows.ts';
import { leaveDebrief } from '../../store/board/leave-debrief.ts';
import type { Db } from '../../store/file/open.ts';
import { listDecisions } from '../../store/people/people.ts';
import { listSampleStaff, listStaff } from '../../store/people/staff.ts';
import { hashRow } from '../../store/records/row-hash.ts';
import {
  countContents,
  findWalk,
  listWalks,
  removeWalk,
  updateWalk,
  walkKey,
} from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';
import { countObservers } from './count-observers.ts';

export const walksHandlers = {
  'walks.list': (_input, { db, now }) => {
    const stored = listWalks(db);
    const decisions = listDecisions(db);
    const observers = countObservers(db, stored, {
      ours: { staff: listStaff(db), decisions },
      samples: { staff: listSampleStaff(db), decisions },
    });
    const today = localDay(now());
    const walks = stored.map(({ observerSpellings: _spellings, sharedOn, ...walk }, index) => ({
      ...walk,
      observers: observers[index] ?? 0,
      sharing: sharingOf({ ...walk, sharedOn }, today),
    }));
    return { walks };
  },
  'walks.update':
    ({ walkId, ...changes }, { db }) =>
    () => {
      updateWalk(db, { id: walkId, ...changes });
      return {};
    },
  'walks.describeRemoval': ({ walkId }, { db }) => {
    const walk = findWalk(db, walkId);
    if (!walk) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
    const { title, visits, cards } = walk;
    return { title, visits, cards, ...countContents(db, walkId) };
  },
  /** The backup first, of everything: what is removed here can be had back by opening it. */
  'walks.remove': ({ walkId }, { db, now, backUp }, { signal }) => {
    refuseLead(db, walkId);
    const removeAll = db.transaction(() => {
      // What somebody typed into a cell is a record too.
      for (const { raw } of listCorrectedRows(db, walkId)) removeCorrection(db, hashRow(raw));
      leaveDebrief(db, walkId, now());
      const key = walkKey(db, walkId);
      const gone = rowsOfWalk(db, key, listOwnCards(db, key));
      const { title } = getDebriefWalk(db, { key });
      removeWalk(db, walkId);
      // Boards that it was once a part of remember where its cards stood, and what was written of them.
      forgetRows(db, gone, [], title);
    });
    return {
      // In one turn: nothing is written between the backup and the removal.
      outside: (turn) =>
        turn(async () => {
          signal.throwIfAborted();
          refuseLead(db, walkId);
          const backup = await backUp('removal');
          removeAll();
          return { backup };
        }),
    };
  },
} satisfies Partial<Handlers>;

/** The others' cards lie on its board: they are given theirs first. */
function refuseLead(db: Db, walkId: string): void {
  if (getDebriefWalk(db, { id: walkId }).others > 0)
    throw new AppError('refused', 'other walks are debriefed with it', { reason: 'leads-others' });
}
