/** Stands in for the loader's thread: does with a file what the name of its path says, or goes on until the file is there. */
import fs from 'node:fs';
import { AppError } from '../../core/contract/errors.ts';
import { decide, loaderShape, stages } from '../../core/threads/loader-shape.ts';
import { answerTo, serve } from '../../core/threads/serve.ts';

interface DoneFile {
  readonly token: string;
  readonly path: string;
}

const { preview, load, correct, lookAgain, readAgain, write } = loaderShape.calls;

await serve(loaderShape, ({ stage: shared }, tell) => {
  const stage = new Int32Array(shared);
  const isStopped = (): boolean => Atomics.load(stage, 0) === stages.stopped;
  const say = (step: string, done = 0): void => tell({ kind: 'progress', step, done, total: 1 });
  const acts: Record<string, () => void> = {
    fine: () => undefined,
    ask: () => tell({ kind: 'turn' }),
    fill: () => {
      const held: string[][] = [];
      for (;;) held.push(Array.from({ length: 1000 }, (_, index) => `${index} of ${held.length}`));
    },
    hang: () => {
      say('hang');
      for (;;) Atomics.load(stage, 0);
    },
    heed: () => {
      while (!isStopped()) say('heed');
      throw new AppError('cancelled', 'stopped');
    },
    keep: () => {
      decide(stage, 'keeping');
      say('keeping', 1);
      const until = performance.now() + 200;
      while (performance.now() < until) Atomics.load(stage, 0);
    },
  };
  /** Goes on with one long call until there is such a file. */
  const goOnUntil = (file: string): void => {
    say('going on', 1);
    while (!fs.existsSync(file)) Atomics.load(stage, 0);
  };
  const go = (files: readonly DoneFile[]): string => {
    for (const { token, path } of files) {
      tell({ kind: 'file', token });
      say(token);
      const act = acts[path] ?? (() => goOnUntil(path));
      act();
    }
    return files.map(({ token }) => token).join(' ');
  };
  /** About a file that the store has: its walk says what happens. */
  const goAgain = ({ walkId }: { walkId: string }): string => go([{ token: '', path: walkId }]);
  const totals = { rows: 0, visits: 0, cards: 0, lookFors: 0, needsAttention: 0 };
  const found = { files: [], walkGroups: [], refused: [], suggestedWalkId: null, goneFromFile: 0 };
  const report = { walkId: null, walkIds: [], files: [], refused: [], totals };
  return {
    answers: {
      preview: answerTo(preview, ({ files }) => ({ ...found, suggestedTitle: go(files) })),
      load: answerTo(load, ({ files }) => {
        go(files);
        return { ...report, proposedCards: 0, markedCards: 0, goneFromFile: 0, staff: files.length };
      }),
      correct: answerTo(correct, (request) => {
        goAgain(request);
        return { rows: [{ visitNumber: 1, cards: 1, items: [] }] };
      }),
      lookAgain: answerTo(lookAgain, goAgain),
      readAgain: answerTo(readAgain, goAgain),
      write: answerTo(write, () => null),
    },
  };
});
