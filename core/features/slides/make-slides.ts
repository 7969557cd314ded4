/** The whole way from a walk to a checked file: plan what may leave, attack it, write the deck, open it again and check it. */
import type { Deck, Verdict } from '../../contract/calls/slides.ts';
import { chosenThemes, makeDeck, usualChoices, type DeckChoices } from '../../domain/deck/deck.ts';
import { layOut } from '../../domain/deck/layout/lay-out.ts';
import type { LaidOutSlide, Look } from '../../domain/deck/layout/model.ts';
import { plainLook } from '../../domain/deck/look.ts';
import { creditText } from '../../domain/deck/word-texts.ts';
import type { Review } from '../../domain/lines/review.ts';
import type { Release } from '../../domain/release/release.ts';
import { releaseWalk, type ReleasedWalk, type ReleaseInput } from '../../domain/release/release-walk.ts';
import { speak, type SpeakInput, type Spoken } from '../../domain/release/speak.ts';
import { leftOutOf } from '../../domain/release/words.ts';
import { namesIn, rosterOf, type Roster } from '../../domain/veil/file-names.ts';
import { normaliseText } from '../../domain/veil/normalise.ts';
import type { Approval } from '../../store/approvals.ts';
import { checkFile } from './check-file.ts';
import type { KnownText } from './check/text-judge.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { makeVerdict } from './verdict.ts';

/** How the deck looks, and what of the walk stands in it. */
export interface Dressed {
  look: Look;
  choices: DeckChoices;
}

const plain: Dressed = { look: plainLook, choices: usualChoices };

export interface MadeSlides {
  deck: Deck;
  /** Its pages. */
  slides: LaidOutSlide[];
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
  { look, choices }: Dressed = plain,
): MadeSlides {
  const planned = releaseWalk({ ...input, hasLookFors: choices.hasLookFors });
  const spoken = speak(planned.release, words);
  const { release } = spoken;
  const themes = chosenThemes(release, choices);
  const released = { ...planned, release, draft: leftOutOf(planned.draft, { themes }) };
  const { deck, texts } = makeDeck(release, choices);
  const slides = layOut(deck, look);
  const bytes = writeDeck({ title: deck.title, slides, look });
  const roster = rosterOf(input.facts, words.names.decisions);
  const check = checkFile(bytes, {
    deck,
    slides,
    look,
    texts,
    release,
    roster,
    approvals: [...approvals, ...consented(release, roster), ...read(texts, spoken.review, roster)],
  });
  const verdict = makeVerdict(slides.length, withMaskedTitles(released, spoken), spoken.review, check);
  return { deck, slides, verdict, released, spoken, bytes };
}

/** What the team is told of a theme, or of what was looked for, stands on the shared screen. */
function withMaskedTitles(released: ReleasedWalk, { mask }: Spoken): ReleasedWalk {
  const masked = <Row extends { cell: string; label: string }>(row: Row): Row =>
    /^(?:theme|look-for):/u.test(row.cell) ? { ...row, label: mask(row.label) } : row;
  const { notes, team } = released;
  return { ...released, notes: notes.map(masked), team: { ...team, themes: team.themes.map(masked) } };
}

/**
 * A person has read these very texts: what is on the lists and means something else in them, is no name. What the engine
 * takes for a name does not stand in them any more.
 */
function read(texts: readonly KnownText[], { groups, texts: others }: Review, roster: Roster): Approval[] {
  const lines = [...groups.flatMap((group) => group.lines), ...others];
  const ticked = new Set(lines.filter(({ state }) => state === 'ticked').map(({ text }) => text));
  return texts.flatMap(({ text, data }) =>
    data
      .filter((piece) => ticked.has(piece))
      .flatMap((piece) => roster.read(piece).filter(({ verdict }) => verdict === 'left'))
      .map((span) => ({ text, name: normaliseText(span.text) })),
  );
}

/** Whoever said yes may be named where they are named, in that very text. */
function consented({ words }: Release, roster: Roster): Approval[] {
  return words.credit.flatMap((item) =>
    namesIn(item.where, roster).map(({ text: name }) => ({ text: creditText(item), name })),
  );
}
