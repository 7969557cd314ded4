/** A reader who adds up what some statements say: the fewest and the most visits that an unknown can be. */
import type { Family } from './families.ts';
import type { Range } from './ranges.ts';
import type { Column, Region } from './regions.ts';
import type { Statement } from './statements.ts';
import { NotWorkedOut, solveWhole, type Budget, type Program } from './simplex.ts';

/** So many statements with gaps in what they leave possible are told apart; of further ones the gaps are bridged. */
const mostGaps = 4;

interface Row {
  columns: Float64Array;
  ranges: readonly Range[];
}

function eachChoice(rows: readonly Row[]): Range[][] {
  let gaps = 0;
  return rows.reduce<Range[][]>(
    (choices, { ranges }) => {
      const [low, high] = [ranges[0]?.low ?? 0, ranges.at(-1)?.high ?? 0];
      if (ranges.length > 1) gaps += 1;
      const own = gaps > mostGaps ? [{ low, high }] : ranges;
      return choices.flatMap((choice) => own.map((range) => [...choice, range]));
    },
    [[]],
  );
}

export class Reader {
  readonly #columns: readonly Column[];
  readonly #programs: Omit<Program, 'cost'>[];
  readonly #budget: Budget;
  /** Solutions that were met: each shows at once that something is possible. */
  readonly #met: number[][] = [];

  constructor(
    family: Family,
    regions: readonly Region[],
    isKnown: (statement: Statement) => boolean,
    budget: Budget,
  ) {
    const columns = regions.flatMap((region) => region.columns);
    const said = family.statements.flatMap((statement, row): Row[] => {
      if (!isKnown(statement)) return [];
      return [
        {
          columns: Float64Array.from(columns, ({ rows }) => (rows.has(row) ? 1 : 0)),
          ranges: statement.possible,
        },
      ];
    });
    const limits = regions.flatMap((region): Row[] => {
      if (region.columns.length < 2) return [];
      const own = new Set(region.columns);
      const ranges = [{ low: 0, high: region.visits.length }];
      return [{ columns: Float64Array.from(columns, (column) => (own.has(column) ? 1 : 0)), ranges }];
    });
    const rows = [...said, ...limits];
    this.#columns = columns;
    this.#budget = budget;
    this.#programs = eachChoice(rows).map((choice) => {
      const slack = choice.flatMap(({ low, high }, at) => (high > low ? [{ at, most: high - low }] : []));
      return {
        rows: rows.map((row, at) =>
          Float64Array.from([...row.columns, ...slack.map((one) => (one.at === at ? 1 : 0))]),
        ),
        right: choice.map(({ high }) => high),
        lower: [...columns, ...slack].map(() => 0),
        upper: [...columns, ...slack].map(({ most }) => most),
      };
    });
  }

  /** The fewest visits that these unknowns can be together. */
  least(columns: ReadonlySet<Column>): number {
    return this.#optimum(columns, 1);
  }

  most(columns: ReadonlySet<Column>): number {
    return -this.#optimum(columns, -1);
  }

  /** How many more they can be at most than at least. */
  width(columns: ReadonlySet<Column>): number {
    return this.most(columns) - this.least(columns);
  }

  /** Whether only one number is possible for them. */
  isExact(columns: ReadonlySet<Column>): boolean {
    const met = new Set(this.#met.map((values) => this.#sum(values, columns)));
    return met.size < 2 && this.width(columns) === 0;
  }

  #sum(values: readonly number[], columns: ReadonlySet<Column>): number {
    return this.#columns.reduce(
      (sum, column, at) => (columns.has(column) ? sum + (values[at] ?? 0) : sum),
      0,
    );
  }

  #optimum(columns: ReadonlySet<Column>, sign: 1 | -1): number {
    const bound = sign > 0 ? 0 : -[...columns].reduce((sum, { most }) => sum + most, 0);
    if (this.#met.some((values) => sign * this.#sum(values, columns) === bound)) return bound;
    const weights = this.#columns.map((column) => (columns.has(column) ? sign : 0));
    let best = Infinity;
    for (const program of this.#programs) {
      const cost = program.lower.map((_, at) => weights[at] ?? 0);
      const found = solveWhole({ ...program, cost }, this.#budget);
      if (found === null) continue;
      this.#met.push(found.values);
      best = Math.min(best, found.value);
    }
    if (best === Infinity) throw new NotWorkedOut();
    return best;
  }
}
