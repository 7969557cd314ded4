/** Tells from the bytes, and never from the name, what kind of file it is. */
import { limits } from '../../../contract/limits.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Kinds that are no table, by their first bytes. */
const others: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

/**
 * Answers `zip`, `ole` for an old Office file, or `text`.
 * @throws FileRefused for what is neither, is empty, or is larger than any file may be
 */
export function sniff(bytes: Uint8Array): 'zip' | 'ole' | 'text' {
  if (bytes.length === 0) throw new FileRefused('empty-file');
  if (bytes.length > limits.file) throw new FileRefused('too-large');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const other = others.find(([, start]) => startsWith(bytes, ...start));
  if (other !== undefined) throw new FileRefused('not-a-table', other[0]);
  return 'text';
}
