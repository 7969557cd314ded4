/** Files that only this user may read, also in a folder that others may look into. */
import fs from 'node:fs';
import { codeOf } from './errors.ts';

/**
 * Makes an empty file where there is none; SQLite gives what it puts beside a database the same rights. A file that is
 * there is not even opened: closing it again would let go of the locks that this process has on it.
 */
export function makePrivate(file: string): void {
  try {
    fs.closeSync(fs.openSync(file, 'ax', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
