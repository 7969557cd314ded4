/** Reads what was offered, each file on its own: a file that cannot be loaded never blocks the others. */
import type { Refusal, TableChoices } from '../../contract/calls/records.ts';
import type { ReadFile } from '../../domain/records/record.ts';
import { FileRefused } from '../../domain/records/refusal.ts';
import type { OfferedPath, Work } from '../context.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import type { ReadOptions } from './reading/pace.ts';
import { readHeldBack } from './held-back.ts';
import type { Known, Readings } from './readings.ts';

/** `sha256`: what the file was when it was looked at; null on the first look. */
export type Expected = OfferedPath & { readonly sha256: string | null };

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

export interface Reading {
  readonly readings: Readings;
  /** What the store knows that changes how a file is read. */
  readonly known: Known;
  readonly choices: readonly TableChoices[];
  /** Told of the file that is opened or read next. */
  readonly onFile: (token: string) => void;
}

type Opened = OpenedFile & Pick<OfferedPath, 'token' | 'name'>;

export async function readOffered(
  offered: readonly Expected[],
  reading: Reading,
  work: Work,
): Promise<ReadOffered> {
  const refused: ReadOffered['refused'] = [];
  const unlessRefused = async <T>(
    { token, name }: Pick<OfferedPath, 'token' | 'name'>,
    take: () => Promise<T>,
  ): Promise<T[]> => {
    work.signal.throwIfAborted();
    reading.onFile(token);
    try {
      return [await take()];
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      refused.push({ token, file: name, reason: error.reason, detail: error.detail });
      return [];
    }
  };

  const opened: Opened[] = [];
  for (const file of offered) opened.push(...(await unlessRefused(file, () => open(file, opened))));
  // What an earlier look kept of other files makes room for these.
  reading.readings.keepOnly(new Set(opened.map(({ sha256 }) => sha256)));
  const files: LoadableFile[] = [];
  for (const [index, file] of opened.entries()) {
    work.progress(file.name, index, opened.length);
    const onProgress = (done: number, total: number): void =>
      work.progress(file.name, index + done / total, opened.length);
    const take = async (): Promise<LoadableFile> => ({
      ...file,
      read: await read(file, reading, { signal: work.signal, onProgress }),
    });
    files.push(...(await unlessRefused(file, take)));
  }
  return { files, refused };
}

async function open(
  { token, name, path, sha256: expected }: Expected,
  before: readonly Opened[],
): Promise<Opened> {
  const file = await openFile(
    path,
    before.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  if (expected !== null && expected !== file.sha256) throw new FileRefused('changed-since-preview');
  const twin = before.find(({ sha256 }) => sha256 === file.sha256);
  if (twin !== undefined) throw new FileRefused('same-file-twice', twin.name);
  return { ...file, token, name };
}

/** The same bytes, choices and memory always read the same: what was looked at is what is loaded. */
async function read(
  { token, name, bytes, sha256 }: Opened,
  { readings, known, choices }: Reading,
  pace: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<ReadFile> {
  const mine = choices
    .filter((choice) => choice.token === token)
    .map(({ token: _token, ...choice }) => choice);
  // The name may say on which day the walk was.
  const key = { sha256, choices: JSON.stringify([name, mine]) };
  const kept = readings.find(key, known);
  if (kept !== undefined) return kept;
  const { known: noted, asked } = readings.noting(known);
  const result = await readHeldBack(
    { name, bytes },
    {
      ...pace,
      remembered: noted.remembered,
      corrections: noted.corrections,
      dismissed: noted.dismissed,
      knowledge: noted.knowledge(),
      choices: (sheet) => mine.find((choice) => choice.sheet === sheet) ?? null,
    },
  );
  readings.keep({ ...key, bytes: bytes.length, asked, read: result });
  return result;
}
