/** The whole way from a walk to a checked file: plan what may leave, attack it, write the deck, open it again and check it. */
import type { DeckPlan } from '../../contract/deck-plan.ts';
import type { OtherText } from '../../contract/calls/lines.ts';
import type { Deck, Slide, Verdict } from '../../contract/calls/slides.ts';
import { usualDeck } from '../../domain/board/plan-decks.ts';
import { cellsOn, isSlideOn, paragraphs } from '../../domain/deck/compose.ts';
import { lookForsId } from '../../domain/deck/look-fors.ts';
import {
  makeDeck,
  usualChoices,
  type Arrangement,
  type DeckChoices,
  type MadeDeck,
} from '../../domain/deck/deck.ts';
import { layOut } from '../../domain/deck/layout/lay-out.ts';
import type { LaidOutSlide, Look } from '../../domain/deck/layout/model.ts';
import { plainLook } from '../../domain/deck/look.ts';
import { creditText } from '../../domain/deck/word-texts.ts';
import { readLineKey } from '../../domain/lines/line-keys.ts';
import type { TypedText } from '../../domain/lines/review-typed.ts';
import type { Review } from '../../domain/lines/review.ts';
import type { Release } from '../../domain/release/release.ts';
import { releaseWalk, type ReleasedWalk, type ReleaseInput } from '../../domain/release/release-walk.ts';
import { speak, withMaskedLookFors, type SpeakInput, type Spoken } from '../../domain/release/speak.ts';
import { leftOutOf } from '../../domain/release/words.ts';
import { namesIn, rosterOf, type Roster } from '../../domain/veil/file-names.ts';
import { normaliseText } from '../../domain/veil/normalise.ts';
import type { Approval } from '../../store/release/approvals.ts';
import { checkFile } from './check-file.ts';
import type { KnownText } from './check/text-judge.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { makeVerdict } from './verdict.ts';

/** How the deck looks, what of the walk stands in it, and what a person chose for it. */
export interface Dressed {
  look: Look;
  choices: DeckChoices;
  plan: DeckPlan;
  /** Where a typed text is unread, neither it nor the text in whose place it stands is on its slide. */
  isUnreadLeftOut?: boolean;
}

const plain: Dressed = { look: plainLook, choices: usualChoices, plan: usualDeck };

/** A typed text with the text in whose place it stands. */
type TypedOnSlide = OtherText & Pick<TypedText, 'from'>;

export interface MadeSlides {
  deck: Deck;
  /** Slides that are not in it, and ids of all of them in their order. */
  off: Slide[];
  order: string[];
  typed: TypedOnSlide[];
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
  { look, choices, plan, isUnreadLeftOut = false }: Dressed = plain,
): MadeSlides {
  const hasLookFors = isSlideOn(plan, lookForsId);
  const planned = releaseWalk({ ...input, hasLookFors });
  const spoken = speak(planned.release, words);
  const { release } = spoken;
  const typed = typedOn(words.typed, spoken.review);
  const arrangement = arrangementOf(plan, typed, isUnreadLeftOut);
  const { deck, texts, ...made } = makeDeck(release, choices, arrangement);
  const { off, order } = hasLookFors ? made : withOffered(input, spoken, { choices, arrangement }, made);
  const released = { ...planned, release, draft: leftOutOf(planned.draft, cellsOn(deck.slides)) };
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
  const { themes } = planned.release;
  const review = {
    ...spoken.review,
    unread: unreadOn(spoken.review, plan, { themes, typed, own: made.own }),
  };
  const verdict = makeVerdict(withMaskedTitles(released, spoken), review, check, slides);
  const placed = typed.filter((one) => isPlaced(one, made.own));
  return { deck, off, order, typed: placed, slides, verdict, released, spoken, bytes };
}

