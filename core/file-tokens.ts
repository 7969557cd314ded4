/** Files under tokens: what a person offered to the core, and what the core made for them. No path crosses the API. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from './contract/errors.ts';
import type { OfferedFile } from './contract/host.ts';
import type { FileToOffer, MadeFile } from './core-api.ts';
import type { FileBytes, Files } from './features/context.ts';

/** Larger than any file that a school hands in; what is larger is refused before it is read into memory. */
const largestFile = 64 * 1024 * 1024;
const mostMadeFiles = 8;

export interface FileTokens {
  readonly files: Files;
  offer(file: FileToOffer): OfferedFile;
  take(token: string): MadeFile;
  /** Removes what was only lent to the core. */
  clear(): void;
}

export function createFileTokens(sampleDir: string, newId: () => string): FileTokens {
  const offered = new Map<string, FileToOffer>();
  const made = new Map<string, MadeFile>();

  const find = (token: string): FileToOffer => {
    const file = offered.get(token);
    if (!file) throw new AppError('not-found', 'no file was offered under this token');
    return file;
  };

  const read = async (token: string): Promise<FileBytes> => {
    const { name, path: from } = find(token);
    return { name, bytes: await readWhole(from, name) };
  };

  return {
    files: {
      read,
      nameOf: (token) => find(token).name,
      make({ name, bytes }) {
        const token = newId();
        made.set(token, { name, bytes });
        const oldest = made.keys().next();
        if (made.size > mostMadeFiles && !oldest.done) made.delete(oldest.value);
        return token;
      },
      sample: () =>
        Promise.all(
          fs
            .readdirSync(sampleDir)
            .sort()
            .map(async (name) => ({ name, bytes: await readWhole(path.join(sampleDir, name), name) })),
        ),
    },
    offer(file) {
      const token = newId();
      const name = shownName(file.name);
      offered.set(token, { ...file, name });
      return { token, name };
    },
    take(token) {
      const file = made.get(token);
      if (!file) throw new AppError('not-found', 'no file was made under this token');
      return file;
    },
    clear() {
      for (const file of offered.values()) if (file.isTemporary) fs.rmSync(file.path, { force: true });
      offered.clear();
      made.clear();
    },
  };
}

/** A name may hold line ends, terminal codes and what turns the direction of text; none of it is shown. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').toWellFormed();
}

async function readWhole(from: string, name: string): Promise<Uint8Array> {
  try {
    const found = await fs.promises.stat(from);
    // A pipe or a device might never end.
    if (!found.isFile()) throw new AppError('refused', 'not a file', { file: name, reason: 'not-a-file' });
    const { size } = found;
    if (size > largestFile)
      throw new AppError('invalid-input', 'the file is too large', { file: name, size });
    return await fs.promises.readFile(from);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-found', 'the file cannot be read', { file: name });
  }
}
