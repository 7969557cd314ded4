/** Says what loading tables would come to, one after the other. */
import type { RowDraft } from '../../../domain/records/record.ts';
import type { CountingWalk } from './counting-ledger.ts';
import type { ComparedExport } from './loading-again.ts';
import { rowMeeting, type Tally } from './meet-rows.ts';
import { type GivenTable, meetTable } from './meet-table.ts';

export type ForeseenTable = Tally & ComparedExport;

/** @param given the rows of the table that go to the walk */
export function foresee(walk: CountingWalk, of: GivenTable, given: readonly RowDraft[]): ForeseenTable {
  const { form, way, rows } = meetTable(walk, of, given);
  const { meet, tally } = rowMeeting(walk.ofForm(form), rows, way);
  const madeBy = new Map<number, RowDraft>();
  for (const row of rows) {
    const { visitId } = meet(row);
    if (visitId !== null && !madeBy.has(visitId)) madeBy.set(visitId, row);
  }
  const fileId = walk.keep({ ...of, form, madeBy });
  return { ...tally, fileId, form, isKnownFile: way.isKnownFile };
}
