/** Loads one table of a file into one walk, and keeps every row of it as it stood. */
import type { ReadChoices, ReadTable, RowDraft } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  insertSourceRows,
  keepSourceFile,
  keepSourceTable,
  updateSourceRows,
  type NewSourceRow,
} from '../../../store/records/source-files.ts';
import type { LoadableFile } from '../look/read-offered.ts';
import { type ComparedExport, settleEarlierRows } from './loading-again.ts';
import { type Fate, rowMeeting, type Tally } from './meet-rows.ts';
import { meetTable } from './meet-table.ts';
import { writingWalk } from './writing-ledger.ts';

export interface TableToLoad {
  file: Pick<LoadableFile, 'name' | 'bytes' | 'sha256' | 'token'>;
  table: ReadTable;
  /** What the person chose for it; null: nothing. */
  choices: ReadChoices | null;
  /** Somebody asked for it to be read in another way, whatever the walk has of it. */
  isToBeReadAnew?: boolean;
}

export type LoadedTable = Tally & ComparedExport;

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
  const walk = writingWalk(db, walkId);
  const { form, way, rows } = meetTable(walk, { sha256, table, choices, isToBeReadAnew }, given);
  const fileId = keepSourceFile(db, { walkId, name, sha256, bytes, dialect, loadedAt });
  keepSourceTable(db, fileId, { ...table, fingerprint: form }, choices);
  const ledger = walk.ofForm(form);
  const { meet, tally } = rowMeeting(ledger, rows, way);
  const kept: NewSourceRow[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce);
    const fates = batch.map((row) => keptRow(row, meet(row)));
    ledger.flush();
    if (way.isKnownFile) kept.push(...fates);
    else insertSourceRows(db, fileId, sheet, fates);
    onRows(batch.length);
    yield 'writes';
  }
  const isNew = tally.addedVisits.length + tally.updated.length + tally.updatedJoined.length > 0;
  if (way.isKnownFile && (isNew || way.isReadAnew)) updateSourceRows(db, fileId, sheet, kept);
  if (!way.isKnownFile) settleEarlierRows(db, walkId, { fileId, sheet, form, rows });
  return { ...tally, fileId, form, isKnownFile: way.isKnownFile };
}

function keptRow({ row, raw, responseKey, outcome }: RowDraft, fate: Fate): NewSourceRow {
  const kept = { row, raw, ...fate, attention: [], responseKey: null, fields: [] };
  if (outcome.kind !== 'attention') return kept;
  return { ...kept, attention: outcome.items, responseKey, fields: outcome.fields };
}
