/** Rules 1 and 2: whether a set of visits rests on enough teachers, none of whom stands behind most of it. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';

/** Who was visited; null where nobody knows. */
export type TeacherOf = (visit: string) => string | null;

/** How the visits of a set are spread over teachers. */
export interface Crowd {
  visits: number;
  /** Visits of each teacher who is known, most first; no zeros. */
  perTeacher: readonly number[];
  /** Visits of which nobody knows the teacher. */
  unknown: number;
}

export type Failure = 'nobody' | 'few-teachers' | 'one-teacher' | 'two-teachers';

const lowestThreshold = 3;

/** k, never below 3. */
export const teachersNeeded = (rules: DisclosureRules): number => Math.max(lowestThreshold, rules.teachers);

/** @param counts visits by teacher, in any order, zeros too */
export function crowd(counts: readonly number[], unknown: number): Crowd {
  const perTeacher = counts.filter((count) => count > 0).sort((a, b) => b - a);
  return { visits: perTeacher.reduce((sum, count) => sum + count, unknown), perTeacher, unknown };
}

export function crowdOf(visits: Iterable<string>, teacherOf: TeacherOf): Crowd {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const visit of visits) {
    const teacher = teacherOf(visit);
    if (teacher === null) unknown += 1;
    else counts.set(teacher, (counts.get(teacher) ?? 0) + 1);
  }
  return crowd([...counts.values()], unknown);
}

/** What rules 1 and 2 ask of a set of visits. */
export interface Spread {
  visits: number;
  /** How many teachers are known. */
  teachers: number;
  /** Visits of the one and of the other teacher who have most. */
  first: number;
  second: number;
  unknown: number;
}

/**
 * Rules 1 and 2. A visit of which nobody knows the teacher may be anybody's: it counts as nobody for k, and as the heaviest
 * teacher's for dominance ((n, k)-dominance as in statistical offices, with contributors instead of values).
 * @returns why the set may not be counted, or null where it may
 */
export function whySpreadFails(spread: Spread, rules: DisclosureRules): Failure | null {
  const { visits, teachers, first, second, unknown } = spread;
  if (visits === 0) return 'nobody';
  // Written so that a threshold that is no number fails.
  if (!(teachers >= teachersNeeded(rules))) return 'few-teachers';
  if (!(100 * (first + unknown) <= rules.oneTeacher * visits)) return 'one-teacher';
  if (!(100 * (first + second + unknown) <= rules.twoTeachers * visits)) return 'two-teachers';
  return null;
}

/** The same of a set whose visits are counted by teacher. */
export function whyFails({ visits, perTeacher, unknown }: Crowd, rules: DisclosureRules): Failure | null {
  const [first = 0, second = 0] = perTeacher;
  return whySpreadFails({ visits, teachers: perTeacher.length, first, second, unknown }, rules);
}

/** Whether one teacher has so much of the whole walk that no directed count may stand (rule 2). */
export function isOneTeachersWalk({ visits, perTeacher, unknown }: Crowd, rules: DisclosureRules): boolean {
  return !(100 * ((perTeacher[0] ?? 0) + unknown) <= rules.oneTeacherOfWalk * visits);
}
