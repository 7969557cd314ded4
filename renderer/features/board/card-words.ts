/** The words under a card and beside a heading. */
import type { BoardCard } from '../../../core/contract/calls/board.ts';

const kinds: Record<BoardCard['kind'], string> = {
  saw: 'Saw',
  heard: 'Heard',
  'pupil-voice': 'Pupil voice',
  wondering: 'Wondering',
  tally: 'Tally',
};

/** "Saw", or "Tally 11 of 28" where the text of a tally ends in its numbers. */
export function kindWords({ kind, text }: Pick<BoardCard, 'kind' | 'text'>): string {
  const numbers = kind === 'tally' ? /(\d+)\s*(?:of|out of|\/)\s*(\d+)/.exec(text) : null;
  return numbers ? `${kinds[kind]} ${numbers[1]} of ${numbers[2]}` : kinds[kind];
}

/** Made once: a format costs more than all its uses in a step. */
const numbers = new Intl.NumberFormat('en-GB');

export function countWords(count: number, one: string): string {
  return `${numbers.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** "4 cards · 4 visits", and "3 observers" where it is known who looked. */
export function evidenceWords(count: { cards: number; visits: number; observers?: number }): string {
  const parts = [countWords(count.cards, 'card'), countWords(count.visits, 'visit')];
  if (count.observers) parts.push(countWords(count.observers, 'observer'));
  return parts.join(' · ');
}
