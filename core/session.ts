/** What lives as long as one store is open: its handlers, its threads, the folder that it watches. */
import fs from 'node:fs';
import { startBackupClock } from './backup-clock.ts';
import type { StoreTrouble } from './contract/calls/backups.ts';
import type { ErrorCode } from './contract/errors.ts';
import type { CoreEvent, Request, Result } from './contract/transport.ts';
import type { CoreOptions } from './host/core-api.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Loader } from './features/context.ts';
import { handlers } from './features/index.ts';
import { createLoader } from './features/records/look/loader.ts';
import { createSuggester } from './features/suggest/suggester.ts';
import type { FileTokens } from './files/file-tokens.ts';
import { readPrintedForm } from './files/recording-forms.ts';
import { startLoader } from './threads/start-loader.ts';
import { startSuggester } from './threads/start-suggester.ts';
import { makeBackup } from './store/backups/backup.ts';
import { openClaimed, type Db } from './store/file/open.ts';
import { getSetting, setSetting } from './store/settings.ts';
import { hasStaged, removeStaged } from './store/records/staged-walks.ts';
import { asAppError } from './store/file/sqlite-errors.ts';
import { StoreGuard } from './store/file/store-guard.ts';
import { createWatchedFolder } from './files/watched-folder.ts';

/** Files that hold more than this are a large load: a backup is made before it. */
const largeLoad = 1024 * 1024;

export interface Session {
  /** Whether steps that were said to be kept could not be read when it was opened. */
  readonly isShort: boolean;
  invoke(request: Request): Promise<Result>;
  subscribe(listener: (event: CoreEvent) => void): void;
  /** Keeps the present state as a backup. */
  backUp(): Promise<void>;
  /** Keeps the present state as a backup, which from then on is the only one; answers its name. */
  removeEarlierBackups(): Promise<string>;
  close(): Promise<void>;
  /** Closes a store that cannot be used any more. Where it was lost while it was open, what can still be read is kept. */
  abandon(isLost: boolean): Promise<void>;
}

export interface SessionParts extends CoreOptions {
  readonly tokens: FileTokens;
  /** What revisions go on from. */
  readonly revision: number;
  readonly isAnew: boolean;
  readonly onTrouble: (trouble: StoreTrouble) => void;
  /** A backup could not be made. */
  readonly onNoBackup: () => void;
}

const version = '0.1.0';

/** A store that is damaged has a page of its own, and one that closes is backed up at its next start. */
const saidOtherwise: readonly ErrorCode[] = ['corrupt', 'cancelled'];

/** @throws AppError `corrupt`, `too-new`, `read-only`, `disk-full` */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { place, clock, later = byTheMachine, newId, log, tokens, revision, isAnew, onTrouble } = parts;
  const { dataDir, resourcesDir } = place;
  const now = (): string => clock().toISOString();
  const store = await openClaimed(dataDir, { now, isAnew });
  const { db } = store;
  const guard = new StoreGuard({ store, dataDir, now, onTrouble });
  const own = { db, now, newId };
  const { loaderUrl, suggesterUrl, slow } = parts;
  const reader = loaderUrl ? startLoader({ threadUrl: loaderUrl, dataDir, slow }) : createLoader(own);
  const loader = withBackups(reader, () => guard.backUp('load'));
  const suggester = suggesterUrl ? startSuggester(suggesterUrl, slow) : createSuggester();
  const watched = createWatchedFolder({
    offer: (file) => tokens.offer(file),
    changed: (tags) => dispatcher.touch(tags),
    later,
  });
  const dispatcher = createDispatcher({
    handlers,
    context: {
      ...own,
      files: tokens.files,
      loader,
      suggester,
      watched,
      backUp: (reason) => guard.backUp(reason),
      readPrintedForm: () => readPrintedForm(resourcesDir),
      version,
    },
    guard,
    revision,
    log,
  });
  const stopBackups = startBackupClock({
    clock,
    later,
    backUp: (reason) =>
      guard.backUpIfChanged(reason).catch((error: unknown) => {
        if (!saidOtherwise.includes(asAppError(error).code)) parts.onNoBackup();
      }),
  });
  const quiet = async (): Promise<void> => {
    stopBackups();
    watched.close();
    await dispatcher.settle();
    await Promise.all([loader.close(), suggester.close()]);
    await guard.rest();
  };
  const abandon = async (isLost: boolean): Promise<void> => {
    // Only what was whole when it was opened, and has not been written to since.
    if (isLost && (await guard.isWhole()) && store.file.isUntouched()) {
      // Where it cannot be read any more, there is nothing to keep.
      await makeBackup({ db, file: null, dataDir }, 'rescued', now()).catch(() => undefined);
    }
    store.abandon();
  };
  try {
    // What nobody has to write now waits for no look through the file.
    if (hasStaged(db)) await guard.keep(() => removeStaged(db));
    await watchAsAsked(place.watch, guard, db);
    watched.follow(getSetting(db, 'watched-folder'));
  } catch (error) {
    await quiet();
    store.leave();
    throw asAppError(error);
  }
  return {
    isShort: store.isShort,
    async invoke(request) {
      const result = await dispatcher.invoke(request);
      if (!result.ok && result.error.code === 'corrupt') guard.suspect();
      return result;
    },
    subscribe: (listener) => void dispatcher.subscribe(listener),
    backUp: async () => void (await guard.backUpBeside('restore')),
    removeEarlierBackups: () => guard.removeEarlierBackups(),
    async close() {
      await quiet();
      if (guard.isThere()) store.close();
      else await abandon(true);
    },
    async abandon(isLost) {
      await quiet();
      await abandon(isLost);
    },
  };
}

/** A folder that the start named is watched from now on. */
async function watchAsAsked(folder: string | undefined, guard: StoreGuard, db: Db): Promise<void> {
  if (!folder || folder === getSetting(db, 'watched-folder')) return;
  await guard.keep(() => setSetting(db, 'watched-folder', folder));
}

function byTheMachine(action: () => void, milliseconds: number): () => void {
  const timer = setTimeout(action, milliseconds).unref();
  return () => clearTimeout(timer);
}

function withBackups(loader: Loader, backUp: () => Promise<unknown>): Loader {
  return {
    ...loader,
    async load(request, work) {
      const sizes = request.files.map(({ path }) => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0);
      if (sizes.reduce((sum, size) => sum + size, 0) > largeLoad) await work.turn(backUp);
      return loader.load(request, work);
    },
  };
}
