/**
 * The model: how much each feature speaks for each meaning of a column. One table that can be read; nothing in it is
 * trained, and the same column always gets the same scores.
 */
import type { ColumnRole } from '../../../contract/calls/records.ts';
import type { Evidence, Feature } from './features.ts';
import { isVetoed } from './vetoes.ts';
import { detailWeights } from './weights-details.ts';
import { otherWeights } from './weights-evidence.ts';

/** The roles, with the kinds of evidence apart and what a form adds by itself apart from what is not needed. */
export type Meaning =
  | Exclude<ColumnRole, 'evidence' | 'pupil-quote' | 'wondering'>
  | 'saw'
  | 'heard'
  | 'voice'
  | 'wonder'
  /** A column for one focus area, ticked where it was looked at. */
  | 'area-tick'
  | 'machinery';

/** Of which a table has one column each, at most. */
export const singleMeanings = [
  ...(['date', 'timestamp', 'start-time', 'end-time', 'period', 'minutes', 'response-id'] as const),
  ...(['observer', 'observer-email', 'second-observer', 'teacher', 'teacher-initials'] as const),
  ...(['class', 'year-group', 'subject', 'room', 'walk-title', 'focus-areas'] as const),
] satisfies Meaning[];

export type SingleMeaning = (typeof singleMeanings)[number];

export const otherMeanings = [
  ...([
    'saw',
    'heard',
    'voice',
    'wonder',
    'tally',
    'rating',
    'option',
    'area-tick',
    'machinery',
    'ignored',
  ] as const),
] satisfies Meaning[];

export type OtherMeaning = (typeof otherMeanings)[number];

export type Weights = Partial<Record<Feature, number>>;

export const weights: Readonly<Record<Meaning, Weights>> = { ...detailWeights, ...otherWeights };

/** Where nothing speaks for anything, a column is not needed; what speaks for a role has to be more than this. */
export const leastToSpeak = 1.7;

const scoreCap = 40;

/** How much speaks for a meaning, and which features said the most. */
export function scoreOf(meaning: Meaning, evidence: Evidence): number {
  if (isVetoed(meaning, evidence)) return -scoreCap;
  let sum = meaning === 'ignored' ? leastToSpeak : 0;
  const own = weights[meaning];
  for (const [feature, value] of evidence.features) sum += (own[feature] ?? 0) * value;
  return Math.max(-scoreCap, Math.min(scoreCap, sum));
}
