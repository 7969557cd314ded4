/** The whole way from a walk to a checked file: plan what may leave, attack it, write the deck, open it again and check it. */
import type { Deck, Verdict } from '../../contract/calls/slides.ts';
import { makeDeck } from '../../domain/deck/deck.ts';
import { rosterOf } from '../../domain/veil/file-names.ts';
import { releaseWalk, type ReleasedWalk, type ReleaseInput } from '../../domain/release/release-walk.ts';
import type { Approval } from '../../store/approvals.ts';
import { checkFile } from './check-file.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { makeVerdict } from './verdict.ts';

export interface MadeSlides {
  deck: Deck;
  verdict: Verdict;
  released: ReleasedWalk;
  /** Must not leave the core unless the verdict's outcome is `clear`. */
  bytes: Uint8Array;
}

/** @param approvals names in whole texts that a person has read and declared to name nobody */
export function makeSlides(input: ReleaseInput, approvals: readonly Approval[]): MadeSlides {
  const released = releaseWalk(input);
  const { deck, texts } = makeDeck(released.release);
  const bytes = writeDeck(deck);
  const check = checkFile(bytes, {
    deck,
    texts,
    release: released.release,
    roster: rosterOf(input.facts),
    approvals,
  });
  return { deck, verdict: makeVerdict(deck, released, check), released, bytes };
}
