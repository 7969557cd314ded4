/** What kind of word a word is in English, whatever the lists of a school say: common, rare, a first name, a famous name. */
import { commonWords } from './common-words.ts';
import { firstNames } from './first-names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { properNouns } from './proper-nouns.ts';
import { rarerWordsToL } from './rarer-words-a-l.ts';
import { rarerWordsFromM } from './rarer-words-m-z.ts';
import { schoolWords } from './school-words.ts';

/** `common`: people write it every day; `rare`: it is in the dictionary; null: no dictionary has it. */
export type WordRank = 'common' | 'rare' | null;

interface Sets {
  common: ReadonlySet<string>;
  rare: ReadonlySet<string>;
  first: ReadonlySet<string>;
  famous: ReadonlySet<string>;
}

let made: Sets | null = null;

/** Made when the first text is read: whoever only loads the app does not wait for it. */
function sets(): Sets {
  const listed = (words: string): string[] => words.trim().split(/\s+/u);
  made ??= {
    common: new Set(listed(commonWords)),
    rare: new Set([...listed(rarerWordsToL), ...listed(rarerWordsFromM), ...listed(schoolWords)]),
    first: new Set(listed(firstNames)),
    famous: new Set(listed(properNouns)),
  };
  return made;
}

/** Endings whose word is listed without them. */
const endings = [
  ...[
    's',
    'es',
    'd',
    'ed',
    'ing',
    'ly',
    'r',
    'er',
    'rs',
    'ers',
    'est',
    'ness',
    'ment',
    'ments',
    'less',
    'ful',
  ],
  ...['able', 'al', 'ally'],
];
/** "baker" is "bake" with an r; "yapr" is nothing. */
const afterE = new Set(['d', 'r', 'rs']);
const mayDropE = new Set(['ed', 'ing', 'er', 'ers', 'est', 'able', 'al', 'ally', 'ment', 'ments', 'ly']);

/** Endings that no name has; words with them are not all listed. */
const wordlyEnding =
  /.{3}(?:tions?|ology|graphy|ness|nesses|isms?|ical|ically|ible|tives?|tively|ships?|wards?|ifies|ified|ify|isation|ising|ised|ises?|boards?|sheets?|books?)$/u;
/** "Victorian", "Spanish", "Marxist": of a people, a time or a school of thought. */
const adjectivalEnding = /.{3}(?:ians?|ish|ese|ists?|esque)$/u;
const shortestStem = 3;

function isOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    if (stem.length < shortestStem || (afterE.has(ending) && !stem.endsWith('e'))) return false;
    if (words.has(stem) || (mayDropE.has(ending) && words.has(`${stem}e`))) return true;
    if (stem.endsWith('i') && words.has(`${stem.slice(0, -1)}y`)) return true;
    return stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1));
  });
}

const ranks = new Map<string, WordRank>();
const mostRemembered = 50_000;

function rankAnew(small: string): WordRank {
  const { common, rare, first } = sets();
  if (isOrdinary(small) || common.has(small)) return 'common';
  if (rare.has(small)) return 'rare';
  if (first.has(small)) return null;
  if (isOf(common, small)) return 'common';
  if (isOf(rare, small) || (small.length > 7 && wordlyEnding.test(small))) return 'rare';
  return null;
}

/** How ordinary a word (in small letters) is; the regular forms of a listed word count as it does. */
export function rankOf(small: string): WordRank {
  const known = ranks.get(small);
  if (known !== undefined) return known;
  const rank = rankAnew(small);
  if (ranks.size < mostRemembered) ranks.set(small, rank);
  return rank;
}

/** How ordinary a listed name is: by itself, or as the plural or the deed of a listed word, as "Banks" and "Fielding" are. */
export function rankOfName(small: string): WordRank {
  const { common, rare, first } = sets();
  if (isOrdinary(small) || common.has(small)) return 'common';
  if (rare.has(small)) return 'rare';
  if (first.has(small)) return null;
  const [, stem = '', ending] = /^(.{3,}?)(s|ing|er)$/u.exec(small) ?? [];
  if (ending !== 'er' && (common.has(stem) || (ending === 'ing' && common.has(`${stem}e`)))) return 'common';
  return common.has(stem) || rare.has(stem) ? 'rare' : null;
}

/** True for a first name of the shipped list, in small letters. */
export const isFirstName = (small: string): boolean => sets().first.has(small);

/** True for names that lessons speak of. */
export const isFamousName = (small: string): boolean => sets().famous.has(small);

/** The same, and adjectives of peoples and times. */
export const isFamous = (small: string): boolean =>
  sets().famous.has(small) || (!sets().first.has(small) && adjectivalEnding.test(small));
