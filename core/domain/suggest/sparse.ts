/** Rows of numbers that are mostly zero, kept as three plain arrays (compressed sparse rows). */

export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** Where each row begins in the two arrays below; one more than there are rows. */
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Adds a row, times a factor, to a full vector. */
export function addRow(rows: SparseRows, row: number, factor: number, onto: Float64Array): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const column = rows.column[at] ?? 0;
    onto[column] = (onto[column] ?? 0) + factor * (rows.value[at] ?? 0);
  }
}

/** The inner product of a row and a full vector. */
export function dotRow(rows: SparseRows, row: number, vector: Float64Array): number {
  const end = rows.starts[row + 1] ?? 0;
  let sum = 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1)
    sum += (vector[rows.column[at] ?? 0] ?? 0) * (rows.value[at] ?? 0);
  return sum;
}
