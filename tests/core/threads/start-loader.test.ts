/** The loader's thread, played by a double: what breaks it costs one file, and it can be stopped at any moment. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { Loader, OfferedPath, WritingWork } from '../../../core/features/context.ts';
import { startLoader, type LoaderLimits } from '../../../core/threads/start-loader.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { threadUrl } from '../../support/threads.ts';

const usual: LoaderLimits = { memory: 32, silence: 20_000, grace: 300 };

function open(limits = usual): Loader {
  const loader = startLoader({ threadUrl: threadUrl('loader-thread-double'), dataDir: '', limits });
  onTestFinished(() => loader.close());
  return loader;
}

const file = (token: string, act: string): OfferedPath => ({ token, name: `${token}.csv`, path: act });

const loadOf = (act: string) => ({
  files: [{ ...file('only', act), sha256: null }],
  choices: [],
  into: [{ group: null, walkId: null, title: null }],
  isJointAccepted: false,
  isSample: false,
});

/** Work that stops itself when it is told of this step. */
function work(stopAt: string | null = null): WritingWork & { steps: string[] } {
  const stop = new AbortController();
  const steps: string[] = [];
  return {
    steps,
    signal: stop.signal,
    turn: async (action) => action(),
    progress: (step) => {
      steps.push(step);
      if (step === stopAt) stop.abort();
    },
  };
}

test('a file that fills the memory is refused, the others are read, and the next job is done', async () => {
  const loader = open();
  const files = [
    file('a', 'fine'),
    file('b', 'fill'),
    file('c', 'fine'),
    file('d', 'fill'),
    file('e', 'fine'),
  ];
  expect(await loader.preview(files, [], work())).toMatchObject({
    suggestedTitle: 'a c e',
    goneFromFile: 0,
    refused: [
      { token: 'b', file: 'b.csv', reason: 'too-large', detail: null },
      { token: 'd', file: 'd.csv', reason: 'too-large', detail: null },
    ],
  });
  expect(await loader.preview([file('f', 'fine')], [], work())).toMatchObject({ suggestedTitle: 'f' });
});

test('a file over which the thread says nothing for too long is refused as too slow', async () => {
  // However long the threads take to begin: only the first is short of time, from its last word on.
  let silence = usual.silence;
  const loader = open({
    ...usual,
    get silence() {
      return silence;
    },
  });
  const progress = (step: string): void => {
    silence = step === 'a' ? 300 : usual.silence;
  };
  const preview = await loader.preview([file('a', 'hang'), file('b', 'fine')], [], { ...work(), progress });
  expect(preview).toMatchObject({
    suggestedTitle: 'b',
    goneFromFile: 0,
    refused: [{ token: 'a', file: 'a.csv', reason: 'too-slow', detail: null }],
  });
});

test('a load that breaks the thread is refused with the name of its file', async () => {
  const refused = { code: 'refused', details: { file: 'only.csv', reason: 'too-large', detail: null } };
  await expect(open().load(loadOf('fill'), work())).rejects.toMatchObject(refused);
});

test('a load for which there is no turn ends the thread and says why, and the next job is done', async () => {
  const loader = open();
  const files = [file('a', 'ask'), file('b', 'hang')].map((one) => ({ ...one, sha256: null }));
  const turn = () => Promise.reject(new AppError('corrupt', 'the store is not open any more'));
  const refused = loader.load({ ...loadOf(''), files }, { ...work(), turn });
  await expect(refused).rejects.toMatchObject({ code: 'corrupt' });
  expect(await loader.preview([file('c', 'fine')], [], work())).toMatchObject({ suggestedTitle: 'c' });
});

test('a correction that breaks the thread is refused, and the next one is made', async () => {
  const loader = open();
  const row = { fileId: 1, sheet: null, row: 2, fields: [{ index: 0, value: 'x' }] };
  const broken = loader.correct({ walkId: 'fill', rows: [row] }, work());
  await expect(broken).rejects.toMatchObject({ code: 'refused', details: { reason: 'too-large' } });
  const made = await loader.correct({ walkId: 'fine', rows: [row] }, work());
  expect(made).toMatchObject({ rows: [{ visitNumber: 1 }] });
});

test.each(['heed', 'hang'])(
  'cancelled where the thread would %s, a look ends and the next one is made',
  async (act) => {
    const loader = open();
    const stopped = loader.preview([file('a', act)], [], work('a'));
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(await loader.preview([file('b', 'fine')], [], work())).toMatchObject({ suggestedTitle: 'b' });
  },
);

test('what is being kept already is kept and answered, however late it is cancelled', async () => {
  const late = work('keeping');
  expect(await open({ ...usual, grace: 20 }).load(loadOf('keep'), late)).toMatchObject({ staff: 1 });
  expect([late.signal.aborted, late.steps.at(-1)]).toEqual([true, 'keeping']);
});

test('while the thread is busy with one long call, its last word is repeated', async () => {
  const end = path.join(temporaryFolder(), 'end');
  let told = 0;
  const progress = (step: string): void => {
    if (step === 'going on' && (told += 1) === 3) fs.writeFileSync(end, '');
  };
  expect(await open().load(loadOf(end), { ...work(), progress })).toMatchObject({ staff: 1 });
  expect(told).toBeGreaterThanOrEqual(3);
});

test('jobs take turns; one that waits can be cancelled without waiting', async () => {
  const loader = open();
  const first = work();
  const ended: string[] = [];
  const stopFirst = new AbortController();
  const long = loader
    .preview([file('a', 'heed')], [], { ...first, signal: stopFirst.signal })
    .catch(() => ended.push('first'));
  const third = loader.preview([file('c', 'fine')], [], work()).then(() => ended.push('third'));
  const stopSecond = new AbortController();
  const second = loader.preview([file('b', 'fine')], [], { ...work(), signal: stopSecond.signal });
  stopSecond.abort();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  expect(ended).toEqual([]);
  stopFirst.abort();
  await Promise.all([long, third]);
  expect(ended).toEqual(['first', 'third']);
});

test('closing ends the thread, also one that does not listen', async () => {
  const loader = open({ ...usual, grace: 50 });
  const { promise: isBusy, resolve: busy } = Promise.withResolvers<undefined>();
  const told: WritingWork = { ...work(), progress: (step) => step === 'a' && busy(undefined) };
  const hanging = loader.preview([file('a', 'hang')], [], told).catch((error: unknown) => error);
  await isBusy;
  await loader.close();
  expect(await hanging).toMatchObject({ code: 'internal' });
});
