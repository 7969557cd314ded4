/** Whether a sum of bases may show: the visits that it adds and those that it takes away, counted by teacher. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { Direction } from './ledger-release.ts';
import { teachersNeeded, whySpreadFails, type TeacherOf } from './primary.ts';

/** By visit: how often it stands in a sum of bases, and in the same sum of the figures of those bases. */
export interface Sum {
  inBase: Int8Array;
  inCell: Int8Array;
}

/** Nobody knows who was visited. */
const unknown = -1;

/** Visits of a set by teacher, counted again and again without making anything new. */
class Tally {
  readonly #counts: Uint16Array;
  #visits = 0;
  #teachers = 0;
  #unknown = 0;

  constructor(teachers: number) {
    this.#counts = new Uint16Array(teachers);
  }

  clear(): void {
    this.#counts.fill(0);
    this.#visits = 0;
    this.#teachers = 0;
    this.#unknown = 0;
  }

  add(teacher: number): void {
    this.#visits += 1;
    if (teacher === unknown) {
      this.#unknown += 1;
      return;
    }
    const before = this.#counts[teacher] ?? 0;
    if (before === 0) this.#teachers += 1;
    this.#counts[teacher] = before + 1;
  }

  get isEmpty(): boolean {
    return this.#visits === 0;
  }

  restsOnEnough(rules: DisclosureRules): boolean {
    return this.#teachers >= teachersNeeded(rules);
  }

  passes(rules: DisclosureRules): boolean {
    let [first, second] = [0, 0];
    for (const count of this.#counts) {
      if (count > first) [first, second] = [count, first];
      else if (count > second) second = count;
    }
    const spread = { visits: this.#visits, teachers: this.#teachers, first, second, unknown: this.#unknown };
    return whySpreadFails(spread, rules) === null;
  }
}

/** One side of a sum: all its visits, those that count for the figure, and the others. */
class Side {
  readonly all: Tally;
  readonly noted: Tally;
  readonly others: Tally;

  constructor(teachers: number) {
    this.all = new Tally(teachers);
    this.noted = new Tally(teachers);
    this.others = new Tally(teachers);
  }

  clear(): void {
    for (const tally of [this.all, this.noted, this.others]) tally.clear();
  }

  add(teacher: number, isNoted: boolean): void {
    this.all.add(teacher);
    (isNoted ? this.noted : this.others).add(teacher);
  }
}

export class SumTest {
  readonly #rules: DisclosureRules;
  readonly #direction: Direction;
  /** By visit, the position of its teacher. */
  readonly #teachers: Int32Array;
  readonly #added: Side;
  readonly #taken: Side;

  constructor(
    visits: readonly string[],
    { direction, rules, teacherOf }: { direction: Direction; rules: DisclosureRules; teacherOf: TeacherOf },
  ) {
    const known = [...new Set(visits.flatMap((visit) => teacherOf(visit) ?? []))];
    const positions = new Map(known.map((teacher, at) => [teacher, at]));
    this.#rules = rules;
    this.#direction = direction;
    this.#teachers = Int32Array.from(visits, (visit) => positions.get(teacherOf(visit) ?? '') ?? unknown);
    this.#added = new Side(known.length);
    this.#taken = new Side(known.length);
  }

  /**
   * Where each visit stands in the sum once or not at all, it is a walk like any other: it passes, and so does the figure in
   * it, and where that has a direction the other side. Of a mixed sum what is added and what is taken away rest on k each.
   */
  isSafe(sum: Sum): boolean {
    const isPlain = this.#count(sum);
    const [added, taken] = [this.#added, this.#taken];
    if (added.all.isEmpty && taken.all.isEmpty) return true;
    const isDirected = this.#direction === 'directed';
    if (isPlain) {
      return (
        added.all.passes(this.#rules) &&
        added.noted.passes(this.#rules) &&
        (!isDirected || added.others.passes(this.#rules))
      );
    }
    return [added, taken].every(
      ({ all, noted, others }) =>
        all.isEmpty ||
        (noted.restsOnEnough(this.#rules) && (!isDirected || others.restsOnEnough(this.#rules))),
    );
  }

  /** @returns whether no visit stands in the sum more than once, or is taken away */
  #count({ inBase, inCell }: Sum): boolean {
    this.#added.clear();
    this.#taken.clear();
    let isPlain = true;
    inBase.forEach((times, at) => {
      if (times === 0) return;
      if (times !== 1) isPlain = false;
      const noted = inCell[at] ?? 0;
      const teacher = this.#teachers[at] ?? unknown;
      if (times > 0) this.#added.add(teacher, noted > 0);
      else this.#taken.add(teacher, noted < 0);
    });
    return isPlain;
  }
}
