/** The words under a card and beside a heading. */
import type { BoardCard } from '../../../core/contract/calls/board.ts';

const kinds: Record<BoardCard['kind'], string> = {
  saw: 'Saw',
  heard: 'Heard',
  'pupil-voice': 'Pupil voice',
  wondering: 'Wondering',
  tally: 'Tally',
};

/** "Saw", or "Tally 11 of 28". */
export function kindWords({ kind, tally }: Pick<BoardCard, 'kind' | 'tally'>): string {
  return tally ? `${kinds[kind]} ${tally.value} of ${tally.outOf}` : kinds[kind];
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
