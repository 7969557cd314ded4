/** What a theme, or any cards, rest on: the visits in which they were noted and the people who looked. Counted here alone. */
import type { BoardCard, BoardVisit } from '../../contract/calls/board.ts';
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import { prevalenceWord } from '../prevalence.ts';
import type { BoardIndex } from './board-index.ts';

/** Counts of cards, visits and observers; `of` is all visits of the debrief. */
export interface Evidence {
  readonly cards: number;
  readonly visits: number;
  readonly observers: number;
  readonly of: number;
  /** The word that the count gives; null where there are no visits. */
  readonly word: PrevalenceWord | null;
}

type Observed = Pick<BoardVisit, 'observers'>;

/** The cards of a theme in order: those at home in it, then those that it refers to. */
export function cardsInTheme(board: BoardIndex<BoardCard>, themeId: string): readonly BoardCard[] {
  const referred = board.referencesIn(themeId);
  if (referred.length === 0) return board.cardsOf(themeId);
  return [...board.cardsOf(themeId), ...referred.flatMap(({ cardId }) => board.card(cardId) ?? [])];
}

/** Each visit and each observer once. A card that is also in a theme is evidence for it as much as one at home there. */
export function evidenceOf(
  cards: readonly Pick<BoardCard, 'visitNumber'>[],
  visits: ReadonlyMap<number, Observed>,
): Evidence {
  const numbers = new Set(cards.map(({ visitNumber }) => visitNumber));
  const observers = countObservers([...numbers].flatMap((number) => visits.get(number) ?? []));
  const of = Math.max(visits.size, numbers.size);
  const word = of === 0 ? null : prevalenceWord(numbers.size, of);
  return { cards: cards.length, visits: numbers.size, observers, of, word };
}

/** How many people made these visits. */
export function countObservers(visits: readonly Observed[]): number {
  return new Set(visits.flatMap(({ observers }) => observers)).size;
}
