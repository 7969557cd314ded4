/** Verified copies of the whole store, for the moment before something is destroyed. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract/errors.ts';
import { makePrivate } from './private-file.ts';

const folderName = 'backups';

/**
 * Copies the store as it is now into a file of its own and checks the copy.
 * @throws AppError `corrupt` when the copy could not be verified
 */
export async function backUp(db: Database.Database, target: string): Promise<void> {
  makePrivate(target);
  await db.backup(target);
  const copy = new Database(target);
  try {
    // One file is the whole of it: nothing beside it may be forgotten when it is moved.
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('corrupt', 'the backup could not be verified');
  } finally {
    copy.close();
  }
}

/**
 * Keeps a backup in the data folder.
 * @param at ISO instant, which names the file
 * @returns the file's name
 */
export async function keepBackup(db: Database.Database, at: string): Promise<string> {
  const folder = path.join(path.dirname(db.name), folderName);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = freeName(folder, at.replace(/\.\d+Z?$/, '').replace(/[^\dT-]/g, '-'));
  const half = path.join(folder, `${name}.part`);
  try {
    await backUp(db, half);
    fs.renameSync(half, path.join(folder, name));
  } finally {
    fs.rmSync(half, { force: true });
  }
  return name;
}

/** An earlier backup is never written over, whatever the clock says. */
function freeName(folder: string, stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = `debrief-${stem}${count === 1 ? '' : `-${count}`}.sqlite`;
    if (!fs.existsSync(path.join(folder, name))) return name;
  }
}
