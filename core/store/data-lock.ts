/** One host at a time per data folder, by a lock that the system lets go of when the process ends, however it ends. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract/errors.ts';

const lockName = 'open.lock';
const whereName = 'open-at.txt';

/**
 * Takes the lock of a data folder.
 * @param where what a second host is told: the address of the first, or "the desktop app"
 * @returns the function that lets go
 * @throws AppError `conflict` with `details.where` when another host has it
 */
export function lockDataFolder(dataDir: string, where: string): () => void {
  const wherePath = path.join(dataDir, whereName);
  const lock = new Database(path.join(dataDir, lockName), { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')))
      throw error;
    const first = fs.existsSync(wherePath) ? fs.readFileSync(wherePath, 'utf8').trim() : '';
    throw new AppError('conflict', 'the data folder is open in another host', { dataFolderOpenAt: first });
  }
  // The address opens the app, so nobody else on the machine may read it.
  fs.rmSync(wherePath, { force: true });
  fs.writeFileSync(wherePath, where, { mode: 0o600 });
  return () => {
    fs.rmSync(wherePath, { force: true });
    lock.exec('ROLLBACK');
    lock.close();
  };
}
