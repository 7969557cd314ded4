/** Corrects rows that need attention, from the files as they were kept, and loads what became of them. */
import type { AttentionItem } from '../../contract/tables.ts';
import type { CallOutput } from '../../contract/calls/index.ts';
import { AppError } from '../../contract/errors.ts';
import type { Corrections, ReadTable, RowDraft } from '../../domain/records/record.ts';
import {
  findTroubledRow,
  listCorrections,
  saveCorrection,
  setRowItems,
  setRowOutcome,
  type RowPlace,
  type TroubledRow,
} from '../../store/records/corrections.ts';
import type { Db } from '../../store/file/open.ts';
import { hashRow } from '../../store/records/row-hash.ts';
import { listSourceTables, sheetName, type StoredTable } from '../../store/records/source-files.ts';
import { getVisitNumber } from '../../store/records/visits.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Context, CorrectionRequest, Work } from '../context.ts';
import { readKeptFile } from './look/kept-file.ts';
import { type WritingLedger, writingWalk } from './load/writing-ledger.ts';
import { type Meeting, meetingOf } from './load/meet.ts';

type Cells = readonly { index: number; value: string }[];
type Answer = CallOutput<'records.correctRows'>;
type RowAnswer = Answer['rows'][number];

/** A row with what it is to say. */
interface Target {
  place: RowPlace;
  found: TroubledRow;
  fields: Cells;
  rowHash: string;
}

/** A table that was read again, and the targets in it. */
interface CorrectedTable {
  stored: StoredTable;
  table: ReadTable;
  corrections: Corrections;
  targets: readonly Target[];
}

/**
 * Reads the files of rows again and works out what corrections make of the rows.
 * @returns the step that keeps it, for a transaction
 */
export async function prepareCorrections(
  parts: Pick<Context, 'db' | 'now'>,
  { walkId, rows }: CorrectionRequest,
  { signal, progress }: Work,
): Promise<() => Answer> {
  const { db } = parts;
  const targets = rows.map(({ fields, ...place }): Target => {
    const found = requireRow(db, { walkId, ...place }, ({ outcome }) => outcome === 'attention');
    return { place: { walkId, ...place }, found, fields, rowHash: hashRow(found.raw) };
  });
  const files = Map.groupBy(targets, ({ place }) => place.fileId);
  const tables: CorrectedTable[] = [];
  for (const [index, [fileId, ofFile]] of [...files].entries()) {
    const onProgress = (done: number, total: number): void => progress('', index + done / total, files.size);
    tables.push(...(await readCorrected(db, { walkId, fileId }, ofFile, { signal, onProgress })));
  }
  return () => {
    const answers = new Map(tables.flatMap((table) => [...keepTable(parts, walkId, table)]));
    return { rows: targets.flatMap((target) => answers.get(target) ?? []) };
  };
}

/** @throws AppError `not-found` */
export function requireRow(db: Db, place: RowPlace, isMeant: (row: TroubledRow) => boolean): TroubledRow {
  walkKey(db, place.walkId);
  const found = findTroubledRow(db, place);
  if (found === null || !isMeant(found))
    throw new AppError('not-found', 'there is no such row', { what: 'row', row: place.row });
  return found;
}

/** @throws AppError `not-found` */
export function requireTable(
  db: Db,
  { walkId, fileId, sheet }: Pick<RowPlace, 'walkId' | 'fileId' | 'sheet'>,
): StoredTable {
  walkKey(db, walkId);
  const table = listSourceTables(db, walkId).find(
    (candidate) => candidate.fileId === fileId && candidate.sheet === sheetName(sheet),
  );
  if (!table) throw new AppError('not-found', 'there is no such table', { what: 'row' });
  return table;
}

/** What was corrected in a row before stays where it is not corrected again. */
function merged(before: Cells | undefined, now: Cells): Cells {
  const kept = (before ?? []).filter(({ index }) => now.every((cell) => cell.index !== index));
  return [...kept, ...now];
}

