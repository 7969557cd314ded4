/** Where things lie, and folders that go when the test ends. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const top = path.resolve(import.meta.dirname, '../..');
export const elmfield = path.join(top, 'tests/fixtures/elmfield');
/** The files of the walk that load so far. */
export const mainFiles = ['microsoft-forms.xlsx', 'google-sheets.csv', 'student-voice.json'];

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
