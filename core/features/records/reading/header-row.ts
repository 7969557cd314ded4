/** Finds the header of a table: below its titles, in one row or in two, with merged cells or without. */
import { builtInBook, type AreaBook } from '../../../domain/records/areas/area-book.ts';
import { readDay } from '../../../domain/records/cells/dates.ts';
import { nothingKnown, traitsOf, type Trait } from '../../../domain/records/understand/cell-traits.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';
import { isPlainAnswer } from '../../../domain/records/understand/header-words.ts';
import { oneLine } from '../../../domain/records/cells/text.ts';
import { isBlankRow, type Merge, type Table } from './table.ts';

const recordTraits: ReadonlySet<Trait> = new Set([
  ...(['day', 'moment', 'clock', 'class', 'period', 'digit', 'initials', 'titled-name'] as const),
  ...(['tally', 'quoted', 'email', 'number', 'long-number', 'year-group'] as const),
]);

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
const mostRecordsCompared = 10;

const isKnown = (cell: string, areas: AreaBook): boolean =>
  meaningOfHeader(cell, areas) !== null || areas.ofHeading(oneLine(cell)) !== null;
const clock = /^\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]m)?$/i;
const isValue = (cell: string): boolean => /^[\d\s.,:/%£-]+$/.test(cell) || /^\d{4}-\d{2}-\d{2}/.test(cell);

/** How many cells of a row are known headers; 0 where as many are values: it is a record, then. */
export function knownHeaders(row: readonly string[], areas: AreaBook = builtInBook): number {
  const cells = row.slice(0, mostCellsLookedAt).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '' && cell.length <= longestHeader);
  // A text on its own is a title, whatever its words say.
  if (filled.length < 2) return 0;
  // No question is a day or a time.
  if (filled.some((cell) => isDayCell(cell) || clock.test(cell))) return 0;
  const known = filled.filter((cell) => isKnown(cell, areas)).length;
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
function together(parent: string, sub: string, areas: AreaBook): string {
  const [heading, own] = [oneLine(parent), oneLine(sub)];
  if (own === '' || heading === own) return parent;
  if (heading === '') return sub;
  if (isPlainAnswer(own)) return parent;
  if (areas.ofHeading(own) !== null) return sub;
  const meaning = meaningOfHeader(own, areas);
  // Below a question stand parts of its answer: "First half" is nobody's second visit.
  const isAnswer = heading.endsWith('?') && meaning?.role !== 'date';
  return meaning !== null && meaning.kind === null && !isAnswer ? sub : `${heading} – ${own}`;
}

/** Whether `below` goes on with the header in `row`: cells stand under headings that reach over several columns. */
function isContinued({ rows, merges }: Table, index: number, areas: AreaBook): boolean {
  const row = rows[index] ?? [];
  const below = rows[index + 1] ?? [];
  const filled = below.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => isValue(cell.trim()) || cell.length > longestHeader))
    return false;
  const starts = merges.filter(({ top }) => top === index);
  if (starts.some(({ top, bottom }) => bottom > top)) return true;
  const isUnderBlank = below.some((cell, column) => cell.trim() !== '' && (row[column] ?? '').trim() === '');
  const isOverBlank = row.some((cell, column) => cell.trim() !== '' && (below[column] ?? '').trim() === '');
  if (!isUnderBlank || !isOverBlank) return false;
  return knownHeaders(below, areas) * 2 >= filled.length || isUnlikeRecords(rows, index + 1);
}

const isDayCell = (cell: string | undefined): boolean =>
  readDay(oneLine(cell ?? ''), null).kind !== 'invalid';

/** Whether a row has no day where the rows below it have days, all of them: it is no record, then. */
function isUnlikeRecords(rows: readonly (readonly string[])[], index: number): boolean {
  const below = rows.slice(index + 1).filter((row) => !isBlankRow(row));
  const records = below.slice(0, mostRecordsCompared);
  const width = Math.min(mostCellsLookedAt, Math.max(0, ...records.map(({ length }) => length)));
  const days = Array.from({ length: width }, (_, column) => column).filter(
    (column) => records.length > 1 && records.every((row) => isDayCell(row[column])),
  );
  return days.length > 0 && days.every((column) => !isDayCell(rows[index]?.[column]));
}

/** Whether the row above holds headings for several groups of columns, and not a title. */
function isGrouped({ rows, merges }: Table, index: number, areas: AreaBook): boolean {
  const above = rows[index - 1] ?? [];
  const filled = above.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => isValue(cell.trim()))) return false;
  const groups = merges.filter(({ top, left, right }) => top === index - 1 && right > left);
  return groups.length > 1 || filled.some((cell) => areas.ofHeading(oneLine(cell)) !== null);
}

