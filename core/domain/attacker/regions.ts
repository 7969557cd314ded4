/** The visits behind linked statements, in regions of which a reader cannot tell the visits apart. */
import type { Family } from './families.ts';

export interface Region {
  visits: string[];
  /** Positions of the statements that count its visits. */
  rows: number[];
  columns: Column[];
}

/** An unknown: how many visits of a region are counted by just these of its statements. */
export interface Column {
  rows: ReadonlySet<number>;
  most: number;
}

/** Which rows count a visit that has some of the cells; each way once, "none" left out. */
function waysOf({ cells, masks }: Family, rows: readonly number[]): ReadonlySet<number>[] {
  const ways = new Map<string, ReadonlySet<number>>();
  for (let having = 1; having < 1 << cells.length; having += 1) {
    const hit = rows.filter((row) => (having & (masks[row] ?? 0)) !== 0);
    if (hit.length > 0) ways.set(hit.join(), new Set(hit));
  }
  return [...ways.values()];
}

/**
 * Regions of the bases and of what changed in them. A visit that counts in one release and not in another is an unknown of
 * its own in each of them.
 */
export function listRegions(family: Family): Region[] {
  const { cells, statements, masks } = family;
  const rowsOf = new Map<string, number[]>();
  statements.forEach(({ base }, row) => {
    for (const visit of base) {
      const rows = rowsOf.get(visit);
      if (rows) rows.push(row);
      else rowsOf.set(visit, [row]);
    }
  });
  const groups = new Map<string, { visits: string[]; rows: number[]; isChanged: boolean }>();
  for (const [visit, rows] of rowsOf) {
    const isIn = rows.map((row) => statements[row]?.members.has(visit) === true);
    let isChanged = true;
    for (let having = 0; having < 1 << cells.length && isChanged; having += 1)
      isChanged = rows.some((row, at) => ((having & (masks[row] ?? 0)) !== 0) !== isIn[at]);
    // Both ways of a change are alike to somebody who knows only that there was one.
    const pattern = isChanged ? isIn.map((is) => is === isIn[0]).join() : '';
    const key = `${rows.join()} ${pattern}`;
    const group = groups.get(key) ?? { visits: [], rows, isChanged };
    group.visits.push(visit);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ visits, rows, isChanged }): Region[] => {
    const most = visits.length;
    if (isChanged)
      return rows.map((row) => ({ visits, rows: [row], columns: [{ rows: new Set([row]), most }] }));
    return [{ visits, rows, columns: waysOf(family, rows).map((hit) => ({ rows: hit, most })) }];
  });
}
