/** Makes a folder with those above it, or says that it cannot be made. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../contract/errors.ts';
import { codeOf } from './errors.ts';

/**
 * Makes what is missing, for this user alone. One by one: Node's own recursion never ends where a parent is there in which
 * nothing can be made (`/proc`).
 * @throws AppError `read-only` where the system says that there is no such place; other errors as the system has them
 */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    // Somebody else made it in the same moment.
    if (code === 'EEXIST' && fs.existsSync(folder)) return;
    // A link to nowhere has the name, or the system does not let anything be there.
    if (code === 'EEXIST' || code === 'ENOENT')
      throw new AppError('read-only', 'no folder can be made there');
    throw error;
  }
}
