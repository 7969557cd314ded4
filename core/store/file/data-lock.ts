/** One host at a time per data folder, by a lock that the system lets go of when the process ends, however it ends. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { codeOf } from '../../disk/errors.ts';
import { makePrivate } from '../../disk/private-file.ts';

const lockName = 'open.lock';
const whereName = 'open-at.txt';

/** Two that start at the same moment stand in each other's way; one of them steps back within this time. */
const patience = 300;

/**
 * Takes the lock of a data folder.
 * @param where what a second host is told: the address of the first, or "the desktop app"
 * @returns the function that lets go
 * @throws AppError `conflict` with `details.dataFolderOpenAt` when another host has it
 */
export function lockDataFolder(dataDir: string, where: string): () => void {
  const wherePath = path.join(dataDir, whereName);
  const lockPath = path.join(dataDir, lockName);
  makePrivate(lockPath);
  const lock = new Database(lockPath, { timeout: patience });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
    throw new AppError('conflict', 'the data folder is open in another host', {
      dataFolderOpenAt: readWhere(wherePath),
    });
  }
  const unlock = (): void => {
    fs.rmSync(wherePath, { force: true });
    lock.close();
  };
  try {
    // Where it is open is nobody else's business.
    fs.rmSync(wherePath, { force: true });
    fs.writeFileSync(wherePath, where, { mode: 0o600 });
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Empty where the first host is just writing it, or belongs to somebody else. */
function readWhere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
