/** Reads a file again that was kept when it was loaded. */
import { AppError } from '../../../contract/errors.ts';
import type { ReadChoices, ReadTable } from '../../../domain/records/record.ts';
import { knowledgeOf } from '../../../domain/records/understand/knowledge.ts';
import { listCorrections } from '../../../store/records/corrections.ts';
import { listDismissed } from '../../../store/records/dismissals.ts';
import { readAreaBook } from '../../../store/records/focus-areas.ts';
import { findMapping } from '../../../store/records/form-mappings.ts';
import type { Db } from '../../../store/file/open.ts';
import { getSourceFile, listSourceTables, sheetName } from '../../../store/records/source-files.ts';
import { listStaff } from '../../../store/people/staff.ts';
import { readHeldBack } from '../load/held-back.ts';
import type { ReadOptions } from '../reading/pace.ts';
import { tableWithoutNames } from '../load/without-names.ts';

/**
 * Reads the kept file as it was read before, but for what is given otherwise.
 * @throws AppError `not-found`
 */
export async function readKeptFile(
  db: Db,
  { walkId, fileId }: { walkId: string; fileId: number },
  pace: Pick<ReadOptions, 'signal' | 'onProgress'>,
  otherwise: Pick<ReadOptions, 'corrections' | 'choices'>,
): Promise<ReadTable[]> {
  const file = getSourceFile(db, walkId, fileId);
  if (file === null) throw new AppError('not-found', 'there is no such file', { what: 'row' });
  const stored = listSourceTables(db, walkId).filter((table) => table.fileId === fileId);
  const chosen = (sheet: string | null): ReadChoices | null =>
    stored.find((table) => table.sheet === sheetName(sheet))?.choices ?? null;
  const { tables } = await readHeldBack(file, {
    ...pace,
    choices: chosen,
    remembered: (form) => findMapping(db, form),
    knowledge: knowledgeOf(listStaff(db), readAreaBook(db)),
    corrections: (form) => listCorrections(db, form),
    // A form that gained a question took the rows of the earlier one over, and what was said of them.
    dismissed: (form) =>
      new Set([form, ...stored.map((table) => table.form)].flatMap((one) => [...listDismissed(db, one)])),
    ...otherwise,
  });
  return tables.map((table) => tableWithoutNames(db, walkId, table));
}
