/** A walk of drafts, and people as the API tells of them. */
import type { StaffMember, VisitDraft } from '../../../../core/domain/records/record.ts';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../../support/drafts.ts';
import { testCore } from '../../../support/test-core.ts';

export type Changes = Partial<VisitDraft>;

export async function walkWith(visits: readonly Changes[], staff: readonly StaffMember[] = []) {
  const rows = visits.map((changes, index) => responseOf(String(index + 1), visitOf(['Seen.'], changes)));
  const tables = [tableOf(rows)];
  const list = staff.length > 0 ? [tableOf([], { dialect: 'staff-list', staff: [...staff] })] : [];
  const plan = planOf([fileOf(tables), ...(list.length > 0 ? [fileOf(list, 'staff.csv')] : [])]);
  const { dataDir, walkIds } = await dataFolderWith(plan);
  const { client } = await testCore(dataDir);
  return { client, walkId: walkIds[0] ?? '' };
}

const spelt = (text: string) => ({
  text,
  visitsMade: 0,
  visitsReceived: 0,
  isSettled: false,
  beside: [] as string[],
});

export const made = (text: string, visits: number) => ({ ...spelt(text), visitsMade: visits });

export const received = (text: string, visits: number) => ({ ...spelt(text), visitsReceived: visits });

export const unsettled = { couldBe: [] as string[], isCounted: true };
