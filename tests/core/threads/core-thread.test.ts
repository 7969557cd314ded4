/** The core's thread may end by a fault: nobody waits for good, it is started again once, and then it says so. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tags } from '../../../core/contract/call.ts';
import { createClient } from '../../../core/contract/client.ts';
import type { CoreEvent, Request } from '../../../core/contract/transport.ts';
import { startCore, type ThreadCore } from '../../../core/host/start-core.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { countedIds, testCore } from '../../support/test-core.ts';
import { threadUrl } from '../../support/threads.ts';

/** The real core beside a trap: asked for `test.throw` or `test.exit`, its thread ends. */
const trapped = `
import { parentPort } from 'node:worker_threads';
await import(${JSON.stringify(threadUrl('core-thread').href)});
const ends = {
  'test.throw': () => { throw new Error('Ms Secret was seen'); },
  'test.exit': () => process.exit(7),
};
parentPort.on('message', ({ input }) => ends[input?.call]?.());
`;

interface Started {
  core: ThreadCore;
  log: string[];
  events: CoreEvent[];
}

async function startTrapped(dataDir = temporaryFolder()): Promise<Started> {
  const file = path.join(temporaryFolder(), 'trapped.mjs');
  fs.writeFileSync(file, trapped);
  const log: string[] = [];
  const core = await startCore({
    workerUrl: new URL(`file://${file}`),
    place: { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test' },
    log: (message) => log.push(message),
    slowAfter: Infinity,
  });
  onTestFinished(() => core.close());
  const events: CoreEvent[] = [];
  core.subscribe((event) => events.push(event));
  return { core, log, events };
}

const end = (call: string): Request => ({ id: 'end', call, input: {} });
const info: Request = { id: 'info', call: 'app.info', input: {} };

test.each(['test.throw', 'test.exit'])(
  '%s: what was asked is refused at once, and the next call is answered',
  async (how) => {
    const { core, log } = await startTrapped();
    expect(await core.invoke(end(how))).toMatchObject({
      ok: false,
      error: { details: { reason: 'core-stopped' } },
    });
    expect(await core.invoke(info)).toMatchObject({ ok: true });
    expect(log).toHaveLength(1);
    expect(log.join()).toContain('is started again');
    expect(log.join()).not.toContain('Secret');
  },
);

test('what was committed is there again, and windows are told to read at a newer revision', async () => {
  const { core, events } = await startTrapped();
  const client = createClient(core, countedIds());
  const { walkId } = await client.records.loadSample({});
  const before = await client.board.get({ walkId: walkId ?? '' });
  await core.invoke(end('test.exit'));
  const after = await client.board.get({ walkId: walkId ?? '' });
  expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
  expect(after.revision).toBeGreaterThan(before.revision);
  const last = events.at(-1);
  expect(last).toMatchObject({ type: 'changed', revision: after.revision });
  expect(last?.type === 'changed' && last.tags).toHaveLength(tags.length);
});

test('a second end is for good: it is said once, every call is refused, and closing does not wait', async () => {
  const { core, log, events } = await startTrapped();
  await core.invoke(end('test.exit'));
  await core.invoke(end('test.exit'));
  await core.stopped;
  expect(events.filter(({ type }) => type === 'stopped')).toHaveLength(1);
  expect(log.at(-1)).toContain('for good');
  expect(await core.invoke(info)).toMatchObject({
    ok: false,
    error: { details: { reason: 'core-stopped' } },
  });
  await expect(core.offerFile({ name: 'a', path: '/a', isTemporary: false })).rejects.toMatchObject({
    code: 'internal',
  });
  await expect(core.takeFile('a')).rejects.toMatchObject({ code: 'internal' });
  await core.close();
});

test('many calls under way are all answered when the thread ends, and none of them waits', async () => {
  const { core } = await startTrapped();
  const ask = (n: number) => core.invoke({ ...info, id: `call-${n}` });
  const before = Array.from({ length: 50 }, (_, n) => ask(n));
  const ended = core.invoke(end('test.exit'));
  const behind = Array.from({ length: 50 }, (_, n) => ask(50 + n));
  expect((await Promise.all([...before, ended])).at(-1)?.ok).toBe(false);
  expect((await Promise.all(behind)).every(({ ok }) => !ok)).toBe(true);
  expect(await core.invoke(info)).toMatchObject({ ok: true });
});

test('a folder that cannot be opened again is said, and nothing is waited for', async () => {
  const dataDir = temporaryFolder();
  const { core, log } = await startTrapped(dataDir);
  fs.rmSync(dataDir, { recursive: true });
  fs.writeFileSync(dataDir, 'a file where the folder was');
  await core.invoke(end('test.exit'));
  expect(await core.invoke(info)).toMatchObject({ ok: false, error: { code: 'read-only' } });
  await core.stopped;
  expect(log.at(-1)).toContain('for good');
});

/** Loads a walk, and ends without having closed the store. */
const leaves = `
import { startCore } from ${JSON.stringify(new URL('../../../core/host/start-core.ts', import.meta.url).href)};
import { createClient } from ${JSON.stringify(new URL('../../../core/contract/client.ts', import.meta.url).href)};
const [, , dataDir, resourcesDir] = process.argv;
const core = await startCore({
  workerUrl: new URL(${JSON.stringify(threadUrl('core-thread').href)}),
  place: { dataDir, resourcesDir, where: 'a test' },
});
const client = createClient(core, () => crypto.randomUUID());
const { walkId } = await client.records.loadSample({});
await client.walks.update({ walkId, title: 'Kept at the end', purpose: null, focus: null });
process.exit(0);
`;

test('a program that ends without closing the store loses nothing, and no damage is said', async () => {
  const dataDir = temporaryFolder();
  const program = path.join(temporaryFolder(), 'leaves.mjs');
  fs.writeFileSync(program, leaves);
  execFileSync(process.execPath, [program, dataDir, path.join(top, 'resources')], { stdio: 'inherit' });
  expect(fs.existsSync(path.join(dataDir, 'debrief.sqlite-wal'))).toBe(false);
  const { client } = await testCore(dataDir);
  expect(await client.backups.getStanding({})).toMatchObject({ isOpen: true, trouble: null, notices: [] });
  expect((await client.walks.list({})).walks.map(({ title }) => title)).toEqual(['Kept at the end']);
});
