/** Brings a database to the newest schema: forward only, a verified backup first, each step in one transaction. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract/errors.ts';
import { makePrivate } from './private-file.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The schema version that a file has; 0 for an empty one. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Applies what is pending.
 * @throws AppError `too-new` when the file was written by a newer app, and leaves it alone
 */
export async function migrate(
  db: Database.Database,
  file: string,
  migrations: readonly Migration[],
): Promise<void> {
  const found = schemaVersion(db);
  const newest = migrations.length;
  if (found > newest) {
    throw new AppError('too-new', `schema ${found} is newer than ${newest}`, { found, newest });
  }
  if (found === newest) return;
  if (found > 0) await backUp(db, path.join(path.dirname(file), `before-version-${newest}.backup.sqlite`));
  for (const migration of migrations.slice(found)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}

async function backUp(db: Database.Database, target: string): Promise<void> {
  makePrivate(target);
  await db.backup(target);
  const copy = new Database(target, { readonly: true });
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new AppError('corrupt', 'the backup before the upgrade could not be verified');
    }
  } finally {
    copy.close();
  }
}
