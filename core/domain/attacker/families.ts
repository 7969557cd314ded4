/** Cells that speak of one another: a focus area by itself, or all that joined rows tie together. */
import { isCounted, type Statement } from './statements.ts';

export interface Family {
  /** Single cells; a visit has some of them. */
  cells: string[];
  statements: Statement[];
  /** For each statement the single cells that it counts, one bit each. */
  masks: number[];
}

const prefix = 'area:';

/** The single cells that a row counts: `area:a+b` counts `area:a` and `area:b`. */
export function partsOf(cell: string): string[] {
  const plus = cell.startsWith(prefix) ? cell.indexOf('+') : -1;
  return plus < 0 ? [cell] : [cell.slice(0, plus), prefix + cell.slice(plus + 1)];
}

/** The number of visits is no secret; an agreed word, and a joined row that is hidden, say nothing. */
export function listFamilies(all: readonly Statement[]): Family[] {
  const statements = all.filter(
    (statement) =>
      statement.cell !== 'total' &&
      (isCounted(statement) || (statement.figure === null && partsOf(statement.cell).length === 1)),
  );
  const groups: Set<string>[] = [];
  for (const { cell } of statements) {
    const parts = partsOf(cell);
    const touched = groups.filter((group) => parts.some((part) => group.has(part)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...touched.flatMap((group) => [...group]), ...parts]));
  }
  return groups.map((group) => {
    const cells = [...group];
    const own = statements.filter(({ cell }) => partsOf(cell).some((part) => group.has(part)));
    return {
      cells,
      statements: own,
      masks: own.map(({ cell }) =>
        partsOf(cell).reduce((mask, part) => mask | (1 << cells.indexOf(part)), 0),
      ),
    };
  });
}
