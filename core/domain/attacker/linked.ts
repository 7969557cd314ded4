/** What releases say together: subtraction, intersection and blanks that others narrow, in exact bounds. */
import type { AttackFinding } from './finding.ts';
import { listFamilies, partsOf, type Family } from './families.ts';
import { fewestForBlank, type Timetable } from './people.ts';
import { Reader } from './reader.ts';
import { listRegions, type Column, type Region } from './regions.ts';
import { Budget, NotWorkedOut } from './simplex.ts';
import { isCounted, isTelling, type Statement } from './statements.ts';
import { listUnions } from './unions.ts';

/** Multiplications for one attack: about a tenth of a second. */
const allWork = 40_000_000;

/** What is added to what: hidden figures of today to the earlier releases, then shown ones to both. */
interface Step {
  isAdded: (statement: Statement) => boolean;
  isBefore: (statement: Statement) => boolean;
}

const steps: readonly Step[] = [
  { isAdded: (one) => one.isNew && !isCounted(one), isBefore: (one) => !one.isNew },
  { isAdded: (one) => one.isNew && isCounted(one), isBefore: (one) => !one.isNew || !isCounted(one) },
];

interface Readers {
  all: Reader;
  before: Reader;
  /** Of today's release alone. */
  today: Reader;
}

/** One family under attack, by what one step adds. */
class Linked {
  readonly #family: Family;
  readonly #step: Step;
  readonly #regions: readonly Region[];
  readonly #readers: Readers;
  readonly #timetable: Timetable;
  readonly #k: number;
  readonly #budget: Budget;
  readonly #findings: AttackFinding[] = [];

