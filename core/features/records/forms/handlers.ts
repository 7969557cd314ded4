/** Forms for observers, with the school's own focus areas, handed out as files. */
import type { RecordingForm } from '../../../contract/calls/records.ts';
import type { FocusArea } from '../../../contract/calls/areas.ts';
import { builtInAreas } from '../../../domain/focus-areas.ts';
import { readSchoolAreas } from '../../../store/records/focus-areas.ts';
import type { Context, FileBytes, Handlers } from '../../context.ts';
import { formQuestions } from './form-questions.ts';
import { questionsText } from './questions-text.ts';
import { recordingSheet } from './recording-sheet.ts';
import { sheetToPrint } from './sheet-to-print.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const formHandlers = {
  'records.makeForm': async ({ form }, { db, files, readPrintedForm }) => {
    const file = await make(form, readSchoolAreas(db).areas, readPrintedForm);
    return () => ({ token: files.make(file), name: file.name });
  },
} satisfies Partial<Handlers>;

async function make(
  form: RecordingForm,
  areas: readonly FocusArea[],
  readPrintedForm: Context['readPrintedForm'],
): Promise<FileBytes> {
  switch (form) {
    case 'sheet':
      return { name: 'Learning walk recording sheet.xlsx', bytes: recordingSheet(formQuestions(areas)) };
    case 'questions':
      return { name: 'Questions for your form.txt', bytes: bytesOf(questionsText(formQuestions(areas))) };
    case 'printable':
      // The one that ships is for the areas that the app comes with; others are printed from a page.
      return saysTheSame(areas, builtInAreas)
        ? readPrintedForm()
        : { name: 'Recording sheet to print.html', bytes: bytesOf(sheetToPrint(areas)) };
  }
}

function saysTheSame(some: readonly FocusArea[], others: readonly FocusArea[]): boolean {
  const said = (areas: readonly FocusArea[]): string =>
    JSON.stringify(areas.map(({ name, prompts }) => [name, prompts]));
  return said(some) === said(others);
}
