/**
 * The file that a store is open on: whether it is still the one that lies in the folder, and when its log goes into it. While
 * a store is open nothing but a checkpoint of this module writes to the file, so everything else that changes it is seen.
 */
import fs from 'node:fs';
import type Database from 'better-sqlite3';
import * as z from 'zod';
import { AppError } from '../../contract/errors.ts';
import { troubled } from './damage.ts';
import { logOf } from './examine.ts';
import { readLogFile, sizeOfLog, type LogFile } from './log-file.ts';
import { getMark, setMark } from './mark.ts';
import {
  finish,
  finishGently,
  isAsSealed,
  sealOf,
  sumPages,
  writePromised,
  writeSeal,
  type Seal,
} from './seal.ts';

/** Frames in the log, and frames of them that are in the file. */
const logRow = z.strictObject({ busy: z.int(), log: z.int(), checkpointed: z.int() });

/** In milliseconds: a reader of the loader's is not worth a pause that is felt. */
const [shortWait, usualWait] = [20, 5_000];

export class StoreFile {
  readonly #db: Database.Database;
  readonly #path: string;
  /** Held as long as the store is open: closing any handle on the file would let go of SQLite's locks on it. */
  readonly #fd: number;
  #known: fs.BigIntStats;
  #seal: Seal | null;
  #sealFd: number | null = null;
  /** What tells our log from any other; null while it has no mark yet. */
  #log: { readonly ino: bigint; readonly salts: string } | null = null;
  /** So many of its frames are noted in the seal. */
  #noted = 0;

  /**
   * @param fd a handle on the file, taken before SQLite opened it
   * @param seal null: the file is sealed with `sealAnew` before anything else
   */
  constructor(db: Database.Database, file: string, fd: number, seal: Seal | null) {
    this.#db = db;
    this.#path = file;
    this.#fd = fd;
    this.#seal = seal;
    this.#known = fs.fstatSync(fd, { bigint: true });
    if (seal !== null) this.#sealFd = fs.openSync(sealOf(file), 'r+');
  }

