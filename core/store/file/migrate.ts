/** Brings a database to the newest schema: forward only, a verified backup first, all of it in one transaction. */
import type Database from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';

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
 * Applies what is pending: all of it or nothing, so that no start finds a file between two versions.
 * @param backUp makes a verified copy; called before anything of a file that has a version is changed
 * @throws AppError `too-new` when the file was written by a newer app, and leaves it alone
 */
export async function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  backUp: () => Promise<unknown>,
): Promise<void> {
  const found = schemaVersion(db);
  const newest = migrations.length;
  if (found > newest) {
    throw new AppError('too-new', `schema ${found} is newer than ${newest}`, { found, newest });
  }
  if (found === newest) return;
  if (found > 0) await backUp();
  db.transaction(() => {
    for (const migration of migrations.slice(found)) db.exec(migration.sql);
    db.pragma(`user_version = ${newest}`);
  })();
}
