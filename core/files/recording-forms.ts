/** The form for observers that ships as it is printed, under the name by which a person saves it. */
import fs from 'node:fs';
import path from 'node:path';
import type { FileBytes } from '../features/context.ts';

export async function readPrintedForm(resourcesDir: string): Promise<FileBytes> {
  const bytes = await fs.promises.readFile(path.join(resourcesDir, 'recording-forms', 'recording-sheet.pdf'));
  return { name: 'Recording sheet to print.pdf', bytes };
}
