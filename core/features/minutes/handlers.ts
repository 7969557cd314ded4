/** The team's own record: answered for the window, or made as one file for the host to save. */
import type { ParsedInput } from '../../contract/calls/index.ts';
import type { Minutes } from '../../contract/calls/minutes.ts';
import { boardView } from '../../domain/board/board-view.ts';
import { findGaps } from '../../domain/debrief/gaps.ts';
import { makeMinutes } from '../../domain/minutes/make-minutes.ts';
import { createNameEngine } from '../../domain/veil/engine.ts';
import { listEarlierDecisions } from '../../store/board/debrief.ts';
import { readBoardFacts } from '../../store/board/read-board.ts';
import { readWholeDebrief } from '../../store/board/whole-debrief.ts';
import type { Db } from '../../store/file/open.ts';
import { listStaffOf } from '../../store/people/staff.ts';
import { listCountedVisits } from '../../store/release/walk-facts.ts';
import type { Handlers } from '../context.ts';
import { writeHtml } from './write-html.ts';

/** Says what it is and nothing of the walk. */
const fileName = 'Private record of the debrief.html';

export const minutesHandlers = {
  'minutes.get': (input, { db }) => read(db, input),
  'minutes.make': (input, { db, files }) => {
    const html = writeHtml(read(db, input));
    return () => ({
      token: files.make({ name: fileName, bytes: new TextEncoder().encode(html) }),
      name: fileName,
    });
  },
} satisfies Partial<Handlers>;

/** @throws AppError `not-found` */
function read(db: Db, { walkId, hasNames, hasCoachCards }: ParsedInput<'minutes.get'>): Minutes {
  const board = boardView(readBoardFacts(db, walkId));
  return makeMinutes({
    board,
    debrief: readWholeDebrief(db, walkId),
    gaps: findGaps(listCountedVisits(db, walkId), listStaffOf(db, walkId)),
    earlier: listEarlierDecisions(db, walkId),
    hasCoachCards,
    mask: hasNames ? (text) => text : createNameEngine(board.names, board.names.decisions ?? []).mask,
  });
}
