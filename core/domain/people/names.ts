/** How people are written ("RHA", "Ms R Hall", "Rose", "Mr P"), and whether two spellings could be one person. */
import { normaliseText } from '../veil/normalise.ts';
import { isOneSlipApart, longestSlip } from '../veil/slips.ts';
import { isNobody } from '../veil/titles.ts';

/** One way to understand a spelling. All parts in small letters, without diacritics and apostrophes. */
export interface NameReading {
  title: 'he' | 'she' | null;
  /** The first given name, or its initial. */
  given: string | null;
  /** Each part of a double name; a single letter is an initial. */
  family: string[];
  /** Initials as a school uses them ("rha"); then nothing else is known. */
  code: string | null;
  /** "Miss Priya": a title before a given name is rare, so it takes the whole name, not an initial, to match it. */
  isUnlikely?: boolean;
}

const titles: Readonly<Record<string, NameReading['title']>> = {
  mr: 'he',
  sir: 'he',
  senor: 'he',
  monsieur: 'he',
  herr: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  madam: 'she',
  senora: 'she',
  senorita: 'she',
  madame: 'she',
  mme: 'she',
  frau: 'she',
  mx: null,
  dr: null,
  prof: null,
  professor: null,
  rev: null,
};

const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'del',
  'la',
  'le',
  'du',
  'al',
  'el',
  'bin',
  'ten',
]);

/** True for "mr" and "dr", in small letters. */
export const isTitle = (token: string): boolean => Object.hasOwn(titles, token);

const partsOf = (token: string): string[] => token.split('-').filter((part) => part !== '');

function wordsOf(spelling: string): string[] {
  const plain = normaliseText(spelling).replace(/'/gu, '');
  const beforeAt = plain.includes('@') ? (plain.split('@')[0] ?? '').replace(/[._\d]+/gu, ' ') : plain;
  const [family = '', given] = beforeAt.split(',');
  const inOrder = given === undefined ? family : `${given} ${family}`;
  return inOrder.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word));
}

function singleReadings(word: string, title: NameReading['title'], hasTitle: boolean): NameReading[] {
  const small = word.toLowerCase();
  const isCapitals = word === word.toUpperCase();
  const isLetters = /^\p{L}+$/u.test(word);
  const couldBeCode = !hasTitle && isLetters && word.length >= 2 && word.length <= (isCapitals ? 4 : 3);
  const readings: NameReading[] = [
    { title, given: partsOf(small)[0] ?? small, family: [], code: null, isUnlikely: hasTitle },
    { title, given: null, family: partsOf(small), code: null },
  ];
  if (couldBeCode) readings.push({ title, given: null, family: [], code: small });
  return couldBeCode && isCapitals && word.length === 3 ? readings.slice(2) : readings;
}

/** Every way to understand a spelling; empty where it names nobody ("N/A", "cover"). */
export function readSpelling(spelling: string): NameReading[] {
  if (isNobody(normaliseText(spelling).toLowerCase())) return [];
  const words = wordsOf(spelling);
  const named = words.filter((word) => !isTitle(word.toLowerCase()));
  const titleWord = words.find((word) => isTitle(word.toLowerCase()))?.toLowerCase();
  const title = titleWord === undefined ? null : (titles[titleWord] ?? null);
  const first = named[0]?.toLowerCase();
  const last = named.at(-1)?.toLowerCase();
  if (first === undefined || last === undefined || named.length === 1) {
    return named.flatMap((word) => singleReadings(word, title, titleWord !== undefined));
  }
  const rest = named.slice(1).map((word) => word.toLowerCase());
  const significant = rest.filter((word) => !particles.has(word) && word.length > 1);
  const family = (significant.length > 0 ? significant : [last]).flatMap(partsOf);
  const readings: NameReading[] = [{ title, given: partsOf(first)[0] ?? first, family, code: null }];
  if (last.length === 1 && first.length > 1) {
    readings.push({ title, given: last, family: partsOf(first), code: null });
  }
  if (titleWord !== undefined && first.length > 1) {
    const all = [first, ...rest].filter((word) => !particles.has(word)).flatMap(partsOf);
    readings.push({ title, given: null, family: all, code: null });
  }
  return readings;
}

