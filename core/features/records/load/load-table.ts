/** Loads one table of a file into one walk, and keeps every row of it as it stood. */
import type { EvidenceDraft, ReadChoices, ReadTable, RowDraft } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  findSourceFile,
  insertSourceRows,
  keepSourceFile,
  keepSourceTable,
  listSourceTables,
  readingOf,
  sheetName,
  updateSourceRows,
  type NewSourceRow,
  type RowFate,
  type StoredTable,
} from '../../../store/records/source-files.ts';
import { adoptEarlierForm, knownKeys, settleEarlierRows } from './loading-again.ts';
import { visitLoader, type LoadedVisit, type LoadingWay, type VisitLoader } from './load-visits.ts';
import type { LoadableFile } from '../look/read-offered.ts';

export interface TableToLoad {
  file: Pick<LoadableFile, 'name' | 'bytes' | 'sha256' | 'token'>;
  table: ReadTable;
  /** What the person chose for it; null: nothing. */
  choices: ReadChoices | null;
  /** Somebody asked for it to be read in another way, whatever the walk has of it. */
  isToBeReadAnew?: boolean;
}

export interface LoadedTable {
  fileId: number;
  sheet: string | null;
  form: string;
  /** True where the walk had these very bytes already. */
  isKnownFile: boolean;
  addedVisits: number[];
  updated: number;
  unchanged: number;
  /** Rows whose visit is part of another. */
  updatedJoined: number;
  unchangedJoined: number;
  lookFors: number;
  /** What became cards. */
  newEvidence: EvidenceDraft[];
  /** The visits whose response stands in the table, understood or not. */
  present: Set<number>;
}

/** A place where a load may pause, and what comes next: rows that are written, or work that only reads. */
export type Pause = 'writes' | 'reads';

const rowsAtOnce = 250;

/**
 * Stops behind every batch of rows, where a transaction may end and others may write.
 * @param onRows told how many more rows are written
 */
export function* loadTable(
  db: Db,
  { walkId, loadedAt }: { walkId: string; loadedAt: string },
  { file, table, choices, isToBeReadAnew = false }: TableToLoad,
  given: readonly RowDraft[],
  onRows: (more: number) => void,
): Generator<Pause, LoadedTable> {
  const { sheet, dialect } = table;
  const { name, sha256, bytes } = file;
  const form = takenOverForm(db, walkId, sha256, table) ?? table.fingerprint;
  if (form === table.fingerprint) adoptEarlierForm(db, walkId, table, given);
  const usual = wayOf(db, walkId, { sha256, table, choices }, [form]);
  const way = { ...usual, isReadAnew: isToBeReadAnew || usual.isReadAnew };
  const rows = way.isReadAnew ? given.map(knownKeys(db, walkId, [form])) : given;
  const { id: fileId, isKnown } = keepSourceFile(db, { walkId, name, sha256, bytes, dialect, loadedAt });
  keepSourceTable(db, fileId, { ...table, fingerprint: form }, choices);
  const visits = visitLoader(db, walkId, form, { ...way, rows });
  const loaded = emptyTable({ fileId, sheet, form, isKnownFile: isKnown });
  const visitOfRow = new Map<number, number>();
  const kept: NewSourceRow[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce);
    const fates = batch.map((row) => loadRow(row, visits, visitOfRow, loaded));
    visits.flush();
    if (isKnown) kept.push(...fates);
    else insertSourceRows(db, fileId, sheet, fates);
    onRows(batch.length);
    yield 'writes';
  }
  const isNew = loaded.addedVisits.length + loaded.updated + loaded.updatedJoined > 0;
  if (isKnown && (isNew || way.isReadAnew)) updateSourceRows(db, fileId, sheet, kept);
  if (!isKnown) settleEarlierRows(db, walkId, { fileId, sheet, form, rows });
  return loaded;
}

function emptyTable(of: Pick<LoadedTable, 'fileId' | 'sheet' | 'form' | 'isKnownFile'>): LoadedTable {
  return {
    ...of,
    addedVisits: [],
    updated: 0,
    unchanged: 0,
    updatedJoined: 0,
    unchangedJoined: 0,
    lookFors: 0,
    newEvidence: [],
    present: new Set(),
  };
}

