/** Runs the loader in a thread of its own, with a cap on memory and time; a file that breaks it is refused. */
import type * as z from 'zod';
import type { Refusal } from '../contract/tables.ts';
import { AppError } from '../contract/errors.ts';
import type { Loader, Turn, Work } from '../features/context.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { createQueue } from './in-turn.ts';
import { decide, loaderShape, stages, type LoaderNews, type LoaderShape } from './loader-shape.ts';
import { Thread, type SlowLog, type ThreadOf } from './thread.ts';

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
  readonly slow?: SlowLog | undefined;
}

/** Progress is seen to move at least ten times a second, also while one long call (a commit, a workbook) says nothing. */
const longestPause = 80;

const usualLimits: LoaderLimits = { memory: 200, silence: 60_000, grace: 500 };

/** Short-lived values in megabytes: V8's own measure would triple what the process takes, for no speed. */
const youngMemory = 8;

/** The thread ended over a file. */
class Broken extends AppError {
  readonly token: string;
  readonly reason: Extract<Refusal['reason'], 'too-large' | 'too-slow'>;

  constructor(token: string, reason: Broken['reason']) {
    super('refused', 'a file broke the loader', { reason });
    this.token = token;
    this.reason = reason;
  }

  /** The same of a file that somebody chose. */
  about(file: string): AppError {
    return new AppError('refused', this.message, { file, reason: this.reason, detail: null });
  }
}

type LoaderCalls = LoaderShape['calls'];

/** What was said last of how far a job has come, and when. */
interface Word {
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly at: number;
}

/** One thread, until something ends it: it does one job after the other, and is ended where it says nothing. */
class LoaderThread {
  readonly #thread: ThreadOf<LoaderShape>;
  readonly #stage = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #limits: LoaderLimits;
  #job: { readonly work: Work; readonly turn: Turn } | null = null;
  #token = '';
  #word: Word = { step: '', done: 0, total: 0, at: 0 };
  #silence: NodeJS.Timeout | undefined;

  constructor({ threadUrl, dataDir, limits = usualLimits, slow }: LoaderOptions) {
    this.#limits = limits;
    this.#thread = new Thread({
      shape: loaderShape,
      url: threadUrl,
      data: { dataDir, stage: this.#stage.buffer },
      limits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: youngMemory },
      hear: (news) => this.#hear(news),
      asEnd: (why) => (isOutOfMemory(why) ? new Broken(this.#token, 'too-large') : null),
      slow,
    });
    void this.settled.then(() => this.#listen());
  }

  /** Resolves once it has taken away what a thread before it left, or has ended. */
  get settled(): Promise<void> {
    return this.#thread.ready.catch(() => undefined);
  }

  get isOver(): boolean {
    return this.#thread.isOver;
  }

  /** Does one job; rejects with `Broken` where the thread ended over a file. */
  async do<N extends keyof LoaderCalls>(
    call: N,
    input: z.input<LoaderCalls[N]['input']>,
    work: Work,
    turn: Turn = noTurn,
  ): Promise<z.output<LoaderCalls[N]['output']>> {
    Atomics.store(this.#stage, 0, stages.running);
    this.#token = '';
    this.#word = { step: '', done: 0, total: 0, at: performance.now() };
    this.#job = { work, turn };
    const stop = (): void => this.#stop();
    work.signal.addEventListener('abort', stop, { once: true });
    this.#listen();
    const pulse = setInterval(() => this.#repeat(), longestPause / 2);
    try {
      return await this.#thread.ask(call, input);
    } finally {
      work.signal.removeEventListener('abort', stop);
      clearTimeout(this.#silence);
      clearInterval(pulse);
      this.#job = null;
    }
  }

  close(): Promise<void> {
    return this.#thread.close(this.#limits.grace);
  }

  #hear(news: LoaderNews): void {
    this.#listen();
    if (news.kind === 'file') this.#token = news.token;
    if (news.kind === 'progress') this.#tell({ ...news, at: performance.now() });
    if (news.kind === 'turn') void this.#write();
  }

  /** Lets the thread write, until it has written or ends. Where there is no turn for it, it is ended. */
  async #write(): Promise<void> {
    try {
      await this.#job?.turn(() => this.#thread.ask('write', null).catch(() => undefined));
      this.#listen();
    } catch (error) {
      this.#thread.kill(asAppError(error));
    }
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
    const tooSlow = (): void => this.#thread.kill(new Broken(this.#token, 'too-slow'));
    this.#silence = setTimeout(tooSlow, this.#limits.silence);
  }

  /** Asks the job to stop, and does not wait long. What is being kept already is kept. */
  #stop(): void {
    if (!decide(this.#stage, 'stopped')) return;
    const job = this.#job;
    setTimeout(() => {
      if (this.#job === job) this.#thread.kill(new AppError('cancelled', 'stopped'));
    }, this.#limits.grace);
  }
}

function isOutOfMemory(why: Error | null): boolean {
  return why !== null && 'code' in why && why.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const noTurn: Turn = () => Promise.reject(new AppError('internal', 'nothing is written here'));

/** After the window's first moments, which need the machine, and long before anybody has chosen a file. */
const warmAfter = 3_000;

/** Starts the thread soon, so that it is warm when the first file is dropped, or where it is needed sooner, at once. */
export function startLoader(options: LoaderOptions): Loader {
  let thread: LoaderThread | null = null;
  /** One job at a time: its memory is its own, and what breaks the thread is about its file. */
  const inTurn = createQueue();

  const running = (): LoaderThread => {
    if (thread === null || thread.isOver) thread = new LoaderThread(options);
    return thread;
  };
  const warming = setTimeout(running, warmAfter).unref();

  return {
    preview: (files, choices, work) =>
      inTurn(async () => {
        const broken = new Map<string, Refusal & { token: string }>();
        for (;;) {
          const rest = files.filter(({ token }) => !broken.has(token));
          try {
            const preview = await running().do('preview', { files: rest, choices }, work);
            return { ...preview, refused: [...preview.refused, ...broken.values()] };
          } catch (error) {
            if (!(error instanceof Broken)) throw error;
            const { token, reason } = error;
            const file = rest.find((candidate) => candidate.token === token);
            if (!file) throw new AppError('internal', 'the loader broke over no file');
            broken.set(token, { token, file: file.name, reason, detail: null });
          }
        }
      }, work.signal),
    load: (request, work) =>
      inTurn(async () => {
        try {
          return await running().do('load', request, work, work.turn);
        } catch (error) {
          if (!(error instanceof Broken)) throw error;
          throw error.about(request.files.find(({ token }) => token === error.token)?.name ?? '');
        } finally {
          // A thread that was ended midway leaves a staged walk, which the next one takes away.
          if (thread?.isOver === true) await work.turn(() => running().settled);
        }
      }, work.signal),
    // These are about files that the store has: none of them was offered by a name.
    correct: (request, work) => inTurn(() => running().do('correct', request, work, work.turn), work.signal),
    lookAgain: (request, work) => inTurn(() => running().do('lookAgain', request, work), work.signal),
    readAgain: (request, work) =>
      inTurn(() => running().do('readAgain', request, work, work.turn), work.signal),
    async close() {
      clearTimeout(warming);
      await thread?.close();
    },
  };
}
