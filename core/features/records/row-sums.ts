/** Every row of a file has exactly one outcome; these sums are why nothing can be skipped silently. */
import type { AttentionItem } from '../../contract/calls/records.ts';
import type { ReadFile, RowDraft, VisitDraft } from '../../domain/records/record.ts';

export type VisitRow = RowDraft & { visit: VisitDraft };

/** The rows that became visits. */
export function visitsIn(read: ReadFile): VisitRow[] {
  return read.rows.flatMap((row) =>
    row.outcome.kind === 'visit' ? [{ ...row, visit: row.outcome.visit }] : [],
  );
}

export function countOutcomes(read: ReadFile): {
  blank: number;
  totals: number;
  copy: number;
  attention: AttentionItem[];
} {
  const count = (kind: RowDraft['outcome']['kind']): number =>
    read.rows.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    blank: count('blank'),
    totals: count('totals'),
    copy: count('copy'),
    attention: read.rows.flatMap(({ outcome }) => (outcome.kind === 'attention' ? outcome.items : [])),
  };
}
