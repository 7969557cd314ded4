/** Keeps what the last look made of its files, so that agreeing does not read them a second time. */
import type { ReadFile } from '../../domain/records/record.ts';

/** A reading takes several times the room of its file; larger ones are read again. */
const mostBytes = 16 * 1024 * 1024;

export interface Readings {
  /** The reading of these very bytes, if the last look made one. */
  find(sha256: string): ReadFile | undefined;
  /** Takes the place of what was kept. */
  keep(files: readonly { sha256: string; bytes: Uint8Array; read: ReadFile }[]): void;
}

export function createReadings(): Readings {
  let kept = new Map<string, ReadFile>();
  return {
    find: (sha256) => kept.get(sha256),
    keep(files) {
      const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      kept = new Map(size > mostBytes ? [] : files.map(({ sha256, read }) => [sha256, read]));
    },
  };
}
