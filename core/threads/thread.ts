/** A thread of the core as whoever started it holds it: asked by name, refused at once when it ends, told of when it is slow. */
import { setTimeout as wait } from 'node:timers/promises';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type * as z from 'zod';
import type { LoggedName } from '../contract/calls/index.ts';
import { AppError } from '../contract/errors.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import {
  fromThread,
  type FromThread,
  type ThreadCalls,
  type ThreadShape,
  type ToThread,
} from './protocol.ts';

/** Where calls go that take long: each a line with a name out of a closed list and milliseconds, nothing else. */
export interface SlowLog {
  readonly log: (line: string) => void;
  /** In milliseconds; left out, a second. */
  readonly after?: number | undefined;
  /** In milliseconds since any moment; left out, the machine's. */
  readonly now?: (() => number) | undefined;
}

interface ThreadOptions<Calls extends ThreadCalls, Data extends z.ZodType, News extends z.ZodType> {
  readonly shape: ThreadShape<Calls, Data, News>;
  /** The built (or source) file of the thread; the entry knows where it lies. */
  readonly url: URL;
  readonly data: z.input<Data>;
  readonly limits?: ResourceLimits;
  readonly hear?: (news: z.output<News>) => void;
  /** What those who wait are told when it ends, where that is not why it ended. */
  readonly asEnd?: (why: Error | null) => Error | null;
  readonly slow?: SlowLog | undefined;
}

export type ThreadOf<S extends ThreadShape> =
  S extends ThreadShape<infer Calls, infer Data, infer News> ? Thread<Calls, Data, News> : never;

/** One thread, until something ends it. */
export class Thread<Calls extends ThreadCalls, Data extends z.ZodType, News extends z.ZodType> {
  readonly #options: ThreadOptions<Calls, Data, News>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #ended = Promise.withResolvers<string>();
  /** Resolves once it answers; rejects where it could not begin. */
  readonly ready: Promise<void> = this.#ready.promise;
  /** Resolves once it has ended, with what a log may say of it. */
  readonly ended: Promise<string> = this.#ended.promise;
  #lastId = 0;
  /** Why it ends, where that is known. */
  #why: Error | null = null;
  /** What everybody is told since it has ended. */
  #end: Error | null = null;

  constructor(options: ThreadOptions<Calls, Data, News>) {
    this.#options = options;
    const { url, data, limits = {} } = options;
    this.#worker = new Worker(url, { workerData: data, resourceLimits: limits });
    this.#worker.on('message', (raw: unknown) => this.#take(fromThread.parse(raw)));
    this.#worker.on('error', (error: Error) => (this.#why ??= error));
    // Only once it has ended has it let go of the store.
    this.#worker.on('exit', (code) => this.#stop(code));
    this.ready.catch(() => undefined);
  }

  get isOver(): boolean {
    return this.#end !== null;
  }

  /** @param name as a log names the call */
  ask<N extends keyof Calls & string>(
    call: N,
    input: z.input<Calls[N]['input']>,
    name?: LoggedName,
  ): Promise<z.output<Calls[N]['output']>>;
  async ask(call: string, input: unknown, name = call): Promise<unknown> {
    const { shape, slow } = this.#options;
    const now = slow?.now ?? (() => performance.now());
    const began = now();
    try {
      return shape.calls[call]?.output.parse(await this.#send(call, input));
    } finally {
      const milliseconds = Math.round(now() - began);
      if (milliseconds >= (slow?.after ?? 1_000)) slow?.log(`${shape.name}: ${name} took ${milliseconds} ms`);
    }
  }

  /** Ends it wherever it is; SQLite takes back what it has not committed. */
  kill(why: Error): void {
    this.#why ??= why;
    void this.#worker.terminate();
  }

  /** @param grace how long it has to close by itself, in milliseconds; left out, as long as it needs */
  async close(grace?: number): Promise<void> {
    const closed = this.#send('close', null).catch((error: unknown) => {
      // What has ended is closed.
      if (!this.isOver) throw error;
    });
    await (grace === undefined ? closed : Promise.race([closed, wait(grace)]));
    await this.#worker.terminate();
  }

  async #send(call: string, input: unknown): Promise<unknown> {
    if (this.#end) throw this.#end;
    this.#lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    // What cannot be sent throws here, and then nobody waits for it.
    this.#worker.postMessage({ id: this.#lastId, call, input } satisfies ToThread);
    this.#waiting.set(this.#lastId, answer);
    return answer.promise;
  }

  #take(message: FromThread): void {
    switch (message.kind) {
      case 'ready':
        return this.#ready.resolve(undefined);
      case 'failed':
        this.#why ??= revive(message.error);
        return this.#ready.reject(this.#why);
      case 'news':
        return this.#options.hear?.(this.#options.shape.news.parse(message.news));
      case 'done':
        this.#waiting.get(message.id)?.resolve(message.value);
        return void this.#waiting.delete(message.id);
      case 'error':
        this.#waiting.get(message.id)?.reject(revive(message.error));
        return void this.#waiting.delete(message.id);
    }
  }

  #stop(code: number): void {
    const { shape, asEnd } = this.#options;
    const why = this.#why && asAppError(this.#why);
    this.#end =
      asEnd?.(this.#why) ?? why ?? new AppError('internal', `the thread of the ${shape.name} has ended`);
    this.#ready.reject(this.#end);
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
    this.#ended.resolve(`exit code ${code}, ${why?.message ?? 'no fault was told'}`);
  }
}

function revive(error: Extract<FromThread, { kind: 'error' }>['error']): AppError {
  return new AppError(error.code, error.message, error.details);
}
