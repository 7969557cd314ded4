/** Eigenvalues and eigenvectors of a small symmetric matrix. */

interface Eigen {
  /** Falling. */
  readonly values: Float64Array;
  /** In the same order, one a column. */
  readonly vectors: Float64Array;
}

const mostSweeps = 30;

/**
 * Turns pairs of axes until nothing is left beside the diagonal.
 * @param matrix size × size, row by row; it is made symmetric first
 * @see Jacobi's method as in Golub and Van Loan, "Matrix Computations" (4th ed. 2013), section 8.5
 */
export function eigenOf(matrix: Float64Array, size: number): Eigen {
  const left = new Float64Array(size * size);
  const turned = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    turned[row * size + row] = 1;
    for (let one = 0; one < size; one += 1)
      left[row * size + one] = ((matrix[row * size + one] ?? 0) + (matrix[one * size + row] ?? 0)) / 2;
  }
  for (let sweep = 0; sweep < mostSweeps && isLeftOver(left, size); sweep += 1)
    for (let p = 0; p < size - 1; p += 1)
      for (let q = p + 1; q < size; q += 1) turn(left, turned, size, p, q);
  const order = Array.from({ length: size }, (_, one) => one).sort(
    (a, b) => (left[b * size + b] ?? 0) - (left[a * size + a] ?? 0) || a - b,
  );
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row += 1) vectors[row * size + to] = turned[row * size + from] ?? 0;
  });
  return { values: Float64Array.from(order, (one) => left[one * size + one] ?? 0), vectors };
}

function isLeftOver(matrix: Float64Array, size: number): boolean {
  let beside = 0;
  let whole = 0;
  for (let row = 0; row < size; row += 1)
    for (let one = 0; one < size; one += 1) {
      const square = (matrix[row * size + one] ?? 0) ** 2;
      whole += square;
      if (row !== one) beside += square;
    }
  return beside > whole * 1e-18;
}

/** Turns the axes p and q so that the entry that both share becomes 0. */
function turn(matrix: Float64Array, turned: Float64Array, size: number, p: number, q: number): void {
  const shared = matrix[p * size + q] ?? 0;
  if (shared === 0) return;
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * shared);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < size; at += 1) rotate(matrix, p * size + at, q * size + at, cosine, sine);
  for (let at = 0; at < size * size; at += size) {
    rotate(matrix, at + p, at + q, cosine, sine);
    rotate(turned, at + p, at + q, cosine, sine);
  }
}

function rotate(of: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [first = 0, second = 0] = [of[p], of[q]];
  of[p] = cosine * first - sine * second;
  of[q] = sine * first + cosine * second;
}
