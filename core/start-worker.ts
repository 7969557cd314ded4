/** Starts the core in its thread and answers it as if it were here. */
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { AppError, type ErrorShape } from './contract/errors.ts';
import { resultSchema, type CoreEvent } from './contract/transport.ts';
import type { Core, CorePlace } from './core-api.ts';
import { fromThread, type Job, type ToThread } from './thread-messages.ts';

const offeredFile = z.strictObject({ token: z.string(), name: z.string() });
const madeFile = z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) });

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * @param workerUrl the built (or source) file of the thread; the entry knows where it lies
 * @throws AppError when the core refuses to open the data folder
 */
export async function startCore({ workerUrl, place }: { workerUrl: URL; place: CorePlace }): Promise<Core> {
  const worker = new Worker(workerUrl, { workerData: place });
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let lastId = 0;

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const ask = (job: Job): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      // What cannot be sent throws here, and then nobody waits for it.
      worker.postMessage({ id: lastId, job } satisfies ToThread);
      waiting.set(lastId, { resolve, reject });
    });

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (raw: unknown) => {
      const message = fromThread.parse(raw);
      switch (message.kind) {
        case 'ready':
          return resolve();
        case 'failed':
          return reject(revive(message.error));
        case 'event':
          for (const listener of listeners) listener(message.event);
          return;
        case 'done':
          waiting.get(message.id)?.resolve(message.value);
          return void waiting.delete(message.id);
        case 'error':
          waiting.get(message.id)?.reject(revive(message.error));
          return void waiting.delete(message.id);
      }
    });
    const ended = (): void => {
      const error = new AppError('internal', 'the core has stopped');
      reject(error);
      failAll(error);
    };
    worker.on('error', ended);
    worker.on('exit', ended);
  });

  return {
    invoke: async (request) => resultSchema.parse(await ask({ kind: 'invoke', request })),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => offeredFile.parse(await ask({ kind: 'offer', file })),
    takeFile: async (token) => madeFile.parse(await ask({ kind: 'take', token })),
    async close() {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}

function revive(error: ErrorShape): AppError {
  return new AppError(error.code, error.message, error.details);
}
