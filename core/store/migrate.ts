/** Brings a database to the newest schema: forward only, a verified backup first, each step in one transaction. */
import path from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../contract/errors.ts';
import { backUp } from './backup.ts';

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
