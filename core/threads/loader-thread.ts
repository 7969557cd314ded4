/** Entry of the loader's thread: files are read and written to the store here, so that every other call goes on. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../contract/errors.ts';
import type { Turn, Work } from '../features/context.ts';
import { createLoader } from '../features/records/look/loader.ts';
import { warmUp } from '../features/records/look/warm-up.ts';
import { openBeside } from '../store/file/open.ts';
import { removeStaged } from '../store/records/staged-walks.ts';
import { decide, loaderShape, stages, type LoaderNews } from './loader-shape.ts';
import { answerTo, serve } from './serve.ts';

type Tell = (news: LoaderNews) => void;

const { preview, load, correct, lookAgain, readAgain } = loaderShape.calls;

await serve(loaderShape, ({ dataDir, stage: shared }, tell) => {
  const stage = new Int32Array(shared);
  const db = openBeside(dataDir);
  // A thread before this one may have been ended in the middle of a load.
  removeStaged(db);
  const loader = createLoader({
    db,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    onFile: (token) => tell({ kind: 'file', token }),
    beforeCommit: () => {
      if (!decide(stage, 'keeping')) throw stopped();
    },
  });
  // Whatever comes to nothing here is said when a file is read.
  setImmediate(() => void warmUp(db).catch(() => undefined));
  const { turn, write } = turnsBy(tell);
  const work = () => ({ ...workOf(stage, tell), turn });
  return {
    answers: {
      preview: answerTo(preview, ({ files, choices }) => loader.preview(files, choices, work())),
      load: answerTo(load, (request) => loader.load(request, work())),
      correct: answerTo(correct, (request) => loader.correct(request, work())),
      lookAgain: answerTo(lookAgain, (request) => loader.lookAgain(request, work())),
      readAgain: answerTo(readAgain, (request) => loader.readAgain(request, work())),
      write,
    },
    close: () => void db.close(),
  };
});

/** Turns are asked for, one at a time; the one who is asked for it waits until the turn is over. */
function turnsBy(tell: Tell): { turn: Turn; write: () => Promise<void> } {
  let granted = Promise.withResolvers<void>();
  let over = Promise.withResolvers<void>();
  return {
    write() {
      granted.resolve();
      return over.promise;
    },
    async turn(action) {
      [granted, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      tell({ kind: 'turn' });
      await granted.promise;
      try {
        return await action();
      } finally {
        over.resolve();
      }
    },
  };
}

/** A message would only be heard between two tasks; the shared stage is seen in the middle of one. */
function workOf(stage: Int32Array, tell: Tell): Work {
  const stop = new AbortController();
  return {
    signal: stop.signal,
    progress(step, done, total) {
      if (Atomics.load(stage, 0) === stages.stopped) stop.abort(stopped());
      tell({ kind: 'progress', step, done, total });
    },
  };
}

function stopped(): AppError {
  return new AppError('cancelled', 'stopped');
}
