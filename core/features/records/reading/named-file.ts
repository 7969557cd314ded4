/** Whose notes a file holds, where its name says so by a name or the initials of somebody on the staff list. */
import { monthNumber } from '../../../domain/records/cells/dates.ts';
import { nothingKnown, traitsOf, type Knowledge } from '../../../domain/records/understand/cell-traits.ts';
import { conceptsOf, headerWords, wholeVocabulary } from '../../../domain/records/understand/header-words.ts';

const longestName = 4;
const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'rev']);

/** A word that says something else of a file: what it holds, a subject, a class, a month. */
function isWord(text: string): boolean {
  const traits = traitsOf(text, nothingKnown);
  const isOther = traits.some((trait) => ['subject', 'class', 'class-name', 'area', 'room'].includes(trait));
  return isOther || monthNumber(text) > 0 || conceptsOf(headerWords(text), wholeVocabulary).size > 0;
}

/** First name and surname of everybody on the staff list, in small letters. */
function fullNames({ staff }: Knowledge): string[][] {
  return [...staff]
    .map((name) => name.split(' '))
    .filter(([first = '', ...rest]) => rest.length > 0 && /\p{L}{2}/u.test(first) && !titles.has(first));
}

const capitals = (name: string): string =>
  name.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** The one person among some full names, nicknames aside; null for none or several. */
function theOne(names: readonly (readonly string[])[]): string | null {
  const [first] = names;
  const isOne = new Set(names.map((name) => name.at(-1))).size === 1;
  return first !== undefined && isOne ? capitals(first.join(' ')) : null;
}

/** Runs of words that are somebody's name in full or with a title, the longest first; none within another. */
function namesWithin(words: readonly string[], { staff }: Knowledge): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    const runs = [...Array(longestName - 1).keys()].map((less) =>
      words.slice(at, at + longestName - less).join(' '),
    );
    const run = runs.find((text) => text.includes(' ') && staff.has(text.toLowerCase()));
    if (run !== undefined) found.push(run);
    at += run === undefined ? 1 : run.split(' ').length;
  }
  return found;
}

/**
 * The observer whom the name of a file names: "Ann Elm - notes", "Ann's visits", "ELM walk grid", "AE out and about".
 * A single word counts only where the name of the file begins with it and it says nothing else.
 */
export function observerInName(fileName: string, knowledge: Knowledge): string | null {
  const bare = fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/['’]s\b/g, '');
  const words = bare.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const [named, ...others] = namesWithin(words, knowledge);
  if (named !== undefined) return others.length === 0 ? named : null;
  const [word = ''] = words;
  if (!/^\p{Lu}/u.test(word) || isWord(word)) return null;
  const small = word.toLowerCase();
  const full = fullNames(knowledge);
  if (knowledge.staff.has(small)) return theOne(full.filter((name) => name.includes(small))) ?? word;
  const isShort = /^\p{Lu}{2,3}$/u.test(word);
  const initialled = full.filter((name) => name.map((part) => part.charAt(0)).join('') === small);
  return isShort ? theOne(initialled) : null;
}
