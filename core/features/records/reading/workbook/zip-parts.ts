/** Unpacks a ZIP file within limits that hold whatever the file says about itself. */
import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from '../../../../contract/limits.ts';
import { FileRefused } from '../../../../domain/records/refusal.ts';

const mostEntries = 2_000;
const mostRatio = 200;

export interface ZipPart {
  readonly name: string;
  /** Size after unpacking, as declared; unpacking fails where it is another. */
  readonly size: number;
  unpack(): Uint8Array;
}

const endOfDirectory = 0x06054b50;
const wideEnd = 0x06064b50;
const wideLocator = 0x07064b50;
/** Stands for a number that is too large for its place, and in some files for one that is not. */
const seeWide = 0xffff_ffff;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new FileRefused('unreadable', 'zip');
}

interface Directory {
  count: number;
  offset: number;
}

/** A 64-bit number; what is larger than any file that is read points outside and is refused there. */
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** How many parts there are and where their list begins; large files and some programs say it in a wide end. */
function directoryOf(view: DataView): Directory {
  const end = findEnd(view);
  const short = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  if (short.count !== 0xffff && short.offset !== seeWide) return short;
  if (view.getUint32(end - 20, true) !== wideLocator) return short;
  const at = wide(view, end - 12);
  if (view.getUint32(at, true) !== wideEnd) throw new FileRefused('unreadable', 'zip');
  return { count: wide(view, at + 32), offset: wide(view, at + 48) };
}

/** Replaces the sizes and the place of a part that stand in its wide field, in their order. */
function widened(view: DataView, entry: Entry, from: number, length: number): Entry {
  const asked = (['size', 'packedSize', 'offset'] as const).filter((name) => entry[name] === seeWide);
  const found = { ...entry };
  let at = from;
  while (asked.length > 0 && at + 4 <= from + length) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      for (const [place, name] of asked.entries())
        if ((place + 1) * 8 <= size) found[name] = wide(view, at + 4 + place * 8);
      break;
    }
    at += 4 + size;
  }
  return found;
}

function inflate(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new FileRefused('unreadable', 'zip');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(isTooLong ? 'too-large' : 'unreadable', 'zip');
  }
}

interface Entry {
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== localEntry) throw new FileRefused('unreadable', 'zip');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const content = inflate(bytes.subarray(start, start + entry.packedSize), entry.method, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.checksum)
    throw new FileRefused('unreadable', 'zip');
  return content;
}

function readParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directoryOf(view);
  if (count > mostEntries) throw new FileRefused('too-large', 'zip');
  const parts: ZipPart[] = [];
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new FileRefused('unreadable', 'zip');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileRefused('encrypted', 'zip');
    const nameLength = view.getUint16(at + 28, true);
    const short: Entry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const extraLength = view.getUint16(at + 30, true);
    const entry = widened(view, short, at + 46 + nameLength, extraLength);
    total += entry.size;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({ name, size: entry.size, unpack: () => guarded(() => unpack(bytes, view, entry)) });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (total > limits.unpacked || total > bytes.length * mostRatio) throw new FileRefused('too-large', 'zip');
  return parts;
}

/** Offsets that point outside the file are a broken file and no fault of ours. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new FileRefused('unreadable', 'zip') : error;
  }
}

/**
 * The parts of a ZIP file by its directory, nothing unpacked yet: at most 2,000, together at most 50 MB and at
 * most 200 times the file. No part unpacks to more than it declares.
 * @throws FileRefused `too-large`, `encrypted` or `unreadable`
 */
export function zipParts(bytes: Uint8Array): ZipPart[] {
  return guarded(() => readParts(bytes));
}
