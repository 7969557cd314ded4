/** A text in its words: how each is written, what stands between them, and what its capitals are worth. */
import { taskWords } from './lists/context-words.ts';
import type { MappedText } from './normalise.ts';

export interface Word {
  text: string;
  small: string;
  from: number;
  to: number;
  /** The signs between the word before and this one. */
  gap: string;
  /** Whether it begins a sentence, a line or what is quoted: its capital says nothing there. */
  isStart: boolean;
  shape: 'small' | 'capital' | 'capitals' | 'number';
}

export interface Reading {
  text: string;
  plain: string;
  words: readonly Word[];
  /** The signs behind the last word. */
  rest: string;
  /** `telling`: a capital inside a sentence says something. In headings, or where all or nothing has one, it does not. */
  letters: 'telling' | 'headings' | 'small' | 'capitals';
  /** A stretch of `plain` as it was written. */
  written(from: number, to: number): string;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\p{N}/u;
const startsAnew = /[.!?:•"\u2026]|(?:^|\s)(?:[-*]\s|'$|\($)|^'$/u;
/** What an abbreviation ends with is no end of a sentence: "Mr. Hall", "M. Hall". */
const endsShortForm = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'rev', 'st', 'vs', 'eg', 'ie', 'no', 'yr']);

const known = new Map<string, boolean>();

function isLetter(sign: string): boolean {
  const there = known.get(sign);
  if (there !== undefined) return there;
  const is = letterOrDigit.test(sign);
  if (known.size < 5000) known.set(sign, is);
  return is;
}

/** The end of the letters and digits that begin at a place; the place itself where there are none. */
function endOfWord(plain: string, from: number): number {
  let at = from;
  while (at < plain.length) {
    const unit = plain.charCodeAt(at);
    if (unit < 128) {
      const isIn = (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
      if (!isIn) return at;
      at += 1;
      continue;
    }
    const sign = String.fromCodePoint(plain.codePointAt(at) ?? unit);
    if (!isLetter(sign)) return at;
    at += sign.length;
  }
  return at;
}

function shapeOf(text: string, small: string): Word['shape'] {
  if (digit.test(text)) return 'number';
  if (text === small) return 'small';
  // "TAs" and "WAGOLLs" are written in capitals, too.
  const stem = text.length > 2 && text.endsWith('s') ? text.slice(0, -1) : text;
  if (stem.length > 1 && stem === stem.toUpperCase()) return 'capitals';
  return text.charAt(0) === small.charAt(0) ? 'small' : 'capital';
}

/** The signs between words are few: each is looked at once. */
const knownGaps = new Map<string, boolean>();

function isNewStart(gap: string): boolean {
  const there = knownGaps.get(gap);
  if (there !== undefined) return there;
  const is = startsAnew.test(gap);
  if (gap.length < 5 && knownGaps.size < 5000) knownGaps.set(gap, is);
  return is;
}

function isStartAfter(gap: string, before: Word | undefined): boolean {
  if (before === undefined) return true;
  if (gap === ' ' || !isNewStart(gap)) return false;
  const isShortForm =
    endsShortForm.has(before.small) || (before.text.length === 1 && before.shape === 'capital');
  return !(isShortForm && /^\. ?$/u.test(gap));
}

function lettersOf(words: readonly Word[], plain: string): Reading['letters'] {
  if (!/\p{Ll}/u.test(plain)) return 'capitals';
  if (!/\p{Lu}/u.test(plain)) return 'small';
  const long = words.filter(({ text, shape }) => text.length > 3 && shape !== 'number');
  const isHeading = long.length > 3 && long.every(({ shape }) => shape !== 'small');
  return isHeading ? 'headings' : 'telling';
}

/** Reads a text that was brought to one spelling. */
export function readText(text: string, { plain, from, to }: MappedText): Reading {
  const written = (first: number, end: number): string =>
    text.slice(from?.[first] ?? first, to?.[end - 1] ?? end);
  const hasLines = text.includes('\n');
  const words: Word[] = [];
  let last = 0;
  let at = 0;
  while (at < plain.length) {
    const end = endOfWord(plain, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const own = plain.slice(at, end);
    const small = own.toLowerCase();
    const gap = plain.slice(last, at);
    const before = words.at(-1);
    const isNewLine = hasLines && before !== undefined && written(last, at).includes('\n');
    words.push({
      text: own,
      small,
      from: at,
      to: end,
      gap,
      isStart: isNewLine || isStartAfter(gap, before),
      shape: shapeOf(own, small),
    });
    last = end;
    at = end;
  }
  return { text, plain, words, rest: plain.slice(last), letters: lettersOf(words, plain), written };
}

interface CapitalWord extends Word {
  shape: 'capital' | 'capitals';
}

/** True for a word with a capital in front or throughout. */
export const isCapital = (word: Word | undefined): word is CapitalWord =>
  word?.shape === 'capital' || word?.shape === 'capitals';

/** The signs behind a word. */
export const gapAfter = ({ words, rest }: Reading, at: number): string => words[at + 1]?.gap ?? rest;

/** The next word, where only a space parts the two. */
export function nextWord({ words }: Reading, at: number): Word | undefined {
  const next = words[at + 1];
  return next?.gap === ' ' ? next : undefined;
}

/** The word before, where only a space parts the two. */
export function wordBefore({ words }: Reading, at: number): Word | undefined {
  return words[at]?.gap === ' ' ? words[at - 1] : undefined;
}

/** True for "Rose's", also where the apostrophe was curly. */
export const isOwner = ({ words }: Reading, at: number): boolean =>
  words[at + 1]?.gap === "'" && words[at + 1]?.small === 's';

/** "The name Tom", where the text speaks of a task: nobody in the room. */
export function namesInTask({ plain, words }: Reading): ReadonlySet<string> {
  if (!plain.includes('the name ') || !taskWords.test(plain)) return new Set();
  return new Set(
    words.flatMap(({ small }, at) =>
      words[at - 1]?.small === 'name' && words[at - 2]?.small === 'the' ? [small] : [],
    ),
  );
}
