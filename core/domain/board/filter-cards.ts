/** Narrows a board to the cards that are wanted, and says how many each choice would leave. */
import type { BoardCard, BoardVisit } from '../../contract/calls/board.ts';
import { phasesOf, type Phase } from '../records/cells/phase.ts';
import { isOffBoard, isOpenProposal } from './board-slice.ts';

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
  /** Somebody still has to say that its focus area is right. */
  readonly isProposed: boolean;
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
  isProposed: false,
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

/** How many cards of one visit are left when one choice alone would drop them, and when nothing does. */
interface VisitCount {
  readonly traits: VisitTraits;
  /** Bits of the choices that this visit does not pass. */
  readonly failed: number;
  readonly left: Record<VisitChoice, number>;
}

type VisitTraits = Pick<CardChoices, 'years' | 'phases' | 'subjects' | 'visits' | 'observers'>;
type VisitChoice = keyof VisitTraits;

/** One bit for whatever may drop a card: a card with a single bit set is dropped by that alone. */
const bits = {
  years: 1,
  phases: 2,
  subjects: 4,
  visits: 8,
  observers: 16,
  kinds: 32,
  isMarked: 64,
  isChangedAtSource: 128,
  isLoose: 256,
  isProposed: 512,
  found: 1024,
} as const;
const visitChoices = ['years', 'phases', 'subjects', 'visits', 'observers'] as const;
const switchNames = ['isMarked', 'isChangedAtSource', 'isLoose', 'isProposed'] as const;

function passes<T>(chosen: readonly T[], values: readonly T[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function countVisit(number: number, visit: BoardVisit | undefined, filters: CardFilters): VisitCount {
  const traits: VisitTraits = {
    years: visit?.yearGroup ? [visit.yearGroup] : [],
    phases: phasesOf(visit?.yearGroup ?? null),
    subjects: visit?.subject ? [visit.subject] : [],
    visits: [number],
    observers: visit?.observers ?? [],
  };
  const failed = visitChoices.reduce(
    (sum, name) => (passes<string | number>(filters[name], traits[name]) ? sum : sum | bits[name]),
    0,
  );
  return { traits, failed, left: { years: 0, phases: 0, subjects: 0, visits: 0, observers: 0 } };
}

function optionsOf<T extends string | number>(
  counts: Iterable<readonly [values: readonly T[], cards: number]>,
): CardOption<T>[] {
  const sums = new Map<T, number>();
  for (const [values, cards] of counts)
    for (const value of values) sums.set(value, (sums.get(value) ?? 0) + cards);
  return [...sums]
    .map(([value, cards]) => ({ value, cards }))
    .sort(({ value: a }, { value: b }) =>
      // A collator would take longer over a thousand visits than everything else here.
      typeof a === 'number' && typeof b === 'number' ? a - b : inOrder.compare(String(a), String(b)),
    );
}

/**
 * Filters a board. Cards that were split, joined or taken back are not on it.
 * Cost: one pass over the cards, whatever is chosen; what only the visit knows is worked out once a visit.
 */
export function filterCards({ cards, visits, isMarked }: FilteredBoard, filters: CardFilters): FilteredCards {
  const known = new Map(visits.map((visit) => [visit.number, visit]));
  const ofVisit = new Map<number, VisitCount>();
  const kinds = new Map<BoardCard['kind'], number>();
  const switches = { isMarked: 0, isChangedAtSource: 0, isLoose: 0, isProposed: 0 };
  const shown = new Set<string>();
  let total = 0;
  for (const card of cards) {
    if (isOffBoard(card)) continue;
    total += 1;
    let visit = ofVisit.get(card.visitNumber);
    if (!visit) {
      visit = countVisit(card.visitNumber, known.get(card.visitNumber), filters);
      ofVisit.set(card.visitNumber, visit);
    }
    const is: CardSwitches = {
      isMarked: isMarked(card),
      isChangedAtSource: card.source === 'changed-at-source' || card.source === 'gone-from-file',
      isLoose: card.themeId === null,
      isProposed: isOpenProposal(card),
    };
    let { failed } = visit;
    if (filters.kinds.length > 0 && !filters.kinds.includes(card.kind)) failed |= bits.kinds;
    for (const name of switchNames) if (filters[name] && !is[name]) failed |= bits[name];
    if (filters.found?.has(card.id) === false) failed |= bits.found;
    const isShown = failed === 0;
    if (isShown) {
      shown.add(card.id);
      for (const name of switchNames) if (is[name]) switches[name] += 1;
    }
    for (const name of visitChoices) if (isShown || failed === bits[name]) visit.left[name] += 1;
    const isLeft = isShown || failed === bits.kinds;
    kinds.set(card.kind, (kinds.get(card.kind) ?? 0) + (isLeft ? 1 : 0));
  }
  const all = [...ofVisit.values()];
  return {
    shown,
    total,
    options: {
      years: optionsOf(all.map(({ traits, left }) => [traits.years, left.years])),
      phases: optionsOf(all.map(({ traits, left }) => [traits.phases, left.phases])),
      subjects: optionsOf(all.map(({ traits, left }) => [traits.subjects, left.subjects])),
      kinds: optionsOf([...kinds].map(([kind, left]) => [[kind], left])),
      visits: optionsOf(all.map(({ traits, left }) => [traits.visits, left.visits])),
      observers: optionsOf(all.map(({ traits, left }) => [traits.observers, left.observers])),
    },
    switches,
  };
}
