/** Changes to the bytes of a ZIP file that no ZIP program makes. */
import { readZipFile } from '../package/zip-file.ts';

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory's own record of an entry begins. */
function listedAt(bytes: Uint8Array, wanted: number): number {
  const view = viewOf(bytes);
  let at = readZipFile(bytes).directory.start;
  for (let entry = 0; entry < wanted; entry += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return at;
}

/** Puts bytes between others and moves everything that is counted from the beginning, so that the file stays readable. */
export function inserted(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const { entries, directory, tail } = readZipFile(bytes);
  const made = new Uint8Array(bytes.length + count);
  made.set(bytes.subarray(0, at));
  made.set(bytes.subarray(at), at + count);
  const moved = (place: number): number => (place >= at ? place + count : place);
  const view = viewOf(made);
  view.setUint32(moved(tail.start) + 16, moved(directory.start), true);
  for (const [index, { start }] of entries.entries())
    view.setUint32(moved(listedAt(bytes, index)) + 42, moved(start), true);
  return made;
}

/** Changes what both records of an entry say; the places count from the beginning of each. */
function inBoth(
  bytes: Uint8Array,
  name: string,
  [atListed, atEntry]: [number, number],
  change: (old: number) => number,
): Uint8Array {
  const made = bytes.slice();
  const view = viewOf(made);
  const { entries } = readZipFile(made);
  const index = entries.findIndex((entry) => entry.name === name);
  for (const at of [listedAt(made, index) + atListed, (entries[index]?.start ?? 0) + atEntry])
    view.setUint16(at, change(view.getUint16(at, true)), true);
  return made;
}

export const packedBy = (bytes: Uint8Array, name: string, method: number): Uint8Array =>
  inBoth(bytes, name, [10, 8], () => method);
export const flagged = (bytes: Uint8Array, name: string, flag: number): Uint8Array =>
  inBoth(bytes, name, [8, 6], (old) => old | flag);
/** Another checksum. */
export const mischecked = (bytes: Uint8Array, name: string): Uint8Array =>
  inBoth(bytes, name, [16, 14], (old) => old ^ 1);
/** Another size. */
export const missized = (bytes: Uint8Array, name: string): Uint8Array =>
  inBoth(bytes, name, [24, 22], (old) => old ^ 1);

/** Calls an entry by another name of the same length, wherever it is called. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** The last byte of an entry's own content is another. */
export function spoiltContent(bytes: Uint8Array, name: string): Uint8Array {
  const made = bytes.slice();
  const at = (readZipFile(made).entries.find((entry) => entry.name === name)?.end ?? 1) - 1;
  made[at] = (made[at] ?? 0) ^ 0xff;
  return made;
}

/** The directory of ZIP64 that some programs write although nothing needs it. */
export function withZip64Locator(bytes: Uint8Array): Uint8Array {
  const { tail } = readZipFile(bytes);
  const record = new Uint8Array(56 + 20);
  const view = viewOf(record);
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(4, 44, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(56 + 8, tail.start, true);
  view.setUint32(56 + 16, 1, true);
  const made = new Uint8Array(bytes.length + record.length);
  made.set(bytes.subarray(0, tail.start));
  made.set(record, tail.start);
  made.set(bytes.subarray(tail.start), tail.start + record.length);
  return made;
}
