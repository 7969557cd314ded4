/** Turns a table that lies on its side: its questions stand down the side, and every column is a visit. */
import type { AreaBook } from '../../../domain/records/areas/area-book.ts';
import { readDay } from '../../../domain/records/cells/dates.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';
import { oneLine } from '../../../domain/records/cells/text.ts';
import { isBlankRow, type Table } from './table.ts';

/** A table on its side is small: somebody typed it, visit by visit. */
const mostRows = 200;
const mostColumns = 400;
const fewestLabels = 3;
const fewestVisits = 2;

const isDay = (cell: string): boolean => readDay(oneLine(cell), null).kind !== 'invalid';

/** Whether the first column asks, and the row that asks for the day has days all along. */
function isLying(rows: readonly (readonly string[])[], areas?: AreaBook): boolean {
  const filled = rows.filter((row) => !isBlankRow(row));
  const meanings = filled.map(([label = '']) => meaningOfHeader(label, areas));
  const known = meanings.filter((meaning) => meaning !== null).length;
  const days = filled.filter((row, at) => {
    const cells = row.slice(1).filter((cell) => cell.trim() !== '');
    return meanings[at]?.role === 'date' && cells.length >= fewestVisits && cells.every(isDay);
  });
  const isEvidence = meanings.some((meaning) => meaning !== null && meaning.kind !== null);
  return known >= fewestLabels && known * 2 >= filled.length && days.length === 1 && isEvidence;
}

const fewestDays = 3;
const leastCovered = 0.8;

/** The same where no word is known: one row, and no other, holds a day for every visit. */
function isLyingByShape(rows: readonly (readonly string[])[], width: number): boolean {
  const filled = rows.filter((row) => !isBlankRow(row));
  const ofDays = filled.filter(([label = '', ...cells]) => {
    const days = cells.filter(isDay).length;
    const isOnlyDays = cells.every((cell) => cell.trim() === '' || isDay(cell));
    return !isDay(label) && isOnlyDays && days >= fewestDays && days >= (width - 1) * leastCovered;
  });
  const isAsking = filled.every(([label = '']) => label.trim() !== '' && !isDay(label));
  return isAsking && ofDays.length === 1 && filled.length > fewestLabels;
}

/** The table with its questions above, or the table itself where it stands upright. Rows then count visits. */
export function upright(table: Table, areas?: AreaBook): Table {
  const { rows } = table;
  const width = Math.max(0, ...rows.slice(0, mostRows).map(({ length }) => length));
  if (rows.length > mostRows || width > mostColumns || width <= fewestVisits) return table;
  if (!isLying(rows, areas) && !isLyingByShape(rows, width)) return table;
  const turned = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  return { ...table, rows: turned, brokenRows: new Map(), unread: new Map(), rowNumbers: null, merges: [] };
}
