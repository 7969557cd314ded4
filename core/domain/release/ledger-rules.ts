/** Rule 8: whether a figure of today may stand beside those that have left before, or must stay as it was. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { DecidedBase, EarlierCell } from './ledger-bases.ts';
import type { Direction } from './ledger-release.ts';
import { crowdOf, teachersNeeded, whyFails, type TeacherOf } from './primary.ts';
import { isEqual, without } from './sets.ts';

/** A figure as it would be decided today. */
interface CellOfToday {
  direction: Direction;
  base: ReadonlySet<string>;
  visits: ReadonlySet<string>;
}

/** More bases than that make too many sums to look at; then the earlier figure stays. */
const mostBases = 7;

/** By visit: how often it stands in a sum of bases, and in the same sum of the figures of those bases. */
interface Sum {
  inBase: Int8Array;
  inCell: Int8Array;
}

/** The visits that a sum leaves, and those that it takes away; each parted by whether they count for the figure. */
interface Parts {
  added: { all: string[]; noted: string[]; others: string[] };
  taken: { all: string[]; noted: string[]; others: string[] };
  /** True where each visit stands in the sum once or not at all: it is a walk like any other. */
  isPlain: boolean;
}

function partsOf({ inBase, inCell }: Sum, visits: readonly string[]): Parts {
  const parts: Parts = {
    added: { all: [], noted: [], others: [] },
    taken: { all: [], noted: [], others: [] },
    isPlain: true,
  };
  visits.forEach((visit, at) => {
    const times = inBase[at] ?? 0;
    if (times === 0) return;
    if (times !== 1) parts.isPlain = false;
    const side = times > 0 ? parts.added : parts.taken;
    const isNoted = times > 0 ? (inCell[at] ?? 0) > 0 : (inCell[at] ?? 0) < 0;
    side.all.push(visit);
    (isNoted ? side.noted : side.others).push(visit);
  });
  return parts;
}

class FreshTest {
  readonly #rules: DisclosureRules;
  readonly #teacherOf: TeacherOf;

  constructor(rules: DisclosureRules, teacherOf: TeacherOf) {
    this.#rules = rules;
    this.#teacherOf = teacherOf;
  }

  passes(visits: Iterable<string>): boolean {
    return whyFails(crowdOf(visits, this.#teacherOf), this.#rules) === null;
  }

  restsOnEnough(visits: Iterable<string>): boolean {
    return crowdOf(visits, this.#teacherOf).perTeacher.length >= teachersNeeded(this.#rules);
  }

  isSafe({ added, taken, isPlain }: Parts, direction: Direction): boolean {
    if (added.all.length === 0 && taken.all.length === 0) return true;
    const isDirected = direction === 'directed';
    if (isPlain) {
      return this.passes(added.all) && this.passes(added.noted) && (!isDirected || this.passes(added.others));
    }
    return [added, taken].every(
      ({ all, noted, others }) =>
        all.length === 0 ||
        (this.restsOnEnough(all) && this.restsOnEnough(noted) && (!isDirected || this.restsOnEnough(others))),
    );
  }

  /**
   * Visits of both bases that entered the figure, and those that left it, must be none, or rest on k teachers each. Where all
   * changed one way, the difference says of every one of them that it was not in the figure before, or is not now.
   */
  areMovesSafe(today: CellOfToday, before: EarlierCell): boolean {
    const inBoth = (visits: ReadonlySet<string>): string[] =>
      [...visits].filter((visit) => today.base.has(visit) && before.base.has(visit));
    const moves = [
      inBoth(without(today.visits, before.visits)),
      inBoth(without(before.visits, today.visits)),
    ];
    return (
      moves.every((visits) => visits.length === 0) || moves.every((visits) => this.restsOnEnough(visits))
    );
  }
}

const isSameDecision = (a: CellOfToday | EarlierCell, b: EarlierCell): boolean =>
  isEqual(a.base, b.base) && isEqual(a.visits, b.visits);

/** Whether a figure has been decided already, of these very visits. */
export const isRepeated = (today: CellOfToday, earlier: readonly EarlierCell[]): boolean =>
  earlier.some((before) => isSameDecision(today, before));

function distinct(earlier: readonly EarlierCell[]): EarlierCell[] {
  return earlier.filter((one, at) => !earlier.slice(0, at).some((other) => isSameDecision(one, other)));
}

/**
 * The third case of rule 8: every set of visits that can be formed from the bases under which the figure was decided, with
 * coefficients −1, 0 and 1, and today's with 1, must pass like a walk of its own. Whether the figure was shown then is not
 * asked: an unchanged count, and a figure that was hidden, are information too. A sum in which nothing is subtracted singles
 * out no fewer visits than its parts do, and is not looked at. Visits that a mixed sum adds and those that it takes away must
 * rest on k teachers each, on both sides where the figure has a direction.
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
  const test = new FreshTest(rules, teacherOf);
  const moved = before.filter((one) => !test.areMovesSafe(today, one));
  if (moved.length > 0) return moved.map(({ decided }) => decided);
  const cells: readonly (CellOfToday | EarlierCell)[] = [today, ...before];
  const visits = [...new Set(cells.flatMap(({ base }) => [...base]))];
  const standing = cells.map(({ base, visits: noted }) => ({
    inBase: Int8Array.from(visits, (visit) => (base.has(visit) ? 1 : 0)),
    inCell: Int8Array.from(visits, (visit) => (noted.has(visit) ? 1 : 0)),
  }));
  const coefficients = before.map(() => 0);
  const search = (at: number, sum: Sum, isSubtracting: boolean): boolean => {
    if (at === before.length) return !isSubtracting || test.isSafe(partsOf(sum, visits), today.direction);
    const own = standing[at + 1];
    return [0, -1, 1].every((times) => {
      coefficients[at] = times;
      if (times === 0 || !own) return search(at + 1, sum, isSubtracting);
      const next: Sum = {
        inBase: sum.inBase.map((value, index) => value + times * (own.inBase[index] ?? 0)),
        inCell: sum.inCell.map((value, index) => value + times * (own.inCell[index] ?? 0)),
      };
      return search(at + 1, next, isSubtracting || times < 0);
    });
  };
  const [start] = standing;
  if (!start || search(0, start, false)) return [];
  return before.flatMap(({ decided }, at) => (coefficients[at] === 0 ? [] : [decided]));
}
