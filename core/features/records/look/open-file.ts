/** Takes a file into memory: a file and nothing else, not too large, and the same from its first byte to its last. */
import { hash } from 'node:crypto';
import fs from 'node:fs/promises';
import { inMegabytes, largestFile, limits } from '../../../contract/limits.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';

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
  if (found.size > limits.text && found.size > largestFile(await startOf(path)))
    throw new FileRefused('too-large', inMegabytes(found.size));
  if (found.size + before > limits.together) throw new FileRefused('too-large', 'together with the others');
  const bytes = await fs.readFile(path).catch(refuseMissing);
  const now = await fs.stat(path).catch(refuseMissing);
  const isSame = bytes.length === found.size && now.size === found.size && now.mtimeMs === found.mtimeMs;
  if (!isSame) throw new FileRefused('changed-since-preview');
  return { bytes, sha256: hash('sha256', bytes, 'hex') };
}

/** Its first two letters. */
async function startOf(path: string): Promise<string> {
  const handle = await fs.open(path).catch(refuseMissing);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1');
  } finally {
    await handle.close();
  }
}

function refuseMissing(): never {
  throw new FileRefused('not-found');
}
