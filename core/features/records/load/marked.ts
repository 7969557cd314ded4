/** Counts cards whose wording is marked; a card of a reading that is kept is looked at once. */
import { markCard } from '../../../domain/records/evidence/judging.ts';
import type { EvidenceDraft } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import { listDismissedWords } from '../../../store/settings.ts';

type Card = Pick<EvidenceDraft, 'kind' | 'text'>;

/** How many of these hold wording that judges or looks at the teacher, by what the team lets pass. */
export type CountMarked = (cards: readonly Card[]) => number;

export function markedCounter(db: Db): CountMarked {
  let dismissed: readonly string[] = [];
  let known = new WeakMap<object, boolean>();
  const isMarked = (card: Card): boolean => {
    const marked = known.get(card) ?? markCard(card, dismissed).length > 0;
    known.set(card, marked);
    return marked;
  };
  return (cards) => {
    const now = listDismissedWords(db);
    if (now.join('\n') !== dismissed.join('\n')) known = new WeakMap();
    dismissed = now;
    return cards.filter(isMarked).length;
  };
}
