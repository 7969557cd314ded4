/** Files that the window handed over byte by byte: they lie in a folder of ours until the core closes. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../core/contract/errors.ts';
import { isFullDisk } from '../core/disk/errors.ts';

export interface OfferedFiles {
  /** Writes one and answers its path. @throws AppError `disk-full` */
  write(bytes: Uint8Array): Promise<string>;
}

/** @param folder nobody else's: what a killed app left in it goes at once */
export function createOfferedFiles(folder: string): OfferedFiles {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    async write(bytes) {
      const file = path.join(folder, randomUUID());
      try {
        await fs.promises.writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
        return file;
      } catch (error) {
        await fs.promises.rm(file, { force: true });
        throw isFullDisk(error) ? new AppError('disk-full', 'no room for the file') : error;
      }
    },
  };
}
