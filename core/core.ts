/** Puts the core together: store, files, handlers and dispatcher. A plain Node program without a window. */
import path from 'node:path';
import type { Core, CorePlace } from './core-api.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFileTokens } from './file-tokens.ts';
import { handlers } from './features/index.ts';
import { createReadings } from './features/records/readings.ts';
import { openStore } from './store/open.ts';

export interface CoreOptions {
  readonly place: CorePlace;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: (message: string) => void;
}

const appVersion = '0.1.0';

/**
 * Opens the store and answers the core.
 * @throws AppError when the data folder is in use, cannot be written, or holds a newer or damaged store
 */
export async function createCore({ place, clock, newId, log }: CoreOptions): Promise<Core> {
  const store = await openStore(place.dataDir, place.where);
  const tokens = createFileTokens(path.join(place.resourcesDir, 'sample-walk'), newId);
  const dispatcher = createDispatcher({
    handlers,
    context: {
      db: store.db,
      now: () => clock().toISOString(),
      newId,
      files: tokens.files,
      readings: createReadings(),
      version: appVersion,
    },
    log,
  });
  return {
    invoke: (request) => dispatcher.invoke(request),
    subscribe: (listener) => dispatcher.subscribe(listener),
    offerFile: (file) => Promise.resolve(tokens.offer(file)),
    takeFile: (token) => Promise.resolve().then(() => tokens.take(token)),
    async close() {
      await dispatcher.settle();
      tokens.clear();
      store.close();
    },
  };
}
