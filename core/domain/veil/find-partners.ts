/** Ordinary words that are names as well, in a list with somebody: "Field/Long/Ng", "Banks & O'Dea", "jack and lily". */
import type { Lexicon, NameEntry } from './lexicon.ts';
import {
  afterNames,
  auxiliaries,
  beforePlaces,
  determiners,
  functionWords,
  personVerbs,
  sayingVerbs,
} from './lists/context-words.ts';
import { isFirstName, rankOf } from './lists/english.ts';
import { isCapital, nextWord, type Reading, tightJoint, type Word, wordBefore } from './reading.ts';
import type { Verdict } from './sense.ts';
import { type Find, isPerson } from './spans.ts';

const mayJoin = /[/&+,]| and /iu;

type Joint = 'tight' | 'and' | 'comma' | null;

/** Before these a capital is a thing's or a time's, as it is behind "the" and "in". */
const beforeThings = new Set(['of', 'on', 'and']);

/** "jack and will planned it": not "Ng and will they know". */
function goesOn(next: Word | undefined): boolean {
  if (next === undefined) return true;
  const { small } = next;
  const isDeed =
    sayingVerbs.has(small) || personVerbs.has(small) || (small.length > 4 && small.endsWith('ed'));
  return isDeed || auxiliaries.has(small) || small === 'were' || afterNames.has(small);
}

class PartnerFinder {
  readonly #reading: Reading;
  readonly #lexicon: Lexicon;
  readonly #isSomebody: boolean[];
  readonly #finds: Find[] = [];

  constructor(reading: Reading, lexicon: Lexicon, finds: readonly Find[]) {
    this.#reading = reading;
    this.#lexicon = lexicon;
    this.#isSomebody = mayJoin.test(reading.plain) ? namedWords(reading, finds) : [];
  }

  /** From left to right and back again: a name at either end of a list speaks for all of it. */
  find(): Find[] {
    if (!this.#isSomebody.includes(true)) return [];
    const last = this.#reading.words.length - 1;
    for (let at = 1; at <= last; at += 1) this.#look(at, this.#jointBehind(at - 1, -1, at), false);
    for (let at = last - 1; at >= 0; at -= 1) this.#look(at, this.#jointBehind(at, 1, at), true);
    return this.#finds;
  }

  /** What joins a word to somebody beside it: `first` is the word before the joint, `step` says on which side somebody stands. */
  #jointBehind(first: number, step: 1 | -1, at: number): Joint {
    const { words } = this.#reading;
    const near = words[first + 1];
    if (!near || this.#isSomebody[at]) return null;
    if (this.#isSomebody[at + step] === true) {
      if (tightJoint.test(near.gap)) return 'tight';
      return near.gap === ', ' ? 'comma' : null;
    }
    const [and, behind] = step === 1 ? [near, words[at + 2]] : [words[at - 1], words[at]];
    if (and?.small !== 'and' || behind?.gap !== ' ' || !/^,? $/u.test(and.gap)) return null;
    return this.#isSomebody[at + 2 * step] === true ? 'and' : null;
  }

  #look(at: number, joint: Joint, isFirst: boolean): void {
    const word = this.#reading.words[at];
    if (joint === null || !word || word.small.length < 2) return;
    const entry = this.#lexicon.names.get(word.small);
    const isListed = entry?.isGiven === true || entry?.isFamily === true;
    if (!isListed && !isFirstName(word.small)) return;
    const verdict = this.#judge(word, at, joint, entry);
    if (verdict === null) return;
    if (this.#lexicon.decided.get(word.small) === 'nobody' && (!isListed || verdict === 'asked')) return;
    // "Reading, Ms Hall said": a word before the comma is asked about, and speaks for no other.
    this.#isSomebody[at] = verdict === 'masked' || !isFirst || !word.isStart;
    this.#finds.push({
      from: word.from,
      to: word.to,
      kind: entry?.isTeacher ? 'teacher' : isListed ? 'name' : 'pupil',
      verdict,
      reason: isListed ? 'listed' : 'first-name',
    });
  }

  /** Null where the word is no name in spite of its neighbour. */
  #judge(
    word: Word,
    at: number,
    joint: Exclude<Joint, null>,
    entry: NameEntry | undefined,
  ): Exclude<Verdict, 'left'> | null {
    const isBare = this.#reading.letters === 'small' || this.#reading.letters === 'capitals';
    if (this.#isPartOfOther(word, at)) return null;
    if (!isCapital(word) || isBare) return this.#judgeBare(word, at, joint, entry);
    if (functionWords.has(word.small) && word.isStart && !isFirstName(word.small)) return null;
    return joint === 'tight' || (joint === 'and' && !word.isStart) ? 'masked' : 'asked';
  }

  /** Where no capital says so: first names beside "and"; a stroke joins whatever the lists hold. */
  #judgeBare(
    { small }: Word,
    at: number,
    joint: Exclude<Joint, null>,
    entry: NameEntry | undefined,
  ): Exclude<Verdict, 'left'> | null {
    const { words, letters } = this.#reading;
    const isSpaced = words[at]?.gap.length !== 1 && words[at + 1]?.gap.length !== 1;
    if (joint === 'tight')
      return letters === 'telling' && rankOf(small) !== null && (isSpaced || functionWords.has(small))
        ? null
        : 'masked';
    const isGiven = entry ? entry.isGiven : isFirstName(small);
    if (joint === 'comma' || !isGiven) return null;
    if (rankOf(small) === null) return 'masked';
    return !functionWords.has(small) && goesOn(nextWord(this.#reading, at)) ? 'asked' : null;
  }

  /** "In Reading, …", "the Hall and …", "Hall Green and …". */
  #isPartOfOther(word: Word, at: number): boolean {
    const before = wordBefore(this.#reading, at);
    const next = nextWord(this.#reading, at);
    if (before && (determiners.has(before.small) || beforePlaces.has(before.small))) return true;
    if (before && beforeThings.has(before.small) && !(before.small === 'and' && this.#isSomebody[at - 2]))
      return true;
    const isNamed = (other: Word): boolean => this.#lexicon.names.has(other.small) || other.text.length === 1;
    if (!isCapital(word)) return false;
    if (isCapital(next) && !isNamed(next) && !afterNames.has(next.small)) return true;
    return isCapital(before) && !before.isStart && !isNamed(before) && before.small !== 'and';
  }
}

/** For each word, whether it is sure to be somebody. */
function namedWords({ words }: Reading, finds: readonly Find[]): boolean[] {
  const named = words.map(() => false);
  const placeOf = new Map(words.map(({ from }, at) => [from, at]));
  for (const find of finds) {
    if (find.verdict !== 'masked' || !isPerson(find)) continue;
    let at = placeOf.get(find.from) ?? words.length;
    for (; (words[at]?.from ?? Infinity) < find.to; at += 1) named[at] = true;
  }
  return named;
}

/**
 * Words that stand in a list with somebody.
 * @param finds what was found before, in order and joined
 */
export const findPartners = (reading: Reading, lexicon: Lexicon, finds: readonly Find[]): Find[] =>
  new PartnerFinder(reading, lexicon, finds).find();
