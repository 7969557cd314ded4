/** Reads a ZIP file by its directory, with everything that the directory and the heads of the entries say. */
import { inflateSync } from 'fflate';

export interface ZipEntry {
  name: string;
  /** The name as it stands in front of the entry's own bytes. */
  nameInPlace: string;
  flags: number;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  /** Where the entry begins, and where the next one should. */
  start: number;
  end: number;
  hasZip64: boolean;
}

export interface ZipFile {
  bytes: Uint8Array;
  entries: readonly ZipEntry[];
  directory: { start: number; end: number };
  /** Where the last record begins and ends. */
  tail: { start: number; end: number };
  hasZip64: boolean;
}

/** Why a file is no ZIP file at all. */
export class ZipError extends Error {}

const signatures = { entry: 0x04034b50, listed: 0x02014b50, tail: 0x06054b50, descriptor: 0x08074b50 };
const zip64Locator = 0x07064b50;
const zip64Extra = 1;
const tailSize = 22;
const longestComment = 0xffff;

const text = new TextDecoder();

function tailOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - tailSize - longestComment);
  for (let at = view.byteLength - tailSize; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.tail) return at;
  throw new ZipError('there is no directory');
}

function extraIds(view: DataView, start: number, length: number): number[] {
  const ids: number[] = [];
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    ids.push(view.getUint16(at, true));
  return ids;
}

/** A size that was not known beforehand stands behind the bytes, with or without a signature of its own. */
function descriptorSize(view: DataView, at: number, flags: number): number {
  if ((flags & 8) === 0) return 0;
  return at + 4 <= view.byteLength && view.getUint32(at, true) === signatures.descriptor ? 16 : 12;
}

function entryAt(view: DataView, at: number): ZipEntry & { next: number } {
  if (view.getUint32(at, true) !== signatures.listed) throw new ZipError('the directory cannot be read');
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const start = view.getUint32(at + 42, true);
  if (view.getUint32(start, true) !== signatures.entry)
    throw new ZipError('an entry is not where it should be');
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const ownNameLength = view.getUint16(start + 26, true);
  const ownExtraLength = view.getUint16(start + 28, true);
  const dataEnd = start + 30 + ownNameLength + ownExtraLength + packedSize;
  return {
    name: text.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    nameInPlace: text.decode(bytes.subarray(start + 30, start + 30 + ownNameLength)),
    flags,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    start,
    end: dataEnd + descriptorSize(view, dataEnd, flags),
    hasZip64: [
      ...extraIds(view, at + 46 + nameLength, extraLength),
      ...extraIds(view, start + 30 + ownNameLength, ownExtraLength),
    ].includes(zip64Extra),
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  };
}

/** @throws ZipError where there is no directory that can be read */
export function readZipFile(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tail = tailOf(view);
    const start = view.getUint32(tail + 16, true);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let left = view.getUint16(tail + 10, true); left > 0; left -= 1) {
      const { next, ...entry } = entryAt(view, at);
      entries.push(entry);
      at = next;
    }
    return {
      bytes,
      entries,
      directory: { start, end: at },
      tail: { start: tail, end: tail + tailSize + view.getUint16(tail + 20, true) },
      hasZip64: tail >= 20 && view.getUint32(tail - 20, true) === zip64Locator,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('a place lies outside of the file');
    throw error;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** The bytes of an entry as they were before packing; null where they do not inflate. */
export function contentOf({ bytes }: ZipFile, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at =
    entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const packed = bytes.subarray(at, at + entry.packedSize);
  if (entry.method === 0) return packed;
  try {
    return entry.method === 8 ? inflateSync(packed) : null;
  } catch {
    return null;
  }
}
