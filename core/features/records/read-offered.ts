/** Reads what was offered, each file on its own: a file that cannot be loaded never blocks the others. */
import { createHash } from 'node:crypto';
import type { Refusal } from '../../contract/calls/records.ts';
import { AppError } from '../../contract/errors.ts';
import type { ReadFile } from '../../domain/records/record.ts';
import { FileRefused } from '../../domain/records/refusal.ts';
import type { FileBytes, Work } from '../context.ts';
import { readFile } from './reading/read-file.ts';
import type { Readings } from './readings.ts';

export interface Offered {
  readonly token: string;
  readonly name: string;
  open(): Promise<FileBytes>;
  /** What the file was when it was looked at; null on the first look. */
  readonly expectedHash: string | null;
}

export interface LoadableFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly read: ReadFile;
}

export interface ReadOffered {
  readonly files: LoadableFile[];
  readonly refused: (Refusal & { token: string })[];
}

export async function readOffered(
  offered: readonly Offered[],
  readings: Readings,
  { signal, progress }: Work,
): Promise<ReadOffered> {
  const files: LoadableFile[] = [];
  const refused: ReadOffered['refused'] = [];
  const seen = new Set<string>();
  for (const [index, file] of offered.entries()) {
    signal.throwIfAborted();
    progress(file.name, index, offered.length);
    try {
      const { bytes } = await file.open();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (file.expectedHash !== null && file.expectedHash !== sha256)
        throw new FileRefused('changed-since-preview');
      if (seen.has(sha256)) throw new FileRefused('same-file-twice');
      seen.add(sha256);
      // The same bytes always read the same: what was looked at is what is loaded.
      const read = readings.find(sha256) ?? (await readFile({ name: file.name, bytes }, { signal }));
      files.push({ token: file.token, name: file.name, bytes, sha256, read });
    } catch (error) {
      refused.push({ token: file.token, file: file.name, ...refusalOf(error) });
    }
  }
  progress('', offered.length, offered.length);
  return { files, refused };
}

function refusalOf(error: unknown): Pick<Refusal, 'reason' | 'detail'> {
  if (error instanceof FileRefused) return { reason: error.reason, detail: error.detail };
  if (error instanceof AppError && error.code === 'not-found') return { reason: 'not-found', detail: null };
  if (error instanceof AppError && error.details['reason'] === 'not-a-file')
    return { reason: 'not-a-file', detail: null };
  if (error instanceof AppError && error.code === 'invalid-input')
    return { reason: 'too-large', detail: null };
  throw error;
}
