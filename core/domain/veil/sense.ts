/** Whether a word that could be a name means somebody where it stands: cues are added up, as a reader would. */
import { isFamous, isFirstName, rankOf } from './lists/english.ts';
import {
  afterNames,
  auxiliaries,
  beforePlaces,
  determiners,
  functionWords,
  labels,
  modals,
  noPastTense,
  ownedByPeople,
  personTakers,
  personVerbs,
  sayingVerbs,
  spokenTo,
} from './lists/context-words.ts';
import { isNoName } from './lists/ordinary-words.ts';
import {
  gapAfter,
  isCapital,
  isOwner,
  nextWord,
  type Reading,
  tightJoint,
  type Word,
  wordBefore,
} from './reading.ts';

/**
 * What is known of a word: of the lists as a given or a family name, or as one that lessons speak of; of no list as a first
 * name, as an English word, or not at all.
 */
export type NameUse = 'given' | 'family' | 'famous' | 'first-name' | 'unknown' | 'word';

export type Verdict = 'masked' | 'asked' | 'left';

/** So many points and a word is somebody; fewer, but above nothing, and a person is asked. */
const sure = 2;

/** Where it stands, before anything around it is looked at: [inside a sentence, at its beginning, without capitals]. */
const ground: Readonly<Record<NameUse, readonly [number, number, number]>> = {
  given: [2, 0, -1],
  family: [1, -1, -2],
  famous: [2, 1, -2],
  'first-name': [1, -1, -1],
  unknown: [1, -1, -4],
  word: [-1, -3, -9],
};

const isPastTense = (small: string): boolean =>
  small.length > 3 && small.endsWith('ed') && !noPastTense.has(small);

/** "Will will", "Hope hopes", "Rose rose": nobody writes a word twice, but a name and then what it does. */
function isOwnVerb(reading: Reading, at: number): boolean {
  const own = reading.words[at]?.small ?? '';
  const next = nextWord(reading, at);
  if (next?.shape !== 'small' || own === '') return false;
  return next.small === own || next.small === `${own}s` || next.small === `${own}es`;
}

/** What speaks for a person in the word behind. */
function cueOfNext(
  use: NameUse,
  reading: Reading,
  at: number,
  { isStart, isTelling }: { isStart: boolean; isTelling: boolean },
): number {
  const next = nextWord(reading, at);
  if (next === undefined || (isTelling && isCapital(next))) return 0;
  const { small } = next;
  const isListedGiven = use === 'given';
  if (isOwnVerb(reading, at)) return isListedGiven ? 3 : 2;
  if (sayingVerbs.has(small)) return 3;
  // "Mark your own" tells somebody what to do; "Amber was the colour" says what a thing is.
  if (determiners.has(small)) return isListedGiven || use === 'first-name' ? -2 : 0;
  if (auxiliaries.has(small)) {
    const isDefinition = determiners.has(nextWord(reading, at + 1)?.small ?? '');
    if (isListedGiven) return isDefinition && isStart ? 1 : 2;
    return use === 'unknown' && isStart ? 0 : 1;
  }
  // "Hope can be taught" may speak of either: a person is asked.
  if (modals.has(small) && isListedGiven && isCapital(reading.words[at]))
    return nextWord(reading, at + 1)?.small === 'be' ? 1 : 2;
  if (personVerbs.has(small)) return 2;
  if (isPastTense(small)) return isListedGiven && isTelling && !isStart ? 2 : 1;
  if (small === 'who') return 3;
  return isListedGiven && isStart && isTelling && afterNames.has(small) && small !== 'and' ? 1 : 0;
}

/** "Rose and Mark": a name on the other side of "and" speaks for one on this. */
function cueOfPartner(use: NameUse, { words }: Reading, at: number, isName: (word: Word) => boolean): number {
  const isTight = (word: Word | undefined): boolean => use !== 'word' && tightJoint.test(word?.gap ?? '');
  const [and, partner] = [words[at + 1], words[at + 2]];
  if (isTight(and) && isCapital(and) && isName(and)) return 2;
  if (and?.small === 'and' && and.gap === ' ' && partner?.gap === ' ') {
    if (isCapital(partner) && isName(partner)) return 2;
    // "Rose and her pupils"; not "Hope and despair".
    if (determiners.has(partner.small) && words[at]?.isStart) return 1;
  }
  const [before, first] = [words[at - 1], words[at - 2]];
  if (isTight(words[at]) && isCapital(before) && isName(before)) return 2;
  return before?.small === 'and' && isCapital(first) && before.gap === ' ' && isName(first) ? 1 : 0;
}

/** "Mark Twain", "Sports Hall": part of somebody or something else. */
function cueOfCapitals(use: NameUse, reading: Reading, at: number, isName: (word: Word) => boolean): number {
  const next = nextWord(reading, at);
  // "Poppy M" is somebody; "Plan B" is none.
  if (isCapital(next) && next.text.length === 1)
    return use !== 'word' && /^[B-HJ-Z]$/u.test(next.text) ? 3 : 0;
  // "Robin Thackeray": a first name, and behind it what can be nothing but a family name.
  const isFirst = use === 'first-name' || use === 'given' || use === 'unknown';
  if (
    isCapital(next) &&
    isFirst &&
    next.shape === 'capital' &&
    rankOf(next.small) === null &&
    !isFamous(next.small)
  )
    return 2;
  if (isCapital(next) && !isName(next)) return -3;
  const before = wordBefore(reading, at);
  if (!isCapital(before) || isName(before) || before.text.length === 1) return 0;
  const isOpening = before.isStart && rankOf(before.small) !== null && !isNoName(before.small);
  return isOpening || sayingVerbs.has(before.small) || personTakers.has(before.small) ? 0 : -3;
}