/** A slide that figures would have to be planned for is planned apart, so that nothing of it leaves with a deck without it. */
function withOffered(
  input: ReleaseInput,
  { release, mask }: Spoken,
  { choices, arrangement }: { choices: DeckChoices; arrangement: Arrangement },
  made: Pick<MadeDeck, 'off' | 'order'>,
): Pick<MadeDeck, 'off' | 'order'> {
  if (input.facts.lookFors.length === 0) return made;
  const offered = withMaskedLookFors(releaseWalk({ ...input, hasLookFors: true }).release, mask);
  return makeDeck({ ...release, lookFors: offered.lookFors }, choices, arrangement);
}

function typedOn(typed: readonly TypedText[], { texts }: Review): TypedOnSlide[] {
  return typed.flatMap(({ key, from }) => {
    const read = texts.find((text) => text.key === key);
    return read ? [{ ...read, from }] : [];
  });
}

/**
 * Only words that may stand are put on slides. Where they may not yet, the slide is as it is by itself; in a deck without
 * unread texts it lacks them, for somebody did not want the text that stood there.
 */
function arrangementOf(
  plan: DeckPlan,
  typed: readonly TypedOnSlide[],
  isUnreadLeftOut: boolean,
): Arrangement {
  const standing = typed.filter(({ isStanding }) => isStanding);
  const leftOut = plan.slides.flatMap(({ slideId, texts }) =>
    texts.filter(({ to }) => to === '').map(({ from }) => ({ slideId, from, to: '' })),
  );
  return {
    plan,
    texts: [
      ...leftOut,
      ...typed.flatMap(({ slideId, from, state }) =>
        isUnreadLeftOut && state === 'unread' && from !== null ? { slideId, from, to: '' } : [],
      ),
      ...standing.flatMap(({ slideId, from, text }) => (from === null ? [] : { slideId, from, to: text })),
    ],
    notes: standing.flatMap(({ slideId, from, text }) => (from === null ? { slideId, notes: text } : [])),
  };
}

/** Slides that take a text: what is asked stands among what is decided too, and a title where several themes are looked over. */
function slidesFor({ key, slideId }: Review['unread'][number], hasOverview: boolean): string[] {
  const kind = readLineKey(key)?.kind;
  if (kind === 'decision' && slideId === 'questions') return [slideId, 'decisions'];
  return kind === 'title' && hasOverview ? [slideId, 'themes'] : [slideId];
}

/** Whether the text in whose place it was typed is still there. */
function isPlaced({ slideId, from }: TypedOnSlide, own: MadeDeck['own']): boolean {
  const texts = own.get(slideId);
  return texts !== undefined && (from === null || texts.has(from));
}

/** What would stand on no slide of this deck need not be read for it: nor what was typed in the place of a text that is gone. */
function unreadOn(
  { unread }: Review,
  plan: DeckPlan,
  {
    themes,
    typed,
    own,
  }: Pick<Release, 'themes'> & Pick<MadeDeck, 'own'> & { typed: readonly TypedOnSlide[] },
): Review['unread'] {
  const isChosen = (slideId: string): boolean =>
    plan.themeIds === null ||
    !slideId.startsWith('theme:') ||
    plan.themeIds.some((id) => slideId === `theme:${id}`);
  const gone = new Set(typed.filter((one) => !isPlaced(one, own)).map(({ key }) => key));
  const hasOverview = themes.filter(({ cell }) => isChosen(cell)).length > 1;
  return unread.flatMap((one) => {
    if (!isChosen(one.slideId) || gone.has(one.key)) return [];
    const slideId = slidesFor(one, hasOverview).find((id) => isSlideOn(plan, id));
    return slideId === undefined ? [] : { ...one, slideId };
  });
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
  const isTicked = ({ state }: Pick<OtherText, 'state'>): boolean => state === 'ticked';
  const lines = groups.flatMap((group) => group.lines).filter(isTicked);
  const ticked = new Set([
    ...lines.map(({ text }) => text),
    // Notes are read as one text and stand line by line.
    ...others
      .filter(isTicked)
      .flatMap(({ what, text }) => (what === 'speaker-notes' ? paragraphs(text) : text)),
  ]);
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
