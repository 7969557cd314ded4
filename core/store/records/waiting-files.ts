/** Which files of the watched folder need no offering: those that a walk holds, and those that were dealt with otherwise. */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { textList } from '../rows.ts';
import { getSetting, setSetting } from '../settings.ts';
import { stagedWalks } from './walks.ts';

/** A hash that is forgotten is offered once more, and no worse. */
const mostRemembered = 1000;

export interface FileHistory {
  /** Whether these very bytes were loaded or dealt with. */
  isDone: boolean;
  /** Whether a file of this name was loaded, with whatever in it. */
  isNameKnown: boolean;
}

const isShown = `walk_key NOT IN ${stagedWalks}`;

const historySql = `
  SELECT EXISTS (SELECT 1 FROM source_file WHERE sha256 = @sha256 AND ${isShown}) AS isLoaded,
    EXISTS (SELECT 1 FROM source_file WHERE name = @name AND ${isShown}) AS isNameKnown`;

const historyRow = z.object({ isLoaded: z.int(), isNameKnown: z.int() });

/** What is known of each of some files, in their order. */
export function listFileHistories(db: Db, files: readonly { name: string; sha256: string }[]): FileHistory[] {
  const dealtWith = new Set(listDealtWith(db));
  const find = db.prepare(historySql);
  return files.map(({ name, sha256 }) => {
    const { isLoaded, isNameKnown } = historyRow.parse(find.get({ name, sha256 }));
    return { isDone: isLoaded === 1 || dealtWith.has(sha256), isNameKnown: isNameKnown === 1 };
  });
}

/** Remembers files by their hashes, so that the same bytes are offered no more. */
export function dealWithFiles(db: Db, hashes: readonly string[]): void {
  const all = [...new Set([...listDealtWith(db), ...hashes])];
  setSetting(db, 'dealt-with-files', JSON.stringify(all.slice(-mostRemembered)));
}

function listDealtWith(db: Db): string[] {
  return textList.parse(getSetting(db, 'dealt-with-files') ?? '[]');
}
