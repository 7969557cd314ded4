/** Reads what was offered, each file on its own: a file that cannot be loaded never blocks the others. */
import type { Refusal, TableChoices } from '../../../contract/tables.ts';
import type { ReadFile, StaffMember } from '../../../domain/records/record.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { knowledgeOf } from '../../../domain/records/understand/knowledge.ts';
import type { OfferedPath, Work } from '../../context.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import type { ReadOptions } from '../reading/pace.ts';
import { readHeldBack } from '../load/held-back.ts';
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
  const staff: StaffMember[] = [];
  const readings = new Map<Opened, LoadableFile>();
  const take = async (file: Opened, done: number): Promise<void> => {
    readings.delete(file);
    work.progress(file.name, done, opened.length);
    const onProgress = (rows: number, total: number): void =>
      work.progress(file.name, done + rows / total, opened.length);
    const knowing = { ...reading, known: knowingAlso(reading.known, staff) };
    const [taken] = await unlessRefused(file, async () => ({
      ...file,
      read: await read(file, knowing, { signal: work.signal, onProgress }),
    }));
    if (taken === undefined) return;
    readings.set(file, taken);
  };
  // Staff lists are small: the names in them are known before the records are read.
  const bySize = opened.toSorted((one, other) => one.bytes.length - other.bytes.length);
  let seen = 0;
  for (const [index, file] of bySize.entries()) {
    await take(file, index);
    const named = readings.get(file)?.read.tables.flatMap((table) => table.staff) ?? [];
    if (named.length === 0) continue;
    staff.push(...named);
    for (const earlier of bySize.slice(seen, index)) if (readings.has(earlier)) await take(earlier, index);
    seen = index + 1;
  }
  const files = opened.flatMap((file) => readings.get(file) ?? []);
  const place = new Map(offered.map(({ token }, index) => [token, index]));
  refused.sort((one, other) => (place.get(one.token) ?? 0) - (place.get(other.token) ?? 0));
  return { files, refused };
}

/** What is known, and who stands on the staff lists that came with the files. */
function knowingAlso(known: Known, staff: readonly StaffMember[]): Known {
  if (staff.length === 0) return known;
  return {
    ...known,
    knowledge: () => {
      const knowledge = known.knowledge();
      const also = knowledgeOf(staff, knowledge.areas);
      return { ...knowledge, staff: new Set([...knowledge.staff, ...also.staff]) };
    },
  };
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