function cueOfBefore(use: NameUse, reading: Reading, at: number, isOwned: boolean): number {
  const label = reading.words[at - 1];
  const gap = reading.words[at]?.gap ?? '';
  if (label !== undefined && /^(?::| ?-) ?$/u.test(gap) && labels.has(label.small)) return 3;
  const before = wordBefore(reading, at);
  if (before === undefined) return 0;
  const { small } = before;
  if (determiners.has(small)) return -4;
  if (beforePlaces.has(small)) return isOwned ? 0 : -2;
  if (spokenTo.has(small)) return use === 'unknown' || use === 'first-name' || use === 'word' ? 2 : 1;
  if (sayingVerbs.has(small)) return 2;
  if (use === 'word') return 0;
  return personTakers.has(small) && use !== 'unknown' ? 1 : 0;
}

function cueOfOwning(use: NameUse, reading: Reading, at: number): number {
  const owned = reading.words[at + 2]?.small ?? '';
  if (ownedByPeople.has(owned)) return use === 'unknown' ? 2 : 3;
  return use === 'given' ? 2 : use === 'first-name' ? 1 : 0;
}

/** "Helen: strong", "Bill (cover)", "(Rose)". */
function cueOfSigns(use: NameUse, reading: Reading, at: number): number {
  const gap = reading.words[at]?.gap ?? '';
  const after = gapAfter(reading, at);
  const isListed = use === 'given' || use === 'family' || use === 'famous';
  if (/\($/u.test(gap) && after.startsWith(')')) return isListed ? 2 : 1;
  if (isListed && reading.words.length === 1) return 2;
  // "Visit two: Dawn"
  if (use === 'given' && /:/u.test(gap) && at === reading.words.length - 1) return 1;
  return use === 'given' && reading.words[at]?.isStart === true && /^(?: \(|:)/u.test(after) ? 2 : 0;
}

/** "Mark - clear steps", "Hall: calm": whoever a note begins with may be whom it is about. */
function isHeading(use: NameUse, reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (use === 'first-name' || use === 'unknown' || use === 'word' || !word?.isStart || isNoName(word.small))
    return false;
  if (use === 'family' && !isCapital(word)) return false;
  return /^ ?:|^ - |^ -$|^-$/u.test(gapAfter(reading, at));
}

/** Only these speak for a person where capitals say nothing: a verb behind, or somebody who asks, helps or tells before. */
function pointsWithoutCapitals(use: NameUse, reading: Reading, at: number): number {
  const word = reading.words[at];
  const next = nextWord(reading, at);
  const before = wordBefore(reading, at)?.small ?? '';
  const isBetween = next === undefined || afterNames.has(next.small);
  const taken = isBetween && (spokenTo.has(before) || sayingVerbs.has(before)) ? 3 : 0;
  const owning = isOwner(reading, at) ? cueOfOwning(use, reading, at) : 0;
  const isActing = next !== undefined && (sayingVerbs.has(next.small) || isOwnVerb(reading, at));
  const bound = functionWords.has(word?.small ?? '') && !isActing ? -4 : 0;
  const fixed = determiners.has(before) ? -4 : 0;
  return (
    ground[use][2] +
    cueOfNext(use, reading, at, { isStart: true, isTelling: false }) +
    taken +
    owning +
    bound +
    fixed
  );
}

/**
 * How much speaks for a person.
 * @param isName whether a word near it is a name of the lists or of the shipped first names
 */
function pointsOf(use: NameUse, reading: Reading, at: number, isName: (word: Word) => boolean): number {
  const word = reading.words[at];
  if (!word) return 0;
  if (reading.letters === 'small' || reading.letters === 'capitals')
    return pointsWithoutCapitals(use, reading, at);
  if (!isCapital(word)) return -1;
  const isOwned = isOwner(reading, at);
  const [inside, begins] = ground[use];
  const cues = [
    word.isStart ? begins : inside,
    reading.letters === 'headings' ? -1 : 0,
    word.shape === 'capitals' && word.text.length > 1 ? -1 : 0,
    isNoName(word.small) ? -1 : 0,
    isOwned ? cueOfOwning(use, reading, at) : 0,
    cueOfNext(use, reading, at, { isStart: word.isStart, isTelling: reading.letters === 'telling' }),
    cueOfPartner(use, reading, at, isName),
    cueOfCapitals(use, reading, at, isName),
    cueOfBefore(use, reading, at, isOwned),
    cueOfSigns(use, reading, at),
  ];
  return cues.reduce((sum, cue) => sum + cue, 0);
}

/** Whether a word that is a name and something else as well means somebody where it stands. */
export function senseOf(
  use: NameUse,
  reading: Reading,
  at: number,
  isName: (word: Word) => boolean,
): Verdict {
  const word = reading.words[at];
  if (!word) return 'left';
  const isBound = functionWords.has(word.small) && word.isStart && !isFirstName(word.small);
  const points = pointsOf(use, reading, at, isName);
  if (isBound) return 'left';
  if (points <= 0) return isHeading(use, reading, at) ? 'asked' : 'left';
  return points >= sure && use !== 'word' ? 'masked' : 'asked';
}
