/** Finding on the board, and the private names behind the numbers of observers. */
import { nameObservers } from '../../domain/people/observer-numbers.ts';
import { readPeopleFacts } from '../../store/people/people.ts';
import { searchCards } from '../../store/board/search.ts';
import { listVisits } from '../../store/records/visits.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

export const findHandlers = {
  'find.cards': ({ walkId, text }, { db }) => {
    walkKey(db, walkId);
    return searchCards(db, walkId, text);
  },
  'find.observers': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const names = nameObservers(listVisits(db, walkId), readPeopleFacts(db));
    return { observers: names.map((name, number) => ({ number, name })) };
  },
} satisfies Partial<Handlers>;
