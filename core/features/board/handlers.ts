/** The board as it is read, whole or behind an event; what changes it are its steps. */
import { isOffBoard } from '../../domain/board/board-slice.ts';
import { boardView } from '../../domain/board/board-view.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { lastEventId, listEventsSince, listSteps } from '../../store/board/board.ts';
import { readBoardFacts } from '../../store/board/read-board.ts';
import { listDismissedWords } from '../../store/settings.ts';
import { readWalkNames } from '../../store/people/walk-names.ts';
import { boardKey, walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';
import { cardsOf, history, stepHandlers } from './steps.ts';

/** Behind more steps than this the board itself is no more to read. */
const mostNews = { events: 200, size: 1_000_000 };

export const boardHandlers = {
  'board.get': ({ walkId }, context) => ({
    ...boardView(readBoardFacts(context.db, walkId)),
    revision: context.revision(),
    eventId: lastEventId(context.db, walkId),
    dismissedWords: listDismissedWords(context.db),
    history: history(context, walkId),
  }),
  'board.getNames': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    return readWalkNames(db, walkId);
  },
  'board.stepsSince': ({ walkId, eventId }, context) => {
    const events = listEventsSince(context.db, walkId, eventId, mostNews);
    const board = boardSlice(context.db, walkId);
    const steps = events?.map(({ id, kind, forward, inverse }) => ({
      eventId: id,
      patch: forward,
      // Only a step itself makes cards, and what it made stood off the board until then.
      newCards: kind === 'do' ? cardsOf(board, inverse.cards.filter(isOffBoard)) : [],
    }));
    return { revision: context.revision(), steps: steps ?? null, history: history(context, walkId) };
  },
  'board.listSteps': ({ walkId, before, limit }, { db }) => {
    boardKey(db, walkId);
    return listSteps(db, walkId, { before, limit });
  },
  ...stepHandlers,
} satisfies Partial<Handlers>;
