/** The header and the rows of a table, merged cells filled and corrected cells in their place. */
import { columnLetter } from '../../../domain/records/table/headers.ts';
import type { Corrections, RowField } from '../../../domain/records/record.ts';
import { oneLine } from '../../../domain/records/cells/text.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';
import { hashRow } from '../../../store/records/row-hash.ts';
import type { KnownTable } from './dialect.ts';
import type { Table } from './table.ts';

/** A row below the header. */
export interface Line {
  /** Index in the table's rows. */
  index: number;
  raw: string[];
  /** What is read: `raw` with the corrections of a person. */
  cells: string[];
  isCorrected: boolean;
  /** What stands below a further header that has another column, or is that column's name; null in all other rows. */
  stray: string | null;
}

const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** A value that is merged over several rows holds for each of them that says something itself. */
function fillMerged({ rows, merges }: Table, from: number): string[][] {
  const filled = rows.map((row) => row);
  for (const { top, bottom, left } of merges) {
    const value = rows[top]?.[left] ?? '';
    if (top < from || value.trim() === '') continue;
    for (let index = top + 1; index <= Math.min(bottom, rows.length - 1); index += 1) {
      if (widthOf(rows[index] ?? []) === 0) continue;
      const row = [...(filled[index] ?? [])];
      while (row.length < left) row.push('');
      row[left] = value;
      filled[index] = row;
    }
  }
  return filled.slice(from);
}

/** The header cells and the rows below, none narrower than the widest that says anything. */
export function cutTable({ table, header }: KnownTable): { headers: string[]; rows: string[][] } {
  const from = header.index + 1;
  const below = table.merges.length === 0 ? table.rows.slice(from) : fillMerged(table, from);
  // A CSV row that is wider than its header has slipped; it widens nothing and is answered row by row.
  const isNamed = widthOf(header.headers) > 0;
  const measured = isNamed ? [header.headers] : [header.headers.map(() => '-')];
  const width = (table.source === 'csv' ? measured : [...measured, ...below]).reduce(
    (widest, row) => Math.max(widest, widthOf(row)),
    0,
  );
  const fit = (row: string[]): string[] => {
    // Nearly all rows of an export; a long file has no room for a second copy of each.
    if (row.length === width) return row;
    const cells = row.slice(0, Math.max(width, widthOf(row)));
    while (cells.length < width) cells.push('');
    return cells;
  };
  return { headers: fit(header.headers), rows: below.map(fit) };
}

const fewestNamed = 3;
const leastNamed = 0.6;
const fewestShared = 2;

const nameOf = (cell: string): string => oneLine(cell).toLowerCase();

/**
 * Where the columns of a further table on the same sheet stand in the first: its header has the same names in another
 * order.
 * @returns for each column of the first table that of the further one, or null where a row is no such header
 */
function otherOrder(names: readonly string[], row: readonly string[]): (number | null)[] | null {
  // Nearly all rows begin with something else.
  const first = row.find((cell) => cell !== '');
  if (first === undefined || !names.includes(nameOf(first))) return null;
  const said = row.map(nameOf);
  const filled = said.filter((name) => name !== '');
  const isHeader =
    filled.length >= fewestNamed &&
    filled.length >= names.filter((name) => name !== '').length * leastNamed &&
    new Set(filled).size === filled.length &&
    filled.every((name) => names.includes(name));
  if (!isHeader) return null;
  return names.map((name) => (name === '' || !said.includes(name) ? null : said.indexOf(name)));
}

/**
 * The column of a further table that the first has not: most names in its header are the first's, and what it asks
 * besides is known by its words.
 * @returns null where a row is no such header
 */
function otherColumn(names: readonly string[], row: readonly string[]): number | null {
  const first = row.find((cell) => cell !== '');
  if (first === undefined || !names.includes(nameOf(first))) return null;
  const filled = row.flatMap((cell, index) => (cell.trim() === '' ? [] : [{ cell, index }]));
  const others = filled.filter(({ cell }) => !names.includes(nameOf(cell)));
  const isHeader =
    filled.length - others.length >= fewestShared &&
    filled.length - others.length >= filled.length * leastNamed &&
    others.every(({ cell }) => meaningOfHeader(cell) !== null);
  return isHeader ? (others[0]?.index ?? null) : null;
}

interface Ordered {
  cells: string[];
  stray: string | null;
}

/**
 * Rows with their cells under the headers of the table, also where a further table on the sheet has another order.
 * Where it has another column, its rows cannot stand under these headers.
 */
function inOrder(headers: readonly string[], rows: readonly string[][]): Ordered[] {
  const names = headers.map(nameOf);
  let places: (number | null)[] | null = null;
  let other: number | null = null;
  return rows.map((row) => {
    const found = otherOrder(names, row);
    if (found !== null) {
      const isSame = found.every((place, index) => place === null || place === index);
      places = isSame ? null : found;
      other = null;
    } else {
      const column = otherColumn(names, row);
      if (column !== null) [places, other] = [null, column];
    }
    const cells = places?.map((place) => (place === null ? '' : (row[place] ?? ''))) ?? row;
    if (other === null) return { cells, stray: null };
    return { cells, stray: [row[other] ?? '', ...row].find((cell) => cell.trim() !== '') ?? null };
  });
}

/** @param first index of the first row in the table */
export function correctedLines(
  headers: readonly string[],
  rows: readonly string[][],
  first: number,
  corrections: Corrections | undefined,
): Line[] {
  const ordered = inOrder(headers, rows);
  return rows.map((raw, position) => {
    const { cells: own, stray } = ordered[position] ?? { cells: raw, stray: null };
    const line = { index: first + position, raw, cells: own, isCorrected: false, stray };
    const cells =
      corrections === undefined || corrections.size === 0 ? undefined : corrections.get(hashRow(raw));
    if (cells === undefined) return line;
    const corrected = [...line.cells];
    for (const { index, value } of cells) if (index < corrected.length) corrected[index] = value;
    return { ...line, cells: corrected, isCorrected: true, stray: null };
  });
}

/** Every cell of a row under its header. */
export function fieldsOf(headers: readonly string[], cells: readonly string[]): RowField[] {
  return cells.map((value, index) => ({
    name: oneLine(headers[index] ?? '') || `Column ${columnLetter(index)}`,
    value,
  }));
}
