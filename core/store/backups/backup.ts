/** Verified copies of the whole store, made before something is destroyed and from time to time, and what is in them. */
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';
import * as z from 'zod';
import type { Backup, BackupReason } from '../../contract/calls/backups.ts';
import { AppError } from '../../contract/errors.ts';
import { offBoardId } from '../../domain/focus-areas.ts';
import { backupsFolder, freeName, namedBackups, rotate } from './backups-folder.ts';
import { renameGently, syncFile, syncFolder } from '../../disk/files.ts';
import { makePrivate } from '../../disk/private-file.ts';
import { finishGently, isAsSealed, readSeal, sealOf, sumPages, writeSeal, type Seal } from '../file/seal.ts';
import { withCause } from '../file/sqlite-errors.ts';
import type { StoreFile } from '../file/store-file.ts';

const bytesAtOnce = 4 * 1024 * 1024;

export interface BackupSource {
  readonly db: Database.Database;
  /**
   * The log is in it, and nobody brings more into it meanwhile. Null where the file is not sealed: then SQLite copies it,
   * and looks through the copy.
   */
  readonly file: Pick<StoreFile, 'seal' | 'fd'> | null;
  readonly dataDir: string;
}

const counts = z.strictObject({ walks: z.int(), visits: z.int(), cards: z.int() });

/**
 * Keeps a backup in the data folder, and lets go of those that are one too many.
 * @param at ISO instant, which names the file
 * @returns the file's name
 * @throws AppError `corrupt` where the store or the copy is not whole
 */
export async function makeBackup(source: BackupSource, reason: BackupReason, at: string): Promise<string> {
  const folder = backupsFolder(source.dataDir);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = freeName(source.dataDir, at, reason);
  const half = path.join(folder, `${name}.part`);
  try {
    makePrivate(half);
    const seal =
      source.file === null ? await copyBySqlite(source.db, half) : await copySealed(source.file, half);
    writeSeal(sealOf(path.join(folder, name)), seal);
    await renameGently(half, path.join(folder, name));
    syncFolder(folder);
  } catch (error) {
    throw withCause(error, folder);
  } finally {
    for (const rest of [half, `${half}-wal`, `${half}-shm`, `${half}-journal`])
      fs.rmSync(rest, { force: true });
  }
  await rotate(source.dataDir, name);
  return name;
}

/** While nothing is brought into the file, its bytes are a whole store. What was written is read again. */
async function copySealed(file: NonNullable<BackupSource['file']>, target: string): Promise<Seal> {
  let seal = file.seal;
  const to = await fs.promises.open(target, 'r+');
  try {
    const size = seal.sums.length * seal.pageSize;
    const block = Buffer.alloc(Math.min(bytesAtOnce, size));
    for (let at = 0; at < size; at += block.length) {
      const length = Math.min(block.length, size - at);
      await readFully(file.fd, block, length, at);
      if (at === 0) seal = takeLogFrom(seal, block.subarray(0, seal.pageSize));
      // Unlike `write`, it goes on until all is written, or says that the disk is full.
      await to.writeFile(block.subarray(0, length));
    }
    await to.sync();
    if (!(await finishGently(isAsSealed(to.fd, seal, null)))) throw hasChanged();
    return seal;
  } finally {
    await to.close();
  }
}

/**
 * Says in the first page that no log belongs to the file: one file is the whole of a backup.
 * https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
function takeLogFrom(seal: Seal, firstPage: Buffer): Seal {
  if (crc32(firstPage) !== seal.sums[0]) throw hasChanged();
  firstPage.fill(1, 18, 20);
  const sums = Uint32Array.from(seal.sums);
  sums[0] = crc32(firstPage);
  return { ...seal, sums };
}

const hasChanged = (): AppError =>
  new AppError('corrupt', 'the store is not as it was sealed', { trouble: 'changed' });

function readFully(fd: number, block: Buffer, length: number, at: number): Promise<void> {
  return new Promise((resolve, reject) =>
    fs.read(fd, block, 0, length, at, (error, read) => {
      if (error) reject(error);
      else if (read < length)
        reject(new AppError('corrupt', 'the store is shorter than it was', { trouble: 'changed' }));
      else resolve();
    }),
  );
}

async function copyBySqlite(db: Database.Database, target: string): Promise<Seal> {
  await db.backup(target);
  const copy = new Database(target);
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('corrupt', 'the backup could not be verified', { trouble: 'damaged' });
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const written = await fs.promises.open(target, 'r+');
  try {
    await written.sync();
    const pageSize = 4096;
    const sums = await finishGently(sumPages(written.fd, pageSize));
    return { storeId: '0'.repeat(32), generation: 0, included: 0, pageSize, sums };
  } finally {
    await written.close();
  }
}

function countIn(db: Database.Database): z.output<typeof counts> {
  return counts.parse(
    db
      .prepare(
        `SELECT (SELECT count(*) FROM walk) AS walks, (SELECT count(*) FROM visit) AS visits,
           (SELECT count(*) FROM card_place WHERE area_id <> '${offBoardId}') AS cards`,
      )
      .get(),
  );
}

export function hasRecords(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM walk LIMIT 1').get() !== undefined;
}

/** What is in the data folder, the newest first. A file that cannot be read is told with nothing in it. */
export async function listBackups(dataDir: string): Promise<Backup[]> {
  const listed: Backup[] = [];
  for (const { name, madeAt, reason } of namedBackups(dataDir)) {
    const file = path.join(backupsFolder(dataDir), name);
    listed.push({ name, madeAt, reason, bytes: fs.statSync(file).size, holds: lookInto(file) });
    // A large one takes its time, and whoever takes a step meanwhile is not to wait for all of them.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return listed;
}

function lookInto(file: string): Backup['holds'] {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return countIn(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** Whether the newest backup holds the very records that the store holds now. */
export function isBackedUp(dataDir: string, { storeId, generation, included }: Seal): boolean {
  return namedBackups(dataDir).some(({ name }) => {
    const seal = readSeal(sealOf(path.join(backupsFolder(dataDir), name)));
    return seal?.storeId === storeId && seal.generation === generation && seal.included === included;
  });
}

/**
 * Copies a backup to a place of the caller's choice, and looks through the copy.
 * @throws AppError `not-found`; `corrupt` where the backup is not what it was
 */
export async function takeBackup(dataDir: string, name: string, target: string): Promise<void> {
  const from = path.join(backupsFolder(dataDir), name);
  if (!namedBackups(dataDir).some((backup) => backup.name === name))
    throw new AppError('not-found', 'there is no such backup', { what: 'backup' });
  await fs.promises.copyFile(from, target, fs.constants.COPYFILE_FICLONE);
  fs.chmodSync(target, 0o600);
  syncFile(target);
  const seal = readSeal(sealOf(from));
  if (!(seal === null ? isSound(target) : await isAsItWasSealed(target, seal)))
    throw new AppError('corrupt', 'the backup has changed', { trouble: 'backup' });
}

async function isAsItWasSealed(file: string, seal: Seal): Promise<boolean> {
  const fd = fs.openSync(file, 'r');
  try {
    return await finishGently(isAsSealed(fd, seal, null));
  } finally {
    fs.closeSync(fd);
  }
}

/** Backups of earlier versions have no seal. */
function isSound(file: string): boolean {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return db.pragma('quick_check', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
