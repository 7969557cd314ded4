/** Takes a file into memory: a file and nothing else, not too large, and the same from its first byte to its last. */
import { hash } from 'node:crypto';
import fs from 'node:fs/promises';
import { largestFile } from '../../../contract/host.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';

const megabyte = 1024 * 1024;

/** A workbook may hold pictures, a text file is nothing but records. */
const largestText = 15 * megabyte;
/** The files of one drop lie in memory side by side. */
const mostTogether = 64 * megabyte;

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Reads a file as a whole.
 * @param before bytes that the files before it take
 * @throws FileRefused `not-found`, `not-a-file`, `too-large` or `changed-since-preview`
 */
export async function openFile(path: string, before: number): Promise<OpenedFile> {
  // Opening a pipe waits for somebody to write into it, so it is looked at first.
  const found = await fs.stat(path).catch(refuseMissing);
  if (!found.isFile()) throw new FileRefused('not-a-file');
  const largest = found.size > largestText && !(await isPacked(path)) ? largestText : largestFile;
  if (found.size > largest) throw new FileRefused('too-large', inMegabytes(found.size));
  if (found.size + before > mostTogether) throw new FileRefused('too-large', 'together with the others');
  const bytes = await fs.readFile(path).catch(refuseMissing);
  const now = await fs.stat(path).catch(refuseMissing);
  const isSame = bytes.length === found.size && now.size === found.size && now.mtimeMs === found.mtimeMs;
  if (!isSame) throw new FileRefused('changed-since-preview');
  return { bytes, sha256: hash('sha256', bytes, 'hex') };
}

/** Workbooks are ZIP files, which begin with these two letters. */
async function isPacked(path: string): Promise<boolean> {
  const handle = await fs.open(path).catch(refuseMissing);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}

const inMegabytes = (size: number): string => `${Math.ceil(size / megabyte)} MB`;

function refuseMissing(): never {
  throw new FileRefused('not-found');
}
