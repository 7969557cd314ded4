/** Runs the loader in a thread of its own, with a cap on memory and time; a file that breaks it is refused. */
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { calls } from '../contract/calls/index.ts';
import { loadReportSchema, type Refusal } from '../contract/calls/records.ts';
import { AppError } from '../contract/errors.ts';
import type { Loader, Turn, Work } from '../features/context.ts';
import { decide, fromLoader, stages, type FromLoader, type ToLoader } from './loader-messages.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';

export interface LoaderLimits {
  /** What the thread may hold, in megabytes. */
  readonly memory: number;
  /** How long it may say nothing while it works, in milliseconds. */
  readonly silence: number;
  /** How long it has to stop by itself, in milliseconds. */
  readonly grace: number;
}

export interface LoaderOptions {
  /** The built (or source) file of the thread; the entry knows where it lies. */
  readonly threadUrl: URL;
  readonly dataDir: string;
  readonly limits?: LoaderLimits;
}

/** Progress is seen to move at least ten times a second, also while one long call (a commit, a workbook) says nothing. */
const longestPause = 80;

const usualLimits: LoaderLimits = { memory: 200, silence: 60_000, grace: 500 };

/** Short-lived values in megabytes: V8's own measure would triple what the process takes, for no speed. */
const youngMemory = 8;

/** The thread ended over a file. */
class Broken extends Error {
  readonly token: string;
  readonly reason: Extract<Refusal['reason'], 'too-large' | 'too-slow'>;

  constructor(token: string, reason: Broken['reason']) {
    super(reason);
    this.token = token;
    this.reason = reason;
  }
}

interface Job {
  readonly work: Work;
  readonly turn: Turn;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What was said last of how far a job has come, and when. */
interface Word {
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly at: number;
}

/** One thread, until something ends it. */
class LoaderThread {
  readonly #worker: Worker;
  readonly #stage = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #limits: LoaderLimits;
  readonly #exited: Promise<void>;
  readonly #ready = Promise.withResolvers<void>();
  #job: Job | null = null;
  /** Lets the next command have its turn. */
  #rest = (): void => undefined;
  #token = '';
  #word: Word = { step: '', done: 0, total: 0, at: 0 };
  #silence: NodeJS.Timeout | undefined;
  #isOver = false;
  /** Why it ends, where that is known. */
  #why: Error | null = null;

