/** The whole way from a walk to a checked file: plan what may leave, attack it, write the deck, open it again and check it. */
import type { Deck, Verdict } from '../../contract/calls/slides.ts';
import { makeDeck } from '../../domain/deck/deck.ts';
import { creditText } from '../../domain/deck/word-slides.ts';
import { namesIn } from '../../domain/disclosure/find-names.ts';
import { rosterOf, type Roster } from '../../domain/disclosure/roster.ts';
import type { Release } from '../../domain/release/release.ts';
import { releaseWalk, type ReleasedWalk, type ReleaseInput } from '../../domain/release/release-walk.ts';
import { speak, type SpeakInput, type Spoken } from '../../domain/release/speak.ts';
import type { Approval } from '../../store/approvals.ts';
import { leftOutOf } from '../../domain/release/words.ts';
import { checkFile } from './check-file.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { makeVerdict } from './verdict.ts';

export interface MadeSlides {
  deck: Deck;
  verdict: Verdict;
  /** Its release with the words beside the figures. */
  released: ReleasedWalk;
  spoken: Spoken;
  /** Must not leave the core unless the verdict's outcome is `clear`. */
  bytes: Uint8Array;
}

/**
 * @param words what people wrote, read and dropped
 * @param approvals names in whole texts that a person has read and declared to name nobody
 */
export function makeSlides(
  input: ReleaseInput,
  words: SpeakInput,
  approvals: readonly Approval[],
): MadeSlides {
  const planned = releaseWalk(input);
  const spoken = speak(planned.release, words);
  const { release } = spoken;
  const released = { ...planned, release, draft: leftOutOf(planned.draft, release) };
  const { deck, texts } = makeDeck(release);
  const bytes = writeDeck(deck);
  const roster = rosterOf(input.facts);
  const check = checkFile(bytes, {
    deck,
    texts,
    release,
    roster,
    approvals: [...approvals, ...consented(release, roster)],
  });
  return { deck, verdict: makeVerdict(deck, released, spoken.review, check), released, spoken, bytes };
}

/** Whoever said yes may be named where they are named, in that very text. */
function consented({ words }: Release, roster: Roster): Approval[] {
  return words.credit.flatMap((item) =>
    namesIn(item.where, roster).map(({ text: name }) => ({ text: creditText(item), name })),
  );
}
