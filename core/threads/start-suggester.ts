/** Runs the suggester in a thread of its own, begun when it is first needed, and ended to stop a job midway. */
import { Worker } from 'node:worker_threads';
import { suggestCalls } from '../contract/calls/suggest.ts';
import { AppError } from '../contract/errors.ts';
import type { Suggester, Work } from '../features/context.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { fromSuggester, type FromSuggester, type ToSuggester } from './suggester-messages.ts';

/** What the thread may hold, in megabytes; 10,000 cards take a tenth. */
const memory = 512;

const answers = {
  suggest: suggestCalls['suggest.themes'].output.shape.suggestions,
  rank: suggestCalls['suggest.rank'].output.shape.themes,
  like: suggestCalls['suggest.alike'].output.shape.cards,
} as const;

/** One thread, until something ends it. */
class SuggestThread {
  readonly #worker: Worker;
  #job: PromiseWithResolvers<unknown> | null = null;
  #isOver = false;

  constructor(threadUrl: URL) {
    this.#worker = new Worker(threadUrl, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    this.#worker.on('message', (raw: unknown) => this.#hear(fromSuggester.parse(raw)));
    this.#worker.on('error', (error: Error) => this.#end(asAppError(error)));
    this.#worker.on('exit', () => this.#end(new AppError('internal', 'the suggester has stopped')));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async do(job: ToSuggester, { signal, progress }: Work): Promise<unknown> {
    this.#job = Promise.withResolvers<unknown>();
    const stop = (): void => {
      this.#end(new AppError('cancelled', 'stopped'));
      void this.#worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    progress('compare', 0, 1);
    this.#worker.postMessage(job);
    try {
      const value = await this.#job.promise;
      progress('compare', 1, 1);
      return value;
    } finally {
      signal.removeEventListener('abort', stop);
      this.#job = null;
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: FromSuggester): void {
    if (message.kind === 'done') return this.#job?.resolve(message.value);
    const { code, message: text, details } = message.error;
    this.#job?.reject(new AppError(code, text, details));
  }

  #end(why: Error): void {
    this.#isOver = true;
    this.#job?.reject(why);
  }
}

/** @param threadUrl the built (or source) file of the thread; the entry knows where it lies */
export function startSuggester(threadUrl: URL): Suggester {
  let thread: SuggestThread | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One job at a time: to stop one is to end the thread, and nobody else's job with it. */
  const inTurn = async (job: ToSuggester, work: Work): Promise<unknown> => {
    const before = queue;
    const mine = Promise.withResolvers<undefined>();
    queue = before.then(() => mine.promise);
    try {
      await Promise.race([before, stopped(work.signal)]);
      work.signal.throwIfAborted();
      if (thread === null || thread.isOver) thread = new SuggestThread(threadUrl);
      return await thread.do(job, work);
    } finally {
      mine.resolve(undefined);
    }
  };

  return {
    suggest: async (request, work) => answers.suggest.parse(await inTurn({ kind: 'suggest', request }, work)),
    rank: async (request, work) => answers.rank.parse(await inTurn({ kind: 'rank', request }, work)),
    like: async (request, work) => answers.like.parse(await inTurn({ kind: 'like', request }, work)),
    async close() {
      await thread?.close();
    },
  };
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new AppError('cancelled', 'stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
