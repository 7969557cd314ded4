/** A disk that fills up in the middle of a command: nothing half kept, and the app goes on. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi, type MockInstance } from 'vitest';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import type { FileTokens } from '../../../core/files/file-tokens.ts';
import { openStore, type Store } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { agreedTo, countedIds } from '../../support/test-core.ts';

interface Opened {
  store: Store;
  tokens: FileTokens;
  /** Called for every file that is made. */
  made: MockInstance;
  client: Client;
}

/** The core's parts with the store at hand, so that its disk can be made small. */
async function openParts(): Promise<Opened> {
  const store = await openStore(temporaryFolder(), 'a test');
  onTestFinished(() => store.close());
  const { context, tokens } = testContext(store.db);
  const dispatcher = createDispatcher({
    handlers,
    context,
    log: (message) => {
      throw new Error(message);
    },
  });
  const made = vi.spyOn(tokens.files, 'make');
  return { store, tokens, made, client: createClient(dispatcher, countedIds()) };
}

function offerWalk({ tokens }: Opened, visits: number): string {
  const file = path.join(temporaryFolder(), 'walk.json');
  const all = Array.from({ length: visits }, (_, visit) => ({
    id: `v-${visit}`,
    date: '2026-10-05',
    evidence: [
      { focusArea: 'Progress', text: `Seen in visit ${visit}. ${'It went on for a while. '.repeat(10)}` },
    ],
  }));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits: all }));
  return tokens.offer({ name: 'walk.json', path: file, isTemporary: false }).token;
}

async function load(opened: Opened, visits: number): Promise<string> {
  const token = offerWalk(opened, visits);
  const preview = await opened.client.records.preview({ files: [token], choices: [] });
  const { walkId } = await opened.client.records.load(agreedTo(preview));
  return walkId ?? '';
}

/** Everything in the store, table by table. */
function contents({ store }: Opened): Record<string, unknown[]> {
  const tables = store.db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[];
  return Object.fromEntries(tables.map((name) => [name, store.db.prepare(`SELECT * FROM ${name}`).all()]));
}

test('a load that no longer fits leaves nothing, says so, and afterwards all goes on', async () => {
  const opened = await openParts();
  const walkId = await load(opened, 5);
  const before = contents(opened);
  const pages = Number(opened.store.db.pragma('page_count', { simple: true }));
  for (const room of [0, 1, 10, 40]) {
    opened.store.db.pragma(`max_page_count = ${pages + room}`);
    await expect(load(opened, 800)).rejects.toMatchObject({ code: 'disk-full' });
    expect(contents(opened)).toEqual(before);
  }
  opened.store.db.pragma('max_page_count = 100000');
  const { cards } = await opened.client.board.get({ walkId });
  expect(cards).toHaveLength(5);
  expect(await load(opened, 800)).not.toBe('');
});

test('a step that no longer fits leaves board, log and history as they were', async () => {
  const opened = await openParts();
  const walkId = await load(opened, 60);
  const { cards } = await opened.client.board.get({ walkId });
  const cardIds = cards.slice(0, 50).map(({ id }) => id);
  const pages = Number(opened.store.db.pragma('page_count', { simple: true }));
  opened.store.db.pragma(`max_page_count = ${pages + 20}`);
  let before = contents(opened);
  const fill = async (): Promise<void> => {
    for (let step = 0; ; step += 1) {
      before = contents(opened);
      const areaId = step % 2 === 0 ? 'parking' : 'progress';
      await opened.client.board.moveCards({ walkId, cardIds, to: { kind: 'column', areaId, before: null } });
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full' });
  expect(contents(opened)).toEqual(before);
  opened.store.db.pragma('max_page_count = 100000');
  expect((await opened.client.board.undo({ walkId })).patch.cards).toHaveLength(50);
});

test('an export whose row no longer fits makes no file, and the ledger stays as it was', async () => {
  const opened = await openParts();
  const walkId = await load(opened, 14);
  const pages = Number(opened.store.db.pragma('page_count', { simple: true }));
  opened.store.db.pragma(`max_page_count = ${pages + 1}`);
  let [before, exports] = [contents(opened), 0];
  const fill = async (): Promise<void> => {
    for (; ; exports += 1) {
      before = contents(opened);
      await opened.client.slides.export({ walkId, isAssumedSeen: true });
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full' });
  expect(contents(opened)).toEqual(before);
  expect([exports > 0, opened.made.mock.calls.length]).toEqual([true, exports]);
  opened.store.db.pragma('max_page_count = 100000');
  const { releaseId } = await opened.client.slides.export({
    walkId,
    isAssumedSeen: true,
  });
  expect(releaseId).not.toBe('');
});
