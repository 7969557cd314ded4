/** The loopback host answers its own page with its own cookie, and nobody else. */
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { connectOverHttp, startTestHost } from '../support/connections.ts';
import { temporaryFolder } from '../support/folders.ts';

interface Asked {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A request with exactly these headers; fetch would put its own Host. */
function ask(origin: string, options: http.RequestOptions, body = ''): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const request = http.request(origin, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const info = JSON.stringify({ id: '1', call: 'app.info', input: {} });

describe('who is answered', () => {
  test('the page of this start, with the policy in its headers', async () => {
    const host = await startTestHost();
    const { origin } = new URL(host.address);
    const page = await ask(origin, { path: '/' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(Object.keys(page.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each([
    ['another host name', { host: 'debrief.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['a page on another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('not %s', async (_name, headers) => {
    const session = await connectOverHttp();
    const all = { host: new URL(session.origin).host, ...json, ...headers };
    const answer = await ask(session.origin, { method: 'POST', path: '/api/call', headers: all }, info);
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('version');
  });

  test('not without the cookie, not with a wrong one, not with the cookie of another start', async () => {
    const [mine, other] = [await connectOverHttp(), await connectOverHttp()];
    for (const cookie of ['', 'debrief=x', `debrief-${new URL(mine.origin).port}=guess`]) {
      const answer = await ask(
        mine.origin,
        { method: 'POST', path: '/api/call', headers: { ...json, cookie } },
        info,
      );
      expect(answer.status).toBe(401);
    }
    const crossed = await other
      .fetch(`${mine.origin}/api/call`, { method: 'POST', headers: json, body: info })
      .catch(() => null);
    expect(crossed?.ok ?? false).toBe(false);
  });

  test('not with a wrong token', async () => {
    const host = await startTestHost();
    const { origin } = new URL(host.address);
    const answer = await ask(
      origin,
      { method: 'POST', path: '/api/session', headers: json },
      JSON.stringify({ token: 'guess' }),
    );
    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
  });

  test('the cookie is for this site and for no script, and names the port', async () => {
    const host = await startTestHost();
    const { origin, hash, port } = new URL(host.address);
    const answer = await ask(
      origin,
      { method: 'POST', path: '/api/session', headers: json },
      JSON.stringify({ token: hash.slice(1) }),
    );
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^debrief-${port}=[\\w-]{40,}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });
});

describe('what is answered', () => {
  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/index.html.bak',
    '/api',
    '/api/files/none',
    '//etc/passwd',
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

  test('an upload is a token, never a path, and is gone when the host closes', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const response = await session.fetch(`api/files?name=${encodeURIComponent('../../evil.csv')}`, {
      method: 'POST',
      body: 'a,b\n1,2\n',
    });
    const offered = (await response.json()) as { token: string; name: string };
    expect(offered.name).toBe('../../evil.csv');
    const uploads = fs.readdirSync(path.join(dataDir, 'incoming'));
    expect(uploads).toHaveLength(1);
    expect(uploads[0]).toMatch(/^[\da-f-]{36}$/);
    await session.host.close();
    expect(fs.existsSync(path.join(dataDir, 'incoming'))).toBe(false);
  });

  test('two tabs share one host; a second host on the folder is refused and told where the first is', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const second = await startTestHost(dataDir).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(AppError);
    expect((second as AppError).details['dataFolderOpenAt']).toBe(session.host.address);
    expect(await session.transport.invoke({ id: '1', call: 'app.info', input: {} })).toMatchObject({
      ok: true,
    });
  });

  test('a port that is taken is said to be taken', async () => {
    const host = await startTestHost();
    const port = Number(new URL(host.address).port);
    const error = await startTestHost(temporaryFolder(), port).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'conflict', details: { port } });
  });
});
