/** Stands in for the loader's thread: does with a file what the name of its path says. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  decide,
  loaderPlace,
  stages,
  toLoader,
  type FromLoader,
} from '../../core/threads/loader-messages.ts';

const stage = new Int32Array(loaderPlace.parse(workerData).stage);

/** A correction is about a file that the store has; its walk says what happens. */
const filesOf = (
  job: Exclude<ReturnType<typeof toLoader.parse>, { kind: 'close' | 'go' }>,
): { token: string; path: string }[] => {
  if (job.kind === 'preview') return job.files;
  return job.kind === 'load' ? job.request.files : [{ token: '', path: job.request.walkId }];
};

const say = (message: FromLoader): void => parentPort?.postMessage(message);

const isStopped = (): boolean => Atomics.load(stage, 0) === stages.stopped;

const acts: Record<string, () => void> = {
  fine: () => undefined,
  fill: () => {
    const held: string[][] = [];
    for (;;) held.push(Array.from({ length: 1000 }, (_, index) => `${index} of ${held.length}`));
  },
  hang: () => {
    for (;;) Atomics.load(stage, 0);
  },
  heed: () => {
    while (!isStopped()) say({ kind: 'progress', step: 'heed', done: 0, total: 1 });
    throw new Error('cancelled');
  },
  keep: () => {
    decide(stage, 'keeping');
    say({ kind: 'progress', step: 'keeping', done: 1, total: 1 });
    const until = performance.now() + 200;
    while (performance.now() < until) Atomics.load(stage, 0);
  },
};

parentPort?.on('message', (raw: unknown) => {
  const job = toLoader.parse(raw);
  if (job.kind === 'close') return void parentPort?.close();
  if (job.kind === 'go') return;
  const files = filesOf(job);
  try {
    for (const { token, path } of files) {
      say({ kind: 'file', token });
      say({ kind: 'progress', step: token, done: 0, total: 1 });
      acts[path]?.();
    }
  } catch {
    return say({ kind: 'error', error: { code: 'cancelled', message: 'stopped', details: {} } });
  }
  const title = files.map(({ token }) => token).join(' ');
  const totals = { rows: 0, visits: 0, cards: 0, lookFors: 0, needsAttention: 0 };
  const counts = { proposedCards: 0, markedCards: 0, goneFromFile: 0, staff: files.length };
  const values = {
    preview: {
      files: [],
      walkGroups: [],
      refused: [],
      suggestedWalkId: null,
      suggestedTitle: title,
      goneFromFile: 0,
    },
    load: { walkId: null, walkIds: [], files: [], refused: [], totals, ...counts },
    correct: { rows: [{ visitNumber: 1, cards: 1, items: [] }] },
    'look-again': null,
    'read-again': null,
  };
  say({ kind: 'done', value: values[job.kind] });
});

say({ kind: 'ready' });
