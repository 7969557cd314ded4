/** `npm run dev`: the window from its sources under the host's rules, and a core that is started anew behind it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { createDevCore } from '../../build/dev-core.mjs';
import { createClient } from '../../core/contract/client.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';
import { createCore } from '../../core/core.ts';
import { exchange } from '../support/exchange.ts';
import { temporaryFolder, top } from '../support/folders.ts';
import { countedIds } from '../support/test-core.ts';

/** Starts it and answers the address that opens the app. */
async function startDev(data: string): Promise<{ address: string; end: () => Promise<unknown> }> {
  const child = spawn(process.execPath, ['build/dev.mjs', '--no-open', '--data', data], {
    cwd: top,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise<string>((resolve) =>
    lines.on('line', (line) => {
      const found = /^Listening on (\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    }),
  );
  return {
    address,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The status of a request whose Host is what the test says. */
function statusFor(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    http
      .get(`${origin}/`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on('error', reject);
  });
}

test('serves the sources of the window with the token, the key and the policy of the host', async () => {
  const data = temporaryFolder();
  const { address, end } = await startDev(data);
  const { origin, host } = new URL(address);

  const page = await fetch(`${origin}/`);
  expect(await page.text()).toContain('/@vite/client');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{24}';/);
  expect(policy).toContain(`connect-src 'self' ws://${host};`);
  expect(policy).not.toContain('unsafe');
  // The window has modules of its own below the host's routes.
  expect((await fetch(`${origin}/api/connect.ts`)).headers.get('content-type')).toContain('javascript');

  const call = (headers: Record<string, string>) =>
    fetch(`${origin}/api/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ id: 'one', call: 'walks.list', input: {} }),
    });
  expect((await call({ origin })).status).toBe(401);
  const proof = await exchange(address);
  const answer = await call({ ...proof, origin });
  expect(await answer.json()).toMatchObject({ ok: true, value: { walks: [] } });

  const evil = { origin: 'http://evil.example' };
  const { port } = new URL(origin);
  expect([
    (await call({ ...proof, ...evil })).status,
    (await fetch(`${origin}/main.ts`, { headers: evil })).status,
    await statusFor(origin, `localhost:${port}`),
    await statusFor(origin, host),
  ]).toEqual([403, 403, 403, 200]);

  expect(await end()).toBe(0);
  // Closed, and not only ended: what was written is in the file.
  expect(fs.readdirSync(data).filter((name) => name.endsWith('-wal'))).toEqual([]);
}, 120_000);

test('a core that is started anew goes on with what was written, and windows read again', async () => {
  const dataDir = temporaryFolder();
  const place = { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test' };
  let starts = 0;
  const start = (revision: number) => {
    starts += 1;
    return createCore({
      place: { ...place, revision },
      clock: () => new Date('2026-11-05T16:10:00Z'),
      newId: countedIds(),
      log: (line) => expect.fail(line),
    });
  };
  const { core, startAnew } = await createDevCore(start);
  onTestFinished(() => core.close());
  const client = createClient(core, countedIds());
  const events: CoreEvent[] = [];
  core.subscribe((event) => events.push(event));
  await client.records.loadSample({});
  const before = events.findLast(({ type }) => type === 'changed');
  await startAnew();
  const after = events.at(-1);
  expect([starts, (await client.walks.list({})).walks.length]).toEqual([2, 1]);
  const revisions = [before, after].map((event) => (event?.type === 'changed' ? event.revision : NaN));
  expect(revisions[1]).toBeGreaterThan(revisions[0] ?? NaN);
});

test('a core that does not start is refused, and the next that does is taken', async () => {
  let isBroken = false;
  const { core, startAnew } = await createDevCore(() => {
    if (isBroken) return Promise.reject(new Error('broken'));
    const closed = Promise.resolve();
    const asked = Promise.resolve({ ok: true as const, value: 'answered' });
    return Promise.resolve({
      invoke: () => asked,
      subscribe: () => () => undefined,
      offerFile: () => Promise.resolve({ token: '', name: '' }),
      takeFile: () => Promise.resolve({ name: '', bytes: new Uint8Array() }),
      close: () => closed,
    });
  });
  const ask = () => core.invoke({ id: 'one', call: 'walks.list', input: {} });
  isBroken = true;
  await expect(startAnew()).rejects.toThrow('broken');
  await expect(ask()).rejects.toThrow('broken');
  isBroken = false;
  await startAnew();
  expect(await ask()).toMatchObject({ ok: true });
});
