/** Puts names out of sight that could pass for ordinary words: before a focus area is proposed, "Mr Wall" is no wall. */
import type { WalkNames } from '../../contract/names.ts';
import { isTitle } from './names.ts';
import { normaliseText } from './normalise.ts';

type PeopleNames = Pick<WalkNames, 'staff' | 'teachers' | 'others'>;

/** In small letters: only words that matter to whoever reads the text afterwards. */
interface LeadingNames {
  words: ReadonlySet<string>;
  codes: ReadonlySet<string>;
  /** Every other name, which tells whether a word beside one of these is a name too. */
  all: ReadonlySet<string>;
}

const wordsIn = (text: string): string[] => normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function leadingNames(
  { staff, teachers, others }: PeopleNames,
  matters: (word: string) => boolean,
): LeadingNames {
  const all = new Set<string>();
  const codes = new Set<string>();
  const add = (to: Set<string>, words: readonly string[]): void => {
    for (const word of words) if (word.length > 1 && !isTitle(word.toLowerCase())) to.add(word.toLowerCase());
  };
  for (const { firstName, surname, initials, knownAs } of staff) {
    for (const name of [firstName, surname, ...knownAs]) add(all, wordsIn(name));
    add(codes, wordsIn(initials ?? ''));
  }
  for (const spelling of new Set([...teachers, ...others])) {
    const words = wordsIn(spelling.split('@')[0] ?? '').filter((word) => !isTitle(word.toLowerCase()));
    const [only] = words;
    const isCode = words.length === 1 && only === only?.toUpperCase() && (only?.length ?? 0) <= 4;
    add(isCode ? codes : all, words);
  }
  const leading = (some: ReadonlySet<string>): Set<string> => new Set([...some].filter(matters));
  return { words: leading(all), codes: leading(codes), all };
}

interface Word {
  text: string;
  small: string;
  from: number;
  to: number;
}

/** A text in its words. */
interface Reading {
  plain: string;
  words: readonly Word[];
  /** False where everything or nothing has a capital. */
  tellsByCapitals: boolean;
}

function readText(plain: string): Reading {
  const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    text,
    small: text.toLowerCase(),
    from: index,
    to: index + text.length,
  }));
  return { plain, words, tellsByCapitals: /\p{Ll}/u.test(plain) && /\p{Lu}/u.test(plain) };
}

const isCapital = ({ text, small }: Word): boolean => text !== small;
const isCapitals = ({ text }: Word): boolean => text.length > 1 && text === text.toUpperCase();

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What stands before a thing, a place or a time, and hardly before somebody. */
const beforeThings = listed(`
  a an the this that these those each every no some any its my our your his her their another other
  in into on onto at near outside inside during
`);

/** What only a person does: it tells "Wall asked" from "Wall displays". */
const deeds = listed(`
  asks asked tells told says said explains explained models modelled reminds reminded praises praised teaches taught
  gives gave thanks thanked greets greeted circulates circulated pauses paused invites invited calls called lets let
  encourages encouraged challenges challenged demonstrates demonstrated narrates narrated who
`);

/** The signs between a word and the one before it. */
const gapBefore = ({ plain, words }: Reading, at: number): string =>
  plain.slice(words[at - 1]?.to ?? 0, words[at]?.from);

/** A word stands beside another with nothing but a space between them. */
const besides = (reading: Reading, at: number): (Word | undefined)[] => [
  gapBefore(reading, at) === ' ' ? reading.words[at - 1] : undefined,
  gapBefore(reading, at + 1) === ' ' ? reading.words[at + 1] : undefined,
];

