/** Which field fits a cell that is corrected. */
import type { AttentionRow } from '../../../../core/contract/calls/attention.ts';

export type FieldKind = 'areas' | 'area' | 'date' | 'choice' | 'text' | 'long-text';

const longestLine = 80;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day that is written in its own way and is right stays as it is written: only one that is at fault, blank or written
 * as fields write days is chosen from a calendar.
 */
export function fieldKind(
  { name, value, role, options }: AttentionRow['fields'][number],
  isAtFault: boolean,
): FieldKind {
  const isDay = isAtFault || value.trim() === '' || isoDay.test(value);
  if (role === 'focus-areas') return 'areas';
  if (role === null && name.endsWith(', focusArea')) return 'area';
  if ((role === 'date' || (role === null && name === 'date')) && isDay) return 'date';
  if ((role === 'rating' || role === 'option') && options.length > 0) return 'choice';
  return value.length > longestLine || value.includes('\n') ? 'long-text' : 'text';
}

/** Between areas in one cell: forms write it so, and no area's name holds it. */
const between = '; ';

/** The areas that a cell names, and what else it says. */
export function areasIn(
  value: string,
  areas: readonly { id: string; name: string }[],
): { ticked: ReadonlySet<string>; others: string[] } {
  const parts = splitCell(value, areas);
  const named = (part: string): string | undefined =>
    areas.find(({ name }) => name.toLowerCase() === part.toLowerCase())?.id;
  return {
    ticked: new Set(parts.flatMap((part) => named(part) ?? [])),
    others: parts.filter((part) => named(part) === undefined),
  };
}

/** A cell that is parted by semicolons, or else by commas unless it is the name of an area as a whole. */
function splitCell(value: string, areas: readonly { name: string }[]): string[] {
  const isOne = areas.some(({ name }) => name.toLowerCase() === value.trim().toLowerCase());
  const parts = value.includes(';') ? value.split(';') : isOne ? [value] : value.split(/,\s/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The cell that ticks these areas; what it said besides is left out. */
export function withAreas(ticked: readonly string[], areas: readonly { id: string; name: string }[]): string {
  return areas
    .filter(({ id }) => ticked.includes(id))
    .map(({ name }) => name)
    .join(between);
}
