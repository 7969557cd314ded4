/** What the loopback host answers, also while it begins. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { Core } from '../../../core/host/core-api.ts';
import { startHttpHost } from '../../../core/http/host.ts';
import { connectOverHttp, startTestHost } from '../../support/connections.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ask, info, uploadsIn } from './support.ts';

describe('what is answered', () => {
  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/index.html.bak',
    '/api',
    '/api/files/none',
    '//etc/passwd',
    '/api/files/%00%ff',
    '/%zz',
  ])('%s does not exist', async (target) => {
    const session = await connectOverHttp();
    const response = await session.fetch(`${session.origin}${target}`);
    expect(response.status).toBe(404);
  });

  test('a call must be JSON, whole, and a request of ours', async () => {
    const session = await connectOverHttp();
    const post = (body: string, type = 'application/json'): Promise<Response> =>
      session.fetch('api/call', { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post('{"id":')).status).toBe(400);
    expect((await post('{"id":"1"}')).status).toBe(400);
    expect((await post(info, 'text/plain')).status).toBe(400);
    expect(await (await post(info)).json()).toMatchObject({ ok: true });
  });

  test('several calls in one request are done one after the other and answered each', async () => {
    const session = await connectOverHttp();
    const post = (body: unknown): Promise<Response> =>
      session.fetch('api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const call = (id: string, name: string, input: object) => ({ id, call: name, input });
    const calls = [
      call('1', 'records.loadSample', {}),
      call('2', 'walks.list', {}),
      call('3', 'board.get', { walkId: 'none' }),
    ];
    expect(await (await post(calls)).json()).toMatchObject([
      { ok: true },
      { ok: true, value: { walks: [{ isSample: true }] } },
      { ok: false, error: { code: 'not-found' } },
    ]);
    expect((await post([call('1', 'app.info', {}), { id: '2' }])).status).toBe(400);
    expect((await post(Array.from({ length: 1001 }, () => call('1', 'app.info', {})))).status).toBe(400);
  });

  test('an upload is a token, never a path, and is gone when the host closes', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const response = await session.fetch(`api/files?name=${encodeURIComponent('../../evil.csv')}`, {
      method: 'POST',
      body: 'a,b\n1,2\n',
    });
    const offered = (await response.json()) as { token: string; name: string };
    expect(offered.name).toBe('../../evil.csv');
    expect(uploadsIn(dataDir)).toMatchObject([[expect.stringMatching(/^[\da-f-]{36}$/)]]);
    await session.host.close();
    expect(uploadsIn(dataDir)).toEqual([]);
  });

  test('two tabs share one host; a second host on the folder is refused and told where the first is', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const second = await startTestHost(dataDir).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(AppError);
    expect((second as AppError).details['dataFolderOpenAt']).toBe(`${session.origin}/`);
    expect(await session.transport.invoke({ id: '1', call: 'app.info', input: {} })).toMatchObject({
      ok: true,
    });
  });

  test('a port that is taken is said to be taken', async () => {
    const host = await startTestHost();
    const port = Number(new URL(host.address()).port);
    const error = await startTestHost(temporaryFolder(), port).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'conflict', details: { port } });
  });
});

test('a window of an earlier start is answered while this one begins, so that it asks again', async () => {
  const begun = Promise.withResolvers<string>();
  const goOn = Promise.withResolvers<Core>();
  const starting = startHttpHost({
    port: 0,
    rendererDir: emptyPage(),
    dataDir: temporaryFolder(),
    startCore: (where) => {
      begun.resolve(where);
      return goOn.promise;
    },
    onNewAddress: () => undefined,
  });
  const { origin } = new URL(await begun.promise);
  for (const asked of ['/', '/api/events', '/api/call']) {
    const answer = await ask(origin, { path: asked });
    expect([answer.status, answer.headers['refresh']]).toEqual([503, '1']);
  }
  goOn.reject(new AppError('disk-full', 'no room'));
  await expect(starting).rejects.toMatchObject({ code: 'disk-full' });
});

/** A folder with the one page that a host needs. */
function emptyPage(): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  return folder;
}
