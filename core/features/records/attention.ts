/** Rows that need attention: listed, corrected from the file as it was kept, and taken back. */
import type { AttentionItem, AttentionRow } from '../../contract/calls/records.ts';
import type { CallOutput } from '../../contract/calls/index.ts';
import { AppError } from '../../contract/errors.ts';
import type { Corrections, ReadTable, RowDraft } from '../../domain/records/record.ts';
import {
  findTroubledRow,
  isVisitOfRowOnly,
  listCorrectedRows,
  listCorrections,
  listOpenRows,
  removeCorrection,
  reopenRows,
  saveCorrection,
  setRowOutcome,
  type RowPlace,
  type TroubledRow,
} from '../../store/corrections.ts';
import { knowledgeOf } from '../../domain/records/understand/knowledge.ts';
import { listStaff } from '../../store/staff.ts';
import { findMapping } from '../../store/form-mappings.ts';
import type { Db } from '../../store/open.ts';
import { hashRow } from '../../store/row-hash.ts';
import { getSourceFile, listSourceTables, sheetName, type StoredTable } from '../../store/source-files.ts';
import { getVisitNumber, removeVisits } from '../../store/visits.ts';
import { walkKey } from '../../store/walks.ts';
import type { CommandHandler, Context, CorrectionRequest, QueryHandler, Work } from '../context.ts';
import { visitLoader } from './load-visits.ts';
import { tableWithoutNames } from './without-names.ts';
import type { ReadOptions } from './reading/pace.ts';
import { readFile } from './reading/read-file.ts';

type Cells = readonly { index: number; value: string }[];
type Answer = CallOutput<'records.correctRow'>;

export const listAttention: QueryHandler<'records.listAttention'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  return {
    open: listOpenRows(db, walkId).map(shown),
    corrected: listCorrectedRows(db, walkId).flatMap((row) =>
      row.visitNumber === null ? [] : [{ ...shown(row), visitNumber: row.visitNumber }],
    ),
  };
};

function shown({ fileId, file, sheet, row, items, fields, raw }: TroubledRow): AttentionRow {
  const unnamed = raw.map((value, index) => ({ name: `Column ${index + 1}`, value }));
  return { fileId, file, sheet, row, items, fields: fields.length > 0 ? fields : unnamed };
}

export const correctRow: CommandHandler<'records.correctRow'> = (request, { loader }, work) => ({
  outside: (turn) => loader.correct(request, { ...work, turn }),
});

/**
 * Reads the file of a row again and works out what a correction makes of the row.
 * @returns the step that keeps it, for a transaction
 */
export async function prepareCorrection(
  parts: Pick<Context, 'db' | 'now'>,
  { fields, ...place }: CorrectionRequest,
  { signal, progress }: Work,
): Promise<() => Answer> {
  const { db } = parts;
  const found = requireRow(db, place, ({ outcome }) => outcome === 'attention');
  const stored = requireTable(db, place);
  const rowHash = hashRow(found.raw);
  const corrected = await readAgain(db, place, stored, new Map([[rowHash, fields]]), {
    signal,
    onProgress: (done, total) => progress('', done, total),
  });
  return () => keepCorrection(parts, place, found, { cells: fields, rowHash, stored, ...corrected });
}

export const undoCorrection: CommandHandler<'records.undoCorrection'> =
  (place, { db }) =>
  () => {
    const found = requireRow(db, place, ({ visitId }) => visitId !== null);
    const { visitId, raw } = found;
    removeCorrection(db, hashRow(raw));
    if (visitId === null) return {};
    const isItsVisit = isVisitOfRowOnly(db, visitId, raw);
    reopenRows(db, visitId, found);
    if (isItsVisit) removeVisits(db, [visitId]);
    return {};
  };

function requireRow(db: Db, place: RowPlace, isMeant: (row: TroubledRow) => boolean): TroubledRow {
  walkKey(db, place.walkId);
  const found = findTroubledRow(db, place);
  if (found === null || !isMeant(found))
    throw new AppError('not-found', 'there is no such row', { what: 'row', row: place.row });
  return found;
}

function requireTable(db: Db, { walkId, fileId, sheet }: RowPlace): StoredTable {
  const table = listSourceTables(db, walkId).find(
    (candidate) => candidate.fileId === fileId && candidate.sheet === sheetName(sheet),
  );
  if (!table) throw new AppError('not-found', 'there is no such table', { what: 'row' });
  return table;
}

/** Reads the kept file as it was read before, but for the corrected cells. */
async function readAgain(
  db: Db,
  { walkId, fileId, sheet, row }: RowPlace,
  stored: StoredTable,
  mine: Corrections,
  pace: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<{ table: ReadTable; rows: RowDraft[]; row: RowDraft }> {
  const file = getSourceFile(db, walkId, fileId);
  if (file === null) throw new AppError('not-found', 'there is no such file', { what: 'row' });
  const { tables } = await readFile(file, {
    ...pace,
    choices: (name) => (name === sheet ? stored.choices : null),
    remembered: (form) => findMapping(db, form),
    knowledge: knowledgeOf(listStaff(db)),
    corrections: (form) => new Map([...listCorrections(db, form), ...mine]),
  });
  // A file that was kept before sheets were has its one table under no name.
  const read = tables.find((candidate) => candidate.sheet === sheet) ?? tables[0];
  const table = read && tableWithoutNames(db, walkId, read);
  const found = table?.rows.find((candidate) => candidate.row === row);
  if (!table || !found) throw new AppError('not-found', 'there is no such row', { what: 'row', row });
  return { table, rows: table.rows, row: found };
}

interface ReadCorrection {
  cells: Cells;
  rowHash: string;
  stored: StoredTable;
  table: ReadTable;
  rows: RowDraft[];
  row: RowDraft;
}

/** Loads what the correction makes of the row; where that still needs attention, nothing is kept. */
function keepCorrection(
  { db, now }: Pick<Context, 'db' | 'now'>,
  place: RowPlace,
  found: TroubledRow,
  { cells, rowHash, stored, table, rows, row }: ReadCorrection,
): Answer {
  const { outcome } = row;
  // Corrected into what another row says, it is a copy of that one.
  const isPart = outcome.kind === 'copy' || outcome.kind === 'joined';
  const meant = isPart ? rows.find(({ row: number }) => number === outcome.ofRow) : row;
  if (meant?.outcome.kind !== 'visit')
    return stillWrong(outcome.kind === 'attention' ? outcome.items : found.items);
  const { responseKey, otherKeys, hash } = meant;
  const visits = visitLoader(db, place.walkId, stored.form, {
    isReadAnew: false,
    isKnownFile: false,
    dialect: table.dialect,
    rows,
  });
  const loaded = visits.load({ responseKey, otherKeys, hash, visit: meant.outcome.visit });
  visits.flush();
  saveCorrection(db, { form: table.fingerprint, rowHash, cells, at: now() });
  setRowOutcome(db, place, loaded.outcome === 'unchanged' ? 'unchanged' : 'visit', loaded.visitId);
  return { visitNumber: getVisitNumber(db, loaded.visitId), cards: loaded.evidence.length, items: [] };
}

function stillWrong(items: AttentionItem[]): Answer {
  return { visitNumber: null, cards: 0, items };
}
