/** Opens the store of a data folder: lock, look, check, migrate; or refuses and leaves what it found alone. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { makeFolder } from '../../disk/make-folder.ts';
import { makeBackup } from '../backups/backup.ts';
import { backupsFolder } from '../backups/backups-folder.ts';
import { troubled } from './damage.ts';
import { lockDataFolder } from './data-lock.ts';
import { examine, logOf, markInFile, type Found } from './examine.ts';
import { renameWithPatience, syncFolder } from '../../disk/files.ts';
import { keptFolder, putAside } from '../backups/kept.ts';
import { tidy } from '../backups/leftovers.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations as allMigrations } from '../migrations/index.ts';
import { makePrivate } from '../../disk/private-file.ts';
import type { LogFile } from './log-file.ts';
import { finish, isAsSealed, sealOf, sealWithLog, writeSeal } from './seal.ts';
import { asAppError, withCause } from './sqlite-errors.ts';
import { StoreFile } from './store-file.ts';

export type Db = Database.Database;

export interface Store {
  readonly db: Db;
  readonly file: StoreFile;
  /** Whether steps that a person was told are kept could not be read; what is left of them lies in `kept`. */
  readonly isShort: boolean;
  /** Looks at every page of the file, a megabyte at a time. Rejects with `corrupt`. */
  check(): Promise<void>;
  close(): void;
  /** Closes it as a kill would: its log stays a log. */
  leave(): void;
  /** Closes a store whose file was removed, replaced or written to: what lies there now is left as it is. */
  abandon(): void;
}

export interface OpenOptions {
  readonly migrations?: readonly Migration[];
  /** ISO instant, which names backups and what is put aside; left out, the machine's clock. */
  readonly now?: () => string;
  /** True: the person wants to begin with nothing, whatever says that there were records here. */
  readonly isAnew?: boolean;
}

export const storeFileName = 'debrief.sqlite';
/** All that belongs to a store, and moves with it. */
export const storeFiles = [
  storeFileName,
  logOf(storeFileName),
  `${storeFileName}-shm`,
  `${storeFileName}-journal`,
  sealOf(storeFileName),
];

/**
 * Opens or makes the store.
 * @throws AppError `conflict` (open elsewhere), `read-only`, `corrupt` with `details.trouble`, `too-new`, `disk-full`
 */
