/** Holds a table back while a question is open without whose answer none of its rows can be read. */
import type { ReadFile, ReadTable, RowDraft } from '../../../domain/records/record.ts';
import type { ReadOptions } from '../reading/pace.ts';
import { readFile } from '../reading/read-file.ts';

/** Reads a file; see `readFile`. Rows of a table that is asked about wait, and none is listed for itself. */
export async function readHeldBack(
  ...of: [{ name: string; bytes: Uint8Array }, ReadOptions]
): Promise<ReadFile> {
  const read = await readFile(...of);
  return { ...read, tables: read.tables.map(heldBack) };
}

function heldBack(table: ReadTable): ReadTable {
  if (!table.questions.some(({ isBlocking }) => isBlocking)) return table;
  return { ...table, asksObserver: false, rows: table.rows.map(waiting) };
}

/** Rows that are no records whatever the answer stay what they are. */
function waiting(row: RowDraft): RowDraft {
  const { kind } = row.outcome;
  return kind === 'blank' || kind === 'totals' || kind === 'aside'
    ? row
    : { ...row, outcome: { kind: 'waiting' } };
}
