/** What an export says about those before it: rows that came right, and responses that are gone. */
import type { RowDraft } from '../../../domain/records/record.ts';
import { listOpenRows, settleRow, type TroubledRow } from '../../../store/records/corrections.ts';
import type { Db } from '../../../store/file/open.ts';
import { listSourceTables, sheetName, type VisitOfTable } from '../../../store/records/source-files.ts';
import type { WalkLedger } from './ledger.ts';
import { keysOf } from './meet-table.ts';

/** Open rows of earlier exports that this one holds again, or has brought right, are settled. */
export function settleEarlierRows(
  db: Db,
  walkId: string,
  now: { fileId: number; sheet: string | null; form: string; rows: readonly RowDraft[] },
): void {
  const tables = listSourceTables(db, walkId).filter(({ form }) => form === now.form);
  const isOfForm = ({ fileId, sheet }: TroubledRow): boolean =>
    tables.some((table) => table.fileId === fileId && table.sheet === sheetName(sheet));
  const open = listOpenRows(db, walkId).filter(
    (row) => isOfForm(row) && !(row.fileId === now.fileId && row.sheet === now.sheet),
  );
  if (open.length === 0) return;
  const keys = new Set(now.rows.flatMap(keysOf));
  const byNumber = new Map(now.rows.map((row) => [row.row, row]));
  for (const row of open) {
    const there = row.sheet === now.sheet ? byNumber.get(row.row) : undefined;
    const isHere = row.responseKey !== null && keys.has(row.responseKey);
    if (isHere || (there?.outcome.kind === 'visit' && isMostlyAlike(row.raw, there.raw))) settleRow(db, row);
  }
}

/** In a table without ids a row that was put right stands where it stood, and is the same but for a few cells. */
function isMostlyAlike(before: readonly string[], now: readonly string[]): boolean {
  const filled = before.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.trim() !== '');
  const same = filled.filter(({ cell, index }) => now[index] === cell).length;
  return same * 2 >= filled.length;
}

/** A table that was met, as the exports before it are compared with it. */
export interface ComparedExport {
  readonly fileId: number;
  readonly form: string;
  /** True where the walk had this very table already. */
  readonly isKnownFile: boolean;
  /** The visits whose response stands in the table, understood or not. */
  readonly present: ReadonlySet<number>;
}

/**
 * The visits that an earlier export of a form held and the one of now, which follows it because they share a response, does
 * not; without those that are marked already. Copies of one form share none and never follow each other.
 */
export function goneVisits(walk: WalkLedger, exports: readonly ComparedExport[]): number[] {
  return [...Map.groupBy(exports, ({ form }) => form)].flatMap(([form, tables]) => {
    const fresh = tables.filter(({ isKnownFile }) => !isKnownFile);
    if (fresh.length === 0) return [];
    const files = new Set(tables.map(({ fileId }) => fileId));
    const before = walk.visitsOf(form).filter(({ fileId }) => !files.has(fileId));
    const shared = new Set(fresh.flatMap(({ present }) => [...present]));
    const present = new Set(tables.flatMap((table) => [...table.present]));
    return goneFrom(before, shared, present);
  });
}

/** The visits of earlier tables that share a response with a new one and are not in any that is given now. */
function goneFrom(
  before: readonly VisitOfTable[],
  shared: ReadonlySet<number>,
  present: ReadonlySet<number>,
): number[] {
  const gone = [...Map.groupBy(before, ({ fileId, sheet }) => `${fileId} ${sheet}`).values()]
    .filter((visits) => visits.some(({ visitId }) => shared.has(visitId)))
    .flatMap((visits) => visits.filter(({ visitId, isGone }) => !isGone && !present.has(visitId)));
  return [...new Set(gone.map(({ visitId }) => visitId))];
}