const beginsSentence = (reading: Reading, at: number): boolean =>
  at === 0 || /[.!?:•"\n]/u.test(gapBefore(reading, at));

/**
 * Whether a word that is a name as well means somebody where it stands. Only a capital tells; where a sentence begins
 * with it, the word beside it has to tell.
 */
function isSomebody(reading: Reading, at: number, isName: (word: Word) => boolean): boolean {
  const word = reading.words[at];
  if (!word || !reading.tellsByCapitals || !isCapital(word) || isCapitals(word)) return false;
  const [before, after] = besides(reading, at);
  if ([before, after].some((beside) => beside && isCapital(beside) && isName(beside))) return true;
  if (before && beforeThings.has(before.small)) return false;
  // "Working Wall", "Word Wall Display"; "Then Wall" only begins a sentence.
  if (after && isCapital(after)) return false;
  if (before && isCapital(before) && !beginsSentence(reading, at - 1)) return false;
  if (/^['’]s?(?!\p{L})/u.test(reading.plain.slice(word.to))) return true;
  return beginsSentence(reading, at) ? after !== undefined && deeds.has(after.small) : true;
}

/** Words right after a title: "Mr Wall", "Ms S. Page", "mr wall" where the lists have him. */
function afterTitles({ words, plain }: Reading, isName: (word: Word) => boolean): Set<number> {
  const found = new Set<number>();
  words.forEach(({ small }, at) => {
    if (!isTitle(small)) return;
    for (let next = at + 1; next <= at + 2; next += 1) {
      const [word, before] = [words[next], words[next - 1]];
      if (!word || !before || !/^(?:\.? |_|\.)$/u.test(plain.slice(before.to, word.from))) return;
      const isNext = isCapital(word) && (next === at + 1 || before.text.length === 1);
      if (!isNext && !isName(word)) return;
      found.add(next);
    }
  });
  return found;
}

/** Where names stand in a text that could pass for words. */
function placesOf(reading: Reading, names: LeadingNames, matters: (word: string) => boolean): Word[] {
  const isName = ({ small }: Word): boolean => names.all.has(small);
  const titled = afterTitles(reading, isName);
  return reading.words.filter((word, at) => {
    if (titled.has(at)) return matters(word.small);
    if (names.codes.has(word.small) && isCapitals(word) && reading.tellsByCapitals) return true;
    return names.words.has(word.small) && isSomebody(reading, at, isName);
  });
}

const inCapitals = (name: string): string => name.toUpperCase();
const withCapital = (name: string): string => inCapitals(name.slice(0, 1)) + name.slice(1);

const titles =
  'mr mrs ms mx miss dr prof professor sir madam rev senor senora senorita madame mme monsieur herr frau'
    .split(' ')
    .flatMap((title) => [title, withCapital(title), inCapitals(title)]);
// All three ways of writing them: a pattern that passes over case takes longer.
const titled = new RegExp(
  `(?<!\\p{L})(?:${titles.join('|')})[. _]{1,2}(\\p{L}[\\p{L}\\p{N}]*)(?:[. ]{1,2}(\\p{L}+))?`,
  'gu',
);

/** Sees at once whether any of some words stands in a text as a name would. */
function seeker({ words, codes }: LeadingNames): (text: string) => boolean {
  const forms = [
    ...[...words].flatMap((name) => [withCapital(name), inCapitals(name)]),
    ...[...codes].map(inCapitals),
  ];
  if (forms.length === 0) return () => false;
  const sought = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(forms)].join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => sought.test(text);
}

/**
 * Makes what puts names out of sight; see `placesOf` for what counts as one. The text keeps its length, and a name
 * stays a word, so that what stands on either side of it does not meet.
 * @param matters whether a word (in small letters) would be taken for something else
 */
export function nameCover(names: PeopleNames, matters: (word: string) => boolean): (text: string) => string {
  const leading = leadingNames(names, matters);
  const holdsName = seeker(leading);
  // The same few people are named again and again.
  const known = new Map<string, boolean>();
  const isLeading = (word: string): boolean => {
    const answer = known.get(word) ?? matters(word.toLowerCase());
    known.set(word, answer);
    return answer;
  };
  const holdsTitled = (text: string): boolean => {
    titled.lastIndex = 0;
    for (let match = titled.exec(text); match; match = titled.exec(text))
      if (isLeading(match[1] ?? '') || isLeading(match[2] ?? '')) return true;
    return false;
  };
  return (text) => {
    // Nearly no text names anybody who could pass for a word: one look tells.
    if (!holdsName(text) && !holdsTitled(text)) return text;
    let covered = '';
    let at = 0;
    for (const { from, to } of placesOf(readText(text), leading, matters)) {
      covered += text.slice(at, from) + 'x'.repeat(to - from);
      at = to;
    }
    return covered + text.slice(at);
  };
}