  constructor({ threadUrl, dataDir, limits = usualLimits }: LoaderOptions) {
    this.#limits = limits;
    this.#worker = new Worker(threadUrl, {
      workerData: { dataDir, stage: this.#stage.buffer },
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: youngMemory },
    });
    this.#worker.on('message', (raw: unknown) => this.#hear(fromLoader.parse(raw)));
    this.#worker.on('error', (error: Error) => (this.#why ??= this.#faultOf(error)));
    // Only once it has ended has it let go of the store.
    this.#exited = new Promise((resolve) => this.#worker.once('exit', () => resolve(this.#end())));
  }

  /** Once it has taken away what a thread before it left, or has ended. */
  get isReady(): Promise<void> {
    return this.#ready.promise;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Does one job; rejects with `Broken` where the thread ended over a file. */
  async do(message: ToLoader, work: Work, turn: Turn = noTurn): Promise<unknown> {
    Atomics.store(this.#stage, 0, stages.running);
    this.#token = '';
    this.#word = { step: '', done: 0, total: 0, at: performance.now() };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#job = { work, turn, resolve, reject };
    const stop = (): void => this.#stop();
    work.signal.addEventListener('abort', stop, { once: true });
    this.#listen();
    this.#worker.postMessage(message);
    const pulse = setInterval(() => this.#repeat(), longestPause / 2);
    try {
      return await promise;
    } finally {
      work.signal.removeEventListener('abort', stop);
      clearTimeout(this.#silence);
      clearInterval(pulse);
      this.#job = null;
    }
  }

  async close(): Promise<void> {
    this.#worker.postMessage({ kind: 'close' } satisfies ToLoader);
    await Promise.race([this.#exited, wait(this.#limits.grace)]);
    await this.#worker.terminate();
  }

  #hear(message: FromLoader): void {
    this.#listen();
    if (message.kind === 'file') this.#token = message.token;
    if (message.kind === 'ready') this.#ready.resolve();
    if (message.kind === 'ask') void this.#job?.turn(() => this.#go());
    if (message.kind === 'rest') this.#rest();
    if (message.kind === 'progress') this.#tell({ ...message, at: performance.now() });
    if (message.kind === 'done') this.#job?.resolve(message.value);
    if (message.kind === 'error') {
      const { code, message: text, details } = message.error;
      this.#job?.reject(new AppError(code, text, details));
    }
  }

  /** Lets the thread write, until it rests or ends. */
  #go(): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#rest = resolve;
    this.#worker.postMessage({ kind: 'go' } satisfies ToLoader);
    return promise;
  }

  #tell(word: Word): void {
    this.#word = word;
    this.#job?.work.progress(word.step, word.done, word.total);
  }

  #repeat(): void {
    const now = performance.now();
    if (now - this.#word.at >= longestPause / 2) this.#tell({ ...this.#word, at: now });
  }

  /** Waits for the next word; a thread that is silent for too long is ended. */
  #listen(): void {
    clearTimeout(this.#silence);
    if (this.#job === null) return;
    this.#silence = setTimeout(() => this.#kill(new Broken(this.#token, 'too-slow')), this.#limits.silence);
  }

  /** Asks the job to stop, and does not wait long. What is being kept already is kept. */
  #stop(): void {
    if (!decide(this.#stage, 'stopped')) return;
    const job = this.#job;
    setTimeout(() => {
      if (this.#job === job) this.#kill(new AppError('cancelled', 'stopped'));
    }, this.#limits.grace);
  }

  /** Ends the thread wherever it is; SQLite takes back what it has not committed. */
  #kill(error: Error): void {
    this.#why ??= error;
    void this.#worker.terminate();
  }

  #faultOf(error: Error): Error {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isMemory ? new Broken(this.#token, 'too-large') : asAppError(error);
  }

  #end(): void {
    this.#isOver = true;
    this.#ready.resolve();
    this.#rest();
    this.#job?.reject(this.#why ?? new AppError('internal', 'the loader has stopped'));
  }
}

const noTurn: Turn = () => Promise.reject(new AppError('internal', 'nothing is written here'));

/** After the window's first moments, which need the machine, and long before anybody has chosen a file. */
const warmAfter = 3_000;

/** Starts the thread soon, so that it is warm when the first file is dropped, or where it is needed sooner, at once. */
export function startLoader(options: LoaderOptions): Loader {
  let thread: LoaderThread | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const running = (): LoaderThread => {
    if (thread === null || thread.isOver) thread = new LoaderThread(options);
    return thread;
  };
  const warming = setTimeout(running, warmAfter).unref();

  /** One job at a time: its memory is its own, and what breaks the thread is about its file. */
  const inTurn = async <T>(signal: AbortSignal, job: () => Promise<T>): Promise<T> => {
    const before = queue;
    const mine = Promise.withResolvers<undefined>();
    queue = before.then(() => mine.promise);
    try {
      await Promise.race([before, aborted(signal)]);
      signal.throwIfAborted();
      return await job();
    } finally {
      mine.resolve(undefined);
    }
  };

  /** A job about files that the store has: none of them was offered by a name. */
  const ofKept = (message: ToLoader, work: Work, turn?: Turn): Promise<unknown> =>
    inTurn(work.signal, async () => {
      try {
        return await running().do(message, work, turn);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        throw new AppError('refused', 'a file broke the loader', { reason: error.reason });
      }
    });

  return {
    preview: (files, choices, work) =>
      inTurn(work.signal, async () => {
        const broken = new Map<string, Refusal & { token: string }>();
        for (;;) {
          const rest = files.filter(({ token }) => !broken.has(token));
          try {
            const value = await running().do({ kind: 'preview', files: rest, choices: [...choices] }, work);
            const preview = calls['records.preview'].output.parse(value);
            return { ...preview, refused: [...preview.refused, ...broken.values()] };
          } catch (error) {
            if (!(error instanceof Broken)) throw error;
            const { token, reason } = error;
            const file = rest.find((candidate) => candidate.token === token);
            if (!file) throw new AppError('internal', 'the loader broke over no file');
            broken.set(token, { token, file: file.name, reason, detail: null });
          }
        }
      }),
    load: (request, work) =>
      inTurn(work.signal, async () => {
        const { files, choices, into } = request;
        const message = { ...request, files: [...files], choices: [...choices], into: [...into] };
        try {
          return loadReportSchema.parse(
            await running().do({ kind: 'load', request: message }, work, work.turn),
          );
        } catch (error) {
          if (!(error instanceof Broken)) throw error;
          const { token, reason } = error;
          const file = files.find((candidate) => candidate.token === token)?.name ?? '';
          throw new AppError('refused', 'a file broke the loader', { file, reason, detail: null });
        } finally {
          // A thread that was ended midway leaves a staged walk, which the next one takes away.
          if (thread?.isOver === true) await work.turn(() => running().isReady);
        }
      }),
    correct: async (request, work) =>
      calls['records.correctRows'].output.parse(await ofKept({ kind: 'correct', request }, work, work.turn)),
    lookAgain: async (request, work) =>
      calls['records.lookAtTable'].output.parse(await ofKept({ kind: 'look-again', request }, work)),
    readAgain: async (request, work) =>
      calls['records.readAgain'].output.parse(await ofKept({ kind: 'read-again', request }, work, work.turn)),
    async close() {
      clearTimeout(warming);
      await thread?.close();
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new AppError('cancelled', 'stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
