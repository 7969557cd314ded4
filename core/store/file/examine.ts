/** Looks at what lies in a data folder before SQLite does: is it ours, is it whole, does its log belong to it. */
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { troubled } from './damage.ts';
import { readLogFile, type LogFile } from './log-file.ts';
import { applicationId, readMark, type Mark } from './mark.ts';
import { readPromised, readSeal, sealOf, type Seal } from './seal.ts';

export interface Found {
  /** Null: the file was never sealed, or its seal is gone. */
  readonly seal: Seal | null;
  /** Null: nothing is in it. */
  readonly log: LogFile | null;
  /** Steps that a person was told are kept can no longer be read. */
  readonly isShort: boolean;
}

export const logOf = (file: string): string => `${file}-wal`;

/** https://www.sqlite.org/fileformat2.html#the_database_header */
const headerSize = 100;
/** Whole pages, of whatever size. */
const bytesAtOnce = 1024 * 1024;

/**
 * Nothing is written but scratch copies, which are gone afterwards.
 * @param newest the schema that this version knows
 * @param hasTraces whether something else says that there were records here
 * @returns null where there is no store yet
 * @throws AppError `corrupt` with `details.trouble`, or `too-new`
 */
export function examine(file: string, newest: number, hasTraces: boolean): Found | null {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? null;
  const [seal, log] = [readSeal(sealOf(file)), readLogFile(logOf(file))];
  if (size === null) {
    if (seal === null && log === null && !hasTraces) return null;
    throw troubled('missing', 'the store is gone');
  }
  if (size === 0) throw troubled('empty', 'the store has no content');
  refuseOthers(file, newest, seal !== null);
  if (log === null || log.frames === 0) return { seal, log, isShort: isShort(file, log) };
  const isLegacy = seal === null && headerOf(file).readUInt32BE(68) === 0;
  if (isLegacy ? log.mark !== null : !isOurLog(log.mark, seal ?? markInFile(file)))
    throw troubled('foreign-log', 'the log belongs to another store');
  refuseNewer(log.schema ?? 0, newest);
  return { seal, log, isShort: isShort(file, log) };
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(headerSize);
  const fd = fs.openSync(file, 'r');
  try {
    fs.readSync(fd, header, 0, headerSize, 0);
  } finally {
    fs.closeSync(fd);
  }
  return header;
}

function refuseOthers(file: string, newest: number, isSealed: boolean): void {
  const header = headerOf(file);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    if (isSealed) throw troubled('changed', 'the store does not begin as one');
    throw troubled('damaged', 'this is no database');
  }
  const id = header.readUInt32BE(68);
  if (id !== applicationId && id !== 0) throw troubled('foreign', 'another program’s database');
  refuseNewer(header.readUInt32BE(60), newest);
  if (id === applicationId) return;
  // Its own mark was in it when it was sealed.
  if (isSealed) throw troubled('changed', 'the store has lost its mark');
  refuseUnknownTables(file);
}

function refuseNewer(found: number, newest: number): void {
  if (found > newest)
    throw new AppError('too-new', `schema ${found} is newer than ${newest}`, { found, newest });
}

/** Before files carried a mark, only their tables say whose they are; a young one may have all of them in its log. */
function refuseUnknownTables(file: string): void {
  inScratchCopy(file, (db) => {
    const version = Number(db.pragma('user_version', { simple: true }));
    const ours = db
      .prepare(
        `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('walk', 'visit', 'evidence')`,
      )
      .pluck()
      .get();
    if (version === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0)
      throw troubled('empty', 'a database without tables');
    if (version === 0 || ours !== 3) throw troubled('foreign', 'a database with other tables');
  });
}

/**
 * Of the file alone, without what its log holds. Read from its bytes: where a kill or a full disk has cut a checkpoint off,
 * the file is no whole database without its log.
 */
export function markInFile(file: string): Mark | null {
  const fd = fs.openSync(file, 'r');
  try {
    const block = Buffer.alloc(bytesAtOnce);
    for (let at = 0; ; at += block.length) {
      const read = fs.readSync(fd, block, 0, block.length, at);
      const mark = readMark(block.subarray(0, read));
      if (mark !== null || read < block.length) return mark;
    }
  } finally {
    fs.closeSync(fd);
  }
}

/** The log that a file with this mark may have: the one of its generation, which may be in it in part, or the next. */
function isOurLog(mark: Mark | null, own: Mark | null): boolean {
  if (mark === null || own === null || mark.storeId !== own.storeId) return false;
  return mark.generation === own.generation || mark.generation === own.generation + 1;
}

function isShort(file: string, log: LogFile | null): boolean {
  const promised = readPromised(sealOf(file));
  if (promised === null) return (log?.brokenCommits ?? 0) > 0 && readSeal(sealOf(file)) === null;
  if (log === null || log.salts !== promised.salts) return true;
  // A cut of the power tears one commit at most, and that one nobody was told of.
  return log.frames < promised.frames || log.brokenCommits > 1;
}

/** SQLite writes beside what it opens, so it is given a copy. */
function inScratchCopy<T>(file: string, look: (db: Database.Database) => T): T {
  const copy = `${file}.look.part`;
  try {
    // An update that was killed leaves a journal, by which SQLite goes back to what stood there before.
    for (const ending of ['', '-wal', '-journal'])
      if (fs.existsSync(file + ending))
        fs.copyFileSync(file + ending, copy + ending, fs.constants.COPYFILE_FICLONE);
    const db = new Database(copy);
    try {
      return look(db);
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw troubled('damaged', error instanceof Error ? error.message : 'it cannot be read');
    } finally {
      db.close();
    }
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) fs.rmSync(copy + ending, { force: true });
  }
}
