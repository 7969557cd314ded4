/** The loopback host answers its own page with its own cookie, and nobody else. */
import { describe, expect, test } from 'vitest';
import { keyHeader } from '../../../core/contract/key-header.ts';
import { connectOverHttp, startTestHost } from '../../support/connections.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ask, info, json, type Asked } from './support.ts';

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
