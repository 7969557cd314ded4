/** A column as it is weighed: what each of its features is called. */
import type { Trait } from './cell-traits.ts';
import type { HeaderFeature } from './header-patterns.ts';
import type { Profile } from './profile.ts';

/** What the cells of the column show together. */
export type Whole =
  | 'scale'
  | 'graded'
  | 'repeated'
  | 'multi'
  | 'constant'
  | 'unique'
  | 'blank'
  | 'echo'
  | 'marks'
  | 'grades'
  | 'few-people'
  | 'many-people'
  | 'one-person'
  | 'says-title'
  | 'short-answers'
  | 'area-options'
  | 'unquoted'
  | 'numbers-only'
  | 'large-numbers'
  | 'labels'
  | 'ticked-area'
  | 'kinds'
  | 'few-of-few'
  | 'year-numbers'
  | 'period-numbers';

type Place =
  | 'among-form-columns'
  | 'only-people'
  | 'not-in-email'
  | 'beside-teacher'
  | 'beside-observer'
  | 'week-with-weekday'
  | 'coarser-days'
  | 'later-days'
  | 'later-clock'
  | 'coarser-years'
  | 'asked-pupils'
  | 'named-in-email'
  | 'begins-class'
  | 'others-initials';

export type Feature = HeaderFeature | `cells:${Trait | Whole}` | `place:${Place}`;

/** A column as it is weighed. */
export interface Evidence {
  index: number;
  header: string;
  profile: Profile;
  features: Map<Feature, number>;
  namePart: 'given' | 'family' | null;
}
