/** Finds the header of a table: below its titles, in one row or in two, with merged cells or without. */
import { areaOfHeading } from '../../../domain/records/areas.ts';
import { readDay } from '../../../domain/records/dates.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';
import { oneLine } from '../../../domain/records/text.ts';
import { isBlankRow, type Merge, type Table } from './table.ts';

export interface Header {
  /** Index of its last row: what follows are records. */
  index: number;
  /** Index of its first row: what precedes are titles. */
  first: number;
  headers: string[];
}

/** Titles, a logo's row, a note for observers: a header further down is none. */
const mostRowsAbove = 40;
const longestHeader = 300;
/** A row with more cells is measured by the first of them. */
const mostCellsLookedAt = 1000;

const isKnown = (cell: string): boolean =>
  meaningOfHeader(cell) !== null || areaOfHeading(oneLine(cell)) !== null;
const isValue = (cell: string): boolean => /^[\d\s.,:/%£-]+$/.test(cell) || /^\d{4}-\d{2}-\d{2}/.test(cell);

/** How many cells of a row are known headers; 0 where as many are values: it is a record, then. */
export function knownHeaders(row: readonly string[]): number {
  const cells = row.slice(0, mostCellsLookedAt).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '' && cell.length <= longestHeader);
  // A text on its own is a title, whatever its words say.
  if (filled.length < 2) return 0;
  const known = filled.filter(isKnown).length;
  return known > filled.filter(isValue).length ? known : 0;
}

/** The cells of a header row, a heading that is merged over several columns standing in each of them. */
function spread(row: readonly string[], index: number, merges: readonly Merge[]): string[] {
  const cells = [...row];
  for (const { top, bottom, left, right } of merges) {
    if (top > index || bottom < index || right === left) continue;
    for (let column = left + 1; column <= right; column += 1) cells[column] = row[left] ?? '';
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** The same without merges: a heading reaches as far as blank cells follow that have something below. */
function spreadOver(row: readonly string[], below: readonly string[]): string[] {
  const cells: string[] = [];
  for (let column = 0; column < Math.max(row.length, below.length); column += 1) {
    const own = row[column] ?? '';
    const isUnder = own.trim() === '' && (below[column] ?? '').trim() !== '';
    cells.push(isUnder ? (cells[column - 1] ?? '') : own);
  }
  return cells;
}

/** One header of a heading and what stands below it. A detail or an area that is known alone needs no heading. */
function together(parent: string, sub: string): string {
  const [heading, own] = [oneLine(parent), oneLine(sub)];
  if (own === '' || heading === own) return parent;
  if (heading === '') return sub;
  if (areaOfHeading(own) !== null) return sub;
  const meaning = meaningOfHeader(own);
  return meaning !== null && meaning.kind === null ? sub : `${heading} – ${own}`;
}

/** Whether `below` goes on with the header in `row`: cells stand under headings that reach over several columns. */
function isContinued({ rows, merges }: Table, index: number): boolean {
  const row = rows[index] ?? [];
  const below = rows[index + 1] ?? [];
  const filled = below.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => isValue(cell.trim()) || cell.length > longestHeader))
    return false;
  const starts = merges.filter(({ top }) => top === index);
  if (starts.some(({ top, bottom }) => bottom > top)) return true;
  const isUnderBlank = below.some((cell, column) => cell.trim() !== '' && (row[column] ?? '').trim() === '');
  const isOverBlank = row.some((cell, column) => cell.trim() !== '' && (below[column] ?? '').trim() === '');
  return isUnderBlank && isOverBlank && knownHeaders(below) * 2 >= filled.length;
}

/** Whether the row above holds headings for several groups of columns, and not a title. */
function isGrouped({ rows, merges }: Table, index: number): boolean {
  const above = rows[index - 1] ?? [];
  const filled = above.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => isValue(cell.trim()))) return false;
  const groups = merges.filter(({ top, left, right }) => top === index - 1 && right > left);
  return groups.length > 1 || filled.some((cell) => areaOfHeading(oneLine(cell)) !== null);
}

function combined(table: Table, first: number): string[] {
  const row = table.rows[first] ?? [];
  const below = table.rows[first + 1] ?? [];
  const headings = table.merges.some(({ top }) => top === first)
    ? spread(row, first, table.merges)
    : spreadOver(row, below);
  return Array.from({ length: Math.max(headings.length, below.length) }, (_, column) =>
    together(headings[column] ?? '', below[column] ?? ''),
  );
}

/** Whether days stand right below a row that heads them and something seen: what follows it are records. */
function headsRecords({ rows }: Table, index: number): boolean {
  const row = rows[index] ?? [];
  const meanings = row.slice(0, mostCellsLookedAt).map(meaningOfHeader);
  const isEvidence = row.some((cell, at) => (meanings[at]?.kind ?? areaOfHeading(oneLine(cell))) !== null);
  const below = rows.slice(index + 1).find((cells) => !isBlankRow(cells)) ?? [];
  const isDay = (text: string): boolean => readDay(oneLine(text), null).kind !== 'invalid';
  return isEvidence && meanings.some((meaning, at) => meaning?.role === 'date' && isDay(below[at] ?? ''));
}

/**
 * The header of a table, or null where no row holds at least two headers that are known by their words.
 * Of several such rows the one that holds most is it, and of equal ones the first; none above it may head records
 * of its own, which would be lost.
 */
export function findHeader(table: Table): Header | null {
  let best = -1;
  let most = 1;
  for (let index = 0; index < Math.min(table.rows.length, mostRowsAbove); index += 1) {
    const known = knownHeaders(table.rows[index] ?? []);
    if (known <= most) continue;
    most = known;
    best = index;
    if (headsRecords(table, index)) break;
  }
  if (best < 0) return null;
  const row = table.rows[best] ?? [];
  if (isGrouped(table, best)) return { first: best - 1, index: best, headers: combined(table, best - 1) };
  if (isContinued(table, best)) return { first: best, index: best + 1, headers: combined(table, best) };
  return { first: best, index: best, headers: [...row] };
}

/** The first row that is not blank, as a header whatever it says. */
export function firstRowAsHeader({ rows }: Table): Header | null {
  const index = rows.findIndex((row) => !isBlankRow(row));
  const headers = rows[index];
  return headers === undefined ? null : { first: index, index, headers: [...headers] };
}
