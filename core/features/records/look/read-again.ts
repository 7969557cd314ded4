/** Reads a table that was kept in another way, with all tables of its form: the team's work on the cards stays. */
import type { CallOutput } from '../../../contract/calls/index.ts';
import type { TableChoices } from '../../../contract/tables.ts';
import { AppError } from '../../../contract/errors.ts';
import { answersOf } from '../../../domain/records/areas/option-areas.ts';
import type { ReadChoices, ReadTable } from '../../../domain/records/record.ts';
import { findMapping, saveMapping } from '../../../store/records/form-mappings.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  getSourceFile,
  listSourceTables,
  listVisitsOfForm,
  sheetName,
  type StoredTable,
} from '../../../store/records/source-files.ts';
import { listRowKeys } from '../../../store/records/source-rows.ts';
import { knownVisits } from '../../../store/records/visit-writer.ts';
import { listUntouchedVisits, removeVisits } from '../../../store/records/remove-visits.ts';
import { markGone } from '../../../store/records/visits.ts';
import type { Context, TableRequest, Work } from '../../context.ts';
import { requireTable } from '../correct-rows.ts';
import { readKeptFile } from './kept-file.ts';
import { loadTable, type LoadedTable } from '../load/load-table.ts';
import { countingWalk } from '../load/counting-ledger.ts';
import { foresee } from '../load/foresee.ts';
import type { Tally } from '../load/meet-rows.ts';
import { byKnownKeys } from '../load/meet-table.ts';
import type { CountMarked } from '../load/marked.ts';
import { describe } from './preview.ts';
import { countOutcomes } from '../load/row-sums.ts';

/** A table of the form as it is read now. */
interface TableAgain {
  stored: StoredTable;
  name: string;
  bytes: Uint8Array;
  choices: ReadChoices;
  table: ReadTable;
}

type Change = CallOutput<'records.lookAtTable'>['change'];

/** How a table was to be read until now: what is remembered of its form, and who made its visits. */
function choicesOf(db: Db, { form, choices }: StoredTable): ReadChoices {
  const remembered = findMapping(db, form);
  return {
    ...choices,
    columns: remembered?.columns ?? choices?.columns ?? [],
    dayOrder: remembered?.dayOrder ?? choices?.dayOrder ?? null,
    observer: choices?.observer ?? null,
    optionAreas: answersOf(remembered, choices),
  };
}

/** What is said of the form holds for all of its tables; who made the visits and how letters are written, for one. */
function changedChoices(db: Db, stored: StoredTable, { fileId, sheet, choices }: TableRequest): ReadChoices {
  const before = choicesOf(db, stored);
  const isMeant = stored.fileId === fileId && stored.sheet === sheetName(sheet);
  const { columns = before.columns, dayOrder = before.dayOrder } = choices;
  return {
    ...before,
    columns,
    dayOrder,
    optionAreas: answersOf(choices, before),
    ...(isMeant && choices.observer !== undefined && { observer: choices.observer }),
    ...(isMeant && choices.encoding !== undefined && { encoding: choices.encoding }),
  };
}

/** Every table of the form in the walk, the first that was loaded first. */
async function readTables(db: Db, request: TableRequest, { signal, progress }: Work): Promise<TableAgain[]> {
  const { walkId } = request;
  const { form } = requireTable(db, request);
  const ofForm = listSourceTables(db, walkId).filter((stored) => stored.form === form);
  const files = [...Map.groupBy(ofForm, ({ fileId }) => fileId)].sort(([a], [b]) => a - b);
  const withKey = byKnownKeys(listRowKeys(db, walkId, form));
  const again: TableAgain[] = [];
  for (const [index, [fileId, tables]] of files.entries()) {
    const file = getSourceFile(db, walkId, fileId);
    if (file === null) throw new AppError('not-found', 'there is no such file', { what: 'row' });
    const chosen = new Map(tables.map((stored) => [stored.sheet, changedChoices(db, stored, request)]));
    const onProgress = (done: number, total: number): void =>
      progress(file.name, index + done / total, files.length);
    const read = await readKeptFile(
      db,
      { walkId, fileId },
      { signal, onProgress },
      {
        choices: (sheet) => chosen.get(sheetName(sheet)) ?? null,
      },
    );
    for (const stored of tables) {
      const table = read.find((one) => sheetName(one.sheet) === stored.sheet) ?? read[0];
      const choices = chosen.get(stored.sheet);
      if (table && choices)
        again.push({ stored, ...file, choices, table: { ...table, rows: table.rows.map(withKey) } });
    }
  }
  return again;
}

const isMeantBy =
  ({ fileId, sheet }: TableRequest) =>
  ({ stored }: TableAgain): boolean =>
    stored.fileId === fileId && stored.sheet === sheetName(sheet);

