/** The loopback host answers its own page with its own cookie, and nobody else. */
import http from 'node:http';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { limits } from '../../../core/contract/limits.ts';
import { keyHeader } from '../../../core/contract/key-header.ts';
import type { Core } from '../../../core/host/core-api.ts';
import { startHttpHost } from '../../../core/http/host.ts';
import { connectOverHttp, startTestHost, type Session } from '../../support/connections.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Asked {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What lies in each folder that a host made for uploads. */
const uploadsIn = (dataDir: string): string[][] =>
  fs
    .readdirSync(dataDir)
    .filter((name) => name.startsWith('incoming-'))
    .map((name) => fs.readdirSync(path.join(dataDir, name)));

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
    const { origin } = new URL(host.address());
    const page = await ask(origin, { path: '/' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(Object.keys(page.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each([
    ['another host name', { host: 'debrief.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['an address without the port', { host: '127.0.0.1' }],
    ['a name that was rebound to this machine', { host: '127.0.0.1.nip.example' }],
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

  test('not without the cookie or the key, not with a wrong one, not with those of another start', async () => {
    const [mine, other] = [await connectOverHttp(), await connectOverHttp()];
    const { cookie } = mine.proof;
    const key = mine.proof[keyHeader];
    const attempts: Record<string, string>[] = [
      {},
      { cookie },
      { [keyHeader]: key },
      { cookie, [keyHeader]: '' },
      { cookie, [keyHeader]: 'guess' },
      { cookie, [keyHeader]: `${key}, ${key}` },
      { cookie: `debrief=${cookie.split('=')[1] ?? ''}`, [keyHeader]: key },
      { cookie: `${cookie}x`, [keyHeader]: key },
      other.proof,
    ];
    const routes: [string, string][] = [
      ['POST', '/api/call'],
      ['GET', '/api/events'],
      ['POST', '/api/files?name=a'],
      ['GET', '/api/files/token'],
    ];
    for (const [method, path] of routes) {
      for (const headers of attempts) {
        const answer = await ask(
          mine.origin,
          { method, path, headers: { ...json, ...headers } },
          method === 'POST' ? info : '',
        );
        expect([answer.status, headers]).toEqual([401, headers]);
      }
    }
    expect((await mine.fetch('api/call', { method: 'POST', headers: json, body: info })).status).toBe(200);
  });

  test('cookies that other ports have set lock nobody out, whatever they are and however many', async () => {
    const session = await connectOverHttp();
    const name = session.proof.cookie.split('=')[0] ?? '';
    const junk = Array.from({ length: 40 }, (_, n) => `other-${n}=${'x'.repeat(2000)}`).join('; ');
    for (const cookie of [
      `${name}=of-another-path; ${session.proof.cookie}`,
      `${session.proof.cookie}; ${name}=`,
      `${junk}; ${session.proof.cookie}`,
    ]) {
      const headers = { ...json, ...session.proof, cookie };
      const answer = await ask(session.origin, { method: 'POST', path: '/api/call', headers }, info);
      expect(answer.status).toBe(200);
    }
  });

  const exchangeBy = (origin: string, token: string, headers = {}): Promise<Asked> =>
    ask(
      origin,
      { method: 'POST', path: '/api/session', headers: { ...json, ...headers } },
      JSON.stringify({ token }),
    );

  test('not with a wrong token', async () => {
    const host = await startTestHost();
    const { origin } = new URL(host.address());
    const answer = await exchangeBy(origin, 'guess');
    expect([answer.status, answer.headers['set-cookie'], answer.body.includes('key')]).toEqual([
      401,
      undefined,
      false,
    ]);
  });

  test('a token opens the app once, and the next one is told', async () => {
    const told: string[] = [];
    const host = await startTestHost(temporaryFolder(), 0, (address) => told.push(address));
    const first = host.address();
    const { origin, hash } = new URL(first);
    expect((await exchangeBy(origin, hash.slice(1))).status).toBe(200);
    expect((await exchangeBy(origin, hash.slice(1))).status).toBe(401);
    expect(told).toEqual([host.address()]);
    expect(told).not.toContain(first);
    expect((await exchangeBy(origin, new URL(host.address()).hash.slice(1))).status).toBe(200);
  });

  test('a page of another port can neither use a token nor be told the key', async () => {
    const host = await startTestHost();
    const { origin, hash } = new URL(host.address());
    for (const headers of [{ origin: 'http://127.0.0.1:1' }, { 'sec-fetch-site': 'same-site' }])
      expect((await exchangeBy(origin, hash.slice(1), headers)).status).toBe(403);
    expect((await exchangeBy(origin, hash.slice(1))).status).toBe(200);
  });

  test('the file that opens the app may lead to the page, and such a request reaches nothing else', async () => {
    const session = await connectOverHttp();
    const led = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const statusOf = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await ask(session.origin, { path, headers })).status;
    expect(await statusOf('/', led)).toBe(200);
    expect(await statusOf('/', { ...led, 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await statusOf('/', { ...led, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await statusOf('/api/events', { ...led, cookie: session.proof.cookie })).toBe(401);
  });

  test('the cookie is for this site and for no script, and names the port', async () => {
    const host = await startTestHost();
    const { origin, hash, port } = new URL(host.address());
    const answer = await exchangeBy(origin, hash.slice(1));
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^debrief-${port}=[\\w-]{40,}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(answer.headers['set-cookie']?.[0]).not.toContain(JSON.parse(answer.body).key);
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

/** Exactly these bytes; answers what came until the other side closed, or half a second passed. */
function send(origin: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes: Buffer) => (answer += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.setTimeout(500, () => socket.destroy());
    socket.write(text);
  });
}

describe('what no browser sends', () => {
  const lines = (session: Session, first: string, ...more: string[]): string =>
    [first, `Host: ${new URL(session.origin).host}`, ...more, 'Connection: close', '', ''].join('\r\n');

  test.each([
    ['an address of another host as target', 'GET http://evil.example/ HTTP/1.1', 404],
    ['a target that parses as a second host', 'GET //evil.example/ HTTP/1.1', 404],
    ['a backslash', 'GET /\\evil.example HTTP/1.1', 404],
    ['a target that is no address', 'GET http://[ HTTP/1.1', 404],
    ['HEAD of the page', 'HEAD / HTTP/1.1', 200],
    ['PUT without a cookie', 'PUT / HTTP/1.1', 401],
  ])('%s', async (_name, first, status) => {
    const session = await connectOverHttp();
    expect(await send(session.origin, lines(session, first))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  test('two hosts in one request', async () => {
    const session = await connectOverHttp();
    const answer = await send(session.origin, lines(session, 'GET / HTTP/1.1', 'Host: evil.example'));
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each([
    ['both a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 4', 'Content-Length: 40']],
    ['a length that is none', ['Content-Length: +4']],
    ['chunks under another name', ['Transfer-Encoding: xchunked', 'Content-Length: 4']],
  ])('a request within a request is not answered: %s', async (_name, lengths) => {
    const session = await connectOverHttp();
    const proof = Object.entries(session.proof).map(([name, value]) => `${name}: ${value}`);
    const { host } = new URL(session.origin);
    const outer = ['POST /api/session HTTP/1.1', `Host: ${host}`, ...lengths, '', '0', '', ''].join('\r\n');
    const inner = ['GET /api/events HTTP/1.1', `Host: ${host}`, ...proof, '', ''].join('\r\n');
    const answer = await send(session.origin, outer + inner);
    expect(answer).not.toContain('x-ndjson');
    expect(answer.match(/HTTP\/1\.1 2/g)).toBeNull();
  });

  test('two thousand connections that say nothing keep nobody from being answered', async () => {
    const session = await connectOverHttp();
    const port = Number(new URL(session.origin).port);
    const sockets = await Promise.all(
      Array.from(
        { length: 2_000 },
        () =>
          new Promise<net.Socket>((resolve, reject) => {
            const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
            socket.on('error', reject);
          }),
      ),
    );
    const answer = await session.fetch('api/call', { method: 'POST', headers: json, body: info });
    expect(await answer.json()).toMatchObject({ ok: true });
    for (const socket of sockets)
      socket
        .removeAllListeners('error')
        .on('error', () => undefined)
        .destroy();
  });

  test('half an upload leaves nothing behind, and the next request is answered', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const head = lines(
      session,
      'POST /api/files?name=a.csv HTTP/1.1',
      ...Object.entries(session.proof).map(([name, value]) => `${name}: ${value}`),
      'Content-Length: 9999',
    );
    await send(session.origin, `${head}half of it`);
    await vi.waitUntil(() => uploadsIn(dataDir).flat().length === 0);
    expect((await session.fetch('/')).status).toBe(200);
  });

  test('a call nested deeper than any of ours is no call, and the core goes on', async () => {
    const session = await connectOverHttp();
    for (const depth of [100, 3_001, 50_000, 2_000_000]) {
      const deep = `{"id":"1","call":"app.info","input":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const answer = await session.fetch('api/call', { method: 'POST', headers: json, body: deep });
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'invalid-input' } }]);
    }
    expect(
      await (await session.fetch('api/call', { method: 'POST', headers: json, body: info })).json(),
    ).toMatchObject({ ok: true });
  });

  test('a body that is too large is refused before it is sent', async () => {
    const session = await connectOverHttp();
    const refused = (target: string, size: number, ...more: string[]): Promise<string> =>
      send(
        session.origin,
        lines(
          session,
          `POST ${target} HTTP/1.1`,
          'Content-Type: application/json',
          `Content-Length: ${size}`,
          ...more,
        ),
      );
    expect(await refused('/api/session', 1025)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await refused('/api/call', 65 * 1024)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await refused('/api/files?name=a', 8 * 1024 * 1024)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await refused('/api/session', 9, 'Origin: http://127.0.0.1:1')).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('sixty bodies of eight megabytes without a session are held by nobody', async () => {
    const session = await connectOverHttp();
    const before = process.memoryUsage().rss;
    const chunk = Buffer.alloc(256 * 1024, 0x20);
    const pour = (): Promise<void> =>
      new Promise((resolve) => {
        const socket = net.connect(Number(new URL(session.origin).port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.setTimeout(2_000, () => socket.destroy());
        socket.write(
          lines(
            session,
            'POST /api/session HTTP/1.1',
            'Content-Type: application/json',
            'Content-Length: 8388608',
          ),
        );
        for (let sent = 0; sent < 32; sent += 1) socket.write(chunk);
      });
    await Promise.all(Array.from({ length: 60 }, pour));
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(200);
    expect((await session.fetch('/')).status).toBe(200);
  });

  test('an upload larger than any file that is taken is refused by what it says of itself, and with its name', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    const answer = await ask(
      session.origin,
      {
        method: 'POST',
        path: '/api/files?name=a.csv',
        headers: { ...session.proof, 'content-length': limits.file + 1 },
      },
      '',
    );
    expect(JSON.parse(answer.body)).toMatchObject({
      error: { code: 'invalid-input', details: { size: limits.file + 1 } },
    });
    expect(uploadsIn(dataDir)).toEqual([[]]);
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
