/** Every row of a table has exactly one outcome; these sums are why nothing can be skipped silently. */
import type { AttentionItem } from '../../../contract/tables.ts';
import type { ReadTable, RowDraft, VisitDraft } from '../../../domain/records/record.ts';

export type VisitRow = Pick<RowDraft, 'row' | 'raw' | 'responseKey' | 'otherKeys' | 'hash'> & {
  visit: VisitDraft;
};

/** The rows that became visits. */
export function visitsIn({ rows }: ReadTable): VisitRow[] {
  return rows.flatMap(({ row, raw, responseKey, otherKeys, hash, outcome }) =>
    outcome.kind === 'visit' ? [{ row, raw, responseKey, otherKeys, hash, visit: outcome.visit }] : [],
  );
}

/** Look-fors that have an answer; "not recorded" is none. */
export function recorded(visit: VisitDraft): number {
  return visit.lookFors.filter(({ label }) => label !== null).length;
}

export function countOutcomes({ rows }: ReadTable): {
  blank: number;
  totals: number;
  aside: number;
  waiting: number;
  copy: number;
  joined: number;
  attention: AttentionItem[];
} {
  const count = (kind: RowDraft['outcome']['kind']): number =>
    rows.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    blank: count('blank'),
    totals: count('totals'),
    aside: count('aside'),
    waiting: count('waiting'),
    copy: count('copy'),
    joined: count('joined'),
    attention: rows.flatMap(({ outcome }) => (outcome.kind === 'attention' ? outcome.items : [])),
  };
}