function combined(table: Table, first: number, areas: AreaBook): string[] {
  const row = table.rows[first] ?? [];
  const below = table.rows[first + 1] ?? [];
  const headings = table.merges.some(({ top }) => top === first)
    ? spread(row, first, table.merges)
    : spreadOver(row, below);
  return Array.from({ length: Math.max(headings.length, below.length) }, (_, column) =>
    together(headings[column] ?? '', below[column] ?? '', areas),
  );
}

/** Whether days stand right below a row that heads them and something seen: what follows it are records. */
function headsRecords({ rows }: Table, index: number, areas: AreaBook): boolean {
  const row = rows[index] ?? [];
  const meanings = row.slice(0, mostCellsLookedAt).map((cell) => meaningOfHeader(cell, areas));
  const isEvidence = row.some((cell, at) => (meanings[at]?.kind ?? areas.ofHeading(oneLine(cell))) !== null);
  const below = rows.slice(index + 1).find((cells) => !isBlankRow(cells)) ?? [];
  const isDay = (text: string): boolean => readDay(oneLine(text), null).kind !== 'invalid';
  return isEvidence && meanings.some((meaning, at) => meaning?.role === 'date' && isDay(below[at] ?? ''));
}

/**
 * The header of a table, or null where no row holds at least two headers that are known by their words.
 * Of several such rows the one that holds most is it, and of equal ones the first; none above it may head records
 * of its own, which would be lost.
 */
export function findHeader(table: Table, areas: AreaBook = builtInBook): Header | null {
  const none = withoutHeader(table);
  if (none !== null) return none;
  let best = -1;
  let most = 1;
  for (let index = 0; index < Math.min(table.rows.length, mostRowsAbove); index += 1) {
    const known = knownHeaders(table.rows[index] ?? [], areas);
    if (known <= most) continue;
    most = known;
    best = index;
    if (headsRecords(table, index, areas)) break;
  }
  if (best < 0) return byShape(table);
  const row = table.rows[best] ?? [];
  if (isGrouped(table, best, areas))
    return { first: best - 1, index: best, headers: combined(table, best - 1, areas) };
  if (isContinued(table, best, areas))
    return { first: best, index: best + 1, headers: combined(table, best, areas) };
  return { first: best, index: best, headers: [...row] };
}

/** How many of the cells of a record look like one: days, times, classes, names, what somebody said. */
const leastRecordLike = 0.5;

const isRecordCell = (cell: string): boolean => {
  const found = traitsOf(oneLine(cell), nothingKnown);
  return found.some((trait) => recordTraits.has(trait));
};

/** Whether a row is a record itself: it holds a day, and most of its cells are answers. */
function isRecord(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const answers = filled.filter(isRecordCell).length;
  return filled.length >= 3 && filled.some(isDayCell) && answers >= filled.length * leastRecordLike;
}

/**
 * A table that begins with a record has no header: its columns are understood by what stands in them.
 * @returns null where its first row is none, or where no second one is like it
 */
function withoutHeader({ rows }: Table): Header | null {
  const first = rows.findIndex((row) => !isBlankRow(row));
  const row = rows[first] ?? [];
  const next = rows.slice(first + 1).find((cells) => !isBlankRow(cells));
  if (next === undefined || !isRecord(row) || !isRecord(next)) return null;
  return { first, index: first - 1, headers: row.map(() => '') };
}

/**
 * Where no words are known: the first row of several texts none of which looks like an answer, right above a row
 * where several do.
 */
function byShape({ rows }: Table): Header | null {
  for (let index = 0; index < Math.min(rows.length, mostRowsAbove); index += 1) {
    const row = rows[index] ?? [];
    const filled = row.filter((cell) => cell.trim() !== '');
    const next = (rows[index + 1] ?? []).filter((cell) => cell.trim() !== '');
    const answers = next.filter(isRecordCell).length;
    const isHeader =
      filled.length >= 3 && !filled.some((cell) => isRecordCell(cell) || cell.length > longestHeader);
    if (isHeader && next.length >= 3 && answers >= 2) return { first: index, index, headers: [...row] };
  }
  return null;
}

/** The first row that is not blank, as a header whatever it says. */
export function firstRowAsHeader({ rows }: Table): Header | null {
  const index = rows.findIndex((row) => !isBlankRow(row));
  const headers = rows[index];
  return headers === undefined ? null : { first: index, index, headers: [...headers] };
}
