/** What stands in a deck: its choices as the store has them, and what must be written down with it. */
import { usualChoices, type DeckChoices, type MadeDeck } from '../../domain/deck/deck.ts';
import { thenAndNowId, whyNotCompared } from '../../domain/deck/then-and-now.ts';
import type { Release } from '../../domain/release/release.ts';
import {
  readDeckChoices,
  type ChoicesAsked,
  type EarlierChoice,
  type LeavesBeside,
} from '../../store/release/deck-choices.ts';
import { besideOf, writeRelease } from '../../store/release/ledger.ts';
import type { Db } from '../../store/file/open.ts';
import type { ReadInput } from '../../store/release/release-input.ts';
import type { MadeSlides } from './make-slides.ts';

export interface Chosen {
  choices: DeckChoices;
  /** What the release is planned from. */
  input: ReadInput;
  /** Earlier walks that may be compared with, as the team may read of them on the shared screen. */
  earlierWalks(mask: (text: string) => string): EarlierChoice[];
  /** Why the comparison that was asked for is not in the deck, in words for the team; null: it is, or none was. */
  whyNotCompared(release: Release): string | null;
  /** Figures of the earlier walk that leave with this deck. */
  leavesBeside(deck: MadeDeck['deck']): LeavesBeside | null;
}

/** @param now ISO instant */
export function chooseForDeck(db: Db, read: ReadInput, asked: ChoicesAsked, now: string): Chosen {
  const { choices, input, earlierWalks, why, leavesBeside } = readDeckChoices(db, read, asked, now);
  const { earlier } = choices;
  return {
    choices: { ...usualChoices, ...choices },
    input,
    earlierWalks: (mask) => earlierWalks.map((one) => ({ ...one, title: mask(one.title) })),
    whyNotCompared: (release) => why ?? (earlier === null ? null : whyNotCompared(release, earlier)),
    leavesBeside: ({ slides }) => (slides.some(({ id }) => id === thenAndNowId) ? leavesBeside : null),
  };
}

type Looked = Pick<MadeSlides, 'released'> & { input: Pick<ReadInput, 'walkIds'> };

interface Writing {
  leavesBeside: LeavesBeside | null;
  /** Looks once more: once the earlier figures are written down, the ledger knows their teachers. */
  again: () => Looked;
  /** ISO instant. */
  at: string;
  newId: () => string;
}

/**
 * Writes down all figures that leave with a deck: the earlier walk's first, so that whoever was visited in both is one.
 * @returns the release's id
 */
export function writeDown(db: Db, looked: Looked, { leavesBeside, again, at, newId }: Writing): string {
  const id = newId();
  if (leavesBeside !== null) writeRelease(db, { ...leavesBeside, at, newId, id: besideOf(id) });
  const { released, input } = leavesBeside === null ? looked : again();
  const { draft, figures, hidden } = released;
  return writeRelease(db, { draft, walkIds: input.walkIds, figures, hidden, at, newId, id });
}
