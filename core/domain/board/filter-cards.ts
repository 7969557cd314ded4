/** Narrows a board to the cards that are wanted, and says how many each choice would leave. */
import type { BoardCard, BoardVisit } from '../../contract/calls/board.ts';
import { offBoardId } from '../records/focus-areas.ts';
import { phasesOf, type Phase } from '../records/phase.ts';

/** What may be chosen between. Empty: nothing is chosen, and everything passes; several: any of them passes. */
interface CardChoices {
  readonly years: readonly string[];
  readonly phases: readonly Phase[];
  /** Private, as observers are: where one teacher has a subject it names a person. */
  readonly subjects: readonly string[];
  readonly kinds: readonly BoardCard['kind'][];
  readonly visits: readonly number[];
  readonly observers: readonly number[];
}

/** Yes or no; false: no matter. */
interface CardSwitches {
  readonly isMarked: boolean;
  readonly isChangedAtSource: boolean;
  /** In no theme yet. */
  readonly isLoose: boolean;
}

export interface CardFilters extends CardChoices, CardSwitches {
  /** The cards that a search has found; null: nothing is searched for. */
  readonly found: ReadonlySet<string> | null;
}

/** All cards. */
export const noFilters: CardFilters = {
  years: [],
  phases: [],
  subjects: [],
  kinds: [],
  visits: [],
  observers: [],
  isMarked: false,
  isChangedAtSource: false,
  isLoose: false,
  found: null,
};

export interface FilteredBoard {
  readonly cards: Iterable<BoardCard>;
  readonly visits: readonly BoardVisit[];
  /** Whether its wording is marked, which the board does not say by itself. */
  readonly isMarked: (card: BoardCard) => boolean;
}

/** A choice, and the cards that it would leave beside all the other filters. Unit: cards. */
interface CardOption<T> {
  readonly value: T;
  readonly cards: number;
}

export interface FilteredCards {
  /** Ids of the cards that every filter lets pass. */
  readonly shown: ReadonlySet<string>;
  /** Cards on the board, shown or not. */
  readonly total: number;
  /** Every value that a card on the board has, in order; 0 where the other filters leave none of it. */
  readonly options: { readonly [C in keyof CardChoices]: readonly CardOption<CardChoices[C][number]>[] };
  /** The cards that each switch, beside all the other filters, would leave. */
  readonly switches: { readonly [S in keyof CardSwitches]: number };
}

/** Numbers by size, within words too: "9" before "10". Phases stand in their order by that as well. */
const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** What a card is filtered by. */
interface Traits extends CardChoices, CardSwitches {
  readonly isFound: boolean;
}

/** One kind of choice: who passes it, and how many cards each of its values would leave. */
class Facet<T extends string | number> {
  readonly #chosen: ReadonlySet<T>;
  readonly #valuesOf: (traits: Traits) => readonly T[];
  readonly #counts = new Map<T, number>();

  constructor(chosen: readonly T[], valuesOf: (traits: Traits) => readonly T[]) {
    this.#chosen = new Set(chosen);
    this.#valuesOf = valuesOf;
  }

  passes(traits: Traits): boolean {
    return this.#chosen.size === 0 || this.#valuesOf(traits).some((value) => this.#chosen.has(value));
  }

  /** @param isLeft whether everything but this choice lets the card pass */
  count(traits: Traits, isLeft: boolean): void {
    for (const value of this.#valuesOf(traits))
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + (isLeft ? 1 : 0));
  }

  options(): CardOption<T>[] {
    return [...this.#counts]
      .map(([value, cards]) => ({ value, cards }))
      .sort((a, b) => inOrder.compare(String(a.value), String(b.value)));
  }
}

const traitsOfVisit = (visit: BoardVisit | undefined) => ({
  years: visit?.yearGroup ? [visit.yearGroup] : [],
  phases: phasesOf(visit?.yearGroup ?? null),
  subjects: visit?.subject ? [visit.subject] : [],
  observers: visit?.observers ?? [],
});

/**
 * Filters a board. Cards that were split, joined or taken back are not on it.
 * Cost: one pass over the cards, whatever is chosen.
 */
export function filterCards({ cards, visits, isMarked }: FilteredBoard, filters: CardFilters): FilteredCards {
  const ofVisit = new Map(visits.map((visit) => [visit.number, traitsOfVisit(visit)]));
  const unknown = traitsOfVisit(undefined);
  const facets = {
    years: new Facet(filters.years, (traits) => traits.years),
    phases: new Facet(filters.phases, (traits) => traits.phases),
    subjects: new Facet(filters.subjects, (traits) => traits.subjects),
    kinds: new Facet(filters.kinds, (traits) => traits.kinds),
    visits: new Facet(filters.visits, (traits) => traits.visits),
    observers: new Facet(filters.observers, (traits) => traits.observers),
  };
  const switches = { isMarked: 0, isChangedAtSource: 0, isLoose: 0 };
  const names = ['isMarked', 'isChangedAtSource', 'isLoose'] as const;
  const shown = new Set<string>();
  let total = 0;
  for (const card of cards) {
    if (card.areaId === offBoardId) continue;
    total += 1;
    const traits: Traits = {
      ...(ofVisit.get(card.visitNumber) ?? unknown),
      kinds: [card.kind],
      visits: [card.visitNumber],
      isMarked: isMarked(card),
      isChangedAtSource: card.source === 'changed-at-source' || card.source === 'gone-from-file',
      isLoose: card.themeId === null,
      isFound: filters.found?.has(card.id) ?? true,
    };
    const failed = [
      ...Object.values(facets).filter((facet) => !facet.passes(traits)),
      ...names.filter((name) => filters[name] && !traits[name]),
      ...(traits.isFound ? [] : ['found']),
    ];
    if (failed.length === 0) shown.add(card.id);
    for (const facet of Object.values(facets))
      facet.count(
        traits,
        failed.every((one) => one === facet),
      );
    for (const name of names) if (traits[name] && failed.length === 0) switches[name] += 1;
  }
  return {
    shown,
    total,
    options: {
      years: facets.years.options(),
      phases: facets.phases.options(),
      subjects: facets.subjects.options(),
      kinds: facets.kinds.options(),
      visits: facets.visits.options(),
      observers: facets.observers.options(),
    },
    switches,
  };
}
