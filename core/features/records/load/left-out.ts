/** Tables that a person leaves out: looked at like the others, and not loaded. */
import type { TableChoices } from '../../../contract/tables.ts';
import type { LoadableFile } from '../look/read-offered.ts';

export function isLeftOut(
  choices: readonly TableChoices[],
  token: string,
  { sheet }: { sheet: string | null },
): boolean {
  return choices.some(
    (choice) => choice.token === token && choice.sheet === sheet && choice.isLeftOut === true,
  );
}

/** The files with the tables that are to be loaded; a file of which none is left is none. */
export function withoutLeftOut(
  files: readonly LoadableFile[],
  choices: readonly TableChoices[],
): LoadableFile[] {
  return files.flatMap((file) => {
    const tables = file.read.tables.filter((table) => !isLeftOut(choices, file.token, table));
    if (tables.length === file.read.tables.length) return [file];
    return tables.length === 0 ? [] : [{ ...file, read: { ...file.read, tables } }];
  });
}
