/** Says why a column is understood as it is: in short for the code, in words for a person. */
import type { ColumnWhy } from '../../../contract/tables.ts';
import type { Trait } from './cell-traits.ts';
import { headerWords } from './header-words.ts';
import type { Evidence, Feature } from './evidence.ts';
import type { Meaning } from './meanings.ts';
import { weights } from './model.ts';
import { share } from './profile.ts';

/** What cells are called where they are counted. */
const traitWords: Partial<Record<Trait, string>> = {
  day: 'dates',
  moment: 'dates with a time',
  'part-day': 'days without a year',
  weekday: 'weekdays',
  clock: 'times',
  duration: 'lengths of time',
  'year-group': 'year groups',
  class: 'classes',
  room: 'rooms',
  period: 'periods',
  initials: 'initials',
  'titled-name': 'names with a title',
  name: 'names',
  staff: 'on the staff list',
  subject: 'subjects',
  area: 'focus areas',
  tally: 'counts',
  percent: 'percentages',
  prose: 'sentences',
  phrase: 'short phrases',
  quoted: 'in quotation marks',
  question: 'questions',
  email: 'e-mail addresses',
  link: 'links',
  ip: 'internet addresses',
  digit: 'small numbers',
  number: 'numbers',
  'long-number': 'long numbers',
  code: 'codes',
};

const wholeWords: Partial<Record<Feature, string>> = {
  'cells:scale': 'its cells are labels of a scale',
  'cells:graded': 'its cells say how much, in a few words that come again',
  'cells:multi': 'its cells list options that come again',
  'cells:echo': 'its cells repeat the option in its header',
  'cells:marks': 'its cells are ticks',
  'cells:constant': 'every cell says the same',
  'cells:ticked-area': 'its cells tick the area in its header',
  'cells:blank': 'it is blank',
};

/** How much a feature says for a meaning. */
const partOf = (meaning: Meaning, feature: Feature, value: number): number =>
  (weights[meaning][feature] ?? 0) * value;

interface Parts {
  header: number;
  cells: number;
  /** The features of the cells that say most, first. */
  best: readonly (readonly [Feature, number])[];
}

function partsOf(meaning: Meaning, { features }: Evidence): Parts {
  const all = [...features].map(([feature, value]) => [feature, partOf(meaning, feature, value)] as const);
  const sum = (start: string): number =>
    all
      .filter(([feature, part]) => feature.startsWith(start) && part > 0)
      .reduce((a, [, part]) => a + part, 0);
  return {
    header: sum('word:') + sum('header:'),
    cells: sum('cells:'),
    best: all
      .filter(([feature, part]) => feature.startsWith('cells:') && part > 0)
      .sort(([, a], [, b]) => b - a),
  };
}

export function whyOf(meaning: Meaning, evidence: Evidence, isNamedArea: boolean): ColumnWhy {
  const { features } = evidence;
  if (meaning === 'ignored') return 'not-understood';
  if (meaning === 'machinery') return 'added-by-form';
  if (meaning === 'tally') return 'counts-in-cells';
  if (meaning === 'option') return 'ticks-in-cells';
  if (meaning === 'rating') return features.has('header:grid') ? 'known-header' : 'scale-in-cells';
  if (isNamedArea) return 'area-in-header';
  const { header, cells } = partsOf(meaning, evidence);
  if (header >= 1) return 'known-header';
  if (['saw', 'heard', 'voice', 'wonder'].includes(meaning)) return 'sentences-in-cells';
  return cells > 0 ? 'fits-cells' : 'not-understood';
}

/** "9 of 9 cells are dates". */
function cellsSay(evidence: Evidence, feature: Feature): string | null {
  const whole = wholeWords[feature];
  if (whole !== undefined) return whole;
  const trait = feature.replace('cells:', '');
  const words = Object.entries(traitWords).find(([name]) => name === trait);
  if (words === undefined) return null;
  const { profile } = evidence;
  const part = profile.shares.get(words[0] as Trait) ?? 0;
  const count = Math.round(part * profile.filled);
  return `${count} of ${profile.filled} cells are ${words[1]}`;
}

/** What the header and the cells say, each as half a sentence. */
function sayings(meaning: Meaning, evidence: Evidence): { says: string | null; hold: string | null } {
  const { header, best } = partsOf(meaning, evidence);
  const words = headerWords(evidence.header).main.slice(0, 4).join(' ');
  return {
    says: header >= 0.5 && words !== '' ? `its header says “${words}”` : null,
    hold: best.map(([feature]) => cellsSay(evidence, feature)).find((text) => text !== null) ?? null,
  };
}

/** Whether a word of the header or the cells say what a person can be told. */
export const isTelling = (meaning: Meaning, evidence: Evidence): boolean => {
  const { says, hold } = sayings(meaning, evidence);
  return says !== null || hold !== null;
};

/** Why a column is understood so, as a sentence a person reads. */
export function reasonOf(meaning: Meaning, evidence: Evidence): string {
  const { says, hold } = sayings(meaning, evidence);
  const both = [says, hold].filter((text) => text !== null).join(' and ');
  const text =
    both !== ''
      ? both
      : share(evidence.profile, 'number') > 0.9
        ? 'its cells are numbers alone'
        : 'neither its header nor its cells say what it is';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
