/** Unions of small regions that a reader could ask about: those behind which fewer than k teachers stand together. */
import { NotWorkedOut } from './simplex.ts';

/** What has more small regions than this is asked about by its largest unions and its single regions only. */
const mostForAll = 8;
const mostUnions = 2000;

/**
 * @param teachersOf the known teachers behind each region; fewer than k each
 * @returns positions of regions
 * @throws NotWorkedOut where there are too many
 */
export function listUnions(teachersOf: readonly ReadonlySet<string>[], k: number): number[][] {
  const found: number[][] = [];
  const isAll = teachersOf.length <= mostForAll;
  const grow = (union: number[], teachers: ReadonlySet<string>, from: number): void => {
    if (found.length > mostUnions) throw new NotWorkedOut();
    const fits = teachersOf.map((more) => new Set([...teachers, ...more]).size < k);
    const isLargest = !fits.some((is, at) => is && !union.includes(at));
    if (union.length > 0 && (isAll || isLargest || union.length === 1)) found.push(union);
    for (let at = from; at < teachersOf.length; at += 1) {
      if (fits[at] === true) grow([...union, at], new Set([...teachers, ...(teachersOf[at] ?? [])]), at + 1);
    }
  };
  grow([], new Set(), 0);
  return found;
}
