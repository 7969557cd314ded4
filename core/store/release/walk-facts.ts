/** Gathers what figures are made from. */
import { AppError } from '../../contract/errors.ts';
import type { CardFacts, WalkFacts } from '../../domain/walk-facts.ts';
import { listThemes } from '../board/board-rows.ts';
import { readColumns } from '../records/focus-areas.ts';
import { listLookFors } from '../records/look-fors.ts';
import { isNobodyTwice } from '../people/nobody-twice.ts';
import type { Db } from '../file/open.ts';
import { listDecisions } from '../people/people.ts';
import { listStaffOf } from '../people/staff.ts';
import { listCardFacts, listVisits, type StoredVisit } from '../records/visits.ts';
import { listWalksOfDebrief } from '../records/walks.ts';

/**
 * What figures of a debrief are made from: all of its walks, under the title that the team gave it.
 * @throws AppError `not-found`
 */
export function readWalkFacts(db: Db, walkId: string): WalkFacts {
  const walks = listWalksOfDebrief(db, walkId);
  const [walk] = walks;
  if (!walk) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  const cards = listCardFacts(db, walkId);
  return {
    title: walk.debrief?.title ?? walk.title,
    focus: walk.focus,
    visits: listCountedVisits(db, walkId, cards),
    cards,
    columns: readColumns(db, walkId),
    themes: listThemes(db, walkId),
    lookFors: listLookFors(db, walkId),
    staff: listStaffOf(db, walkId),
    decisions: listDecisions(db),
    isNobodyTwice: isNobodyTwice(
      db,
      walkId,
      walks.map(({ id }) => id),
    ),
  };
}

/** The visits of a debrief that figures are of: one that was typed in and taken back holds nothing, and is none. */
export function listCountedVisits(
  db: Db,
  walkId: string,
  cards: readonly Pick<CardFacts, 'visitId'>[] = listCardFacts(db, walkId),
): StoredVisit[] {
  const withCards = new Set(cards.map(({ visitId }) => visitId));
  return listVisits(db, walkId).filter(({ id, isByHand }) => !isByHand || withCards.has(id));
}