export async function openStore(dataDir: string, where: string, options: OpenOptions = {}): Promise<Store> {
  const unlock = claimFolder(dataDir, where);
  try {
    const store = await openClaimed(dataDir, options);
    const both = (close: () => void) => (): void => {
      close();
      unlock();
    };
    return { ...store, close: both(store.close), leave: both(store.leave), abandon: both(store.abandon) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Makes the folder where there is none, and locks it.
 * @returns the function that lets go
 */
export function claimFolder(dataDir: string, where: string): () => void {
  try {
    makeFolder(dataDir);
    fs.accessSync(dataDir, fs.constants.W_OK);
    return lockDataFolder(dataDir, where);
  } catch (error) {
    throw withFolder(error, dataDir);
  }
}

/** Opens the store of a folder that is locked already. */
export async function openClaimed(
  dataDir: string,
  { migrations = allMigrations, now = () => new Date().toISOString(), isAnew = false }: OpenOptions = {},
): Promise<Store> {
  try {
    const file = path.join(dataDir, storeFileName);
    tidy(file);
    placeNext(dataDir, now());
    const hasTraces = [backupsFolder(dataDir), keptFolder(dataDir)].some((folder) => fs.existsSync(folder));
    const found = examine(file, migrations.length, !isAnew && hasTraces);
    if (found === null) await makeStore(file, migrations);
    return await openFound(file, found ?? { seal: null, log: null, isShort: false }, migrations, now);
  } catch (error) {
    throw withFolder(error, dataDir);
  }
}

/** Where a store is written that is to take the place of the one that lies there. */
export const halfStore = (dataDir: string): string => path.join(dataDir, `${storeFileName}.part`);

/** Where it lies once it is whole: whatever happens then, the next opening puts it in its place. */
const nextStore = (dataDir: string): string => path.join(dataDir, `${storeFileName}-next`);

/**
 * Puts what is written in the place of the store, which is closed, and that one aside.
 * @param at ISO instant
 */
export function replaceStore(dataDir: string, at: string): void {
  renameWithPatience(halfStore(dataDir), nextStore(dataDir));
  syncFolder(dataDir);
  placeNext(dataDir, at);
}

function placeNext(dataDir: string, at: string): void {
  const [file, next] = [path.join(dataDir, storeFileName), nextStore(dataDir)];
  if (!fs.existsSync(next)) return;
  try {
    putAside(dataDir, storeFiles, at, 'move');
  } catch (error) {
    // Where there is no room to put anything aside, what lies there stays.
    if (fs.existsSync(file)) fs.rmSync(next);
    throw error;
  }
  renameWithPatience(next, file);
  syncFolder(dataDir);
}

/** Made under another name: a file of ours is never empty, so an empty one says that something is wrong. */
async function makeStore(file: string, migrations: readonly Migration[]): Promise<void> {
  const half = halfStore(path.dirname(file));
  makePrivate(half);
  const db = new Database(half);
  try {
    await migrate(db, migrations, () => Promise.resolve());
  } finally {
    db.close();
  }
  renameWithPatience(half, file);
}

async function openFound(
  file: string,
  found: Found,
  migrations: readonly Migration[],
  now: () => string,
): Promise<Store> {
  const dataDir = path.dirname(file);
  // SQLite reads a log and then overwrites it, whatever it could read of it.
  if (found.log !== null) putAside(dataDir, [logOf(storeFileName)], now(), 'copy');
  const fd = fs.openSync(file, 'r');
  let db: Db | null = null;
  try {
    const { seal, isShort } = sealOwnClose(file, fd, found);
    let log = dropIncluded(file, fd, found);
    const opened = new Database(file);
    db = opened;
    settle(opened);
    if (seal === null) {
      checkWhole(opened);
      // What is written before the first seal goes into the file at once: a log without a seal could be anybody's.
      opened.pragma('journal_mode = DELETE');
    } else opened.pragma('journal_mode = WAL');
    const own = new StoreFile(opened, file, fd, seal);
    await migrate(opened, migrations, async () => {
      if (seal === null) return makeBackup({ db: opened, file: null, dataDir }, 'update', now());
      own.checkNow(log);
      if (!own.checkpoint()) throw new AppError('disk-full', 'the log could not be brought into the store');
      log = null;
      await makeBackup({ db: opened, file: own, dataDir }, 'update', now());
      // What the update writes is told by it from another store's log, should it be killed before it is in the file.
      own.begin();
    });
    if (seal === null) {
      opened.pragma('journal_mode = WAL');
      own.sealAnew();
    }
    own.promise();
    return { ...storeOf(opened, own, file, now), isShort, check: () => own.check(log) };
  } catch (error) {
    if (db !== null) closeAsKilled(db, file);
    fs.closeSync(fd);
    throw error;
  }
}

/**
 * Where a thread or the program ended without closing the store, SQLite has brought the log into the file by itself: what the
 * seal says of the log's pages then holds for the file.
 */
function sealOwnClose(file: string, fd: number, found: Found): Pick<Found, 'seal' | 'isShort'> {
  const { seal, log, isShort } = found;
  if (seal === null || log !== null || !isShort) return found;
  const whole = sealWithLog(file, fd, seal);
  if (whole === null || !finish(isAsSealed(fd, whole, null))) return found;
  const sealed = { ...whole, generation: markInFile(file)?.generation ?? seal.generation };
  writeSeal(sealOf(file), sealed);
  return { seal: sealed, isShort: false };
}

/**
 * The last connection that closes would bring the log into the file, without a seal. One that may only read brings nothing,
 * and while it is there, the other is not the last.
 */
function closeAsKilled(db: Db, file: string): void {
  let last: Db | null = null;
  try {
    last = new Database(file, { readonly: true });
    last.pragma('user_version');
  } catch {
    // What cannot be read is not brought anywhere.
  }
  db.close();
  last?.close();
}

/** Where all of a log is in the file already and part of it cannot be read any more, what is left of it is older. */
function dropIncluded(file: string, fd: number, { seal, log }: Found): LogFile | null {
  if (seal === null || log?.mark?.generation !== seal.generation || log.frames >= seal.included) return log;
  if (!finish(isAsSealed(fd, seal, null))) throw troubled('changed', 'neither the file nor its log is whole');
  fs.rmSync(logOf(file));
  return null;
}

function checkWhole(db: Db): void {
  if (db.pragma('quick_check', { simple: true }) !== 'ok') throw troubled('damaged', 'quick_check failed');
}

function storeOf(
  db: Db,
  own: StoreFile,
  file: string,
  now: () => string,
): Pick<Store, 'db' | 'file' | 'close' | 'leave' | 'abandon'> {
  return {
    db,
    file: own,
    close() {
      // SQLite brings the log into the file as it closes: what cannot be sealed before must not look changed afterwards.
      if (!isSealedNow(own)) fs.rmSync(sealOf(file), { force: true });
      db.close();
      own.close();
    },
    leave() {
      closeAsKilled(db, file);
      own.close();
    },
    abandon() {
      const log = logOf(file);
      const theirs = `${log}.theirs`;
      putAside(path.dirname(file), [path.basename(log)], now(), 'copy');
      // Closing, SQLite would bring our log into their file, and remove whatever log lies there.
      if (own.isOwnLog()) fs.truncateSync(log);
      else if (fs.existsSync(log)) renameWithPatience(log, theirs);
      db.close();
      own.close();
      if (fs.existsSync(theirs)) renameWithPatience(theirs, log);
    },
  };
}

function isSealedNow(own: StoreFile): boolean {
  try {
    return own.checkpoint();
  } catch {
    return true;
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
  // Only `StoreFile` brings the log into the file: it seals what it brings.
  db.pragma('wal_autocheckpoint = 0');
  // What is indexed for searching holds names and must not lie in a temporary file.
  db.pragma('temp_store = MEMORY');
  // What is removed is not left lying in the free room of the file.
  db.pragma('secure_delete = ON');
}

/** What SQLite finds is damage; every refusal names the folder. */
function withFolder(error: unknown, dataDir: string): AppError {
  const { code, message, details } = asAppError(withCause(error, dataDir));
  const trouble = code === 'corrupt' ? { trouble: 'damaged' } : {};
  return new AppError(code, message, { ...trouble, ...details, dataFolder: dataDir });
}