  constructor(family: Family, step: Step, timetable: Timetable, k: number, budget: Budget) {
    const regions = listRegions(family);
    const readerOf = (isKnown: (statement: Statement) => boolean): Reader =>
      new Reader(family, regions, isKnown, budget);
    this.#family = family;
    this.#step = step;
    this.#regions = regions;
    this.#readers = {
      all: readerOf((one) => step.isAdded(one) || step.isBefore(one)),
      before: readerOf(step.isBefore),
      today: readerOf((one) => one.isNew && (step.isAdded(one) || step.isBefore(one))),
    };
    this.#timetable = timetable;
    this.#k = k;
    this.#budget = budget;
  }

  run(): AttackFinding[] {
    const masks = new Set(this.#family.masks);
    for (const mask of masks) {
      const small = this.#regions.filter(
        (region) =>
          this.#columnsOf([region], mask).size > 0 && this.#teachersOf(region.visits).size < this.#k,
      );
      this.#askSmall(small, mask);
      for (const columns of this.#differences(mask)) this.#askExact(columns, mask);
    }
    this.#family.statements.forEach((statement, row) => {
      if (statement.figure === null) this.#askBlank(statement, row);
    });
    return this.#findings;
  }

  #teachersOf(visits: readonly string[]): Set<string> {
    return new Set(visits.flatMap((visit) => this.#timetable.get(visit) ?? []));
  }

  /** The unknowns of some regions that count for a cell. */
  #columnsOf(regions: readonly Region[], mask: number): Set<Column> {
    const { masks } = this.#family;
    return new Set(
      regions.flatMap(({ columns }) =>
        columns.filter(({ rows }) => [...rows].some((row) => masks[row] === mask)),
      ),
    );
  }

  /** Whether all of it together leaves less choice for some unknowns than what was said before, and today's release alone. */
  #isNarrowed(columns: ReadonlySet<Column>, most: number): boolean {
    const { all, before, today } = this.#readers;
    const width = all.width(columns);
    return width < most && width < before.width(columns) && width < today.width(columns);
  }

  /** Groups of fewer than k teachers: nothing at all may be said of them. */
  #askSmall(small: readonly Region[], mask: number): void {
    if (small.length === 0) return;
    const sizeOf = (regions: readonly Region[]): number =>
      regions.reduce((sum, { visits }) => sum + visits.length, 0);
    if (!this.#isTight(this.#columnsOf(small, mask), sizeOf(small))) return;
    const unions = listUnions(
      small.map(({ visits }) => this.#teachersOf(visits)),
      this.#k,
      this.#budget,
    );
    for (const union of unions) {
      const regions = union.flatMap((at) => small[at] ?? []);
      if (!this.#isNarrowed(this.#columnsOf(regions, mask), sizeOf(regions))) continue;
      this.#find('difference', mask);
      return;
    }
  }

  /** If all of them together can be none and can be all, then so can each of them. */
  #isTight(columns: ReadonlySet<Column>, most: number): boolean {
    const { all } = this.#readers;
    return all.least(columns) > 0 || all.most(columns) < most;
  }

  /** Unknowns whose number may come out by subtraction: each region, each earlier base, and what one base has beyond another. */
  *#differences(mask: number): Generator<Set<Column>> {
    const { statements, masks } = this.#family;
    const columns = [...this.#columnsOf(this.#regions, mask)];
    for (const region of this.#regions) yield this.#columnsOf([region], mask);
    const rows = statements.flatMap((_, row) => (masks[row] === mask ? [row] : []));
    for (const row of rows) {
      if (statements[row]?.isNew === false) yield new Set(columns.filter((column) => column.rows.has(row)));
      for (const other of rows) {
        if (statements[row]?.isNew === statements[other]?.isNew) continue;
        yield new Set(columns.filter((column) => column.rows.has(row) && !column.rows.has(other)));
      }
    }
  }

  /** A number that comes out exactly is as good as published: its visits, and for a theme the others, rest on k. */
  #askExact(columns: ReadonlySet<Column>, mask: number): void {
    if (columns.size === 0 || this.#isSafe(columns, mask)) return;
    const { all, before, today } = this.#readers;
    if (all.isExact(columns) && !before.isExact(columns) && !today.isExact(columns))
      this.#find('difference', mask);
  }

  #isSafe(columns: ReadonlySet<Column>, mask: number): boolean {
    const { statements, masks } = this.#family;
    const [inside, outside]: [string[], string[]] = [[], []];
    for (const { visits, rows, columns: own } of this.#regions) {
      if (!own.some((column) => columns.has(column))) continue;
      const row = rows.find((at) => masks[at] === mask) ?? -1;
      for (const visit of visits)
        (statements[row]?.members.has(visit) === true ? inside : outside).push(visit);
    }
    const isDirected = statements.some((one, row) => masks[row] === mask && one.direction === 'directed');
    return (
      this.#teachersOf(inside).size >= this.#k && (!isDirected || this.#teachersOf(outside).size >= this.#k)
    );
  }

  /** A hidden figure keeps enough possible counts, unless so few were left before, or by today's release alone. */
  #askBlank(statement: Statement, row: number): void {
    const { cell, members, possible, isNew } = statement;
    if (!this.#step.isAdded(statement) && !this.#step.isBefore(statement)) return;
    const columns = new Set(
      this.#regions.flatMap((region) => region.columns.filter((column) => column.rows.has(row))),
    );
    const { all, before, today } = this.#readers;
    const width = all.width(columns);
    if (width + 1 >= fewestForBlank(members.size)) return;
    const alone = isNew ? (possible.at(-1)?.high ?? 0) - (possible[0]?.low ?? 0) : today.width(columns);
    if (width < before.width(columns) && width < alone)
      this.#find('narrowed', this.#family.masks[row] ?? 0, cell);
  }

  /** Puts it down to what is added: the cell's own where there is one, else what speaks of it. */
  #find(kind: AttackFinding['kind'], mask: number, blank?: string): void {
    const { statements, masks } = this.#family;
    const added = statements.filter((statement) => this.#step.isAdded(statement));
    const own = added.filter((statement) => masks[statements.indexOf(statement)] === mask);
    const near = added.filter(({ cell }) => blank !== undefined && partsOf(cell).includes(blank));
    const blamed = [own, near, added].find((some) => some.length > 0) ?? [];
    const releases = statements.flatMap(({ isNew, release }) => (isNew ? [] : [release.id]));
    for (const { cell } of blamed) this.#findings.push({ cell, kind, releases: [...new Set(releases)] });
  }
}

/** Attacks what today adds to what was said before. What cannot be worked out within bounds counts as found. */
export function attackLinked(
  statements: readonly Statement[],
  timetable: Timetable,
  k: number,
): AttackFinding[] {
  const tasks = listFamilies(statements).flatMap((family) =>
    steps
      .filter(
        (step) =>
          family.statements.length > 1 &&
          family.statements.some((one) => isTelling(one) && step.isAdded(one)),
      )
      .map((step) => ({ family, step })),
  );
  return tasks.flatMap(({ family, step }) => {
    try {
      return new Linked(family, step, timetable, k, new Budget(allWork / tasks.length)).run();
    } catch (error) {
      if (!(error instanceof NotWorkedOut)) throw error;
      return family.statements
        .filter(step.isAdded)
        .map(({ cell }) => ({ cell, kind: 'difference' as const, releases: [] }));
    }
  });
}
