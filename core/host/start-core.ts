/** Starts the core in its thread and answers it as if it were here; a thread that ends is started again, once. */
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { tags } from '../contract/call.ts';
import { AppError, type ErrorShape } from '../contract/errors.ts';
import { resultSchema, type CoreEvent } from '../contract/transport.ts';
import type { Core, CorePlace } from './core-api.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { fromThread, type FromThread, type Job, type ToThread } from './core-messages.ts';

const offeredFile = z.strictObject({ token: z.string(), name: z.string() });
const madeFile = z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) });

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
  /** Told why a thread has ended; never of what was in a record. */
  readonly log?: (message: string) => void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One thread, until it ends. */
class CoreThread {
  readonly #worker: Worker;
  readonly #hear: (event: CoreEvent) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<string>();
  #lastId = 0;
  #fault = 'no fault was told';
  #isOver = false;

  constructor(workerUrl: URL, place: CorePlace, hear: (event: CoreEvent) => void) {
    this.#hear = hear;
    this.#worker = new Worker(workerUrl, {
      workerData: place,
      resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
    });
    this.#worker.on('message', (raw: unknown) => this.#take(fromThread.parse(raw)));
    this.#worker.on('error', (error: Error) => (this.#fault = asAppError(error).message));
    this.#worker.on('exit', (code) => this.#end(code));
  }

  /** Resolves once it answers. @throws AppError when the core refuses to open the data folder */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Resolves once it has ended, with what a log may say of it. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  ask(job: Job): Promise<unknown> {
    if (this.#isOver) return Promise.reject(hasEnded());
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      // What cannot be sent throws here, and then nobody waits for it.
      this.#worker.postMessage({ id: this.#lastId, job } satisfies ToThread);
      this.#waiting.set(this.#lastId, { resolve, reject });
    });
  }

  async close(): Promise<void> {
    await this.ask({ kind: 'close' }).catch((error: unknown) => {
      // What has ended is closed.
      if (!this.#isOver) throw error;
    });
    await this.#worker.terminate();
  }

  #take(message: FromThread): void {
    switch (message.kind) {
      case 'ready':
        return this.#ready.resolve();
      case 'failed':
        return this.#ready.reject(revive(message.error));
      case 'event':
        return this.#hear(message.event);
      case 'done':
        this.#waiting.get(message.id)?.resolve(message.value);
        return void this.#waiting.delete(message.id);
      case 'error':
        this.#waiting.get(message.id)?.reject(revive(message.error));
        return void this.#waiting.delete(message.id);
    }
  }

  #end(code: number): void {
    this.#isOver = true;
    this.#ready.reject(hasEnded());
    for (const { reject } of this.#waiting.values()) reject(hasEnded());
    this.#waiting.clear();
    this.#ended.resolve(`exit code ${code}, ${this.#fault}`);
  }
}

/** @throws AppError when the core refuses to open the data folder */
export async function startCore({ workerUrl, place, log = toStderr }: StartOptions): Promise<ThreadCore> {
  const listeners = new Set<(event: CoreEvent) => void>();
  const stopped = Promise.withResolvers<void>();
  let revision = place.revision ?? 1;
  let canRestart = true;
  let isClosing = false;

  const publish = (event: CoreEvent): void => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of [...listeners]) listener(event);
  };
  const begin = async (): Promise<CoreThread> => {
    const thread = new CoreThread(workerUrl, { ...place, revision }, publish);
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
  const ask = async (job: Job): Promise<unknown> => (await current).ask(job);

  return {
    stopped: stopped.promise,
    async invoke(request) {
      try {
        return resultSchema.parse(await ask({ kind: 'invoke', request }));
      } catch (error) {
        return { ok: false, error: asAppError(error).toShape() };
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => offeredFile.parse(await ask({ kind: 'offer', file })),
    takeFile: async (token) => madeFile.parse(await ask({ kind: 'take', token })),
    async close() {
      isClosing = true;
      const thread = await current.catch(() => null);
      await thread?.close();
    },
  };
}

const hasEnded = (): AppError => new AppError('internal', 'the core has stopped', { reason: 'core-stopped' });

function revive(error: ErrorShape): AppError {
  return new AppError(error.code, error.message, error.details);
}

const toStderr = (message: string): void => void process.stderr.write(`${message}\n`);
