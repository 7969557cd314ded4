/** Files under tokens: what a person offered to the core, and what the core made for them. No path crosses the API. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../contract/errors.ts';
import type { OfferedFile } from '../contract/host.ts';
import type { FileToOffer, MadeFile } from '../host/core-api.ts';
import type { Files } from '../features/context.ts';

const mostMadeFiles = 8;

export interface FileTokens {
  readonly files: Files;
  offer(file: FileToOffer): OfferedFile;
  take(token: string): MadeFile;
  /** Removes what was only lent to the core: it has to be offered again. */
  removeLent(): void;
  /** The same, and forgets all that was offered or made. */
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

  const removeLent = (): void => {
    for (const [token, { path: file, isTemporary }] of offered) {
      if (!isTemporary) continue;
      try {
        fs.rmSync(file, { force: true });
        offered.delete(token);
      } catch {
        // It is being read: it goes when the core closes.
      }
    }
  };

  return {
    files: {
      locate: (token) => ({ token, name: find(token).name, path: find(token).path }),
      make({ name, bytes }) {
        const token = newId();
        made.set(token, { name, bytes });
        const oldest = made.keys().next();
        if (made.size > mostMadeFiles && !oldest.done) made.delete(oldest.value);
        return token;
      },
      sample: () =>
        fs
          .readdirSync(sampleDir)
          .sort()
          .map((name) => ({ token: name, name, path: path.join(sampleDir, name) })),
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
    removeLent,
    clear() {
      removeLent();
      offered.clear();
      made.clear();
    },
  };
}

/** A name may hold line ends, terminal codes and what turns the direction of text; none of it is shown. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').toWellFormed();
}