const longName = 6;
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= longName &&
  Math.max(a.length, b.length) <= longestSlip + 1 &&
  isOneSlipApart(a, b);

/** "Sanj" for Sanjeev, "Olly" for Oliver, "Kate" for Katherine. */
function isShortFor(a: string, b: string): boolean {
  const shorter = a.length <= b.length ? a : b;
  const longer = a.length <= b.length ? b : a;
  if (shorter.length < 3) return longer.startsWith(shorter);
  const shared = /(?:y|ie)$/u.test(shorter) ? 2 : 3;
  return longer.slice(0, shared) === shorter.slice(0, shared);
}

function compareFamily(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const pairs = a.flatMap((one) => b.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one === other && one.length > 1)) return 3;
  const couldBe = pairs.some(
    ([one, other]) =>
      isSlip(one, other) ||
      (Math.min(one.length, other.length) <= 2 && (one.startsWith(other) || other.startsWith(one))),
  );
  const whole = [a.join(''), b.join('')] as const;
  return couldBe || whole[0] === whole[1] || isSlip(...whole) ? 1 : -1;
}

function compareGiven(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (a === b && a.length > 1) return 2;
  return isShortFor(a, b) || isSlip(a, b) ? 1 : -1;
}

/** RHA for Rose Hall, EFS for Edmund Fairley-Stokes, HAL or HAR for Hall (Rose). */
function codeFits(code: string, name: NameReading): boolean {
  const first = code.slice(0, 1);
  const initial = name.given?.slice(0, 1) ?? null;
  if (name.family.length === 0) return initial === first && name.isUnlikely !== true;
  const initials = name.family.map((part) => part.slice(0, 1)).join('');
  const rest = code.slice(1);
  const firstFits = initial === null || initial === first;
  return (
    (firstFits && initials.startsWith(rest)) ||
    name.family.some(
      (part) =>
        (firstFits && (part.length === 1 ? rest.startsWith(part) : holdsInOrder(part, rest))) ||
        (code.length > 2 && part.startsWith(code)) ||
        (part.startsWith(code.slice(0, -1)) && (initial === null || initial === code.slice(-1))),
    )
  );
}

/** True where the letters stand in the word in that order, the first of them first: "hl" in "hall". */
function holdsInOrder(word: string, wanted: string): boolean {
  if (word[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === wanted[at]) at += 1;
  return at >= wanted.length;
}

/** "Varela Ruiz", read as a first and a family name, is the whole family name of Inés Varela Ruiz. */
function isWholeFamily(one: NameReading, other: NameReading): boolean {
  return (
    one.given !== null &&
    other.family.length > 1 &&
    other.family.length === one.family.length + 1 &&
    [one.given, ...one.family].every((part, index) => part === other.family[index])
  );
}

function compareReadings(a: NameReading, b: NameReading): number {
  if (a.code !== null && b.code !== null) return a.code === b.code ? 4 : -1;
  if (a.code !== null) return codeFits(a.code, b) ? 1 : -1;
  if (b.code !== null) return codeFits(b.code, a) ? 1 : -1;
  if (isWholeFamily(a, b) || isWholeFamily(b, a)) return 3;
  const family = compareFamily(a.family, b.family);
  const given = compareGiven(a.given, b.given);
  if (family < 0 || given < 0) return -1;
  // A mistyped title is likelier than two colleagues of one name, so titles only part what is loosely alike.
  if (family === 3) return 3;
  const titlesDiffer = a.title !== null && b.title !== null && a.title !== b.title;
  if (family === 0 && given === 0) return 0;
  const isInitial = Math.min(a.given?.length ?? 0, b.given?.length ?? 0) === 1;
  if (family === 0 && isInitial && (a.isUnlikely === true || b.isUnlikely === true)) return -1;
  return titlesDiffer ? -1 : Math.max(family, given);
}

/**
 * How strongly two spellings speak for one person: 4 the same initials, 3 the same family name, 2 the same given name,
 * 1 could be, 0 says nothing, −1 speaks for two people.
 */
export function compareSpellings(a: readonly NameReading[], b: readonly NameReading[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(...a.flatMap((one) => b.map((other) => compareReadings(one, other))));
}
