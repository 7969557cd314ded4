/** Rows that need attention for the same reason and value are one group, to be answered once. */
import type { AttentionRow } from '../../../../core/contract/calls/attention.ts';
import type { AttentionItem } from '../../../../core/contract/tables.ts';
import { isFiller } from '../../../../core/domain/records/cells/text.ts';

/** What one answer for all rows of a group is: something about the form, or what is to stand in a cell of each. */
type GroupAnswer = 'option-area' | 'day-order' | 'area' | 'date' | 'text' | 'none';

interface GroupedRow {
  row: AttentionRow;
  /** The cell that the answer goes into, by its place in the row; null where it is about no single cell. */
  index: number | null;
}

export interface AttentionGroup {
  key: string;
  item: AttentionItem;
  answer: GroupAnswer;
  rows: readonly GroupedRow[];
}

/** An answer about the form is worth asking for one row already: its later exports ask no more. */
const isAboutForm = (answer: GroupAnswer): boolean => answer === 'option-area' || answer === 'day-order';

/** Where a fault stands. Where headers repeat, the cell with the value at fault is meant, else the first of that name. */
export function placeOfFault(
  fields: readonly { name: string }[],
  { column, value }: AttentionItem,
  valueOf: (index: number) => string,
): number | null {
  const named = fields.flatMap(({ name }, index) => (name === column ? [index] : []));
  return named.find((index) => valueOf(index).trim() === value?.trim()) ?? named[0] ?? null;
}

/** In the app's own records the fault names the key; its value is the piece of evidence that has it. */
function cellOf(row: AttentionRow, item: AttentionItem): number | null {
  const place = placeOfFault(row.fields, item, (index) => row.fields[index]?.value ?? '');
  if (place !== null || item.column === null) return place;
  const index = row.fields.findIndex(
    ({ name, value }) => name.endsWith(`, ${item.column}`) && value.trim() === item.value?.trim(),
  );
  return index === -1 ? null : index;
}

/** The day of a row that has none, where a visit lacks nothing else that could be said of many rows at once. */
function blankDay({ fields }: AttentionRow): number | null {
  const index = fields.findIndex(({ role, value }) => role === 'date' && isFiller(value));
  return index === -1 ? null : index;
}

function answerFor(row: AttentionRow, item: AttentionItem): { answer: GroupAnswer; index: number | null } {
  const index = cellOf(row, item);
  const role = index === null ? null : (row.fields[index]?.role ?? null);
  switch (item.reason) {
    case 'unknown-focus-area':
      if (role === 'focus-areas') return { answer: 'option-area', index };
      return { answer: index === null ? 'none' : 'area', index };
    case 'ambiguous-date':
      return role === null ? { answer: 'date', index } : { answer: 'day-order', index };
    case 'invalid-date':
      return { answer: index === null ? 'none' : 'date', index };
    case 'missing-visit-details': {
      const day = blankDay(row);
      return { answer: day === null ? 'none' : 'date', index: day };
    }
    case 'unreadable-cell':
      return { answer: index === null || item.value === null ? 'none' : 'text', index };
    default:
      return { answer: 'none', index };
  }
}

/**
 * Puts rows together that one answer settles. A row with several faults is in several groups; a row with none that it
 * shares stands alone.
 */
export function groupAttention(rows: readonly AttentionRow[]): {
  groups: AttentionGroup[];
  alone: AttentionRow[];
} {
  const groups = new Map<string, AttentionGroup & { rows: GroupedRow[] }>();
  for (const row of rows) {
    for (const item of row.items) {
      const { answer, index } = answerFor(row, item);
      const value = answer === 'day-order' ? null : item.value;
      const key = JSON.stringify([row.form, item.reason, item.column, value, answer]);
      const group = groups.get(key) ?? { key, item, answer, rows: [] };
      if (group.rows.every((other) => other.row !== row)) group.rows.push({ row, index });
      groups.set(key, group);
    }
  }
  const worthAsking = [...groups.values()].filter(
    ({ answer, rows: members }) => members.length > 1 || isAboutForm(answer),
  );
  const grouped = new Set(worthAsking.flatMap((group) => group.rows.map(({ row }) => row)));
  return { groups: worthAsking, alone: rows.filter((row) => !grouped.has(row)) };
}
