/** Gathers what figures are made from. */
import { AppError } from '../contract/errors.ts';
import { boardColumns } from '../domain/records/focus-areas.ts';
import type { WalkFacts } from '../domain/walk-facts.ts';
import { listThemes } from './board-rows.ts';
import type { Db } from './open.ts';
import { listDecisions } from './people.ts';
import { listStaff } from './staff.ts';
import { listCardFacts, listVisits } from './visits.ts';
import { findWalk } from './walks.ts';

/** @throws AppError `not-found` */
export function readWalkFacts(db: Db, walkId: string): WalkFacts {
  const walk = findWalk(db, walkId);
  if (!walk) throw new AppError('not-found', 'there is no such walk', { what: 'walk' });
  const cards = listCardFacts(db, walkId);
  const withCards = new Set(cards.map(({ visitId }) => visitId));
  return {
    title: walk.title,
    focus: walk.focus,
    // A visit that was typed in and taken back holds nothing, and is none of the visits that figures are of.
    visits: listVisits(db, walkId).filter(({ id, isByHand }) => !isByHand || withCards.has(id)),
    cards,
    columns: boardColumns,
    themes: listThemes(db, walkId),
    staff: listStaff(db),
    decisions: listDecisions(db),
  };
}
