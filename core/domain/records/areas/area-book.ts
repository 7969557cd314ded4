/** All that loading, boards and figures have to know of a school's focus areas, made once for a list. */
import { nameKey } from '../../../contract/area-names.ts';
import type { FocusArea } from '../../../contract/calls/areas.ts';
import type { Confidence } from '../../../contract/tables.ts';
import { areaNames, heirOf, type AreaNames, type NamedArea } from './areas.ts';
import { builtInSchoolAreas, unsortedId, type SchoolAreas } from '../../focus-areas.ts';
import { isNearly } from './near-names.ts';
import { areaProposer, type Proposer } from './propose-area.ts';

/** Which area an option of a form stands for; null: none of them. */
export interface OptionArea {
  areaId: string | null;
  /** `undecided`: nothing is known like it. */
  confidence: Confidence;
}

export interface AreaBook extends AreaNames, Pick<Proposer, 'propose' | 'couldLead'> {
  readonly school: SchoolAreas;
  /** In order. */
  readonly ids: readonly string[];
  /** The area that pupils' own words go to; null: they go where other evidence would. */
  readonly pupilsId: string | null;
  /** The area that cards of an area are of by now: itself while it is on the list. Null: it never was. */
  now(areaId: string): NamedArea | null;
  /** What the board calls an area; its id where it never was on the list. */
  nameOf(areaId: string): string;
  /** The area that an option of a form stands for, as far as names and words say it. */
  ofOption(option: string): OptionArea;
}

const numbering = /^(?:(?:focus )?area )?(?:\d{1,2}|[a-m])\s*[.):–-]\s*/i;

/** What forms offer beside the areas, which says of no area that it was looked at, or says it of all. */
const beside =
  /^(?:other|others|something else|general|not applicable|none of (?:these|the above|them)|all(?: of (?:these|the above|them))?)\b[^\p{L}]*(?:\(.*\))?$/iu;

const wordsOf = (text: string): string =>
  ` ${nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The area with whose name a text begins, the longest such name; else the only one whose name stands in it. */
function areaWithin(areas: readonly FocusArea[], text: string): string | null {
  const within = wordsOf(text);
  const named = areas.flatMap(({ id, name, formerNames }) =>
    [name, ...formerNames].map((one) => ({ id, words: wordsOf(one) })),
  );
  const [begun] = named
    .filter(({ words }) => within.startsWith(words))
    .sort((a, b) => b.words.length - a.words.length);
  if (begun !== undefined) return begun.id;
  const [only, ...others] = new Set(named.filter(({ words }) => within.includes(words)).map(({ id }) => id));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The words that a school gave an area, each as a run of words; an open ending is not closed. */
const wordRuns = ({ words }: FocusArea): string[] =>
  words.map((word) => (word.trim().endsWith('*') ? wordsOf(word).trimEnd() : wordsOf(word)));

const theOnly = (areas: readonly FocusArea[]): string | null => {
  const [only, ...others] = areas;
  return only !== undefined && others.length === 0 ? only.id : null;
};

/** The one area of whose words one is the whole text. */
function areaOfWord(areas: readonly FocusArea[], text: string): string | null {
  const whole = wordsOf(text);
  const isWhole = (run: string): boolean =>
    run.endsWith(' ')
      ? run === whole
      : whole.startsWith(run) && !whole.slice(run.length).trim().includes(' ');
  return theOnly(areas.filter((area) => wordRuns(area).some(isWhole)));
}

/** The one area of whose words one stands in the text. */
const areaOfWordIn = (areas: readonly FocusArea[], text: string): string | null =>
  theOnly(areas.filter((area) => wordRuns(area).some((run) => wordsOf(text).includes(run))));

/** The one area whose name a text nearly says. */
const nearest = (areas: readonly FocusArea[], text: string): string | null =>
  theOnly(areas.filter(({ name, formerNames }) => [name, ...formerNames].some((one) => isNearly(text, one))));

export function areaBook(school: SchoolAreas): AreaBook {
  const { areas, removed } = school;
  const names = areaNames(school);
  let made: Proposer | null = null;
  // The words of a list are put together only where a text is looked at.
  const proposer = (): Proposer => (made ??= areaProposer(areas));
  const byId = new Map([...removed, ...areas].map(({ id, name }) => [id, name]));
  const byWord = (text: string): NamedArea | null => {
    const areaId = areaOfWord(areas, text);
    return areaId === null ? null : { areaId };
  };
  return {
    ...names,
    ofHeading: (heading) => names.ofHeading(heading) ?? byWord(heading),
    propose: (...of) => proposer().propose(...of),
    couldLead: (word) => proposer().couldLead(word),
    school,
    ids: areas.map(({ id }) => id),
    pupilsId: areas.find(({ isForPupils }) => isForPupils)?.id ?? null,
    now: (areaId) => (byId.has(areaId) ? { areaId: heirOf(school, areaId) } : null),
    nameOf: (areaId) => byId.get(areaId) ?? (areaId === unsortedId ? 'Unsorted' : areaId),
    ofOption(option) {
      const known = names.named(option) ?? names.named(option.replace(numbering, ''));
      if (known !== null) return { ...known, confidence: 'sure' };
      const heading = names.ofHeading(option);
      if (heading !== null) return { ...heading, confidence: 'likely' };
      const likely =
        areaWithin(areas, option) ??
        areaOfWord(areas, option) ??
        areaOfWordIn(areas, option) ??
        nearest(areas, option);
      if (likely !== null) return { areaId: likely, confidence: 'likely' };
      return { areaId: null, confidence: beside.test(option.trim()) ? 'likely' : 'undecided' };
    },
  };
}

/** Of a school that has made no list of its own. */
export const builtInBook: AreaBook = areaBook(builtInSchoolAreas);