/** What becomes of one row; its visit is counted in `loaded`. */
function loadRow(
  { row, raw, responseKey, otherKeys, hash, outcome }: RowDraft,
  visits: VisitLoader,
  visitOfRow: Map<number, number>,
  loaded: LoadedTable,
): NewSourceRow {
  const kept = { row, raw, visitId: null, attention: [], responseKey: null, fields: [] };
  if (isNoRecord(outcome)) return { ...kept, outcome: outcome.kind };
  if (outcome.kind === 'copy')
    return { ...kept, outcome: 'unchanged', visitId: visitOfRow.get(outcome.ofRow) ?? null };
  if (outcome.kind === 'joined')
    return { ...kept, outcome: 'joined', visitId: visitOfRow.get(outcome.ofRow) ?? null };
  if (outcome.kind === 'attention') {
    const visitId = visits.visitOf({ responseKey, otherKeys, hash });
    if (visitId !== null) loaded.present.add(visitId);
    const { items, fields } = outcome;
    return { ...kept, outcome: 'attention', attention: items, responseKey, fields };
  }
  const visit = visits.load({ responseKey, otherKeys, hash, visit: outcome.visit });
  visitOfRow.set(row, visit.visitId);
  count(loaded, visit);
  return { ...kept, outcome: fateOf(visit), visitId: visit.visitId };
}

const isNoRecord = (
  outcome: RowDraft['outcome'],
): outcome is { kind: 'blank' | 'totals' | 'aside' | 'waiting' } =>
  ['blank', 'totals', 'aside', 'waiting'].includes(outcome.kind);

function fateOf({ outcome, isJoined }: LoadedVisit): RowFate {
  if (outcome === 'unchanged') return 'unchanged';
  return isJoined ? 'joined' : 'visit';
}

function count(loaded: LoadedTable, { outcome, visitId, isJoined, evidence, lookFors }: LoadedVisit): void {
  loaded.present.add(visitId);
  loaded.lookFors += lookFors;
  for (const piece of evidence) loaded.newEvidence.push(piece);
  if (outcome === 'added') loaded.addedVisits.push(visitId);
  else loaded[isJoined ? (`${outcome}Joined` as const) : outcome] += 1;
}

type GivenTable = Pick<TableToLoad, 'table' | 'choices'> & { sha256: string };

/**
 * How a table meets what the walk has already.
 * @param walkId null: a new walk
 * @param forms the form, and those before it whose visits it takes over
 */
export function wayOf(
  db: Db,
  walkId: string | null,
  { sha256, table, choices }: GivenTable,
  forms: readonly string[],
): LoadingWay {
  const { dialect } = table;
  if (walkId === null) return { isReadAnew: false, isKnownFile: false, dialect };
  const last = lastTableOf(db, walkId, table, forms);
  const own = storedTableOf(db, walkId, sha256, table);
  const isOther = (stored: StoredTable | null): boolean =>
    stored !== null && isReadInAnotherWay(stored, table, choices);
  return {
    // A file that comes again may be older than the last of its form: it is read as it was itself.
    isReadAnew: isOther(last) && (own === null || isOther(own)),
    isKnownFile: own !== null,
    dialect,
  };
}

/** Columns or days may be understood otherwise by now, and somebody may have said who made the visits. */
function isReadInAnotherWay(
  { reading, choices: chosen }: StoredTable,
  table: ReadTable,
  choices: ReadChoices | null,
): boolean {
  if (reading !== null && reading !== readingOf(table)) return true;
  const settled = (given: ReadChoices | null): string =>
    JSON.stringify([given?.dayOrder ?? null, given?.observer ?? null]);
  return settled(chosen) !== settled(choices);
}

/** The table of this very file as the walk has it. */
function storedTableOf(db: Db, walkId: string, sha256: string, { sheet }: ReadTable): StoredTable | null {
  const fileId = findSourceFile(db, walkId, sha256);
  const tables = listSourceTables(db, walkId).filter((stored) => stored.fileId === fileId);
  return tables.find((stored) => stored.sheet === sheetName(sheet)) ?? null;
}

/** The form whose visits the table's are by now, where a later export with other questions took them over. */
function takenOverForm(db: Db, walkId: string, sha256: string, table: ReadTable): string | null {
  return storedTableOf(db, walkId, sha256, table)?.form || null;
}

/** The table of these forms that was loaded last, of the same sheet if there is one. */
function lastTableOf(
  db: Db,
  walkId: string,
  { sheet }: ReadTable,
  forms: readonly string[],
): StoredTable | null {
  const ofForm = listSourceTables(db, walkId).filter(({ form }) => forms.includes(form));
  return ofForm.find((table) => table.sheet === sheetName(sheet)) ?? ofForm[0] ?? null;
}
