/** Finding on the board and in every walk, and the private names behind the numbers of observers. */
import { blanked } from '../../domain/veil/covered.ts';
import { nameObservers } from '../../domain/people/observer-numbers.ts';
import { readPeopleFacts } from '../../store/people/people.ts';
import { searchCards } from '../../store/board/search.ts';
import { listVisits } from '../../store/records/visits.ts';
import { boardKey, walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';
import { findAnything } from './anything.ts';
import { hiddenBy, veilOf } from './veils.ts';

export const findHandlers = {
  'find.anything': (input, { db }) => findAnything(input, db),
  'find.cards': ({ walkId, text }, { db }) => {
    const veil = veilOf(db, boardKey(db, walkId), walkId);
    // The board stands on the shared screen: a name that is typed must not say on which cards it stands behind a bar.
    return searchCards(db, walkId, text, (whole) => blanked(whole, hiddenBy(veil, whole)));
  },
  'find.observers': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const names = nameObservers(listVisits(db, walkId), readPeopleFacts(db, walkId));
    return { observers: names.map((name, number) => ({ number, name })) };
  },
} satisfies Partial<Handlers>;
