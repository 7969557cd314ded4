/** Tells the persons apart that one cell names: "A. Okafor & R. Singh", "Ms Lee and Mr Patel", "JSM/RKT". */
import { isFirstName, rankOf } from '../../veil/lists/english.ts';
import { isFormOfAddress, isParticle } from '../../veil/titles.ts';

/** Between persons; "a" is "and" in Welsh. What stands in brackets belongs to the person before it. */
const betweenPersons =
  /(?:(?<!\s)\s+)?(?:[&;/+|\n]|\b[Ww]\/|(?<=\s)(?:[Aa]nd|AND|[Ww]ith|[Pp]lus)(?=\s)|(?<=\s)a(?=\s\p{Lu}))+\s*/gu;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const codes = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,4})$/u;
const bracketed = /\([^()]*\)/gu;
const mostWords = 4;

/** Stands for what is in brackets while a cell is cut. */
const hidden = '\u0001';

const smallOf = (word: string): string => word.toLowerCase().replace(/[.'’]/gu, '');
const isTitle = (word: string): boolean => isFormOfAddress(smallOf(word));
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){1,3}$/u.test(word);
const isNameWord = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}.'’-]+$/u.test(word);
/** "Sons", "Teachers", "Governors": several of something, and nobody's name. */
const isManyOf = (word: string): boolean =>
  word.toLowerCase().endsWith('s') && rankOf(smallOf(word)) !== null;
const isEveryday = (word: string): boolean => rankOf(smallOf(word)) !== null && !isFirstName(smallOf(word));

type Person = 'code' | 'email' | 'whole' | 'word';

/** What a text is as the name of one person; null: none. */
function personIn(text: string): Person | null {
  const plain = text.replaceAll(hidden, '').trim();
  if (email.test(plain)) return 'email';
  if (codes.test(plain)) return 'code';
  const [family, given, ...more] = plain.split(/,\s*/u);
  if (given !== undefined)
    return more.length === 0 && areNameWords(family ?? '') && areNameWords(given) ? 'whole' : null;
  const words = plain.split(/\s+/u);
  const [first = ''] = words;
  if (isTitle(first)) return words.length > 1 && words.length <= mostWords + 1 ? 'whole' : null;
  if (!areNameWords(plain)) return null;
  if (words.length === 1) return isManyOf(first) && !isFirstName(smallOf(first)) ? null : 'word';
  // "Deputy Head" is an office.
  return words.some(isInitial) || !words.every(isEveryday) ? 'whole' : null;
}

function areNameWords(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const isName = (word: string): boolean => isNameWord(word) || isInitial(word) || isParticle(smallOf(word));
  return words.length <= mostWords && words.every(isName) && words.some(isNameWord);
}

/** "Ms Lee, Mr Patel": a comma parts persons where each side is one by itself, and is no surname before its first name. */
function cutAtCommas(part: string): string[] {
  const pieces = part.split(/(?:(?<!\s)\s+)?,\s*/u).filter((piece) => piece !== '');
  const persons = pieces.map(personIn);
  const areWhole = persons.every((person) => person === 'whole' || person === 'email');
  return areWhole || persons.every((person) => person === 'code') ? pieces : [part];
}

/** "Mr and Mrs Patel": a title alone goes with the name behind it. */
function withSharedName(parts: readonly string[]): string[] {
  return parts.map((part, index) => {
    const name = (parts[index + 1] ?? '').split(/\s+/u);
    return isTitle(part) && isTitle(name[0] ?? '') ? [part, ...name.slice(1)].join(' ') : part;
  });
}

/** Whether texts are persons beside one another: of two bare words, one at least is no everyday word. */
function arePersons(parts: readonly string[]): boolean {
  const persons = parts.map(personIn);
  if (persons.some((person) => person === null)) return false;
  return persons.some((person) => person !== 'word') || !parts.every(isEveryday);
}

/** The persons that a cell names, in order; a cell that may be one name, or none, is one. */
export function personsNamed(cell: string): string[] {
  const text = cell.trim();
  const brackets = text.match(bracketed) ?? [];
  const cut = text.replace(bracketed, hidden).split(betweenPersons);
  const parts = cut.map((part) => part.trim()).filter((part) => part !== '');
  const named = withSharedName(parts).flatMap(cutAtCommas);
  if (named.length < 2 || !arePersons(named)) return [text];
  let next = 0;
  return named.map((part) => part.replaceAll(hidden, () => brackets[next++] ?? ''));
}
