/** Verified copies of the whole store, made before something is destroyed and from time to time, and what is in them. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { backupReasons, type Backup, type BackupReason } from '../contract/calls/backups.ts';
import { AppError } from '../contract/errors.ts';
import { offBoardId } from '../domain/records/focus-areas.ts';
import { superfluous, type DatedBackup } from './backup-rotation.ts';
import { removeParts, renameWithPatience, syncFile, syncFolder } from './files.ts';
import { stampOf } from './kept.ts';
import { makePrivate } from './private-file.ts';
import { finishGently, isAsSealed, readSeal, sealOf, sumPages, writeSeal, type Seal } from './seal.ts';
import { withCause } from './sqlite-errors.ts';
import type { StoreFile } from './store-file.ts';

const folderName = 'backups';
const bytesAtOnce = 1024 * 1024;
/** A reader is out of the way within moments. */
const [tries, pause] = [10, 100];

export interface BackupSource {
  readonly db: Database.Database;
  /** Null where the file is not sealed: then SQLite copies it, and looks through the copy. */
  readonly file: Pick<StoreFile, 'checkpoint' | 'seal' | 'fd'> | null;
  readonly dataDir: string;
}

const named = /^debrief-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?(?:-([a-z]+))?\.sqlite$/;
const counts = z.strictObject({ walks: z.int(), visits: z.int(), cards: z.int() });

export const backupsFolder = (dataDir: string): string => path.join(dataDir, folderName);

/**
 * Keeps a backup in the data folder, and lets go of those that are one too many.
 * @param at ISO instant, which names the file
 * @returns the file's name
 * @throws AppError `corrupt` where the store or the copy is not whole
 */
export async function makeBackup(source: BackupSource, reason: BackupReason, at: string): Promise<string> {
  const folder = backupsFolder(source.dataDir);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = freeName(folder, at, reason);
  const half = path.join(folder, `${name}.part`);
  try {
    makePrivate(half);
    const sealed =
      source.file === null ? await copyBySqlite(source.db, half) : await copySealed(source.file, half);
    await sealCopy(half, path.join(folder, name), sealed);
    renameWithPatience(half, path.join(folder, name));
    syncFolder(folder);
  } catch (error) {
    throw withCause(error, folder);
  } finally {
    for (const rest of [half, `${half}-wal`, `${half}-shm`, `${half}-journal`])
      fs.rmSync(rest, { force: true });
  }
  const all = datedBackups(source.dataDir);
  for (const old of superfluous(all, name)) {
    fs.rmSync(path.join(folder, old), { force: true });
    fs.rmSync(sealOf(path.join(folder, old)), { force: true });
  }
  return name;
}

/** While nothing is brought into the file, its bytes are a whole store; each is held against the seal on the way. */
async function copySealed(file: NonNullable<BackupSource['file']>, target: string): Promise<Seal> {
  for (let attempt = 1; !file.checkpoint(); attempt += 1) {
    if (attempt === tries) throw new AppError('disk-full', 'the log could not be brought into the store');
    await wait(pause);
  }
  const seal = file.seal;
  const to = await fs.promises.open(target, 'r+');
  try {
    const size = seal.sums.length * seal.pageSize;
    const block = Buffer.alloc(bytesAtOnce);
    for (let at = 0; at < size; at += block.length) {
      const length = Math.min(block.length, size - at);
      await readFully(file.fd, block, length, at);
      // Unlike `write`, it goes on until all is written, or says that the disk is full.
      await to.writeFile(block.subarray(0, length));
    }
    await to.sync();
    if (!(await finishGently(isAsSealed(to.fd, seal, null))))
      throw new AppError('corrupt', 'the store is not as it was sealed', { trouble: 'changed' });
    return seal;
  } finally {
    await to.close();
  }
}

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

async function copyBySqlite(db: Database.Database, target: string): Promise<null> {
  await db.backup(target);
  const copy = new Database(target);
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('corrupt', 'the backup could not be verified', { trouble: 'damaged' });
  } finally {
    copy.close();
  }
  return null;
}

/** One file is the whole of it; its seal says later whether it is still what it was. */
async function sealCopy(half: string, target: string, source: Seal | null): Promise<void> {
  const copy = new Database(half);
  try {
    copy.pragma('journal_mode = DELETE');
    countIn(copy);
  } finally {
    copy.close();
  }
  syncFile(half);
  const fd = fs.openSync(half, 'r');
  try {
    const pageSize = source?.pageSize ?? 4096;
    const { storeId, generation, included } = source ?? {
      storeId: '0'.repeat(32),
      generation: 0,
      included: 0,
    };
    const sums = await finishGently(sumPages(fd, pageSize));
    writeSeal(sealOf(target), { storeId, generation, included, pageSize, sums });
  } finally {
    fs.closeSync(fd);
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
  return countIn(db).walks > 0;
}

function datedBackups(dataDir: string): DatedBackup[] {
  const folder = backupsFolder(dataDir);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((name) => {
    const [, stamp, , word] = named.exec(name) ?? [];
    if (stamp === undefined) return [];
    return [{ name, stamp, reason: backupReasons.find((reason) => reason === word) ?? null }];
  });
}

/** What is in the data folder, the newest first. A file that cannot be read is told with nothing in it. */
export function listBackups(dataDir: string): Backup[] {
  const newestFirst = datedBackups(dataDir).sort((one, other) => (one.name < other.name ? 1 : -1));
  return newestFirst.map(({ name, stamp, reason }) => {
    const file = path.join(backupsFolder(dataDir), name);
    return {
      name,
      madeAt: `${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}`,
      reason,
      bytes: fs.statSync(file).size,
      holds: lookInto(file),
    };
  });
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
  return datedBackups(dataDir).some(({ name }) => {
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
  if (!datedBackups(dataDir).some((backup) => backup.name === name))
    throw new AppError('not-found', 'there is no such backup', { what: 'backup' });
  await fs.promises.copyFile(from, target, fs.constants.COPYFILE_FICLONE);
  fs.chmodSync(target, 0o600);
  syncFile(target);
  const seal = readSeal(sealOf(from));
  const fd = fs.openSync(target, 'r');
  try {
    if (seal !== null && !(await finishGently(isAsSealed(fd, seal, null))))
      throw new AppError('corrupt', 'the backup has changed', { trouble: 'backup' });
  } finally {
    fs.closeSync(fd);
  }
}

/** What a copy that was cut off left behind. */
export function tidyBackups(dataDir: string): void {
  const folder = backupsFolder(dataDir);
  if (!fs.existsSync(folder)) return;
  removeParts(folder);
  for (const name of fs.readdirSync(folder))
    if (name.endsWith('-seal') && !fs.existsSync(path.join(folder, name.slice(0, -'-seal'.length))))
      fs.rmSync(path.join(folder, name), { force: true });
}

/** An earlier backup is never written over, whatever the clock says. */
function freeName(folder: string, at: string, reason: BackupReason): string {
  for (let count = 1; ; count += 1) {
    const name = `debrief-${stampOf(at)}${count === 1 ? '' : `-${count}`}-${reason}.sqlite`;
    if (!fs.existsSync(path.join(folder, name))) return name;
  }
}
