/** The forms for observers that ship with the app, under the names by which a person saves them. */
import fs from 'node:fs';
import path from 'node:path';
import type { RecordingForm } from './contract/calls/records.ts';
import type { FileBytes } from './features/context.ts';

const forms: Record<RecordingForm, { file: string; name: string }> = {
  sheet: { file: 'recording-sheet.xlsx', name: 'Learning walk recording sheet.xlsx' },
  questions: { file: 'form-questions.txt', name: 'Questions for your form.txt' },
  printable: { file: 'recording-sheet.pdf', name: 'Recording sheet to print.pdf' },
};

export async function readRecordingForm(resourcesDir: string, form: RecordingForm): Promise<FileBytes> {
  const { file, name } = forms[form];
  return { name, bytes: await fs.promises.readFile(path.join(resourcesDir, 'recording-forms', file)) };
}