async function readCorrected(
  db: Db,
  file: Pick<RowPlace, 'walkId' | 'fileId'>,
  targets: readonly Target[],
  pace: Parameters<typeof readKeptFile>[2],
): Promise<CorrectedTable[]> {
  const corrections = (form: string): Corrections => {
    const all = new Map(listCorrections(db, form));
    for (const { rowHash, fields } of targets) all.set(rowHash, merged(all.get(rowHash), fields));
    return all;
  };
  const tables = await readKeptFile(db, file, pace, { corrections });
  return [...Map.groupBy(targets, ({ place }) => sheetName(place.sheet))].map(([sheet, ofTable]) => {
    const [first] = ofTable;
    // A file that was kept before sheets were has its one table under no name.
    const table = tables.find((candidate) => sheetName(candidate.sheet) === sheet) ?? tables[0];
    if (!first || !table) throw new AppError('not-found', 'there is no such table', { what: 'row' });
    const stored = requireTable(db, first.place);
    return { stored, table, corrections: corrections(table.fingerprint), targets: ofTable };
  });
}

/** Loads what the corrections make of the rows of one table. */
function keepTable(
  parts: Pick<Context, 'db' | 'now'>,
  walkId: string,
  corrected: CorrectedTable,
): Map<Target, RowAnswer> {
  const { stored, table, targets } = corrected;
  const { dialect, rows } = table;
  const ledger = writingWalk(parts.db, walkId).ofForm(stored.form);
  const way = { isReadAnew: false, isKnownFile: false, dialect };
  const visits = { ledger, ...meetingOf(ledger, rows, way) };
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return new Map(
    targets.map((target) => [target, keepRow(parts, corrected, { target, visits, byNumber })] as const),
  );
}

function keepRow(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { table, corrections }: CorrectedTable,
  {
    target,
    visits,
    byNumber,
  }: { target: Target; visits: Meeting & { ledger: WritingLedger }; byNumber: ReadonlyMap<number, RowDraft> },
): RowAnswer {
  const { place, found, rowHash } = target;
  const row = byNumber.get(place.row);
  if (!row) throw new AppError('not-found', 'there is no such row', { what: 'row', row: place.row });
  const keep = (): void =>
    saveCorrection(db, {
      form: table.fingerprint,
      rowHash,
      cells: corrections.get(rowHash) ?? target.fields,
      before: { items: found.items, fields: found.fields },
      at: now(),
    });
  const { outcome } = row;
  // Corrected into what another row says, it is a copy of that one.
  const isPart = outcome.kind === 'copy' || outcome.kind === 'joined';
  const meant = isPart ? byNumber.get(outcome.ofRow) : row;
  if (meant?.outcome.kind !== 'visit') {
    const now = outcome.kind === 'attention' ? outcome : found;
    if (isProgress(target, now.items)) {
      keep();
      setRowItems(db, place, now);
    }
    return { visitNumber: null, cards: 0, items: now.items };
  }
  const { responseKey, otherKeys, hash } = meant;
  const loaded = visits.meet({ responseKey, otherKeys, hash, visit: meant.outcome.visit });
  visits.ledger.flush();
  keep();
  setRowOutcome(db, place, loaded.outcome === 'unchanged' ? 'unchanged' : 'visit', loaded.visitId);
  return { visitNumber: getVisitNumber(db, loaded.visitId), cards: loaded.evidence.length, items: [] };
}

/** Whether something that was wrong is not wrong any more, and no cell that was corrected is. */
function isProgress({ found, fields }: Target, items: readonly AttentionItem[]): boolean {
  const corrected = new Set(fields.map(({ index }) => found.fields[index]?.name));
  const isSame = (one: AttentionItem, other: AttentionItem): boolean =>
    one.reason === other.reason && one.column === other.column && one.value === other.value;
  const isLess = found.items.some((before) => !items.some((item) => isSame(item, before)));
  // A cell that was emptied says nothing wrong, and nothing right either.
  const isSaid = fields.every(({ value }) => value.trim() !== '');
  return isLess && isSaid && !items.some(({ column }) => column !== null && corrected.has(column));
}
