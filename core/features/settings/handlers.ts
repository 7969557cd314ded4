/** What this machine remembers: the watched folder, the words that are not to be marked, and all that can be removed. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { describeRemembered, putBackRemembered, removeRemembered } from '../../store/remembered.ts';
import { getSetting, listDismissedWords, setSetting, setWordDismissed } from '../../store/settings.ts';
import type { Handlers } from '../context.ts';

export const settingsHandlers = {
  'settings.get': (_input, { db, watched }) => {
    const folder = getSetting(db, 'watched-folder');
    return {
      watchedFolder:
        folder === null ? null : { name: path.basename(folder) || folder, isReachable: watched.isReachable },
      dismissedWords: listDismissedWords(db),
    };
  },
  'settings.watchFolder': async ({ token }, { db, files, watched }) => {
    const folder = token === null ? null : files.locate(token).path;
    if (folder !== null && !(await isFolder(folder)))
      throw new AppError('not-found', 'not a folder', { what: 'folder' });
    return () => {
      setSetting(db, 'watched-folder', folder);
      watched.follow(folder);
      return {};
    };
  },
  'settings.dismissWord':
    ({ word, isDismissed }, { db }) =>
    () => {
      setWordDismissed(db, word, isDismissed);
      return {};
    },
  'settings.getRemembered': (_input, { db }) => ({
    staff: describeRemembered(db, 'staff'),
    people: describeRemembered(db, 'people'),
    words: describeRemembered(db, 'words'),
  }),
  'settings.setRemembered':
    ({ kind, to }, { db }) =>
    () => {
      if (to === 'nothing') removeRemembered(db, kind);
      else putBackRemembered(db, kind);
      return {};
    },
} satisfies Partial<Handlers>;

async function isFolder(at: string): Promise<boolean> {
  const found = await fs.promises.stat(at).catch(() => null);
  return found?.isDirectory() ?? false;
}
