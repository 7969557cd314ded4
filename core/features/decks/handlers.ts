/** Decks of a debrief, as far as they are read; what changes them are steps of the board. */
import { decksOf } from '../../domain/board/plan-decks.ts';
import { listDecks } from '../../store/board/board-rows.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

export const decksHandlers = {
  'decks.list': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    return { decks: decksOf({ decks: () => listDecks(db, walkId) }) };
  },
} satisfies Partial<Handlers>;
