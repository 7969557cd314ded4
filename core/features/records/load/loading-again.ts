/** What an export says about those before it: a form that changed, rows that came right, responses that are gone. */
import type { ReadTable, RowDraft } from '../../../domain/records/record.ts';
import { listOpenRows, settleRow, type TroubledRow } from '../../../store/records/corrections.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  findSourceFile,
  listSourceTables,
  listVisitsOfForm,
  sheetName,
  type VisitOfTable,
} from '../../../store/records/source-files.ts';
import { listRowKeys } from '../../../store/records/source-rows.ts';
import { markGone, renameForm } from '../../../store/records/visits.ts';
import { knownVisits } from '../../../store/records/visit-writer.ts';

/** A table that was just loaded, as the exports before it are compared with it. */
interface LoadedExport {
  fileId: number;
  form: string;
  /** True where the walk had these very bytes already. */
  isKnownFile: boolean;
  /** The visits whose response stands in the table, understood or not. */
  present: ReadonlySet<number>;
}

/**
 * Takes over the visits of the form as it was before it gained or lost a question: the same dialect, at least half of
 * the headers, and at least one response in common.
 */
export function adoptEarlierForm(
  db: Db,
  walkId: string,
  { fingerprint, dialect, headers }: ReadTable,
  rows: readonly RowDraft[],
): void {
  const earlier = new Map(
    listSourceTables(db, walkId)
      .filter((table) => table.form !== fingerprint && table.dialect === dialect)
      .filter((table) => haveHalfInCommon(table.headers, headers))
      .map((table) => [table.form, table]),
  );
  for (const form of earlier.keys()) {
    const known = knownVisits(db, walkId, form);
    if (rows.some((row) => keysOf(row).some((key) => known.has(key))))
      renameForm(db, walkId, form, fingerprint);
  }
}

type Keyed = Pick<RowDraft, 'raw' | 'responseKey' | 'otherKeys'>;

/**
 * Says of rows of some forms by what their visits are known: where columns are understood in another way now, the same
 * row may have another key.
 */
export function knownKeys(
  db: Db,
  walkId: string,
  forms: readonly string[],
): <Row extends Keyed>(row: Row) => Row {
  const keys = new Map(forms.flatMap((form) => [...listRowKeys(db, walkId, form)]));
  return (row) => {
    const known = keys.get(JSON.stringify(row.raw));
    return known === undefined || known === row.responseKey
      ? row
      : { ...row, otherKeys: [known, ...row.otherKeys] };
  };
}

/** Every key that the visit of a row may be known by. */
const keysOf = ({ responseKey, otherKeys, hash }: RowDraft): string[] => [responseKey, ...otherKeys, hash];

/** Whether two forms may be one that gained or lost a question. */
export function haveHalfInCommon(some: readonly string[], others: readonly string[]): boolean {
  const there = new Set(some.filter((header) => header !== ''));
  const here = new Set(others.filter((header) => header !== ''));
  const shared = [...here].filter((header) => there.has(header)).length;
  return here.size > 0 && shared * 2 >= Math.max(here.size, there.size);
}

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

/**
 * Marks the visits that an earlier export of a form held and the one of now, which follows it because they share a
 * response, does not. Copies of one form share none and never follow each other.
 * @returns how many visits were marked
 */
export function markGoneVisits(db: Db, walkId: string, loaded: readonly LoadedExport[], at: string): number {
  let marked = 0;
  for (const [form, tables] of Map.groupBy(loaded, (table) => table.form)) {
    const fresh = tables.filter(({ isKnownFile }) => !isKnownFile);
    if (fresh.length === 0) continue;
    const files = new Set(tables.map(({ fileId }) => fileId));
    const present = new Set(tables.flatMap((table) => [...table.present]));
    const before = listVisitsOfForm(db, walkId, form).filter(({ fileId }) => !files.has(fileId));
    const shared = new Set(fresh.flatMap((table) => [...table.present]));
    marked += markGone(db, goneFrom(before, shared, present), at);
  }
  return marked;
}

/** The visits of earlier tables that share a response with a new one and are not in any that is given now. */
function goneFrom(
  before: readonly VisitOfTable[],
  shared: ReadonlySet<number>,
  present: ReadonlySet<number>,
): number[] {
  const gone = [...Map.groupBy(before, ({ fileId, sheet }) => `${fileId} ${sheet}`).values()]
    .filter((visits) => visits.some(({ visitId }) => shared.has(visitId)))
    .flatMap((visits) => visits.map(({ visitId }) => visitId).filter((id) => !present.has(id)));
  return [...new Set(gone)];
}

/** A table that is looked at, as the exports before it are compared with it. */
interface LookedExport {
  sha256: string;
  form: string;
  /** The form, and those before it whose visits it takes over. */
  forms: readonly string[];
  present: ReadonlySet<number>;
}

/** How many visits loading these tables into a walk would mark as gone; see `markGoneVisits`. */
export function foreseeGoneVisits(db: Db, walkId: string, looked: readonly LookedExport[]): number {
  let gone = 0;
  for (const tables of Map.groupBy(looked, ({ form }) => form).values()) {
    const fileIds = tables.map(({ sha256 }) => findSourceFile(db, walkId, sha256));
    const fresh = tables.filter((_, index) => fileIds[index] === null);
    if (fresh.length === 0) continue;
    const forms = new Set(tables.flatMap((table) => table.forms));
    const before = [...forms]
      .flatMap((form) => listVisitsOfForm(db, walkId, form))
      .filter(({ fileId }) => !fileIds.includes(fileId));
    const shared = new Set(fresh.flatMap(({ present }) => [...present]));
    const present = new Set(tables.flatMap((table) => [...table.present]));
    const known = [...forms].flatMap((form) => [...knownVisits(db, walkId, form).values()]);
    const marked = new Set(known.filter(({ isGone }) => isGone).map(({ id }) => id));
    gone += goneFrom(before, shared, present).filter((id) => !marked.has(id)).length;
  }
  return gone;
}
