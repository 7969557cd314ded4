/** Whether a word that is both a name and ordinary ("Will", "Rose", "Hall") means somebody where it stands. */
import type { Word } from './find-names.ts';
import { isNoName, isOrdinary } from './ordinary-words.ts';
import {
  afterNames,
  auxiliaries,
  beforeNumbers,
  beforePlaces,
  codedThings,
  determiners,
  noPastTense,
  ownedByTeachers,
  personVerbs,
} from './veil-words.ts';

/** From and up to, in code units of the text as it was given. */
export interface VeilSpan {
  from: number;
  to: number;
  kind: 'teacher' | 'class' | 'room' | 'name' | 'address';
}

/** A text in its words, and what its capitals are worth. */
export interface Reading {
  plain: string;
  words: readonly Word[];
  /** False where everything or nothing has a capital. */
  tellsByCapitals: boolean;
  /** A stretch of `plain` as it was written. */
  written(from: number, to: number): string;
}

/** What the lists say of a word. */
export interface NameUse {
  isGiven: boolean;
  isFamily: boolean;
}

/** Whether a word has a capital anywhere. */
export const isCapital = ({ text, small }: Word): boolean => text !== small;
/** Whether all letters of a word are capitals; one letter alone says nothing. */
export const isCapitals = ({ text }: Word): boolean => text.length > 1 && text === text.toUpperCase();

/** The signs between a word and the one after it; after the last word, the rest of the text. */
export function gapAfter({ plain, words }: Reading, at: number): string {
  return plain.slice(words[at]?.to, words[at + 1]?.from);
}

/** The signs between a word and the one before it; before the first word, the beginning of the text. */
export function gapBefore({ plain, words }: Reading, at: number): string {
  return plain.slice(words[at - 1]?.to ?? 0, words[at]?.from);
}

/** True for "Rose's", also where the apostrophe is curly. */
const isOwner = (reading: Reading, at: number): boolean =>
  gapAfter(reading, at) === "'" && reading.words[at + 1]?.small === 's';

/** Whether a word stands first in a sentence, a line of a list or what is quoted: its capital says nothing there. */
export const beginsSentence = (reading: Reading, at: number): boolean =>
  at === 0 || /[.!?:•"]|(?:^|\s)(?:[-*]\s|'$)/u.test(gapBefore(reading, at));

function isPastTense(word: string): boolean {
  return word.length > 3 && word.endsWith('ed') && !noPastTense.has(word);
}

/** What a word is followed by, where only a space parts the two. */
const follower = (reading: Reading, at: number): Word | undefined =>
  gapAfter(reading, at) === ' ' ? reading.words[at + 1] : undefined;

/** Whether something stands behind that only a person does. */
export function isActing(reading: Reading, at: number): boolean {
  const next = follower(reading, at);
  return next !== undefined && !isCapital(next) && personVerbs.has(next.small);
}

function isActingGiven(reading: Reading, at: number): boolean {
  const next = follower(reading, at);
  if (next === undefined) return false;
  return isActing(reading, at) || isPastTense(next.small) || auxiliaries.has(next.small);
}

/** "Mark Twain", "Rosa Parks", "Sports Hall": part of somebody or something else. */
function belongsToOther(reading: Reading, at: number, isKnownName: (word: Word) => boolean): boolean {
  const next = follower(reading, at);
  if (next && isCapital(next) && !isKnownName(next) && !isOrdinary(next.small)) return true;
  if (next && isCapital(next) && isOrdinary(next.small) && !isKnownName(next) && !isCapitals(next))
    return true;
  const before = gapBefore(reading, at) === ' ' ? reading.words[at - 1] : undefined;
  if (!before || !isCapital(before) || isKnownName(before)) return false;
  return !(beginsSentence(reading, at - 1) && isOpening(before.small));
}

/** "When Rose", "In Mark's", "Asked Hall's" begin a sentence; "Music Hall" is a place. */
function isOpening(small: string): boolean {
  if (personVerbs.has(small) || isPastTense(small) || beforePlaces.has(small) || afterNames.has(small))
    return true;
  return isOrdinary(small) && !isNoName(small);
}

/** Where capitals say nothing, only who begins a sentence by doing something is somebody. */
function isMeantWithoutCapitals(reading: Reading, at: number, isGiven: boolean): boolean {
  return isGiven && beginsSentence(reading, at) && isActing(reading, at);
}

function isMeantWithin(reading: Reading, at: number, { isGiven }: NameUse): boolean {
  const before = reading.words[at - 1];
  if (before && gapBefore(reading, at) === ' ' && beforePlaces.has(before.small)) return false;
  if (isGiven && !isNoName(reading.words[at]?.small ?? '')) return true;
  const next = follower(reading, at);
  return next === undefined || afterNames.has(next.small) || isActingGiven(reading, at);
}

/**
 * Whether an ordinary word stands for a person.
 * @param isKnownName whether a word near it is a name of the lists
 */
export function isMeant(
  reading: Reading,
  at: number,
  use: NameUse,
  isKnownName: (word: Word) => boolean,
): boolean {
  const word = reading.words[at];
  if (!word) return false;
  if (!reading.tellsByCapitals) return isMeantWithoutCapitals(reading, at, use.isGiven);
  if (!isCapital(word)) return false;
  const before = gapBefore(reading, at) === ' ' ? reading.words[at - 1] : undefined;
  if (before && determiners.has(before.small)) return false;
  if (belongsToOther(reading, at, isKnownName)) return false;
  if (isOwner(reading, at)) return use.isGiven || ownedByTeachers.has(reading.words[at + 2]?.small ?? '');
  if (isCapitals(word)) return use.isGiven && isActing(reading, at);
  if (!beginsSentence(reading, at)) return isMeantWithin(reading, at, use);
  if (!use.isGiven || isNoName(word.small)) return isActing(reading, at);
  return isActingGiven(reading, at) || /^(?: \(|:)/u.test(gapAfter(reading, at));
}

/** "7B pencils", "question 7A": a code that is no class and no room. */
export function isThing({ words }: Reading, from: number): boolean {
  const at = words.findIndex((word) => word.from === from);
  return codedThings.has(words[at + 1]?.small ?? '') || beforeNumbers.has(words[at - 1]?.small ?? '');
}
