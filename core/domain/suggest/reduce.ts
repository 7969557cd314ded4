/** Brings rows of thousands of numbers down to a few dozen that keep what is alike alike. */
import { eigenOf } from './eigen.ts';
import { seededRandom } from './random.ts';
import type { SparseRows } from './sparse.ts';
import { dot, scaleToOne } from './vectors.ts';

/** Full rows, one after the other. */
export interface DenseRows {
  readonly rows: number;
  readonly columns: number;
  readonly value: Float64Array;
}

/** More directions than are asked for are followed, and followed so often: then the first ones have settled. */
const spareDirections = 10;
const rounds = 2;
const seed = 20_261_105;

/**
 * The first singular directions of the rows, each times its singular value (latent semantic analysis), by randomised
 * subspace iteration on the side of the rows, so that nothing of the width of the features is ever made orthogonal.
 * @returns rows of at most `dimensions` numbers, each of length 1, or 0 where the row has nothing
 * @see Deerwester et al., "Indexing by latent semantic analysis", JASIS 41 (1990); Halko, Martinsson and Tropp, "Finding
 * structure with randomness", SIAM Review 53 (2011), algorithm 4.4
 */
export function reduceRows(rows: SparseRows, dimensions: number): DenseRows {
  const width = Math.min(dimensions + spareDirections, rows.rows);
  const kept = Math.min(dimensions, width);
  const random = seededRandom(seed);
  let basis = Float64Array.from({ length: rows.rows * width }, () => random() - 0.5);
  makeOrthonormal(basis, rows.rows, width);
  for (let round = 0; round < rounds; round += 1) {
    basis = timesItsTranspose(rows, basis, width);
    makeOrthonormal(basis, rows.rows, width);
  }
  const image = timesItsTranspose(rows, basis, width);
  const { values, vectors } = eigenOf(crossProducts(basis, image, rows.rows, width), width);
  const value = new Float64Array(rows.rows * kept);
  for (let row = 0; row < rows.rows; row += 1) {
    for (let one = 0; one < kept; one += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (basis[row * width + at] ?? 0) * (vectors[at * width + one] ?? 0);
      value[row * kept + one] = sum * Math.sqrt(Math.max(0, values[one] ?? 0));
    }
    scaleToOne(value, row * kept, kept);
  }
  return { rows: rows.rows, columns: kept, value };
}

/** A · Aᵀ · block, without ever making A · Aᵀ. */
function timesItsTranspose(rows: SparseRows, block: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const { starts, column, value } = rows;
  // Wider numbers would only fill the cache: what is lost here the next round finds again.
  const between = new Float32Array(rows.columns * width);
  for (let row = 0; row < rows.rows; row += 1) {
    const from = row * width;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const to = (column[at] ?? 0) * width;
      const factor = value[at] ?? 0;
      for (let one = 0; one < width; one += 1)
        between[to + one] = (between[to + one] ?? 0) + factor * (block[from + one] ?? 0);
    }
  }
  const result = new Float64Array(rows.rows * width);
  for (let row = 0; row < rows.rows; row += 1) {
    const to = row * width;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const from = (column[at] ?? 0) * width;
      const factor = value[at] ?? 0;
      for (let one = 0; one < width; one += 1)
        result[to + one] = (result[to + one] ?? 0) + factor * (between[from + one] ?? 0);
    }
  }
  return result;
}

/** Makes the columns orthonormal, in place (Gram and Schmidt, twice over); one that depends on the others becomes 0. */
function makeOrthonormal(block: Float64Array, rows: number, width: number): void {
  // Column by column, so that what is gone through lies together.
  const columns = Array.from({ length: width }, (_, one) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) column[row] = block[row * width + one] ?? 0;
    return column;
  });
  columns.forEach((column, one) => {
    const before = Math.sqrt(product(column, column));
    for (let pass = 0; pass < 2; pass += 1)
      for (const other of columns.slice(0, one)) takeAway(column, other, product(column, other));
    const length = Math.sqrt(product(column, column));
    const factor = length > before * 1e-9 ? 1 / length : 0;
    for (let row = 0; row < rows; row += 1) {
      column[row] = (column[row] ?? 0) * factor;
      block[row * width + one] = column[row] ?? 0;
    }
  });
}

const product = (left: Float64Array, right: Float64Array): number => dot(left, 0, right, 0, left.length);

function takeAway(from: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - times * (other[at] ?? 0);
}

function crossProducts(left: Float64Array, right: Float64Array, rows: number, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * width;
    for (let one = 0; one < width; one += 1) {
      const factor = left[from + one] ?? 0;
      const to = one * width;
      for (let other = 0; other < width; other += 1)
        products[to + other] = (products[to + other] ?? 0) + factor * (right[from + other] ?? 0);
    }
  }
  return products;
}
