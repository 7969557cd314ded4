/** What a theme rests on, and whether the word that the team agreed on fits it. */
import type { BoardCard, BoardTheme, BoardVisit } from '../../../../core/contract/calls/board.ts';
import type { PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { prevalenceWord } from '../../../../core/domain/prevalence.ts';
import { countWords } from '../copy/card-words.ts';

/** Counts of cards, visits and observers; `of` is all visits of the debrief. */
export interface ThemeEvidence {
  readonly cards: number;
  readonly visits: number;
  readonly observers: number;
  readonly of: number;
  /** The word that the count gives; null where there are no visits. */
  readonly word: PrevalenceWord | null;
}

/** The cards of a theme in order: those at home in it, then those that it refers to. */
export function cardsInTheme(board: BoardIndex<BoardCard>, themeId: string): readonly BoardCard[] {
  const referred = board.referencesIn(themeId);
  if (referred.length === 0) return board.cardsOf(themeId);
  return [...board.cardsOf(themeId), ...referred.flatMap(({ cardId }) => board.card(cardId) ?? [])];
}

export function evidenceOf(
  board: BoardIndex<BoardCard>,
  visits: ReadonlyMap<number, BoardVisit>,
  themeId: string,
): ThemeEvidence {
  const cards = cardsInTheme(board, themeId);
  const numbers = new Set(cards.map((card) => card.visitNumber));
  const observers = new Set([...numbers].flatMap((number) => visits.get(number)?.observers ?? []));
  const of = Math.max(visits.size, numbers.size);
  return {
    cards: cards.length,
    visits: numbers.size,
    observers: observers.size,
    of,
    word: of === 0 ? null : prevalenceWord(numbers.size, of),
  };
}

/** "9 of 24 visits · 4 observers": the count behind a word. */
export function countBehind({ visits, of, observers }: ThemeEvidence): string {
  const parts = [`${visits} of ${countWords(of, 'visit')}`];
  if (observers > 0) parts.push(countWords(observers, 'observer'));
  return parts.join(' · ');
}

/** "In 9 visits, by 4 observers": what a theme rests on, in a sentence. */
export function restsOn({ cards, visits, observers }: ThemeEvidence): string {
  const by = observers > 0 ? `, by ${countWords(observers, 'observer')}` : '';
  return `${countWords(cards, 'card')} in ${countWords(visits, 'visit')}${by}`;
}

export function isTentative({ observers }: Pick<ThemeEvidence, 'observers'>): boolean {
  return observers === 1;
}

/** What is said of the agreed word beside the one that the count gives. Nothing averages anything. */
export function wordAdvice(
  agreed: BoardTheme['word'],
  counted: PrevalenceWord | null,
): { readonly text: string; readonly isWarning: boolean } | null {
  if (counted === null || agreed === counted) return null;
  if (agreed === null) return { text: `By the count: ${counted}`, isWarning: false };
  return { text: `The count says ‘${counted}’`, isWarning: true };
}
