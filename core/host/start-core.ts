/** Starts the core in its thread and answers it as if it were here; a thread that ends is started again, once. */
import { tags } from '../contract/call.ts';
import { loggedName } from '../contract/calls/index.ts';
import { AppError } from '../contract/errors.ts';
import type { CoreEvent } from '../contract/transport.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { Thread, type ThreadOf } from '../threads/thread.ts';
import type { Core, CorePlace } from './core-api.ts';
import { coreShape } from './core-shape.ts';

/** A core in a thread of its own, which can end without anybody having closed it. */
export interface ThreadCore extends Core {
  /** Resolves once it has ended for good although nobody closed it. From then on every call is refused. */
  readonly stopped: Promise<void>;
}

/** Short-lived values in megabytes: by V8's own measure a core that lists and reads boards holds 150 MB more, for no speed. */
const youngMemory = 6;

interface StartOptions {
  /** The built (or source) file of the thread; the entry knows where it lies. */
  readonly workerUrl: URL;
  readonly place: CorePlace;
  /** Told why a thread has ended, and of calls that took long; never of what was in a record. */
  readonly log?: (message: string) => void;
  /** What is long, in milliseconds; left out, a second. */
  readonly slowAfter?: number;
}

/** @throws AppError when the core refuses to open the data folder */
export async function startCore({
  workerUrl,
  place,
  log = toStderr,
  slowAfter,
}: StartOptions): Promise<ThreadCore> {
  const listeners = new Set<(event: CoreEvent) => void>();
  const stopped = Promise.withResolvers<void>();
  let revision = place.revision ?? 1;
  let canRestart = true;
  let isClosing = false;

  const publish = (event: CoreEvent): void => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of [...listeners]) listener(event);
  };
  const begin = async (): Promise<ThreadOf<typeof coreShape>> => {
    const thread = new Thread({
      shape: coreShape,
      url: workerUrl,
      data: { ...place, revision },
      limits: { maxYoungGenerationSizeMb: youngMemory },
      hear: publish,
      asEnd: () => new AppError('internal', 'the core has stopped', { reason: 'core-stopped' }),
      slow: { log, after: slowAfter },
    });
    await thread.ready;
    void thread.ended.then(follow);
    return thread;
  };
  const stop = (why: string): void => {
    log(`The core has stopped for good: ${why}`);
    stopped.resolve();
    publish({ type: 'stopped' });
  };
  const follow = (why: string): void => {
    if (isClosing) return;
    if (!canRestart) return stop(why);
    canRestart = false;
    log(`The core has stopped and is started again: ${why}`);
    // Windows know revisions up to the last that was told, so that those of the next core are newer.
    revision += 1;
    current = begin();
    current.then(
      // What was committed without a word is read again.
      () => publish({ type: 'changed', tags: [...tags], revision }),
      (error: unknown) => stop(asAppError(error).message),
    );
  };

  let current = begin();
  await current;

  return {
    stopped: stopped.promise,
    async invoke(request) {
      try {
        return await (await current).ask('invoke', request, loggedName(request.call));
      } catch (error) {
        return { ok: false, error: asAppError(error).toShape() };
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => (await current).ask('offer', file),
    takeFile: async (token) => (await current).ask('take', token),
    async close() {
      isClosing = true;
      const thread = await current.catch(() => null);
      await thread?.close();
    },
  };
}

const toStderr = (message: string): void => void process.stderr.write(`${message}\n`);
