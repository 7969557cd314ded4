/** Several walks in one debrief: a walk comes with its board, and leaves with what is its own. */
import { patchOf } from '../../domain/board/patch.ts';
import {
  arrivalSentence,
  awaySentence,
  planArrival,
  wholeBoard,
  withoutRows,
} from '../../domain/debrief/several-walks.ts';
import { isSamePurpose } from '../../domain/debrief/purposes.ts';
import { AppError } from '../../contract/errors.ts';
import { appendLasting } from '../../store/board/board.ts';
import { readBoard } from '../../store/board/read-board.ts';
import { readDebrief } from '../../store/board/debrief.ts';
import {
  type DebriefWalk,
  getDebriefWalk,
  moveRows,
  numberVisitsOn,
  setDebriefedWith,
} from '../../store/board/debrief-walks.ts';
import { leaveDebrief } from '../../store/board/leave-debrief.ts';
import type { Db } from '../../store/file/open.ts';
import { boardKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

export const debriefWalkHandlers = {
  'debrief.addWalk':
    ({ walkId, otherId }, { db, now }) =>
    () => {
      const lead = getDebriefWalk(db, { key: boardKey(db, walkId) });
      const other = getDebriefWalk(db, { id: otherId });
      refuseUnfit(db, lead, other);
      const at = now();
      const before = wholeBoard(readBoard(db, other.id));
      const rows = planArrival(readBoard(db, lead.id), readBoard(db, other.id));
      moveRows(db, lead.key, rows, other.key);
      numberVisitsOn(db, other.key, lead.key);
      setDebriefedWith(db, other.key, lead.key);
      appendLasting(db, {
        key: lead.key,
        forward: rows,
        inverse: patchOf({}),
        sentence: arrivalSentence(other.title, rows),
        at,
      });
      // So that the walk's own log, read from its beginning, says how its board stood and stands whenever it is back.
      appendLasting(db, {
        key: other.key,
        forward: withoutRows(before),
        inverse: before,
        sentence: awaySentence(lead.title),
        at,
      });
      return {};
    },
  'debrief.removeWalk':
    ({ walkId, otherId }, { db, now }) =>
    () => {
      const lead = boardKey(db, walkId);
      const other = getDebriefWalk(db, { id: otherId });
      if (other.key === lead)
        throw new AppError('refused', 'the walk leads the debrief', { reason: 'leads' });
      if (other.debriefedWith !== lead)
        throw new AppError('not-found', 'the walk is not in this debrief', { what: 'walk' });
      leaveDebrief(db, other.id, now());
      return {};
    },
} satisfies Partial<Handlers>;

function refuseUnfit(db: Db, lead: DebriefWalk, other: DebriefWalk): void {
  const refuse = (reason: string): never => {
    throw new AppError('refused', `the walk cannot be added: ${reason}`, { reason });
  };
  if (other.key === lead.key) refuse('same-walk');
  if (other.debriefedWith !== null || other.others > 0) refuse('in-a-debrief');
  if (readDebrief(db, lead.id).closedAt !== null) refuse('closed');
  if (other.isSample !== lead.isSample) refuse('sample');
  if (!isSamePurpose(lead.purpose, other.purpose)) refuse('purpose');
}
