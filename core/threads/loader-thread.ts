/** Entry of the loader's thread: files are read and written to the store here, so that every other call goes on. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { AppError } from '../contract/errors.ts';
import type { Loader, Turn, WritingWork } from '../features/context.ts';
import { createLoader } from '../features/records/look/loader.ts';
import { warmUp } from '../features/records/look/warm-up.ts';
import { decide, loaderPlace, stages, toLoader, type FromLoader } from './loader-messages.ts';
import { openBeside } from '../store/file/open.ts';
import { removeStaged } from '../store/records/staged-walks.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';

function main(port: MessagePort): void {
  const { dataDir, stage: shared } = loaderPlace.parse(workerData);
  const stage = new Int32Array(shared);
  const say = (message: FromLoader): void => port.postMessage(message);
  const db = openBeside(dataDir);
  // A thread before this one may have been ended in the middle of a load.
  removeStaged(db);
  const loader = createLoader({
    db,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    onFile: (token) => say({ kind: 'file', token }),
    beforeCommit: () => {
      if (!decide(stage, 'keeping')) throw stopped();
    },
  });
  const turns = turnsBy(say);
  port.on('message', (raw: unknown) => {
    const job = toLoader.parse(raw);
    if (job.kind === 'close') {
      db.close();
      port.close();
      return;
    }
    if (job.kind === 'go') return turns.begin();
    run(loader, job, { ...workOf(stage, say), turn: turns.turn }).then(
      (value) => say({ kind: 'done', value }),
      (error: unknown) => say({ kind: 'error', error: asAppError(error).toShape() }),
    );
  });
  say({ kind: 'ready' });
  // Whatever comes to nothing here is said when a file is read.
  setImmediate(() => void warmUp(db).catch(() => undefined));
}

function run(
  loader: Loader,
  job: Exclude<ReturnType<typeof toLoader.parse>, { kind: 'close' | 'go' }>,
  work: WritingWork,
): Promise<unknown> {
  switch (job.kind) {
    case 'preview':
      return loader.preview(job.files, job.choices, work);
    case 'load':
      return loader.load(job.request, work);
    case 'correct':
      return loader.correct(job.request, work);
    case 'look-again':
      return loader.lookAgain(job.request, work);
    case 'read-again':
      return loader.readAgain(job.request, work);
  }
}

/** Turns are asked for, one at a time. */
function turnsBy(say: (message: FromLoader) => void): { turn: Turn; begin: () => void } {
  let granted = (): void => undefined;
  return {
    begin: () => granted(),
    async turn(action) {
      await new Promise<void>((resolve) => {
        granted = resolve;
        say({ kind: 'ask' });
      });
      try {
        return await action();
      } finally {
        say({ kind: 'rest' });
      }
    },
  };
}

/** A message would only be heard between two tasks; the shared stage is seen in the middle of one. */
function workOf(stage: Int32Array, say: (message: FromLoader) => void): Omit<WritingWork, 'turn'> {
  const stop = new AbortController();
  return {
    signal: stop.signal,
    progress(step, done, total) {
      if (Atomics.load(stage, 0) === stages.stopped) stop.abort(stopped());
      say({ kind: 'progress', step, done, total });
    },
  };
}

const stopped = (): AppError => new AppError('cancelled', 'stopped');

if (parentPort) main(parentPort);
