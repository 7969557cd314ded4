/** The terms that speak for each area of a school: the app's own words, the school's, and those of the area's name. */
import { nameKey } from '../../../contract/area-names.ts';
import type { FocusArea } from '../../../contract/calls/areas.ts';
import { areaWords } from './area-words.ts';
import { builtInAreas } from '../../focus-areas.ts';

/** A word of a term: the whole word, how it begins, or any number. */
export interface TermWord {
  text: string;
  kind: 'whole' | 'beginning' | 'number';
}

export interface Term {
  areaId: string;
  weight: number;
  first: TermWord;
  rest: TermWord[];
}

/** What every number is looked up as. */
export const numberSign = '#';

export const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

function termWord(text: string): TermWord {
  if (text === numberSign) return { text, kind: 'number' };
  return text.endsWith('*') ? { text: text.slice(0, -1), kind: 'beginning' } : { text, kind: 'whole' };
}

function termOf(areaId: string, weight: number, text: string): Term[] {
  const words = plain(text).split(/[^\p{L}\p{N}'*#-]+/u);
  const [first, ...rest] = words.filter((word) => /[\p{L}\p{N}#]/u.test(word)).map(termWord);
  return first === undefined ? [] : [{ areaId, weight, first, rest }];
}

/** Words of a name that are said of anything in a school. */
const empty: ReadonlySet<string> = new Set(
  (
    'about also around being clear effective every excellent focus good great have high learn learner learners ' +
    'learning lesson lessons make making many more most other over pupil pupils quality room school strong student ' +
    'students teacher teachers teaching that their them they this through time using well what when where which ' +
    'whole with work within your children child class classes classroom'
  ).split(' '),
);

const fewestLetters = 5;

/** Whether a word of a name says what the area is about. */
export const isTelling = (word: string): boolean => word.length >= fewestLetters && !empty.has(word);

/** How a word of a name may go on otherwise: "adaptation" is "adapted", "questioning" is "question". */
const stemOf = (word: string): string => {
  const stem = word.replace(/(?:ations?|ings?|ions?|ments?|ful|ive|ed|es|s|e)$/, '');
  return stem.length >= fewestLetters - 1 ? stem : word;
};

/** The name of an area as a phrase, and those of its words that say what it is about. */
function termsOfName({ id, name }: FocusArea): Term[] {
  const words = plain(name).match(/\p{L}+/gu) ?? [];
  const telling = words.filter(isTelling);
  return [...termOf(id, 3, name), ...telling.flatMap((word) => termOf(id, 2, `${stemOf(word)}*`))];
}

/** The app's words know the app's names: an area that has both is spoken for already. */
const isSpokenFor = ({ name, vocabulary }: FocusArea): boolean =>
  builtInAreas.some((area) => area.vocabulary === vocabulary && nameKey(area.name) === nameKey(name));

function termsOfArea(area: FocusArea): Term[] {
  const { id, words, vocabulary } = area;
  const own = words.flatMap((word) => termOf(id, 3, word));
  const ours = areaWords
    .filter((group) => group.vocabulary === vocabulary)
    .flatMap(({ weight, terms }) => terms.split(' | ').flatMap((term) => termOf(id, weight, term)));
  return [...own, ...(isSpokenFor(area) ? [] : termsOfName(area)), ...ours];
}

/** Two areas may share the app's words; then both are spoken for. */
export const termsOf = (areas: readonly FocusArea[]): Term[] => areas.flatMap(termsOfArea);
