/** Rule 5: which comparisons of groups are worth offering at all. By subject never, and by faculty only over several walks. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import { foldSpelling } from '../people/known-staff.ts';
import { phasesOf, type Phase } from '../records/cells/phase.ts';
import type { VisitFacts } from '../visit-facts.ts';
import type { WalkFacts } from '../walk-facts.ts';
import { measure } from './measures.ts';
import { crowdOf, teachersNeeded, whyFails } from './primary.ts';
import { knowTeachers } from './teachers.ts';

/** From so many visited teachers on most cells of a walk pass, as measured on walks of 20 to 40 visits. */
const fewestTeachers = 15;

/** A visit to years of several phases belongs to none of them. */
function phaseOf({ yearGroup }: VisitFacts): Phase | null {
  const phases = phasesOf(yearGroup);
  return phases.length === 1 ? (phases[0] ?? null) : null;
}

/** Classes are known by name; a visit without one counts for none. */
function countClasses(visits: readonly VisitFacts[]): number {
  return new Set(visits.flatMap(({ className }) => (className === null ? [] : foldSpelling(className)))).size;
}

/**
 * Whether a comparison by phase is offered: fifteen teachers or more were visited, in two phases or more that each rest on
 * k of them, and of all cells of phase and focus area more than half rest on enough teachers and on enough distinct classes.
 * What passes for the offer is not released by it: each cell is decided again with all others.
 */
export function isPhaseWorthOffering(facts: WalkFacts, rules: DisclosureRules): boolean {
  const { of: teacherOf } = knowTeachers(facts, [], new Map());
  const { areas, base } = measure(facts);
  if (crowdOf(base, teacherOf).perTeacher.length < fewestTeachers) return false;
  const byPhase = Map.groupBy(
    facts.visits.filter((visit) => phaseOf(visit) !== null),
    phaseOf,
  );
  const groups = [...byPhase.values()].filter(
    (visits) =>
      crowdOf(
        visits.map(({ id }) => id),
        teacherOf,
      ).perTeacher.length >= teachersNeeded(rules),
  );
  if (groups.length < 2) return false;
  const cells = groups.flatMap((visits) =>
    areas.map((area) => visits.filter(({ id }) => area.visits.has(id))),
  );
  const passing = cells.filter(
    (visits) =>
      whyFails(
        crowdOf(
          visits.map(({ id }) => id),
          teacherOf,
        ),
        rules,
      ) === null && countClasses(visits) >= rules.classes,
  );
  return 2 * passing.length > cells.length;
}
