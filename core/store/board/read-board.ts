/** Reads a board whole, off-board cards too: for what few steps need, and for what is shown of it. */
import type { BoardCard } from '../../contract/calls/board.ts';
import { type BoardIndex, indexBoard } from '../../domain/board/board-index.ts';
import type { BoardFacts } from '../../domain/board/board-view.ts';
import type { Db } from '../file/open.ts';
import { readPeopleFacts } from '../people/people.ts';
import { readWalkNames } from '../people/walk-names.ts';
import { readColumns } from '../records/focus-areas.ts';
import { listBoardCards, listVisits } from '../records/visits.ts';
import { walkKey } from '../records/walks.ts';
import { listDecisions, listDecks, listNotes, listReferences, listThemes } from './board-rows.ts';

function readRows(db: Db, walkId: string) {
  return {
    columns: readColumns(db, walkId),
    themes: listThemes(db, walkId),
    cards: listBoardCards(db, walkId),
    references: listReferences(db, walkId),
    notes: listNotes(db, walkId),
    decisions: listDecisions(db, walkId),
  };
}

export function readBoard(db: Db, walkId: string): BoardIndex<BoardCard> {
  return indexBoard({ ...readRows(db, walkId), decks: listDecks(db, walkId) });
}

/** @throws AppError `not-found` */
export function readBoardFacts(db: Db, walkId: string): BoardFacts {
  walkKey(db, walkId);
  return {
    walkId,
    ...readRows(db, walkId),
    visits: listVisits(db, walkId),
    people: readPeopleFacts(db, walkId),
    names: readWalkNames(db, walkId),
  };
}
