/** Linear programs of a few rows, solved exactly enough for whole numbers up to some hundreds. */

/** Find values between `lower` and `upper` with `rows` × values = `right` and the least cost. */
export interface Program {
  rows: readonly Float64Array[];
  right: readonly number[];
  lower: readonly number[];
  upper: readonly number[];
  cost: readonly number[];
}

export interface Solution {
  value: number;
  values: number[];
}

/** Bounded work: what costs more than this is not worked out. Units: multiplications. */
export class Budget {
  #left: number;

  constructor(left: number) {
    this.#left = left;
  }

  spend(work: number): void {
    this.#left -= work;
    if (this.#left < 0) throw new NotWorkedOut();
  }
}

export class NotWorkedOut extends Error {}

const tolerance = 1e-7;

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - factor * (row[at] ?? 0);
}

/** The tableau of the bounded simplex method (Dantzig 1955), with Bland's rule, under which it always ends. */
class Tableau {
  readonly #rows: Float64Array[];
  readonly #range: number[];
  readonly #isAtUpper: boolean[];
  /** Columns of the rows, in which alone they have a 1. */
  readonly #basis: number[];
  /** What one more of each column would cost. */
  #reduced = new Float64Array();
  readonly #values: number[];
  readonly #columns: number;
  readonly #budget: Budget;

  constructor({ rows, right, lower, upper }: Program, budget: Budget) {
    const columns = lower.length;
    this.#columns = columns;
    this.#budget = budget;
    this.#range = [...upper.map((high, at) => high - (lower[at] ?? 0)), ...rows.map(() => Infinity)];
    this.#isAtUpper = this.#range.map(() => false);
    this.#basis = rows.map((_, at) => columns + at);
    const rests = rows.map((row, at) =>
      lower.reduce((rest, low, j) => rest - (row[j] ?? 0) * low, right[at] ?? 0),
    );
    this.#values = rests.map(Math.abs);
    this.#rows = rows.map((row, at) => {
      const full = new Float64Array(columns + rows.length);
      const sign = (rests[at] ?? 0) < 0 ? -1 : 1;
      row.forEach((value, j) => (full[j] = sign * value));
      full[columns + at] = 1;
      return full;
    });
  }

  /** Whether all rows can hold; drives out what stands in for them. */
  isFeasible(): boolean {
    const cost = this.#range.map((_, at) => (at < this.#columns ? 0 : 1));
    this.minimise(cost);
    const rest = this.#basis.reduce(
      (sum, column, at) => (column < this.#columns ? sum : sum + (this.#values[at] ?? 0)),
      0,
    );
    for (let at = this.#columns; at < this.#range.length; at += 1) this.#range[at] = 0;
    return rest < tolerance;
  }

  minimise(cost: readonly number[]): void {
    this.#reduced = Float64Array.from(this.#range, (_, column) => cost[column] ?? 0);
    this.#rows.forEach((row, at) => subtract(this.#reduced, row, cost[this.#basis[at] ?? 0] ?? 0));
    for (;;) {
      this.#budget.spend((this.#rows.length + 2) * this.#range.length);
      const entering = this.#findEntering();
      if (entering < 0) return;
      this.#enter(entering);
    }
  }

  /** How far each column is above its lower bound. */
  read(): number[] {
    const values = this.#range.map((range, at) => (this.#isAtUpper[at] === true ? range : 0));
    this.#basis.forEach((column, at) => (values[column] = this.#values[at] ?? 0));
    return values.slice(0, this.#columns);
  }

  #findEntering(): number {
    return this.#range.findIndex((range, column) => {
      const reduced = this.#reduced[column] ?? 0;
      return (
        range >= tolerance && (this.#isAtUpper[column] === true ? reduced > tolerance : reduced < -tolerance)
      );
    });
  }

  #enter(entering: number): void {
    const direction = this.#isAtUpper[entering] === true ? -1 : 1;
    let step = this.#range[entering] ?? 0;
    let leaving = -1;
    this.#rows.forEach((row, at) => {
      const slope = direction * (row[entering] ?? 0);
      if (Math.abs(slope) < tolerance) return;
      const column = this.#basis[at] ?? 0;
      const value = this.#values[at] ?? 0;
      const room = slope > 0 ? value / slope : ((this.#range[column] ?? 0) - value) / -slope;
      const isEarlier = leaving >= 0 && room < step + tolerance && column < (this.#basis[leaving] ?? 0);
      if (room < step - tolerance || isEarlier) {
        step = Math.max(0, Math.min(step, room));
        leaving = at;
      }
    });
    this.#rows.forEach((row, at) => {
      this.#values[at] = (this.#values[at] ?? 0) - step * direction * (row[entering] ?? 0);
    });
    if (leaving < 0) this.#isAtUpper[entering] = direction > 0;
    else this.#pivot(entering, leaving, direction, step);
  }

  #pivot(entering: number, leaving: number, direction: number, step: number): void {
    const left = this.#basis[leaving] ?? 0;
    const row = this.#rows[leaving];
    if (row === undefined) return;
    this.#isAtUpper[left] = direction * (row[entering] ?? 0) < 0;
    this.#values[leaving] = direction > 0 ? step : (this.#range[entering] ?? 0) - step;
    this.#basis[leaving] = entering;
    this.#isAtUpper[entering] = false;
    const pivot = row[entering] ?? 1;
    for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) / pivot;
    this.#rows.forEach((other, at) => {
      if (at !== leaving) subtract(other, row, other[entering] ?? 0);
    });
    subtract(this.#reduced, row, this.#reduced[entering] ?? 0);
  }
}

/**
 * @returns the cheapest solution, or null where there is none
 * @throws NotWorkedOut where it costs too much
 */
function solve(program: Program, budget: Budget): Solution | null {
  if (program.upper.some((high, at) => high < (program.lower[at] ?? 0))) return null;
  const tableau = new Tableau(program, budget);
  if (!tableau.isFeasible()) return null;
  tableau.minimise(program.cost);
  const values = tableau.read().map((value, at) => value + (program.lower[at] ?? 0));
  return { value: values.reduce((sum, value, at) => sum + value * (program.cost[at] ?? 0), 0), values };
}

/**
 * The same in whole numbers, by branch and bound (Land and Doig 1960).
 * @param cost whole numbers
 */
export function solveWhole(program: Program, budget: Budget): Solution | null {
  const open = [{ lower: program.lower, upper: program.upper }];
  let best: Solution | null = null;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const found = solve({ ...program, ...node }, budget);
    if (found === null || (best !== null && Math.ceil(found.value - 1e-6) >= best.value)) continue;
    const broken = found.values.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-6);
    if (broken < 0) {
      best = { value: Math.round(found.value), values: found.values.map(Math.round) };
      continue;
    }
    const below = Math.floor(found.values[broken] ?? 0);
    open.push({ lower: node.lower.with(broken, below + 1), upper: node.upper });
    open.push({ lower: node.lower, upper: node.upper.with(broken, below) });
  }
  return best;
}
