/** What takes long is told by a name out of a closed list and milliseconds: nothing that anybody wrote gets into a log. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { calls } from '../../../core/contract/calls/index.ts';
import { startCore, type ThreadCore } from '../../../core/host/start-core.ts';
import { startLoader } from '../../../core/threads/start-loader.ts';
import { startSuggester } from '../../../core/threads/start-suggester.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { threadUrl } from '../../support/threads.ts';

const work = {
  signal: new AbortController().signal,
  progress: () => undefined,
  turn: <T>(action: () => T | Promise<T>) => Promise.resolve().then(action),
};

async function open(options: { slowAfter?: number }): Promise<{ core: ThreadCore; lines: string[] }> {
  const lines: string[] = [];
  const core = await startCore({
    workerUrl: threadUrl('core-thread'),
    place: { dataDir: temporaryFolder(), resourcesDir: path.join(top, 'resources'), where: 'a test' },
    log: (line) => lines.push(line),
    ...options,
  });
  onTestFinished(() => core.close());
  return { core, lines };
}

function openLoader(lines: string[], after: number, now?: () => number) {
  const limits = { memory: 32, silence: 20_000, grace: 300 };
  const slow = { after, log: (line: string) => lines.push(line), now };
  const loader = startLoader({ threadUrl: threadUrl('loader-thread-double'), dataDir: '', limits, slow });
  onTestFinished(() => loader.close());
  return loader;
}

/** A line without its milliseconds. */
const named = (line: string): string => line.replace(/ took \d+ ms$/, '');

test('of the core: a call that there is by its name, and any other as a call', async () => {
  const { core, lines } = await open({ slowAfter: 0 });
  const known = new Set([...Object.keys(calls), 'a call', 'offer', 'take'].map((name) => `core: ${name}`));
  const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
  const request = fc.record({
    id: words,
    call: fc.oneof(words, fc.constantFrom(...Object.keys(calls))),
    input: fc.oneof(fc.dictionary(words, words), fc.record({ walkId: words })),
  });
  await fc.assert(
    fc.asyncProperty(request, words, async (asked, name) => {
      lines.length = 0;
      await core.invoke(asked);
      await core.takeFile(name).catch(() => undefined);
      await core.offerFile({ name, path: `/${name}`, isTemporary: false });
      const heard = lines.map(named);
      expect(heard[0]).toBe(`core: ${Object.hasOwn(calls, asked.call) ? asked.call : 'a call'}`);
      expect([heard.length, heard.filter((line) => !known.has(line))]).toEqual([3, []]);
    }),
    { numRuns: 60 },
  );
});

test('of loader and suggester: what they were asked, done or failed, and nothing of files, cards or names', async () => {
  const lines: string[] = [];
  const loader = openLoader(lines, 0);
  const secret = { token: 'Ms Secret', name: 'Ms Secret.csv', path: 'fine' };
  await loader.preview([secret], [], work);
  await loader
    .load(
      {
        files: [{ ...secret, path: 'fill', sha256: null }],
        choices: [],
        into: [],
        isJointAccepted: false,
        isSample: false,
      },
      work,
    )
    .catch(() => undefined);
  const suggester = startSuggester(threadUrl('suggester-thread'), {
    after: 0,
    log: (line) => lines.push(line),
  });
  onTestFinished(() => suggester.close());
  const names = { staff: [], teachers: ['Ms Secret'], others: [], classes: [], rooms: [] };
  const text = 'Ms Secret saw pairs';
  await suggester.like({ text, cards: [{ id: 'Ms Secret', text }], names }, work);
  expect(lines.map(named)).toEqual(['loader: preview', 'loader: load', 'suggester: like']);
  expect(lines.every((line) => / took \d+ ms$/.test(line))).toBe(true);
});

test('only what takes longer than the limit is told', async () => {
  const lines: string[] = [];
  let time = 0;
  const loader = openLoader(lines, 150, () => time);
  const lasts = async (milliseconds: number): Promise<void> => {
    const begun = time;
    const progress = (): number => (time = begun + milliseconds);
    await loader.preview([{ token: 'a', name: 'a', path: 'fine' }], [], { ...work, progress });
  };
  await lasts(149);
  expect(lines).toEqual([]);
  await lasts(150);
  expect(lines).toEqual(['loader: preview took 150 ms']);
});

test('the clock of the machine tells how long it was', async () => {
  const lines: string[] = [];
  const loader = openLoader(lines, 0);
  await loader.preview([{ token: 'a', name: 'a', path: 'keep' }], [], work);
  const took = Number(/(\d+) ms/.exec(lines.join())?.[1]);
  expect(took).toBeGreaterThanOrEqual(200);
  expect(took).toBeLessThan(20_000);
});

test('a core that is asked for little at a time tells nothing', async () => {
  const { core, lines } = await open({ slowAfter: 20_000 });
  expect(await core.invoke({ id: 'one', call: 'walks.list', input: {} })).toMatchObject({ ok: true });
  expect(lines).toEqual([]);
});
