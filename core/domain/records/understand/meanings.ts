/** What a column may mean, and which of it a table has once. */
import type { ColumnRole } from '../../../contract/tables.ts';
import type { Feature } from './evidence.ts';

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
