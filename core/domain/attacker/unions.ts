/** Unions of small regions that a reader could ask about: those behind which fewer than k teachers stand together. */
import type { Budget } from './simplex.ts';

/** What has more small regions than this is asked about by its single regions and its largest unions only. */
export const mostForAll = 10;

/** Looking at one region beside a union costs about as much as so many multiplications. */
const workOfLook = 200;

/**
 * The single regions first: what is wrong shows there as a rule.
 * @param teachersOf the known teachers behind each region; fewer than k each
 * @returns positions of regions
 * @throws NotWorkedOut where there are too many
 */
export function* listUnions(
  teachersOf: readonly ReadonlySet<string>[],
  k: number,
  budget: Budget,
): Generator<number[]> {
  const isAll = teachersOf.length <= mostForAll;
  for (const at of teachersOf.keys()) yield [at];
  const open = [{ union: [] as number[], teachers: new Set<string>(), from: 0 }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { union, teachers, from } = node;
    budget.spend(workOfLook * teachersOf.length);
    const fits = teachersOf.map((more) => {
      const added = [...more].filter((teacher) => !teachers.has(teacher));
      return teachers.size + added.length < k;
    });
    const isLargest = !fits.some((is, at) => is && !union.includes(at));
    if (union.length > 1 && (isAll || isLargest)) yield union;
    for (let at = from; at < teachersOf.length; at += 1) {
      if (fits[at] !== true) continue;
      const more = teachersOf[at] ?? new Set();
      open.push({ union: [...union, at], teachers: new Set([...teachers, ...more]), from: at + 1 });
    }
  }
}