/** Says what reading a table again would show and change. */
export async function lookAgain(
  { db, countMarked }: { db: Db; countMarked: CountMarked },
  request: TableRequest,
  work: Work,
): Promise<CallOutput<'records.lookAtTable'>> {
  const tables = await readTables(db, request, work);
  const meant = tables.find(isMeantBy(request));
  if (!meant) throw new AppError('not-found', 'there is no such table', { what: 'row' });
  const token = String(meant.stored.fileId);
  const file = { token, name: meant.name, bytes: meant.bytes, sha256: '' };
  const choices: TableChoices = { ...meant.choices, token, sheet: meant.table.sheet };
  const { files } = describe(
    { files: [{ ...file, read: { tables: [meant.table], otherSheets: [] } }], refused: [] },
    { db, choices: [choices], countMarked },
  );
  const [table] = files;
  if (!table) throw new AppError('not-found', 'there is no such table', { what: 'row' });
  const change = foreseeChange(db, request.walkId, tables);
  return { table: { ...table, newVisits: change.added, changedVisits: change.changed }, change };
}

function foreseeChange(db: Db, walkId: string, tables: readonly TableAgain[]): Change {
  const before = visitsNow(db, walkId, tables);
  const walk = countingWalk(db, walkId);
  return changeOf(
    tables.map(({ table, choices, stored: { sha256 } }) =>
      foresee(walk, { sha256, table, choices, isToBeReadAnew: true }, table.rows),
    ),
    before,
  );
}

/** What reading the tables again came to, or would. */
function changeOf(tallies: readonly Tally[], before: readonly number[]): Change {
  const added = new Set(tallies.flatMap(({ addedVisits }) => addedVisits));
  const updated = tallies.flatMap((tally) => [...tally.updated, ...tally.updatedJoined]);
  return {
    added: added.size,
    changed: new Set(updated.filter((id) => !added.has(id))).size,
    gone: before.filter((id) => tallies.every(({ present }) => !present.has(id))).length,
    newCards: tallies.reduce((sum, { newCards }) => sum + newCards, 0),
    vanishedCards: tallies.reduce((sum, { vanishedCards }) => sum + vanishedCards, 0),
  };
}

const formOf = ([first]: readonly TableAgain[]): string => first?.stored.form ?? '';

/** The visits that the tables made as they were read until now, those aside that had gone from their file. */
function visitsNow(db: Db, walkId: string, tables: readonly TableAgain[]): number[] {
  const isRead = new Set(tables.map(({ stored }) => `${stored.fileId} ${stored.sheet}`));
  const made = listVisitsOfForm(db, walkId, formOf(tables))
    .filter(({ fileId, sheet, isGone }) => !isGone && isRead.has(`${fileId} ${sheet}`))
    .map(({ visitId }) => visitId);
  return [...new Set(made)];
}

/**
 * Reads the tables and works out what is to be written.
 * @returns the step that writes it, for a transaction
 */
export async function prepareReading(
  { db, now }: Pick<Context, 'db' | 'now'>,
  request: TableRequest,
  work: Work,
): Promise<() => CallOutput<'records.readAgain'>> {
  const tables = await readTables(db, request, work);
  const { walkId } = request;
  return () => {
    const before = visitsNow(db, walkId, tables);
    const goneBefore = [...knownVisits(db, walkId, formOf(tables)).values()].filter(({ isGone }) => isGone);
    const loaded = tables.map((again) => loadAgain(db, { walkId, loadedAt: now() }, again));
    const present = new Set(loaded.flatMap((table) => [...table.present]));
    leave(
      db,
      before.filter((id) => !present.has(id)),
      now(),
    );
    const last = loaded.at(-1)?.present ?? new Set<number>();
    markGone(
      db,
      goneBefore.map(({ id }) => id).filter((id) => !last.has(id)),
      now(),
    );
    const sums = tables.map(({ table }) => countOutcomes(table));
    return {
      ...changeOf(loaded, before),
      needsAttention: sums.reduce(
        (sum, { attention }) => sum + new Set(attention.map(({ row }) => row)).size,
        0,
      ),
      waitingRows: sums.reduce((sum, { waiting }) => sum + waiting, 0),
    };
  };
}

function loadAgain(
  db: Db,
  at: { walkId: string; loadedAt: string },
  { name, bytes, choices, table, stored }: TableAgain,
): LoadedTable {
  saveMapping(db, table.fingerprint, choices, at.loadedAt);
  const file = { token: '', name, bytes, sha256: stored.sha256 };
  const load = loadTable(db, at, { file, table, choices, isToBeReadAnew: true }, table.rows, () => undefined);
  // All of it in the one transaction that it runs in.
  for (;;) {
    const step = load.next();
    if (step.done === true) return step.value;
  }
}

/** No row makes these visits any more. Where the team has worked with their cards they are kept, and marked. */
function leave(db: Db, visitIds: readonly number[], at: string): void {
  const untouched = new Set(listUntouchedVisits(db, visitIds));
  removeVisits(db, [...untouched]);
  markGone(
    db,
    visitIds.filter((id) => !untouched.has(id)),
    at,
  );
}
