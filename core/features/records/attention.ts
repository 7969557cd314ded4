/** Rows that need attention: listed, corrected, dismissed, and taken back. */
import type { AttentionRow } from '../../contract/calls/attention.ts';
import {
  isVisitOfRowOnly,
  listCorrectedRows,
  listDismissedRows,
  listOpenRows,
  removeCorrection,
  reopenRows,
  stateBefore,
  type TroubledRow,
} from '../../store/records/corrections.ts';
import { dismissRow, takeBackDismissal } from '../../store/records/dismissals.ts';
import type { Db } from '../../store/file/open.ts';
import { hashRow } from '../../store/records/row-hash.ts';
import { listSourceTables, sheetName } from '../../store/records/source-files.ts';
import { removeVisits } from '../../store/records/remove-visits.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';
import { requireRow, requireTable } from './correct-rows.ts';

export const attentionHandlers = {
  'records.listAttention': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const shown = showing(db, walkId);
    return {
      open: listOpenRows(db, walkId).map(shown),
      corrected: listCorrectedRows(db, walkId).flatMap((row) =>
        row.visitNumber === null ? [] : [{ ...shown(row), visitNumber: row.visitNumber }],
      ),
      dismissed: listDismissedRows(db, walkId).map(shown),
    };
  },
  'records.correctRows': (request, { loader }, work) => ({
    outside: (turn) => loader.correct(request, { ...work, turn }),
  }),
  'records.undoCorrection':
    (place, { db }) =>
    () => {
      const found = requireRow(db, place, ({ visitId }) => visitId !== null);
      const { visitId, raw } = found;
      const before = stateBefore(db, hashRow(raw));
      removeCorrection(db, hashRow(raw));
      if (visitId === null) return {};
      const isItsVisit = isVisitOfRowOnly(db, visitId, raw);
      reopenRows(db, visitId, { ...found, ...before });
      if (isItsVisit) removeVisits(db, [visitId]);
      return {};
    },
  'records.dismissRows':
    ({ walkId, rows }, { db, now }) =>
    () => {
      for (const place of rows) {
        const found = requireRow(db, { walkId, ...place }, ({ outcome }) => outcome !== 'visit');
        const { form } = requireTable(db, { walkId, ...place });
        // A row that says the very same was dismissed with another of them.
        if (found.outcome === 'attention') dismissRow(db, found, { form, at: now() });
      }
      return {};
    },
  'records.undoDismissal':
    ({ walkId, rows }, { db }) =>
    () => {
      const isMeant = ({ outcome }: TroubledRow): boolean => outcome === 'aside' || outcome === 'attention';
      for (const place of rows) {
        const found = requireRow(db, { walkId, ...place }, isMeant);
        if (found.outcome === 'aside') takeBackDismissal(db, found);
      }
      return {};
    },
} satisfies Partial<Handlers>;

/** How a row is shown, with what is known of the columns of its table. */
function showing(db: Db, walkId: string): (row: TroubledRow) => AttentionRow {
  const tables = new Map(
    listSourceTables(db, walkId).map((table) => [
      `${table.fileId} ${table.sheet}`,
      { form: table.form, columns: new Map(table.columns.map((column) => [column.index, column])) },
    ]),
  );
  return ({ fileId, file, sheet, row, items, fields, raw }) => {
    const table = tables.get(`${fileId} ${sheetName(sheet)}`);
    const unnamed = raw.map((value, index) => ({ name: `Column ${index + 1}`, value }));
    const named = fields.length > 0 ? fields : unnamed;
    return {
      fileId,
      file,
      sheet,
      row,
      items,
      form: table?.form ?? '',
      fields: named.map((field, index) => {
        const column = table?.columns.get(index);
        return { ...field, role: column?.role ?? null, options: column?.options ?? [] };
      }),
    };
  };
}
