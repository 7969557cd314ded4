/** Parts rows of length 1 into groups by the direction in which they point. */
import { seededRandom } from './random.ts';
import type { DenseRows } from './reduce.ts';
import { dot, scaleToOne } from './vectors.ts';

export interface Grouping {
  /** The group of each row. */
  readonly group: Int32Array;
  /** How far each row points its group's way: the cosine of the angle between. */
  readonly closeness: Float64Array;
  /** The sum of the closeness: the better of two groupings has more. */
  readonly total: number;
}

interface KMeansOptions {
  readonly groups: number;
  /** How often to begin anew; the best is taken on to the end. */
  readonly starts: number;
  readonly seed: number;
}

/** A start that is behind after so many rounds is seldom ahead later. */
const tryRounds = 6;
const mostRounds = 30;

/**
 * Spherical k-means with several seeded starts: each begins with rows that are far from one another, the best after a
 * few rounds is followed until nothing moves.
 * @param rows each of length 1 (rows of zeros end up anywhere, with closeness 0)
 * @see Dhillon and Modha, "Concept decompositions for large sparse text data using clustering", Machine Learning 42
 * (2001); Arthur and Vassilvitskii, "k-means++", SODA (2007)
 */
export function groupRows(rows: DenseRows, { groups, starts, seed }: KMeansOptions): Grouping {
  const random = seededRandom(seed);
  const tries = Array.from({ length: starts }, () => {
    const centres = farApart(rows, groups, random);
    return settle(rows, centres, groups, tryRounds);
  });
  const best = tries.reduce((one, other) => (other.grouping.total > one.grouping.total ? other : one));
  return settle(rows, best.centres, groups, mostRounds).grouping;
}

interface Settled {
  readonly grouping: Grouping;
  readonly centres: Float64Array;
}

function settle(rows: DenseRows, start: Float64Array, groups: number, rounds: number): Settled {
  const centres = start.slice();
  let grouping = assign(rows, centres, groups);
  for (let round = 0; round < rounds; round += 1) {
    moveCentres(rows, centres, groups, grouping);
    const next = assign(rows, centres, groups);
    const isSettled = next.total <= grouping.total + 1e-9 * rows.rows;
    grouping = next;
    if (isSettled) break;
  }
  return { grouping, centres };
}

function assign({ rows, columns, value }: DenseRows, centres: Float64Array, groups: number): Grouping {
  const group = new Int32Array(rows);
  const closeness = new Float64Array(rows);
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns;
    let best = -2;
    let bestGroup = 0;
    for (let one = 0; one < groups; one += 1) {
      const sum = dot(value, from, centres, one * columns, columns);
      if (sum > best) {
        best = sum;
        bestGroup = one;
      }
    }
    group[row] = bestGroup;
    closeness[row] = best;
    total += best;
  }
  return { group, closeness, total };
}

/** Centres point where their rows do on average; one that has lost its rows takes the row that fits its own worst. */
function moveCentres(
  { rows, columns, value }: DenseRows,
  centres: Float64Array,
  groups: number,
  { group, closeness }: Grouping,
): void {
  centres.fill(0);
  const size = new Int32Array(groups);
  for (let row = 0; row < rows; row += 1) {
    const one = group[row] ?? 0;
    size[one] = (size[one] ?? 0) + 1;
    for (let at = 0; at < columns; at += 1)
      centres[one * columns + at] = (centres[one * columns + at] ?? 0) + (value[row * columns + at] ?? 0);
  }
  const taken = new Set<number>();
  for (let one = 0; one < groups; one += 1) {
    if (size[one] === 0) {
      const row = worstRow(closeness, taken);
      taken.add(row);
      for (let at = 0; at < columns; at += 1) centres[one * columns + at] = value[row * columns + at] ?? 0;
    }
    scaleToOne(centres, one * columns, columns);
  }
}

function worstRow(closeness: Float64Array, taken: ReadonlySet<number>): number {
  let worst = 0;
  for (let row = 0; row < closeness.length; row += 1)
    if (!taken.has(row) && (closeness[row] ?? 0) < (closeness[worst] ?? 0)) worst = row;
  return worst;
}

/** Rows to begin with: each is drawn the likelier the further it points from all that were drawn before. */
function farApart({ rows, columns, value }: DenseRows, groups: number, random: () => number): Float64Array {
  const centres = new Float64Array(groups * columns);
  const distance = new Float64Array(rows).fill(1);
  for (let one = 0; one < groups; one += 1) {
    const row = drawn(distance, random());
    for (let at = 0; at < columns; at += 1) centres[one * columns + at] = value[row * columns + at] ?? 0;
    for (let other = 0; other < rows; other += 1) {
      const sum = dot(value, other * columns, value, row * columns, columns);
      distance[other] = Math.max(0, Math.min(distance[other] ?? 0, 1 - sum));
    }
  }
  return centres;
}

function drawn(weight: Float64Array, at: number): number {
  let sum = 0;
  for (const one of weight) sum += one;
  let left = at * sum;
  for (let row = 0; row < weight.length; row += 1) {
    left -= weight[row] ?? 0;
    if (left < 0) return row;
  }
  return weight.length - 1;
}
