/** Rule 8: whether a figure of today may stand beside those that have left before, or must stay as it was. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { DecidedBase, EarlierCell } from './ledger-bases.ts';
import type { Direction } from './ledger-release.ts';
import { crowdOf, teachersNeeded, type TeacherOf } from './primary.ts';
import { isEqual, without } from './sets.ts';
import { SumTest, type Sum } from './sum-test.ts';

/** A figure as it would be decided today. */
interface CellOfToday {
  direction: Direction;
  base: ReadonlySet<string>;
  visits: ReadonlySet<string>;
}

/** More bases than that make too many sums to look at; then the earlier figure stays. */
const mostBases = 7;

const isSameDecision = (a: CellOfToday | EarlierCell, b: EarlierCell): boolean =>
  isEqual(a.base, b.base) && isEqual(a.visits, b.visits);

/** Whether a figure has been decided already, of these very visits. */
export const isRepeated = (today: CellOfToday, earlier: readonly EarlierCell[]): boolean =>
  earlier.some((before) => isSameDecision(today, before));

function distinct(earlier: readonly EarlierCell[]): EarlierCell[] {
  return earlier.filter((one, at) => !earlier.slice(0, at).some((other) => isSameDecision(one, other)));
}

/**
 * Visits of both bases that entered the figure, and those that left it, must be none, or rest on k teachers each. Where all
 * changed one way, the difference says of every one of them that it was not in the figure before, or is not now.
 */
function areMovesSafe(
  today: CellOfToday,
  before: EarlierCell,
  restsOnEnough: (visits: readonly string[]) => boolean,
): boolean {
  const inBoth = (visits: ReadonlySet<string>): string[] =>
    [...visits].filter((visit) => today.base.has(visit) && before.base.has(visit));
  const moves = [inBoth(without(today.visits, before.visits)), inBoth(without(before.visits, today.visits))];
  return moves.every((visits) => visits.length === 0) || moves.every(restsOnEnough);
}

/** Adds a base so many times to a sum, into another one. */
function add(sum: Sum, base: Sum, times: number, into: Sum): void {
  for (let at = 0; at < sum.inBase.length; at += 1) {
    into.inBase[at] = (sum.inBase[at] ?? 0) + times * (base.inBase[at] ?? 0);
    into.inCell[at] = (sum.inCell[at] ?? 0) + times * (base.inCell[at] ?? 0);
  }
}

/**
 * Looks at today's base with every choice of earlier ones added or taken away.
 * @returns the coefficients of the first sum that fails, or null. A sum in which nothing is taken away singles out no fewer
 * visits than its parts do, and is not looked at.
 */
function findUnsafeSum(today: Sum, bases: readonly Sum[], isSafe: (sum: Sum) => boolean): number[] | null {
  const size = today.inBase.length;
  const sums = [today, ...bases.map(() => ({ inBase: new Int8Array(size), inCell: new Int8Array(size) }))];
  const coefficients = bases.map(() => 0);
  const isEachSafe = (at: number, isSubtracting: boolean): boolean => {
    const [sum, base, next] = [sums[at], bases[at], sums[at + 1]];
    if (!sum || !base || !next) return !isSubtracting || !sum || isSafe(sum);
    return [0, -1, 1].every((times) => {
      coefficients[at] = times;
      add(sum, base, times, next);
      return isEachSafe(at + 1, isSubtracting || times < 0);
    });
  };
  return isEachSafe(0, false) ? null : coefficients;
}

/**
 * The third case of rule 8: every set of visits that can be formed from the bases under which the figure was decided, with
 * coefficients −1, 0 and 1, and today's with 1, must pass like a walk of its own. Whether the figure was shown then is not
 * asked: an unchanged count, and a figure that was hidden, are information too.
 *
 * @returns the earlier bases that stand in the way, those of the first sum that fails; empty where the figure may be decided
 * afresh
 */
export function whatStandsInTheWay(
  today: CellOfToday,
  earlier: readonly EarlierCell[],
  rules: DisclosureRules,
  teacherOf: TeacherOf,
): DecidedBase[] {
  const before = distinct(earlier);
  if (before.length > mostBases) return before.map(({ decided }) => decided);
  const restsOnEnough = (visits: readonly string[]): boolean =>
    crowdOf(visits, teacherOf).perTeacher.length >= teachersNeeded(rules);
  const moved = before.filter((one) => !areMovesSafe(today, one, restsOnEnough));
  if (moved.length > 0) return moved.map(({ decided }) => decided);
  const visits = [...new Set([today, ...before].flatMap(({ base }) => [...base]))];
  const sumOf = ({ base, visits: noted }: CellOfToday | EarlierCell): Sum => ({
    inBase: Int8Array.from(visits, (visit) => (base.has(visit) ? 1 : 0)),
    inCell: Int8Array.from(visits, (visit) => (noted.has(visit) ? 1 : 0)),
  });
  const test = new SumTest(visits, { direction: today.direction, rules, teacherOf });
  const found = findUnsafeSum(sumOf(today), before.map(sumOf), (sum) => test.isSafe(sum));
  if (found === null) return [];
  return before.flatMap(({ decided }, at) => (found[at] === 0 ? [] : [decided]));
}
