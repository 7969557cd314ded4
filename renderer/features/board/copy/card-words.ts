/** The words under a card and beside a heading. */
import type { BoardCard, BoardVisit } from '../../../../core/contract/calls/board.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';
import type { WordingMark } from '../../../../core/domain/records/evidence/judging.ts';
import { sayDay } from '../../../state/say.ts';

/** Made once: a format costs more than all its uses in a step. */
const numbers = new Intl.NumberFormat('en-GB');

export function countWords(count: number, one: string): string {
  return `${numbers.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** "7 of 91 shown cards selected": the others are within reach, what is hidden is not taken. */
export function selectedWords(selected: number, shown: number): string {
  return `${numbers.format(selected)} of ${countWords(shown, 'shown card')} selected`;
}

/** "4 cards · 4 visits", and "3 observers" where it is known who looked. */
export function evidenceWords(count: { cards: number; visits: number; observers?: number }): string {
  const parts = [countWords(count.cards, 'card'), countWords(count.visits, 'visit')];
  if (count.observers) parts.push(countWords(count.observers, 'observer'));
  return parts.join(' · ');
}

/** "Visit 12 · Year 9 · Tue 6 Oct": what may be said of a visit on the shared screen. */
export function visitWords({
  number,
  yearGroup,
  date,
}: Pick<BoardVisit, 'number' | 'yearGroup' | 'date'>): string {
  const year = yearGroup && /^\d/.test(yearGroup) ? `Year ${yearGroup}` : yearGroup;
  return [`Visit ${number}`, year, date && sayDay(date)].filter(Boolean).join(' · ');
}

/** "Proposed: ‘explain’, ‘why’". Of a part or an edited card, only the words that still stand in it. */
export function proposalWords(card: Pick<BoardCard, 'proposal' | 'text' | 'teamText'>): string {
  const text = shownText(card);
  const words = (card.proposal ?? []).filter((word) => text.includes(word)).map((word) => `‘${word}’`);
  return words.length > 0 ? `Proposed: ${words.join(', ')}` : 'Proposed';
}

const reasons: Record<WordingMark['reason'], string> = {
  judges: 'Judges: what was seen or heard?',
  'about-teacher': 'About the teacher: what did pupils do?',
};

/** Why the wording of a card is marked: each reason once. */
export function markWords(marks: readonly Pick<WordingMark, 'reason'>[]): string[] {
  return [...new Set(marks.map(({ reason }) => reasons[reason]))];
}

/** What the team made of a card: nothing where it stands as recorded. */
export function teamWords({ teamText, madeFrom }: Pick<BoardCard, 'teamText' | 'madeFrom'>): string[] {
  const making = madeFrom.length > 1 ? ['joined'] : madeFrom.length === 1 ? ['split'] : [];
  return teamText === null ? making : [...making, 'edited'];
}

type Find = (id: string) => BoardCard | undefined;

/** What was recorded of a card that the team edited, split or joined: the texts that it goes back to. */
export function recordedTexts(card: BoardCard, find: Find): string[] {
  if (card.madeFrom.length === 0) return [card.text];
  return card.madeFrom.flatMap((id) => {
    const parent = find(id);
    return parent ? recordedTexts(parent, find) : [];
  });
}

const sources: Record<BoardCard['source'], string | null> = {
  present: null,
  'by-hand': 'typed in',
  'changed-at-source': 'changed at source',
  'gone-from-file': 'no longer in the file',
};

/** What became of a card in its file: of a card that was split or joined, what became of those it was made from. */
export function sourceWords(card: BoardCard, find: Find): string[] {
  const own = sources[card.source];
  const before = card.madeFrom.flatMap((id) => {
    const parent = find(id);
    return parent ? sourceWords(parent, find) : [];
  });
  return [...new Set([...(own === null ? [] : [own]), ...before])];
}
