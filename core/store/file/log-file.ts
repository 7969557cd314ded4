/** Reads SQLite's write-ahead log as the bytes that it is, before SQLite touches it: what is committed, and whose it is. */
import fs from 'node:fs';
import { crc32 } from 'node:zlib';
import { codeOf } from '../../disk/errors.ts';
import { readMark, type Mark } from './mark.ts';

/** https://www.sqlite.org/fileformat2.html#walformat; every machine that this app runs on writes this order of bytes. */
const magic = 0x377f0682;
const headerSize = 32;
const frameHeaderSize = 24;
const framesAtOnce = 128;

export interface LogFile {
  /** Frames up to the last commit that is whole: what SQLite reads. */
  readonly frames: number;
  /** How many pages the database has after that commit. */
  readonly pageCount: number;
  /** Each page that is committed here, and the sum of its newest content. */
  readonly pages: ReadonlyMap<number, number>;
  /** What tells it from the log before; empty where its beginning cannot be read. */
  readonly salts: string;
  /** The mark of its store, which every log of ours begins with. */
  readonly mark: Mark | null;
  /** The schema version that it brings; null where it leaves that of the file. */
  readonly schema: number | null;
  /** Commits that can no longer be read, because something before them is not as it was written. */
  readonly brokenCommits: number;
}

export const sizeOfLog = (frames: number, pageSize: number): number =>
  headerSize + frames * (frameHeaderSize + pageSize);

interface Sums {
  one: number;
  two: number;
}

/** SQLite's own sum of a log: each pair of words stirs both halves. */
function addSums(sums: Sums, words: Uint32Array): void {
  let { one, two } = sums;
  for (let at = 0; at < words.length; at += 2) {
    one = (one + (words[at] ?? 0) + two) >>> 0;
    two = (two + (words[at + 1] ?? 0) + one) >>> 0;
  }
  sums.one = one;
  sums.two = two;
}

function wordsOf(bytes: Buffer, from: number, to: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / Uint32Array.BYTES_PER_ELEMENT);
}

/** Null: there is no log, or nothing in it. */
export function readLogFile(file: string): LogFile | null {
  const fd = openIfThere(file);
  if (fd === null) return null;
  try {
    return fs.fstatSync(fd).size === 0 ? null : readFrames(fd);
  } finally {
    fs.closeSync(fd);
  }
}

function readFrames(fd: number): LogFile {
  const header = Buffer.from(new ArrayBuffer(headerSize));
  const pages = new Map<number, number>();
  let [frames, pageCount, brokenCommits] = [0, 0, 0];
  let mark: Mark | null = null;
  let schema: number | null = null;
  let pendingSchema: number | null = null;
  let salts = '';
  const found = (): LogFile => ({ frames, pageCount, pages, salts, mark, schema, brokenCommits });
  if (fs.readSync(fd, header, 0, headerSize, 0) < headerSize) return found();
  const pageSize = header.readUInt32BE(8);
  const sums: Sums = { one: 0, two: 0 };
  addSums(sums, wordsOf(header, 0, 24));
  const isWhole = header.readUInt32BE(0) === magic && isSum(sums, header, 24);
  if (!isWhole || pageSize < 512 || pageSize > 65_536) return { ...found(), brokenCommits: 1 };

  salts = header.toString('hex', 16, 24);
  const frameSize = frameHeaderSize + pageSize;
  const block = Buffer.from(new ArrayBuffer(frameSize * framesAtOnce));
  const pending = new Map<number, number>();
  let isBroken = false;
  for (let first = 0; ; first += framesAtOnce) {
    const read = fs.readSync(fd, block, 0, block.length, headerSize + first * frameSize);
    const whole = Math.floor(read / frameSize);
    for (let index = 0; index < whole; index += 1) {
      const at = index * frameSize;
      // What an earlier run of the log left behind carries other salts.
      if (block.compare(header, 16, 24, at + 8, at + 16) !== 0) {
        isBroken = true;
        continue;
      }
      const sizeAfter = block.readUInt32BE(at + 4);
      if (!isBroken) {
        addSums(sums, wordsOf(block, at, at + 8));
        addSums(sums, wordsOf(block, at + frameHeaderSize, at + frameSize));
        isBroken = !isSum(sums, block, at + 16);
      }
      if (isBroken) {
        if (sizeAfter > 0) brokenCommits += 1;
        continue;
      }
      const page = block.subarray(at + frameHeaderSize, at + frameSize);
      const number = block.readUInt32BE(at);
      pending.set(number, crc32(page));
      if (number === 1) pendingSchema = page.readUInt32BE(60);
      if (frames === 0) mark ??= readMark(page);
      if (sizeAfter === 0) continue;
      for (const [changed, sum] of pending) pages.set(changed, sum);
      schema = pendingSchema;
      pending.clear();
      frames = first + index + 1;
      pageCount = sizeAfter;
    }
    if (whole < framesAtOnce) return found();
  }
}

/** The page of each of these frames and the sum of its content, as they lie there: whoever asks has just written them. */
export function* sumFrames(
  file: string,
  pageSize: number,
  from: number,
  to: number,
): Generator<{ readonly page: number; readonly sum: number }> {
  const frameSize = frameHeaderSize + pageSize;
  const block = Buffer.alloc(frameSize * Math.min(framesAtOnce, Math.max(1, to - from)));
  const fd = fs.openSync(file, 'r');
  try {
    for (let first = from; first < to; first += framesAtOnce) {
      const count = Math.min(framesAtOnce, to - first);
      fs.readSync(fd, block, 0, count * frameSize, sizeOfLog(first, pageSize));
      for (let at = 0; at < count * frameSize; at += frameSize)
        yield {
          page: block.readUInt32BE(at),
          sum: crc32(block.subarray(at + frameHeaderSize, at + frameSize)),
        };
    }
  } finally {
    fs.closeSync(fd);
  }
}

function isSum({ one, two }: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;
}

function openIfThere(file: string): number | null {
  try {
    return fs.openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
