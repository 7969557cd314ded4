/** Days that are written once for several visits: rows that leave theirs blank have the one above. */
import type { ColumnRole } from '../../../contract/tables.ts';
import type { Column } from '../table/columns.ts';
import { isTotalsRow } from './visit-details.ts';

/** A row that says one of these is a visit of its own, and no further piece of the one above. */
const ownDetails: ReadonlySet<ColumnRole> = new Set([
  ...(['class', 'teacher', 'teacher-initials', 'period', 'start-time', 'room', 'subject'] as const),
]);

/** Fewer blank days are slips of a hand. */
const fewestBlank = 2;
const leastBlank = 0.3;

type Rows = string[][];

const isSaid = (cells: readonly string[], { index }: Column): boolean => (cells[index] ?? '').trim() !== '';

/** Fills the day of rows that are visits of their own, where many leave it blank. */
export function fillDays(columns: readonly Column[], rows: Rows): Rows {
  const days = columns.filter(({ role }) => role === 'date');
  const details = columns.filter(({ role }) => ownDetails.has(role));
  const isVisit = (cells: readonly string[]): boolean =>
    details.some((column) => isSaid(cells, column)) && !isTotalsRow(cells);
  let filled = rows;
  for (const day of days) {
    const visits = rows.filter(isVisit);
    const [first] = visits;
    const blank = visits.filter((cells) => !isSaid(cells, day)).length;
    const isOften = blank >= fewestBlank && blank >= visits.length * leastBlank;
    if (first === undefined || !isSaid(first, day) || !isOften) continue;
    let above = '';
    filled = filled.map((cells) => {
      if (isSaid(cells, day)) above = cells[day.index] ?? '';
      else if (isVisit(cells)) return cells.with(day.index, above);
      return cells;
    });
  }
  return filled;
}
