/**
 * The seal beside a store: one sum for each page of the file, as the app left it. It tells a page that changed by itself, or
 * that another program wrote, which SQLite does not. It is no protection from somebody who wants to change the records.
 */
import fs from 'node:fs';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../../disk/files.ts';
import { sumFrames, type LogFile } from './log-file.ts';
import type { Mark } from './mark.ts';

const magic = 'LWDSEAL1';
const headerSize = 64;
const promisedAt = 48;
const promisedSize = 16;
/** A page and its sum. */
const noteSize = 8;
/** https://www.sqlite.org/fileformat2.html#in_header_database_size */
const pageCountAt = 28;
const bytesAtOnce = 1024 * 1024;

export interface Seal extends Mark {
  readonly pageSize: number;
  /** Of page 1, 2, 3 … */
  readonly sums: Uint32Array;
  /** So many frames of the log of this generation are in the file already. */
  readonly included: number;
}

/** How much of a log, at least, holds steps that a person was told are kept. */
export interface Promised {
  readonly frames: number;
  /** The log's own, which tell it from the one before. */
  readonly salts: string;
}

export const sealOf = (file: string): string => `${file}-seal`;

/** Of the log's frames, nothing is promised yet then. */
export function writeSeal(file: string, { storeId, generation, included, pageSize, sums }: Seal): void {
  const bytes = Buffer.alloc(headerSize + sums.byteLength);
  bytes.write(magic, 0, 'latin1');
  bytes.write(storeId, 8, 'hex');
  bytes.writeUInt32BE(generation, 24);
  bytes.writeUInt32BE(pageSize, 28);
  bytes.writeUInt32BE(sums.length, 32);
  bytes.writeUInt32BE(included, 36);
  bytes.set(inFileOrder(sums), headerSize);
  bytes.writeUInt32BE(sumOf(bytes), 40);
  replaceFile(file, bytes);
}

/** Null: there is none, or it is itself not as it was written. */
export function readSeal(file: string): Seal | null {
  const bytes = readIfThere(file);
  if (bytes.length < headerSize || bytes.toString('latin1', 0, 8) !== magic) return null;
  const pageCount = bytes.readUInt32BE(32);
  const size = headerSize + pageCount * 4;
  if (bytes.length < size || bytes.readUInt32BE(40) !== sumOf(bytes.subarray(0, size))) return null;
  return {
    storeId: bytes.toString('hex', 8, 24),
    generation: bytes.readUInt32BE(24),
    pageSize: bytes.readUInt32BE(28),
    included: bytes.readUInt32BE(36),
    sums: new Uint32Array(inFileOrder(bytes.subarray(headerSize, size)).buffer),
  };
}

/** A copy with the bytes of each word turned round: every machine that this app runs on has the lowest first. */
function inFileOrder({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Buffer<ArrayBuffer> {
  const copy = Buffer.from(new ArrayBuffer(byteLength));
  copy.set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy.swap32();
}

/** Null: nothing is, or what says so is torn. */
export function readPromised(file: string): Promised | null {
  const bytes = readIfThere(file).subarray(promisedAt, promisedAt + promisedSize);
  if (bytes.length < promisedSize) return null;
  const promised = { frames: bytes.readUInt32BE(0), salts: bytes.toString('hex', 4, 12) };
  return promised.frames > 0 && bytesOf(promised).equals(bytes) ? promised : null;
}

/**
 * Notes in an open seal how much of the log is promised, and what its frames hold. Not synced: it may lag behind the log,
 * never run ahead of it.
 * @param noted so many frames of this log are noted already
 */
export function writePromised(fd: number, seal: Seal, log: string, promised: Promised, noted: number): void {
  const notes = Buffer.alloc((promised.frames - noted) * noteSize);
  let at = 0;
  for (const { page, sum } of sumFrames(log, seal.pageSize, noted, promised.frames)) {
    notes.writeUInt32BE(page, at);
    notes.writeUInt32BE(sum, at + 4);
    at += noteSize;
  }
  fs.writeSync(fd, notes, 0, at, notesAt(seal) + noted * noteSize);
  fs.writeSync(fd, bytesOf(promised), 0, promisedSize, promisedAt);
}

const notesAt = ({ sums }: Seal): number => headerSize + sums.byteLength;

/**
 * The seal of a file into which SQLite has brought the log by itself, which it does where a thread or the program ends
 * without closing the store.
 * @param fd of the file, whose first page says how many it has: whether that page is right is for whoever checks the seal
 * @returns null where the seal does not say what was in the log
 */
export function sealWithLog(file: string, fd: number, seal: Seal): Seal | null {
  const promised = readPromised(sealOf(file));
  const bytes = readIfThere(sealOf(file));
  const at = notesAt(seal);
  if (promised === null || bytes.length < at + promised.frames * noteSize) return null;
  const count = Buffer.alloc(4);
  fs.readSync(fd, count, 0, count.length, pageCountAt);
  const pageCount = count.readUInt32BE(0);
  if (fs.fstatSync(fd).size !== pageCount * seal.pageSize) return null;
  const sums = new Uint32Array(pageCount);
  sums.set(seal.sums.subarray(0, pageCount));
  for (let note = at; note < at + promised.frames * noteSize; note += noteSize) {
    const page = bytes.readUInt32BE(note);
    if (page >= 1 && page <= pageCount) sums[page - 1] = bytes.readUInt32BE(note + 4);
  }
  return { ...seal, included: promised.frames, sums };
}

function bytesOf({ frames, salts }: Promised): Buffer {
  const bytes = Buffer.alloc(promisedSize);
  bytes.writeUInt32BE(frames, 0);
  bytes.write(salts, 4, 'hex');
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 12)), 12);
  return bytes;
}

function readIfThere(file: string): Buffer {
  return fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
}

/** Over the header and the sums, without the sum itself and without what is written in place. */
function sumOf(bytes: Buffer): number {
  return crc32(bytes.subarray(headerSize), crc32(bytes.subarray(0, 40)));
}

/** The sums of a file's pages; a partial page at its end counts as one that is filled up with zeros. */
export function* sumPages(fd: number, pageSize: number): Generator<undefined, Uint32Array> {
  const size = fs.fstatSync(fd).size;
  const sums = new Uint32Array(Math.ceil(size / pageSize));
  const block = Buffer.alloc(Math.max(1, Math.floor(bytesAtOnce / pageSize)) * pageSize);
  for (let at = 0; at < size; at += block.length) {
    const read = fs.readSync(fd, block, 0, block.length, at);
    block.fill(0, read);
    for (let offset = 0; offset < read; offset += pageSize)
      sums[(at + offset) / pageSize] = crc32(block.subarray(offset, offset + pageSize));
    yield;
  }
  return sums;
}

/**
 * Whether a file is what its seal and its log make of it: every page that the log does not hold is as it was sealed.
 * @param log what is committed beside the file; null: nothing
 */
export function* isAsSealed(
  fd: number,
  { pageSize, sums }: Seal,
  log: LogFile | null,
): Generator<undefined, boolean> {
  const hasLog = log !== null && log.frames > 0;
  const pageCount = hasLog ? log.pageCount : sums.length;
  if (!hasLog && fs.fstatSync(fd).size !== pageCount * pageSize) return false;
  const found = yield* sumPages(fd, pageSize);
  for (let page = 1; page <= pageCount; page += 1) {
    if (hasLog && log.pages.has(page)) continue;
    if (page > sums.length || sums[page - 1] !== found[page - 1]) return false;
  }
  return true;
}

/** Runs to the end at once. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs to the end, and lets others have their turn after every megabyte. */
export async function finishGently<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