  /** As it was written last. */
  get seal(): Seal {
    if (this.#seal === null) throw new AppError('internal', 'the store is not sealed');
    return this.#seal;
  }

  /** The handle on the file, to read by; whoever opened another would let go of SQLite's locks in closing it. */
  get fd(): number {
    return this.#fd;
  }

  /** Takes the content of the file as it is. Nothing may be in its log. */
  sealAnew(): void {
    const mark = getMark(this.#db);
    const pageSize = Number(this.#db.pragma('page_size', { simple: true }));
    const sums = finish(sumPages(this.#fd, pageSize));
    this.#keepSeal({ ...mark, included: 0, pageSize, sums });
    this.#known = fs.fstatSync(this.#fd, { bigint: true });
  }

  /** @throws AppError `corrupt` where a page is not as it was sealed */
  checkNow(log: LogFile | null): void {
    if (!finish(isAsSealed(this.#fd, this.seal, log))) throw troubled('changed', 'a page has changed');
  }

  /** The same a megabyte at a time. No checkpoint may run meanwhile. */
  async check(log: LogFile | null): Promise<void> {
    if (!(await finishGently(isAsSealed(this.#fd, this.seal, log))))
      throw troubled('changed', 'a page has changed');
  }

  /** To be called before anything is written: the log begins with the mark of its store. */
  begin(): void {
    if (this.#log !== null) return;
    this.checkpoint();
    const { log, checkpointed } = this.#logRow();
    if (log === checkpointed) {
      const { storeId, generation } = this.seal;
      setMark(this.#db, { storeId, generation: generation + 1 });
    }
    const { ino } = fs.statSync(logOf(this.#path), { bigint: true });
    this.#log = { ino, salts: this.#saltsNow() };
    // A thread may end before the command does.
    this.promise();
  }

  /**
   * To be asked before a command writes, and before what it wrote is acknowledged.
   * @throws AppError `corrupt`, trouble `lost`: what is written now is written into nothing
   */
  assertThere(): void {
    const here = fs.statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    if (here?.ino !== this.#known.ino || here.dev !== this.#known.dev)
      throw troubled('lost', 'the store was removed or replaced');
    if (this.#log !== null && !this.isOwnLog()) throw troubled('lost', 'the log was removed or replaced');
    const { size, mtimeNs, ctimeNs } = this.#known;
    if (here.size === size && here.mtimeNs === mtimeNs && here.ctimeNs === ctimeNs) return;
    // Somebody touched it: a scanner, or a program that wrote to it.
    if (!finish(isAsSealed(this.#fd, this.seal, readLogFile(logOf(this.#path)))))
      throw troubled('lost', 'another program wrote to the store');
    this.#known = here;
  }

  /** Whether the open file, wherever it lies now, is as this module left it. */
  isUntouched(): boolean {
    const { size, mtimeNs } = fs.fstatSync(this.#fd, { bigint: true });
    return size === this.#known.size && mtimeNs === this.#known.mtimeNs;
  }

  /** Whether the log that lies there is the one that this store writes to. */
  isOwnLog(): boolean {
    const log = fs.statSync(logOf(this.#path), { bigint: true, throwIfNoEntry: false });
    return log !== undefined && log.ino === this.#log?.ino && this.#saltsNow() === this.#log.salts;
  }

  /**
   * Notes how much of the log a person is told is kept, and what is in it. A note that fails leaves the one before.
   * @throws AppError `corrupt`, trouble `lost`, where the log is shorter than what was written to it
   */
  promise(): void {
    if (this.#log === null || this.#sealFd === null) return;
    const frames = this.#logRow().log;
    if (fs.statSync(logOf(this.#path)).size < sizeOfLog(frames, this.seal.pageSize))
      throw troubled('lost', 'the log was cut');
    if (frames === this.#noted) return;
    try {
      const { salts } = this.#log;
      writePromised(this.#sealFd, this.seal, logOf(this.#path), { frames, salts }, this.#noted);
      this.#noted = frames;
    } catch {
      // It then says less than it could.
    }
  }

  /**
   * Brings the log into the file. Nobody may write meanwhile. The seal comes first: it is made of what the log holds, so
   * that a kill at any moment leaves a file that its seal and its log explain together.
   * @returns whether the log is empty. False where a reader is in the way or the disk is full: nothing is lost, and a later try may do it
   * @throws AppError `corrupt`, trouble `lost`
   */
  checkpoint(): boolean {
    if (this.#logRow().log === 0) return true;
    this.assertThere();
    try {
      const log = readLogFile(logOf(this.#path));
      if (log === null) return true;
      const { storeId, pageSize, sums: before } = this.seal;
      const sums = new Uint32Array(log.pageCount);
      sums.set(before.subarray(0, log.pageCount));
      for (const [page, sum] of log.pages) if (page <= log.pageCount) sums[page - 1] = sum;
      const generation = log.mark?.generation ?? this.seal.generation;
      this.#keepSeal({ storeId, generation, included: log.frames, pageSize, sums });
      return this.#intoFile() && this.#emptyLog();
    } catch {
      return false;
    } finally {
      this.#known = fs.fstatSync(this.#fd, { bigint: true });
    }
  }

  /** To be called once the database is closed. */
  close(): void {
    fs.closeSync(this.#fd);
    if (this.#sealFd !== null) fs.closeSync(this.#sealFd);
    this.#sealFd = null;
  }

  #intoFile(): boolean {
    const { busy, log, checkpointed } = this.#logRow('PASSIVE');
    return busy === 0 && log === checkpointed;
  }

  /** What was removed lies in it no longer. Where a reader keeps it from being cut, the next mark goes behind what is in it. */
  #emptyLog(): boolean {
    this.#db.pragma(`busy_timeout = ${shortWait}`);
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    this.#db.pragma(`busy_timeout = ${usualWait}`);
    this.#log = null;
    this.#known = fs.fstatSync(this.#fd, { bigint: true });
    return this.#logRow().log === 0;
  }

  #logRow(mode: 'PASSIVE' | 'NOOP' = 'NOOP'): z.output<typeof logRow> {
    return logRow.parse(this.#db.prepare(`PRAGMA wal_checkpoint(${mode})`).get());
  }

  #saltsNow(): string {
    const fd = fs.openSync(logOf(this.#path), 'r');
    try {
      const salts = Buffer.alloc(8);
      fs.readSync(fd, salts, 0, 8, 16);
      return salts.toString('hex');
    } finally {
      fs.closeSync(fd);
    }
  }

  #keepSeal(seal: Seal): void {
    writeSeal(sealOf(this.#path), seal);
    this.#seal = seal;
    this.#noted = 0;
    if (this.#sealFd !== null) fs.closeSync(this.#sealFd);
    this.#sealFd = fs.openSync(sealOf(this.#path), 'r+');
  }
}
