/** The whole way from a walk to a checked file: clear the figures, write the deck, open it again and check it. */
import type { Deck, Verdict } from '../../contract/calls/slides.ts';
import { makeDeck } from '../../domain/deck/deck.ts';
import type { WalkFacts } from '../../domain/walk-facts.ts';
import { checkFile } from './check-file.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { makeVerdict } from './verdict.ts';

interface MadeSlides {
  deck: Deck;
  verdict: Verdict;
  /** Must not leave the core unless the verdict's outcome is `clear`. */
  bytes: Uint8Array;
}

/** @param approved whole texts that a person has read and declared to name nobody */
export function makeSlides(facts: WalkFacts, approved: readonly string[]): MadeSlides {
  const made = makeDeck(facts);
  const bytes = writeDeck(made.deck);
  const check = checkFile(bytes, { facts, deck: made.deck, approved });
  return { deck: made.deck, verdict: makeVerdict(made, check), bytes };
}
