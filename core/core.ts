/** Puts the core together: store, files, handlers and dispatcher. A plain Node program without a window. */
import path from 'node:path';
import type { Core, CorePlace } from './core-api.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFileTokens } from './file-tokens.ts';
import { handlers } from './features/index.ts';
import { createLoader } from './features/records/loader.ts';
import { createSuggester } from './features/themes/suggester.ts';
import { readPrintedForm } from './recording-forms.ts';
import { startLoader } from './start-loader.ts';
import { startSuggester } from './start-suggester.ts';
import { openStore } from './store/open.ts';
import { getSetting, setSetting } from './store/settings.ts';
import { removeStaged } from './store/staged-walks.ts';
import { createWatchedFolder } from './watched-folder.ts';

export interface CoreOptions {
  readonly place: CorePlace;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: (message: string) => void;
  /** The file of the loader's thread; left out, files are read and loaded where the core runs. */
  readonly loaderUrl?: URL | undefined;
  /** The file of the suggester's thread; left out, texts are compared where the core runs. */
  readonly suggesterUrl?: URL | undefined;
}

const appVersion = '0.1.0';

/**
 * Opens the store and answers the core.
 * @throws AppError when the data folder is in use, cannot be written, or holds a newer or damaged store
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { place, clock, newId, log, loaderUrl, suggesterUrl } = options;
  const store = await openStore(place.dataDir, place.where);
  removeStaged(store.db);
  const tokens = createFileTokens(path.join(place.resourcesDir, 'sample-walk'), newId);
  const own = { db: store.db, now: () => clock().toISOString(), newId };
  const loader = loaderUrl
    ? startLoader({ threadUrl: loaderUrl, dataDir: place.dataDir })
    : createLoader(own);
  const suggester = suggesterUrl ? startSuggester(suggesterUrl) : createSuggester();
  if (place.watch) setSetting(store.db, 'watched-folder', place.watch);
  const watched = createWatchedFolder({
    offer: (file) => tokens.offer(file),
    changed: (tags) => dispatcher.touch(tags),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  });
  watched.follow(getSetting(store.db, 'watched-folder'));
  const dispatcher = createDispatcher({
    handlers,
    context: {
      ...own,
      files: tokens.files,
      loader,
      suggester,
      watched,
      readPrintedForm: () => readPrintedForm(place.resourcesDir),
      version: appVersion,
    },
    revision: place.revision,
    log,
  });
  return {
    invoke: (request) => dispatcher.invoke(request),
    subscribe: (listener) => dispatcher.subscribe(listener),
    offerFile: (file) => Promise.resolve(tokens.offer(file)),
    takeFile: (token) => Promise.resolve().then(() => tokens.take(token)),
    async close() {
      watched.close();
      await dispatcher.settle();
      await Promise.all([loader.close(), suggester.close()]);
      tokens.clear();
      store.close();
    },
  };
}
