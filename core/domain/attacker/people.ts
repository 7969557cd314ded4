/** The people behind sets of visits, and what the rules let a reader conclude from their numbers. Units: visits. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';

/** Who was visited, by visit; null where nobody knows. */
export type Timetable = ReadonlyMap<string, string | null>;

export interface Crowd {
  visits: number;
  unknown: number;
  /** Visits of each known teacher, most first. */
  known: number[];
}

export function crowdOf(visits: Iterable<string>, timetable: Timetable): Crowd {
  const counts = new Map<string, number>();
  let [all, unknown] = [0, 0];
  for (const visit of visits) {
    const teacher = timetable.get(visit) ?? null;
    all += 1;
    if (teacher === null) unknown += 1;
    else counts.set(teacher, (counts.get(teacher) ?? 0) + 1);
  }
  return { visits: all, unknown, known: [...counts.values()].sort((a, b) => b - a) };
}

/** Known teachers: an unknown one counts as nobody. */
export const countTeachers = (visits: Iterable<string>, timetable: Timetable): number =>
  crowdOf(visits, timetable).known.length;

/** Whether the rules let such a crowd be counted at all. An unknown visit may be one of the heaviest teacher's. */
export function mayBeCounted({ visits, unknown, known }: Crowd, rules: DisclosureRules): boolean {
  const [first = 0, second = 0] = known;
  return (
    known.length >= rules.teachers &&
    100 * (first + unknown) <= rules.oneTeacher * visits &&
    100 * (first + second + unknown) <= rules.twoTeachers * visits
  );
}

/** The most visits that a hidden figure of these visits can have: it rests on too few teachers, or mostly on one or two. */
export function mostIfHidden({ visits, unknown, known }: Crowd, rules: DisclosureRules): number {
  const [first = 0, second = 0] = known;
  const few = known.slice(0, rules.teachers - 1).reduce((sum, one) => sum + one, unknown);
  const heavy = Math.ceil((100 * (first + unknown)) / rules.oneTeacher) - 1;
  const heavyTwo = Math.ceil((100 * (first + second + unknown)) / rules.twoTeachers) - 1;
  return Math.min(visits, Math.max(few, heavy, heavyTwo));
}

/** From how many visits on so few possible counts are as good as the count itself. */
export const fewestForBlank = (count: number): number => Math.max(3, 0.3 * count);

/** The same for a word that stands without its count. */
export const fewestForWord = (visits: number): number => Math.max(3, 0.15 * visits);
