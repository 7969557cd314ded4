/** The board as it is read, whole or behind an event; what changes it are its steps. */
import type { Board } from '../../contract/calls/board.ts';
import { isOffBoard } from '../../domain/board/board-slice.ts';
import { numberObservers } from '../../domain/people/observer-numbers.ts';
import type { PeopleFacts } from '../../domain/people/people-facts.ts';
import { subjectOfClass } from '../../domain/records/cells/class-subject.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { readColumns } from '../../store/records/focus-areas.ts';
import { lastEventId, listEventsSince, listSteps } from '../../store/board/board.ts';
import { listDecisions, listNotes, listReferences, listThemes } from '../../store/board/board-rows.ts';
import { listDismissedWords } from '../../store/settings.ts';
import { readPeopleFacts } from '../../store/people/people.ts';
import { listBoardCards, listVisits, type StoredVisit } from '../../store/records/visits.ts';
import { readWalkNames } from '../../store/people/walk-names.ts';
import { boardKey, walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';
import { cardsOf, history, stepHandlers } from './steps.ts';

/** Behind more steps than this the board itself is no more to read. */
const mostNews = { events: 200, size: 1_000_000 };

export const boardHandlers = {
  'board.get': ({ walkId }, context) => {
    const { db, revision } = context;
    walkKey(db, walkId);
    const people = readPeopleFacts(db);
    return {
      walkId,
      revision: revision(),
      eventId: lastEventId(db, walkId),
      columns: readColumns(db, walkId),
      themes: listThemes(db, walkId),
      cards: listBoardCards(db, walkId),
      references: listReferences(db, walkId),
      notes: listNotes(db, walkId),
      decisions: listDecisions(db, walkId),
      visits: boardVisits(listVisits(db, walkId), people),
      dismissedWords: listDismissedWords(db),
      names: readWalkNames(db, walkId),
      history: history(context, walkId),
    };
  },
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

/** Observers leave as numbers: the board counts them and never names them. Spellings of one person count as one. */
function boardVisits(visits: readonly StoredVisit[], known: PeopleFacts): Board['visits'] {
  const numbers = numberObservers(visits, known);
  return visits.map(({ number, date, yearGroup, subject, className }, index) => ({
    number,
    date,
    yearGroup,
    subject: subject ?? subjectOfClass(className),
    observers: numbers[index] ?? [],
  }));
}
