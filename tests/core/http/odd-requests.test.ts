/** What no browser sends: the loopback host refuses it and goes on. */
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/contract/limits.ts';
import { connectOverHttp, type Session } from '../../support/connections.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ask, info, json, uploadsIn, send, write } from './support.ts';

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
    const socket = write(session.origin, `${head}half of it`);
    await expect.poll(() => uploadsIn(dataDir).flat()).toHaveLength(1);
    socket.destroy();
    await expect.poll(() => uploadsIn(dataDir)).toEqual([[]]);
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
        const head = ['Content-Type: application/json', 'Content-Length: 8388608'];
        const socket = write(session.origin, lines(session, 'POST /api/session HTTP/1.1', ...head));
        socket.on('close', () => resolve());
        for (let sent = 0; sent < 32; sent += 1) socket.write(chunk);
      });
    await Promise.all(Array.from({ length: 60 }, pour));
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(200);
    expect((await session.fetch('/')).status).toBe(200);
  });

  test('an upload larger than any file that is taken is refused by what it says of itself, and with its name', async () => {
    const dataDir = temporaryFolder();
    const session = await connectOverHttp(dataDir);
    // Many at once: a file that is opened while its upload is already refused must not stay.
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        ask(
          session.origin,
          {
            method: 'POST',
            path: '/api/files?name=a.csv',
            headers: { ...session.proof, 'content-length': limits.file + 1 },
          },
          '',
        ),
      ),
    );
    for (const answer of answers)
      expect(JSON.parse(answer.body)).toMatchObject({
        error: { code: 'invalid-input', details: { size: limits.file + 1 } },
      });
    expect(uploadsIn(dataDir)).toEqual([[]]);
  });
});
