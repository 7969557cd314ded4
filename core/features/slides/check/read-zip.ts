/** Opens a file of ours and says what its envelope holds beside the parts: comments, times, extra fields, stray bytes. */
import { unzipSync } from 'fflate';
import { zipParts } from '../pptx/zip.ts';

export interface ReadZip {
  parts: ReadonlyMap<string, Uint8Array>;
  /** What the envelope holds that it should not, in plain words. */
  oddities: string[];
}

/** Thrown where the bytes are no readable zip file. */
export class ZipError extends Error {}

const endSize = 22;
const entrySize = 46;
const localSize = 30;
/** 1 January 1980, midnight, as zip files write it. */
const noTime = 0x00210000;

/** Reads the list of entries. Our own files have nothing between entries, before the first, or after the end. */
function oddities(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endSize;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50)
    return ['a comment or bytes after the end of the file'];
  const found: string[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let expectedOffset = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength));
    if (names.has(name)) found.push('a part that stands twice');
    names.add(name);
    if (view.getUint32(at + 12, true) !== noTime) found.push('the time at which a part was written');
    const local = view.getUint32(at + 42, true);
    const extras = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (extras > 0 || view.getUint16(local + 28, true) > 0) found.push('an extra field or comment of a part');
    if (local !== expectedOffset) found.push('bytes between the parts');
    const inPlace = bytes.subarray(local + localSize, local + localSize + view.getUint16(local + 26, true));
    if (new TextDecoder().decode(inPlace) !== name) found.push('a part with two names');
    expectedOffset = local + localSize + view.getUint16(local + 26, true) + view.getUint32(at + 20, true);
    at += entrySize + nameLength + extras;
  }
  if (at !== end || expectedOffset !== view.getUint32(end + 16, true))
    found.push('bytes that belong to no part');
  return [...new Set(found)];
}

const hiddenBytes = 'bytes that are not as this app writes them';

/** Packed again, the parts give the very same file: then nothing else is in it, neither between nor inside of the parts. */
function isAsWritten(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): boolean {
  return Buffer.compare(zipParts(parts), bytes) === 0;
}

/** @throws ZipError where the file cannot be opened */
export function readZip(bytes: Uint8Array): ReadZip {
  try {
    const parts = new Map(Object.entries(unzipSync(bytes)));
    const found = oddities(bytes);
    return { parts, oddities: found.length > 0 || isAsWritten(bytes, parts) ? found : [hiddenBytes] };
  } catch {
    throw new ZipError('not a zip file that can be read');
  }
}
