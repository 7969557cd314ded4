/** Opens the store of a data folder: lock, check, migrate; or refuses and leaves what it found alone. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract/errors.ts';
import { makeFolder } from '../make-folder.ts';
import { lockDataFolder } from './data-lock.ts';
import { migrate, schemaVersion, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { makePrivate } from './private-file.ts';
import { asAppError } from './sqlite-errors.ts';

export type Db = Database.Database;

export interface Store {
  readonly db: Db;
  close(): void;
}

export const storeFileName = 'debrief.sqlite';

/**
 * Opens or makes the store.
 * @throws AppError `conflict` (open elsewhere), `read-only`, `corrupt`, `too-new`, `disk-full`
 */
export async function openStore(
  dataDir: string,
  where: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<Store> {
  try {
    makeFolder(dataDir);
    fs.accessSync(dataDir, fs.constants.W_OK);
    const unlock = lockDataFolder(dataDir, where);
    try {
      const db = await openChecked(path.join(dataDir, storeFileName), migrations);
      return { db, close: () => closeBoth(db, unlock) };
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    const known = asAppError(error);
    throw new AppError(known.code, known.message, { ...known.details, dataFolder: dataDir });
  }
}

async function openChecked(file: string, migrations: readonly Migration[]): Promise<Db> {
  makePrivate(file);
  const db = new Database(file);
  try {
    // The version first: a newer file must not be touched, not even by a change of its journal.
    if (schemaVersion(db) > migrations.length) await migrate(db, file, migrations);
    if (db.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('corrupt', 'quick_check failed');
    db.pragma('journal_mode = WAL');
    settle(db);
    await migrate(db, file, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A further connection to a store that is open, for the thread that loads. */
export function openBeside(dataDir: string): Db {
  const db = new Database(path.join(dataDir, storeFileName), { fileMustExist: true });
  settle(db);
  return db;
}

/** What holds for a connection and not for the file. */
function settle(db: Db): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // What is indexed for searching holds names and must not lie in a temporary file.
  db.pragma('temp_store = MEMORY');
  // What is removed is not left lying in the free room of the file.
  db.pragma('secure_delete = ON');
}

function closeBoth(db: Db, unlock: () => void): void {
  db.close();
  unlock();
}
