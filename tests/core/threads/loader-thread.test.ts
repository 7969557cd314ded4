/** Reading and loading in the real thread: stopped at any moment, all of a load is there or nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../../core/contract/client.ts';
import type { OfferedPath, Loader, LoadRequest, WritingWork } from '../../../core/features/context.ts';
import { startCore } from '../../../core/host/start-core.ts';
import { startLoader, type LoaderLimits } from '../../../core/threads/start-loader.ts';
import { openStore, type Store } from '../../../core/store/file/open.ts';
import { generatedCsv, generatedWalk } from '../../bench/generated-walk.ts';
import { elmfield, temporaryFolder, top } from '../../support/folders.ts';
import { agreedTo, countedIds } from '../../support/test-core.ts';
import { threadUrl } from '../../support/threads.ts';

const rows = 1500;

interface Opened {
  store: Store;
  loader: Loader;
}

async function open(limits: Partial<LoaderLimits> = {}): Promise<Opened> {
  const dataDir = temporaryFolder();
  const store = await openStore(dataDir, 'a test');
  const loader = startLoader({
    threadUrl: threadUrl('loader-thread'),
    dataDir,
    limits: { memory: 256, silence: 20_000, grace: 500, ...limits },
  });
  onTestFinished(async () => {
    await loader.close();
    store.close();
  });
  return { store, loader };
}

function offer(name: string, content: string): OfferedPath {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, content);
  return { token: name, name, path: file };
}

const loadOf = (file: OfferedPath): LoadRequest => ({
  files: [{ ...file, sha256: null }],
  choices: [],
  into: [{ group: null, walkId: null, title: null }],
  isJointAccepted: false,
  isSample: false,
});

test('a file of a hundred thousand rows is looked at and loaded within the usual memory', async () => {
  const dataDir = temporaryFolder();
  const store = await openStore(dataDir, 'a test');
  const loader = startLoader({ threadUrl: threadUrl('loader-thread'), dataDir });
  onTestFinished(async () => {
    await loader.close();
    store.close();
  });
  const lines = Array.from(
    { length: 100_000 },
    (_, row) =>
      `${13 + (row % 12)}/10/2026,o${row % 6}@school.example,8X/En${row},Pupils sat in pairs ${row}.`,
  );
  const file = offer('long.csv', ['Date of visit,Observer,Class,Seen', ...lines].join('\r\n'));
  const signal = new AbortController().signal;
  const work: WritingWork = { signal, progress: () => undefined, turn: async (action) => action() };
  const { files, refused } = await loader.preview([file], [], work);
  expect([files[0]?.visits, refused]).toEqual([100_000, []]);
  expect((await loader.load(loadOf(file), work)).totals.visits).toBe(100_000);
}, 120_000);

const never: WritingWork = {
  signal: new AbortController().signal,
  progress: () => undefined,
  turn: async (action) => action(),
};

/**
 * Work that is stopped midway, however late its word comes: nothing is written before a turn is given, and after the
 * second of many turns much is left to write.
 */
function stoppedWhile(it: 'reads' | 'writes'): WritingWork {
  const stop = new AbortController();
  let turns = 0;
  return {
    signal: stop.signal,
    progress: (step) => {
      if (it === 'reads' && step !== '') stop.abort();
    },
    async turn(action) {
      const written = action();
      turns += 1;
      if (it === 'writes' && turns === 2) stop.abort();
      return written;
    },
  };
}

function counts({ store }: Opened): number[] {
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  return ['walk', 'source_file', 'source_row', 'visit', 'evidence', 'card_place'].map((table) =>
    Number(store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
}

const nothing = [0, 0, 0, 0, 0, 0];

test.each([
  ['reads', 500],
  ['writes', 500],
  ['reads', 0],
  ['writes', 0],
] as const)(
  'stopped while it %s and waited for %i ms, a load leaves nothing, and the next one is whole',
  async (it, grace) => {
    const opened = await open({ grace });
    const file = offer('records.csv', generatedCsv(rows));
    await expect(opened.loader.load(loadOf(file), stoppedWhile(it))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(counts(opened)).toEqual(nothing);
    // Whoever writes next finds no lock.
    opened.store.db.prepare('DELETE FROM staff').run();
    const report = await opened.loader.load(loadOf(file), never);
    const { cards } = report.totals;
    expect(counts(opened)).toEqual([1, 1, rows, rows, cards, cards]);
  },
);

test('a file that does not fit into the memory is refused, and its neighbours are read', async () => {
  const { loader } = await open({ memory: 48 });
  const files = [
    offer('first.json', generatedWalk(8)),
    offer('large.csv', generatedCsv(20_000)),
    offer('last.json', generatedWalk(16)),
  ];
  const { files: read, refused } = await loader.preview(files, [], never);
  expect(read.map(({ file, visits }) => [file, visits])).toEqual([
    ['first.json', 1],
    ['last.json', 2],
  ]);
  expect(refused).toEqual([{ token: 'large.csv', file: 'large.csv', reason: 'too-large', detail: null }]);
});

test('closing the app while it loads ends soon and leaves nothing', async () => {
  const dataDir = temporaryFolder();
  const core = await startCore({
    workerUrl: threadUrl('core-thread'),
    place: { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test' },
  });
  const client = createClient(core, countedIds());
  // After the first word of what is written, as much as takes a second is left to write.
  const { path: file, name } = offer('records.csv', generatedCsv(4 * rows));
  const { token } = await core.offerFile({ name, path: file, isTemporary: false });
  const preview = await client.records.preview({ files: [token], choices: [] });
  const writes = Promise.withResolvers<undefined>();
  const loading = client.records
    .load(agreedTo(preview), {
      onProgress: ({ step, total }) => step === '' && total > 0 && writes.resolve(undefined),
    })
    .catch((error: unknown) => error);
  await writes.promise;
  await core.close();
  expect(await loading).toMatchObject({ code: 'cancelled' });
  const store = await openStore(dataDir, 'a test');
  onTestFinished(() => store.close());
  expect(store.db.prepare('SELECT count(*) FROM visit').pluck().get()).toBe(0);
});

test('the thread reads and loads what the core would', async () => {
  const opened = await open();
  const file = { token: 'a', name: 'a.csv', path: path.join(elmfield, 'google-sheets.csv') };
  const preview = await opened.loader.preview([file], [], never);
  const report = await opened.loader.load(loadOf(file), never);
  expect(report.files.map(({ rows: read, visits }) => [read, visits.added])).toEqual(
    preview.files.map(({ rows: read, visits }) => [read, visits]),
  );
});
