/** Walks in which something was looked for. */
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';
import { factsOf, first, type School, type Visits } from './school.ts';

interface LookFor {
  /** Visits that recorded it. */
  of: Visits;
  /** Those of them in the upper half. */
  seen: Visits;
}

/** By key, in the order of the form. */
export type LookFors = Readonly<Record<string, LookFor>>;

/** Twenty teachers, one visit each, where nothing else is said. */
export const lookedFor = (lookFors: LookFors, school: Partial<School> = {}): WalkFacts => ({
  ...factsOf({ teachers: first(20), ...school }),
  lookFors: Object.entries(lookFors).map(([key, { of, seen }]) => ({
    key,
    label: `Pupils do ${key}`,
    upper: ['Mostly', 'Throughout'],
    whyUnread: null,
    answers: of.map((at) => ({ visitId: `v${at}`, isUpper: seen.includes(at) })),
  })),
});
