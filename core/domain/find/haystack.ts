/** Texts that are searched as somebody types: parts of words in any order, best first, and one slip of the fingers. */
import { eachWord, folded, type WordSpan } from './words-in-text.ts';

/** What is looked for: each word with the forms that stand for it, itself or the words that it may be a slip of. */
export type Sought = readonly (readonly string[])[];

/** More words than these narrow nothing down any further. */
const mostWords = 24;
/** Shorter ones are found only where a word begins. */
const leastInside = 3;
/** Shorter ones are words of their own too often to be a slip of another. */
const leastForSlip = 4;
/** So many words are taken for what was meant. */
const mostForms = 8;

/** The words that somebody typed, each once; null where there is none. */
export function wordsTyped(text: string): readonly string[] | null {
  const words = new Set<string>();
  eachWord(text, (word) => {
    if (words.size < mostWords && /[\p{L}\p{N}]/u.test(word)) words.add(word);
  });
  return words.size === 0 ? null : [...words];
}

const isLetterOrDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit > 96 && unit < 123) || (unit > 47 && unit < 58);
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
};

/** 3: it is a word of the text, 2: a word begins with it, 1: it is within one, 0: it is not there. */
function levelOf(text: string, form: string): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (at === 0 || !isLetterOrDigit(text, at - 1)) {
      if (at + form.length === text.length || !isLetterOrDigit(text, at + form.length)) return 3;
      best = 2;
    } else if (best === 0 && form.length >= leastInside) best = 1;
  }
  return best;
}

/** How well a text holds every word, from 1 up; 0 where one of them is missing. */
function rankOf(text: string, sought: Sought, isSlip: readonly boolean[], phrase: string): number {
  let sum = 0;
  for (let at = 0; at < sought.length; at += 1) {
    let level = 0;
    for (const form of sought[at] ?? []) level = Math.max(level, levelOf(text, form));
    if (level === 0) return 0;
    sum += isSlip[at] ? 1 : level + 1;
  }
  return (
    1 + Math.round((9 * sum) / (4 * sought.length)) + (sought.length > 1 && levelOf(text, phrase) > 1 ? 3 : 0)
  );
}

const highest = 13;

/** Whether one letter too many, too few, wrong, or two that changed places make one word of another. */
function isSlipOf(typed: string, word: string): boolean {
  const [short, long] = typed.length <= word.length ? [typed, word] : [word, typed];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  return (
    short.slice(from + 1) === long.slice(from + 1) ||
    (short[from] === long[from + 1] &&
      short[from + 1] === long[from] &&
      short.slice(from + 2) === long.slice(from + 2))
  );
}

/** A slip of a word, or of the beginning of a longer one. */
function mayBeMeant(typed: string, word: string): boolean {
  if (word.length < typed.length - 1 || word[0] !== typed[0]) return false;
  if (isSlipOf(typed, word)) return true;
  return (
    typed.length > leastForSlip && word.length > typed.length && isSlipOf(typed, word.slice(0, typed.length))
  );
}

export interface Hits {
  readonly sought: Sought;
  /** Places of the texts that hold every word: the best first, then in their own order. */
  readonly places: Iterable<number>;
}

export class Haystack {
  readonly #texts: string[] = [];
  #vocabulary: ReadonlySet<string> | null = null;

  constructor(texts: Iterable<string> = []) {
    for (const text of texts) this.#texts.push(folded(text));
  }

  get size(): number {
    return this.#texts.length;
  }

  /** Puts a text at a place, or behind all; an empty one is never found. */
  set(place: number, text: string): void {
    this.#texts[place] = folded(text);
    this.#vocabulary = null;
  }

  /**
   * Null where no word was typed.
   * @param isFirst whether a text stands before others that answer as well
   */
  find(typed: string, isFirst: (place: number) => boolean = () => false): Hits | null {
    const words = wordsTyped(typed);
    if (words === null) return null;
    const isSlip = words.map((word) => !this.#texts.some((text) => levelOf(text, word) > 0));
    const sought = words.map((word, at) => (isSlip[at] ? this.#meantBy(word) : [word]));
    const phrase = words.join(' ');
    const buckets: number[][] = Array.from({ length: 2 * highest + 2 }, () => []);
    this.#texts.forEach((text, place) => {
      const rank = rankOf(text, sought, isSlip, phrase);
      if (rank > 0) buckets[2 * rank + (isFirst(place) ? 1 : 0)]?.push(place);
    });
    return { sought, places: buckets.reverse().flat() };
  }

  #meantBy(word: string): readonly string[] {
    if (word.length < leastForSlip) return [];
    this.#vocabulary ??= vocabularyOf(this.#texts);
    const meant: string[] = [];
    for (const other of this.#vocabulary) {
      if (mayBeMeant(word, other)) meant.push(other);
      if (meant.length === mostForms) break;
    }
    return meant;
  }
}

function vocabularyOf(texts: readonly string[]): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  for (const text of texts) eachWord(text, (word) => void vocabulary.add(word));
  return vocabulary;
}

/** Where the words stand in a text as it is written, in order and apart; null unless each of them does. */
export function placesIn(text: string, sought: Sought): WordSpan[] | null {
  const spans: WordSpan[] = [];
  const found = new Set<number>();
  eachWord(text, (word, from, to) => {
    const own: WordSpan[] = [];
    sought.forEach((forms, index) => {
      for (const form of forms) {
        const at = word.indexOf(form);
        if (at < 0 || (at > 0 && form.length < leastInside)) continue;
        found.add(index);
        // A word with accents may have been written with more signs than it is compared by.
        own.push(word.length === to - from ? { from: from + at, to: from + at + form.length } : { from, to });
      }
    });
    own.sort((a, b) => a.from - b.from);
    for (const span of own) {
      const last = spans.at(-1);
      if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
      else spans.push({ ...span });
    }
  });
  return found.size === sought.length ? spans : null;
}
