/** The people behind a walk, worked out once, and what may be said of the walk as a whole. */
import { dateSpan } from '../dates.ts';
import { whyTotalIsHidden, type VisitPeople } from '../disclosure/clear.ts';
import { groupObservers, groupPeople } from '../disclosure/people.ts';
import { isSetAside } from '../records/focus-areas.ts';
import type { CardFacts, WalkFacts } from '../walk-facts.ts';

export interface WalkPeople {
  all: readonly VisitPeople[];
  /** The number of visits, or null where it may not be shown. */
  total: number | null;
  whyNoTotal: string | null;
  /** "14 visits, several observers, 5 to 13 October 2026"; empty where the number of visits may not be shown. */
  sample: string;
  /** The visits with at least one card of a kind; each once, cards that are set aside left out. */
  visitsWith(isMeant: (card: CardFacts) => boolean): VisitPeople[];
  /** ", several observers" where three or more are behind the visits, else nothing. */
  observerWords(visits: readonly VisitPeople[]): string;
}

const several = 3;

function observerWords(visits: readonly VisitPeople[]): string {
  return new Set(visits.flatMap((visit) => visit.observers)).size >= several ? ', several observers' : '';
}

/** Works out who stands behind each visit of a walk. */
export function walkPeople(facts: WalkFacts): WalkPeople {
  const people = groupPeople(facts.visits, facts);
  const observers = groupObservers(facts.visits, facts);
  const all = facts.visits.map((_, index) => ({
    person: people[index] ?? 'unknown',
    observers: observers[index] ?? [],
  }));
  const whyNoTotal = whyTotalIsHidden(all);
  const dates = dateSpan(facts.visits.map((visit) => visit.date));
  const sample = `${all.length} visits${observerWords(all)}${dates === null ? '' : `, ${dates}`}`;
  return {
    all,
    total: whyNoTotal === null ? all.length : null,
    whyNoTotal,
    sample: whyNoTotal === null ? sample : '',
    visitsWith(isMeant) {
      const ids = new Set(
        facts.cards.filter((card) => !isSetAside(card.areaId) && isMeant(card)).map((card) => card.visitId),
      );
      return facts.visits.flatMap((visit, index) => (ids.has(visit.id) ? (all[index] ?? []) : []));
    },
    observerWords,
  };
}
