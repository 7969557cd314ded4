/** Details that stand above a table and hold for all of it: "Observer: …", or "Date" beside "5 October 2026". */
import type { ColumnRole } from '../../../contract/calls/records.ts';
import { meaningOfHeader } from '../../../domain/records/header-synonyms.ts';
import { detail, oneLine } from '../../../domain/records/text.ts';

export interface LabelledValue {
  label: string;
  value: string;
}

const roles: ReadonlySet<ColumnRole> = new Set([
  ...(['date', 'period', 'observer', 'second-observer', 'teacher', 'teacher-initials'] as const),
  ...(['class', 'year-group', 'subject', 'room', 'walk-title'] as const),
]);

const roleOf = (label: string): ColumnRole | null => {
  const role = meaningOfHeader(label)?.role ?? null;
  return role !== null && roles.has(role) ? role : null;
};

/** The label and the value of every cell of a row that has both, in it or beside it. */
function inRow(row: readonly string[]): LabelledValue[] {
  const cells = row.map(oneLine).filter((cell) => cell !== '');
  return cells.flatMap((cell, index) => {
    const [, label, value] = /^([^:]{1,40}):\s*(\S.*)$/.exec(cell) ?? [];
    if (label !== undefined && value !== undefined) return [{ label, value }];
    const next = cells[index + 1];
    return next === undefined || next.includes(':') || roleOf(next) !== null
      ? []
      : [{ label: cell, value: next }];
  });
}

/**
 * What the rows above a header say of the whole table, the first of several for each detail.
 * @param headers of the table: what it says row by row is not said above it
 */
export function labelledValues(
  titles: readonly (readonly string[])[],
  headers: readonly string[],
): LabelledValue[] {
  const said = new Set<ColumnRole | null>([null, ...headers.map(roleOf)]);
  return titles.flatMap(inRow).filter(({ label, value }) => {
    const role = roleOf(label);
    if (said.has(role) || detail(value) === null) return false;
    said.add(role);
    return true;
  });
}
