/** Turns what SQLite and the file system say into the closed error codes. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError, type ErrorCode } from '../../contract/errors.ts';
import { codeOf } from '../../disk/errors.ts';

const byPrefix: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  // The index of the log has no room.
  ['SQLITE_IOERR_SHM', 'disk-full'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_BUSY', 'conflict'],
  ['SQLITE_LOCKED', 'conflict'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOTDIR', 'read-only'],
  ['EEXIST', 'read-only'],
  ['ELOOP', 'read-only'],
  ['ENAMETOOLONG', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
];

/** Answers the error as an AppError; a fault that has no code of its own becomes `internal`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const known = byPrefix.find(([prefix]) => code.startsWith(prefix));
  return new AppError(known ? known[1] : 'internal', describeFault(error, code));
}

/** SQLite does not say why it cannot open a file in a folder. The system does, when it is asked for another one. */
export function withCause(error: unknown, folder: string): unknown {
  if (codeOf(error) !== 'SQLITE_CANTOPEN') return error;
  const probe = path.join(folder, 'debrief.sqlite.probe.part');
  try {
    fs.writeFileSync(probe, '', { mode: 0o600 });
    return error;
  } catch (cause) {
    return cause;
  } finally {
    fs.rmSync(probe, { force: true });
  }
}

/** What a fault may say in a log: JSON's, for one, quotes the text that it could not read. */
function describeFault(error: unknown, code: string): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const isPlain = code !== '' || error instanceof TypeError;
  const place = /^[ \t]+at .*?([\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return `${error.name}${isPlain ? `: ${error.message}` : ''}${place === undefined ? '' : ` (${place})`}`;
}
