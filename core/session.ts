/** What lives as long as one store is open: its handlers, its threads, the folder that it watches. */
import fs from 'node:fs';
import type { StoreTrouble } from './contract/calls/backups.ts';
import type { CoreEvent, Request, Result } from './contract/transport.ts';
import type { CoreOptions } from './core-api.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Loader } from './features/context.ts';
import { handlers } from './features/index.ts';
import { createLoader } from './features/records/loader.ts';
import { createSuggester } from './features/themes/suggester.ts';
import type { FileTokens } from './file-tokens.ts';
import { readPrintedForm } from './recording-forms.ts';
import { startLoader } from './start-loader.ts';
import { startSuggester } from './start-suggester.ts';
import { makeBackup } from './store/backup.ts';
import { openClaimed, type Db } from './store/open.ts';
import { getSetting, setSetting } from './store/settings.ts';
import { asAppError } from './store/sqlite-errors.ts';
import { removeStaged } from './store/staged-walks.ts';
import { StoreGuard } from './store/store-guard.ts';
import { createWatchedFolder } from './watched-folder.ts';

/** Files that hold more than this are a large load: a backup is made before it. */
const largeLoad = 1024 * 1024;
/** After the window's first moments, which need the machine. */
const backUpAfter = 2_000;

export interface Session {
  /** Whether steps that were said to be kept could not be read when it was opened. */
  readonly isShort: boolean;
  invoke(request: Request): Promise<Result>;
  subscribe(listener: (event: CoreEvent) => void): void;
  /** Keeps the present state as a backup; no command has its turn. */
  backUp(): Promise<void>;
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

/** @throws AppError `corrupt`, `too-new`, `read-only`, `disk-full` */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { place, clock, newId, log, tokens, revision, isAnew, onTrouble } = parts;
  const { dataDir, resourcesDir } = place;
  const now = (): string => clock().toISOString();
  const store = await openClaimed(dataDir, { now, isAnew });
  const { db } = store;
  const guard = new StoreGuard({ store, dataDir, now, onTrouble });
  const own = { db, now, newId };
  const reader = parts.loaderUrl ? startLoader({ threadUrl: parts.loaderUrl, dataDir }) : createLoader(own);
  const loader = withBackups(reader, () => guard.backUpInTurn('load'));
  const suggester = parts.suggesterUrl ? startSuggester(parts.suggesterUrl) : createSuggester();
  const watched = createWatchedFolder({
    offer: (file) => tokens.offer(file),
    changed: (tags) => dispatcher.touch(tags),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  });
  const dispatcher = createDispatcher({
    handlers,
    context: {
      ...own,
      files: tokens.files,
      loader,
      suggester,
      watched,
      backUp: (reason) => guard.backUpInTurn(reason),
      readPrintedForm: () => readPrintedForm(resourcesDir),
      version,
    },
    guard,
    revision,
    log,
  });
  const starting = setTimeout(() => {
    guard.backUpIfChanged('start').catch((error: unknown) => {
      if (asAppError(error).code !== 'cancelled') parts.onNoBackup();
    });
  }, backUpAfter).unref();
  const quiet = async (): Promise<void> => {
    clearTimeout(starting);
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
    await guard.keep(() => removeStaged(db));
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
    backUp: async () => void (await guard.backUp('restore')),
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
  if (folder) await guard.keep(() => setSetting(db, 'watched-folder', folder));
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
