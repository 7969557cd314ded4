/**
 * Gives single roles to columns so that the sum of all gains is greatest: the assignment problem, by the Hungarian
 * method with potentials (Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics
 * Quarterly 2, 1955; in the O(n³) form of Jonker and Volgenant).
 */

/** A gain that is never taken. */
export const never = Number.NEGATIVE_INFINITY;

/** Larger than any sum of gains, and small enough to be added up without loss. */
const forbidden = 1e6;

interface Step {
  column: number;
  slack: number;
}

/**
 * Chooses at most one column for every row, and at most one row for every column.
 * @param gains one row for each role, as wide as there are columns; what is not above zero is never taken
 * @returns the column of each row, or null
 */
export function assign(gains: readonly (readonly number[])[]): (number | null)[] {
  const rows = gains.length;
  const wide = gains[0]?.length ?? 0;
  // Every row may stay without a column: a column of its own that costs nothing.
  const columns = wide + rows;
  const cost = (row: number, column: number): number => {
    if (column >= wide) return 0;
    const gain = gains[row]?.[column] ?? never;
    return gain > 0 ? -gain : forbidden;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** The row of each column, from 1; 0 for none. Columns count from 1, too: 0 is where a search begins. */
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(columns + 1);
    while (rowOf[column] !== 0) {
      isUsed[column] = 1;
      const current = rowOf[column] ?? 0;
      const next: Step = { column: 0, slack: Number.POSITIVE_INFINITY };
      for (let at = 1; at <= columns; at += 1) {
        if (isUsed[at] === 1) continue;
        const slack = cost(current - 1, at - 1) - (rowPotential[current] ?? 0) - (columnPotential[at] ?? 0);
        if (slack < (least[at] ?? 0)) {
          least[at] = slack;
          before[at] = column;
        }
        if ((least[at] ?? 0) < next.slack) {
          next.slack = least[at] ?? 0;
          next.column = at;
        }
      }
      for (let at = 0; at <= columns; at += 1) {
        if (isUsed[at] === 1) {
          const owner = rowOf[at] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + next.slack;
          columnPotential[at] = (columnPotential[at] ?? 0) - next.slack;
        } else least[at] = (least[at] ?? 0) - next.slack;
      }
      column = next.column;
    }
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const found: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let column = 1; column <= wide; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && cost(row, column - 1) < 0) found[row] = column - 1;
  }
  return found;
}

/** What an assignment gains. */
export function gainOf(gains: readonly (readonly number[])[], chosen: readonly (number | null)[]): number {
  return chosen.reduce<number>(
    (sum, column, row) => sum + (column === null ? 0 : (gains[row]?.[column] ?? 0)),
    0,
  );
}
