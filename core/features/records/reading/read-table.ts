/** Reads every dialect that is a table: headers to columns, then row by row. */
import { columnUse, isEvidence, understandColumns } from '../../../domain/records/columns.ts';
import { headerKey } from '../../../domain/records/headers.ts';
import type { ReadFile } from '../../../domain/records/record.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { readStaff } from '../../../domain/records/staff.ts';
import { oneLine } from '../../../domain/records/text.ts';
import { isTotalsRow } from '../../../domain/records/visit-details.ts';
import {
  settleForm,
  visitFromRow,
  type Form,
  type RowReading,
} from '../../../domain/records/visit-from-row.ts';
import { knownTable, type KnownTable } from './dialect.ts';
import { eachAtPace, type ReadOptions } from './pace.ts';
import { RowDrafts, sha256 } from './row-drafts.ts';
import { isBlankRow, type Table } from './table.ts';

/** The header row and the rows below it, none narrower than the widest that says anything. */
function cutTable({ table, headerIndex }: KnownTable): { headers: string[]; rows: string[][] } {
  const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;
  const header = table.rows[headerIndex] ?? [];
  const below = table.rows.slice(headerIndex + 1);
  // A CSV row that is wider than its header has slipped; it widens nothing and is answered row by row.
  const width = (table.source === 'csv' ? [header] : [header, ...below]).reduce(
    (widest, row) => Math.max(widest, widthOf(row)),
    0,
  );
  const fit = (row: readonly string[]): string[] => {
    const cells = row.slice(0, Math.max(width, widthOf(row)));
    while (cells.length < width) cells.push('');
    return cells;
  };
  return { headers: fit(header), rows: below.map(fit) };
}

/** A row whose cells do not stand under their headers, or whose quotation marks do not close. */
function brokenRow(
  cells: readonly string[],
  width: number,
  isBroken: boolean,
  row: number,
): RowReading | null {
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond === undefined && !isBroken) return null;
  const value = beyond === undefined ? null : oneLine(beyond).slice(0, 200);
  return { visit: null, items: [{ row, column: null, value, reason: 'unreadable-cell' }] };
}

async function readRows(
  known: KnownTable,
  form: Form,
  rows: readonly string[][],
  options: ReadOptions,
): Promise<RowDrafts> {
  const drafts = new RowDrafts();
  const keyColumns = ['response-id', 'timestamp'] as const;
  const [idColumn, startColumn] = keyColumns.map((role) => form.byRole.get(role)?.[0]?.index ?? -1);
  await eachAtPace(
    rows,
    (cells, position) => {
      const index = known.headerIndex + 1 + position;
      const row = index + 1;
      if (isBlankRow(cells)) drafts.addAside(row, cells, 'blank');
      else if (isTotalsRow(cells)) drafts.addAside(row, cells, 'totals');
      else {
        const id = oneLine(cells[idColumn ?? -1] ?? '');
        // Copies of one form count from 1 each; the start tells their responses apart.
        const key = id === '' ? null : `${id} ${oneLine(cells[startColumn ?? -1] ?? '')}`;
        const isBroken = known.table.brokenRows.has(index);
        drafts.addResponse(
          row,
          cells,
          key,
          () => brokenRow(cells, form.columns.length, isBroken, row) ?? visitFromRow(form, cells, row),
        );
      }
    },
    options,
  );
  return drafts;
}

/**
 * Reads the first table of a file that is understood.
 * @throws FileRefused where none is, or where it holds nothing
 */
export async function readTables(tables: readonly Table[], options: ReadOptions): Promise<ReadFile> {
  const known = knownTable(tables);
  const { table, dialect, headerIndex } = known;
  const { headers, rows } = cutTable(known);
  if (rows.every(isBlankRow)) throw new FileRefused('no-rows');
  const shared = {
    dialect,
    encoding: table.encoding,
    sheet: table.sheet,
    headerRow: headerIndex + 1,
    fingerprint: sha256(headers.map(headerKey).join('\n')),
    walk: { title: null, purpose: null, focus: null },
  };
  if (dialect === 'staff-list') {
    return { ...shared, columns: [], rows: [], staff: readStaff(headers, rows) };
  }
  const columns = understandColumns(headers, rows, dialect);
  if (!columns.some(isEvidence)) throw new FileRefused('unknown-form');
  const form = settleForm(columns, rows, dialect === 'microsoft-forms' ? ';' : ',');
  const drafts = await readRows(known, form, rows, options);
  return { ...shared, columns: columns.map(columnUse), rows: drafts.rows, staff: [] };
}
