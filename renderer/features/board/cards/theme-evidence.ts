/** What a theme rests on in words, and whether the word that the team agreed on fits it. */
import type { BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import type { Evidence } from '../../../../core/domain/board/evidence.ts';
import { countWords } from '../copy/card-words.ts';

/** "9 of 24 visits · 4 observers": the count behind a word. */
export function countBehind({ visits, of, observers }: Evidence): string {
  const parts = [`${visits} of ${countWords(of, 'visit')}`];
  if (observers > 0) parts.push(countWords(observers, 'observer'));
  return parts.join(' · ');
}

/** "In 9 visits, by 4 observers": what a theme rests on, in a sentence. */
export function restsOn({ cards, visits, observers }: Evidence): string {
  const by = observers > 0 ? `, by ${countWords(observers, 'observer')}` : '';
  return `${countWords(cards, 'card')} in ${countWords(visits, 'visit')}${by}`;
}

export function isTentative({ observers }: Pick<Evidence, 'observers'>): boolean {
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
