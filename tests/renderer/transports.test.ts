/** How the window talks to the core: over HTTP with its session and events, and through the desktop shell. */
import { describe, expect, test, vi } from 'vitest';
import { createEventFeed } from '../../renderer/api/event-feed.ts';
import type { StreamWord } from '../../renderer/api/event-stream.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { limits } from '../../core/contract/limits.ts';
import { httpHost } from '../../renderer/api/http-host.ts';
import { httpTransport } from '../../renderer/api/http-transport.ts';
import { openSession, withKey } from '../../renderer/api/session.ts';
import type { CoreEvent, Request } from '../../core/contract/transport.ts';

const request: Request = { id: '1', call: 'walks.list', input: {} };
const json = (value: unknown, status = 200): Response => Response.json(value, { status });

describe('calls over HTTP', () => {
  const over = (fetch: typeof globalThis.fetch, onSignedOut = vi.fn<() => void>()) => ({
    onSignedOut,
    transport: httpTransport({ fetch, subscribe: () => () => undefined, onSignedOut }),
  });

  test('posts the request as JSON and answers the parsed result', async () => {
    const fetch = vi.fn(async () => json({ ok: true, value: { walks: [] } }));
    expect(await over(fetch).transport.invoke(request)).toEqual({ ok: true, value: { walks: [] } });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"1","call":"walks.list","input":{}}',
      signal: null,
    });
  });

  test('of a page that closes all calls go in one request, in order, that outlives it', async () => {
    const fetch = vi.fn(async () =>
      json([
        { ok: true, value: 1 },
        { ok: true, value: 2 },
      ]),
    );
    const { transport } = over(fetch);
    transport.leave(true);
    const answers = [request, { ...request, id: '2' }].map((one) => transport.invoke(one));
    expect(await Promise.all(answers)).toEqual([1, 2].map((value) => ({ ok: true, value })));
    expect(fetch).toHaveBeenCalledExactlyOnceWith('api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"id":"1","call":"walks.list","input":{}},{"id":"2","call":"walks.list","input":{}}]',
      keepalive: true,
    });
  });

  test('what no browser sends for a page that has gone is sent all the same, and a page that is back asks as before', async () => {
    const fetch = vi.fn(async (_address: unknown, _how?: RequestInit) => json({ ok: true, value: 1 }));
    const { transport } = over(fetch);
    transport.leave(true);
    const large = transport.invoke({ ...request, input: { text: 'ü'.repeat(30_001) } });
    expect(await large).toMatchObject({ ok: false, error: { details: { reason: 'unreachable' } } });
    transport.leave(false);
    expect(await transport.invoke(request)).toEqual({ ok: true, value: 1 });
    expect(fetch.mock.calls.map(([, how]) => how?.keepalive)).toEqual([false, undefined]);
  });

  test('a session that is over is said once and answered as refused', async () => {
    const { transport, onSignedOut } = over(async () => json({}, 401));
    const result = await transport.invoke(request);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'refused', details: { reason: 'signed-out' } },
    });
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  test.each([
    ['no answer at all', async () => Promise.reject(new TypeError('failed to fetch'))],
    ['an answer that is no result', async () => json({ hello: 1 })],
    ['an answer that is no JSON', async () => new Response('<html>')],
  ])('%s is an error like any other', async (_, fetch) => {
    const result = await over(fetch).transport.invoke(request);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'internal', details: { reason: 'unreachable' } },
    });
  });
});

describe('the session', () => {
  const open = async (hash: string, fetch: typeof globalThis.fetch, known: string | null = null) => {
    const forgetToken = vi.fn();
    const kept = { key: known };
    const key = { read: () => kept.key, write: (value: string) => void (kept.key = value) };
    const state = await openSession({ hash, forgetToken, fetch, key });
    return { state, forgotten: forgetToken.mock.calls.length, key: kept.key };
  };

  test('the token is exchanged once for a key and leaves the address', async () => {
    const fetch = vi.fn(async () => json({ key: 'k1' }));
    expect(await open('#secret', fetch)).toEqual({ state: 'open', forgotten: 1, key: 'k1' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'api/session',
      expect.objectContaining({ method: 'POST', body: '{"token":"secret"}' }),
    );
  });

  test.each(['', '#', '#/', '#/walks/w1/board'])(
    'without a token (%s) nothing is asked, and the key of another window or of before the reload counts',
    async (hash) => {
      const fetch = vi.fn(async () => json({}));
      expect(await open(hash, fetch, 'k0')).toEqual({ state: 'open', forgotten: 0, key: 'k0' });
      expect(await open(hash, fetch)).toEqual({ state: 'signed-out', forgotten: 0, key: null });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test('a used token leaves the address too, and a window that has the key stays as it is', async () => {
    const refuse = async () => json({}, 401);
    expect(await open('#old', refuse)).toEqual({ state: 'signed-out', forgotten: 1, key: null });
    expect(await open('#old', refuse, 'k0')).toEqual({ state: 'open', forgotten: 1, key: 'k0' });
  });

  test('every request brings the newest key beside its own headers', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => json({}));
    let key = 'k1';
    const keyed = withKey(fetch, { read: () => key, write: () => undefined });
    await keyed('api/events');
    key = 'k2';
    await keyed('api/call', { method: 'POST', headers: { accept: 'text/plain' } });
    const sent = fetch.mock.calls.map(([, init]) => Object.fromEntries(new Headers(init?.headers)));
    expect(sent).toEqual([{ 'x-debrief-key': 'k1' }, { accept: 'text/plain', 'x-debrief-key': 'k2' }]);
  });

  test('a host that has gone', async () => {
    expect(await open('#x', async () => Promise.reject(new TypeError()))).toMatchObject({
      state: 'unreachable',
    });
  });
});

describe('events', () => {
  function feed() {
    const words: ((word: StreamWord) => void)[] = [];
    const [leave, onLost, onSignedOut] = [vi.fn(), vi.fn(), vi.fn()];
    const subscribe = createEventFeed({
      join: (hear) => {
        words.push(hear);
        return leave;
      },
      onLost,
      onSignedOut,
    });
    const heard: CoreEvent[] = [];
    const end = subscribe((event) => heard.push(event));
    const say = (word: StreamWord): void => words.at(-1)?.(word);
    return { words, leave, onLost, onSignedOut, subscribe, heard, end, say };
  }
  const changed: CoreEvent = { type: 'changed', tags: ['walks'], revision: 4 };
  const line = (value: unknown): StreamWord => ({ kind: 'line', line: JSON.stringify(value) });

  test('one subscription serves all listeners and ends with the last', () => {
    const { words, leave, subscribe, end } = feed();
    const endSecond = subscribe(() => undefined);
    end();
    expect([words.length, leave.mock.calls.length]).toEqual([1, 0]);
    endSecond();
    expect(leave).toHaveBeenCalledOnce();
  });

  test('what is no event of ours is passed over', () => {
    const { say, heard } = feed();
    say(line({ type: 'changed', tags: ['secrets'], revision: 1 }));
    say({ kind: 'line', line: 'not json' });
    say(line(changed));
    expect(heard).toEqual([changed]);
  });

  test('after a break everything counts as changed, at the revision last heard', () => {
    const { say, heard } = feed();
    say({ kind: 'open' });
    say(line(changed));
    say({ kind: 'open' });
    expect(heard).toEqual([
      changed,
      {
        type: 'changed',
        tags: ['walks', 'board', 'figures', 'debrief', 'staff', 'records', 'settings', 'waiting', 'store'],
        revision: 4,
      },
    ]);
  });

  test('the window is told when the host is lost, when it is back, and when it knows us no more', () => {
    const { say, onLost, onSignedOut } = feed();
    for (const kind of ['open', 'lost', 'open', 'refused'] as const) say({ kind });
    expect(onLost.mock.calls).toEqual([[false], [true], [false]]);
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});

describe('files over HTTP', () => {
  const host = (fetch: typeof globalThis.fetch) => httpHost({ fetch, document: {} as Document });

  test('a file is sent by its name, and its token comes back', async () => {
    const fetch = vi.fn(async () => json({ token: 't1', name: 'Läufe & co.csv' }));
    const file = new File(['a,b'], 'Läufe & co.csv');
    expect(await host(fetch).offerFiles([file])).toEqual([{ token: 't1', name: 'Läufe & co.csv' }]);
    expect(fetch).toHaveBeenCalledExactlyOnceWith('api/files?name=L%C3%A4ufe%20%26%20co.csv', {
      method: 'POST',
      body: file,
      signal: expect.any(AbortSignal),
    });
  });

  test.each([
    ['a text', 'Date,Seen', limits.text, limits.text + 1],
    ['a workbook', 'PK', limits.file, limits.file + 1],
  ])('%s that is too large is refused before it is sent', async (_what, start, largest, tooLarge) => {
    const fetch = vi.fn(async () => json({ token: 't1', name: 'walk' }));
    const fileOf = (size: number) =>
      Object.defineProperty(new File([start], 'walk'), 'size', { value: size });
    expect(await host(fetch).offerFiles([fileOf(largest)])).toHaveLength(1);
    await expect(host(fetch).offerFiles([fileOf(tooLarge)])).rejects.toMatchObject({
      code: 'refused',
      details: { reason: 'too-large', file: 'walk' },
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('one file that cannot be sent does not hold back the others', async () => {
    const fetch = vi
      .fn<typeof globalThis.fetch>()
      .mockRejectedValueOnce(new TypeError('folder'))
      .mockResolvedValueOnce(json({ token: 't2', name: 'b.csv' }));
    await expect(host(fetch).offerFiles([new File([], 'a'), new File([], 'b.csv')])).rejects.toMatchObject({
      code: 'internal',
      details: { reason: 'not-sent', file: 'a', offered: [{ token: 't2', name: 'b.csv' }] },
    });
  });

  test('a refusal of the host keeps its code and says the file', async () => {
    const error = { code: 'disk-full', message: 'no space', details: {} };
    const refused = host(async () => json({ ok: false, error }, 500)).offerFiles([new File([], 'a.csv')]);
    await expect(refused).rejects.toMatchObject({ code: 'disk-full', details: { file: 'a.csv' } });
  });
});

describe('files from the core', () => {
  const clicked: { href: string; download: string }[] = [];
  const createElement = (): object => {
    const link = { href: '', download: '', click: () => clicked.push(link) };
    return link;
  };
  const host = (fetch: typeof globalThis.fetch) =>
    httpHost({ fetch, document: { createElement } as unknown as Document });

  test('a file is fetched with the key and then handed over under its name', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('PK'));
    expect(await host(fetch).saveFile('t/1', 'Slides.pptx')).toBe(true);
    expect(fetch.mock.calls).toEqual([['api/files/t%2F1', { signal: expect.any(AbortSignal) }]]);
    expect(clicked).toMatchObject([{ href: expect.stringMatching(/^blob:/), download: 'Slides.pptx' }]);
  });

  test('a file that the core has no more is said, and nothing is handed over', async () => {
    clicked.length = 0;
    const error = { code: 'not-found', message: 'gone', details: {} };
    await expect(host(async () => json({ ok: false, error }, 404)).saveFile('t', 'a')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(clicked).toEqual([]);
  });
});

test('the second display opens in a tab that knows nothing of this one', async () => {
  const clicked: object[] = [];
  const createElement = (): object => {
    const link = { href: '', target: '', rel: '', click: () => clicked.push(link) };
    return link;
  };
  const host = httpHost({ fetch, document: { createElement } as unknown as Document });
  expect([await host.openWall('w/1'), clicked]).toMatchObject([
    true,
    [{ href: '#/walks/w%2F1/wall', target: '_blank', rel: 'noopener' }],
  ]);
});

describe('through the desktop shell', () => {
  test('answers and events are parsed, files go through', async () => {
    let tell = (_event: unknown): void => undefined;
    const bridge = {
      invoke: async () => '{"ok":true,"value":1}',
      subscribe: (listener: (event: unknown) => void) => {
        tell = listener;
        return () => undefined;
      },
      chooseFiles: async () => [{ token: 't', name: 'n' }],
      choosePicture: async () => ({ token: 'p', name: 'logo.png' }),
      chooseFolder: async () => null,
      offerFile: async () => '{"ok":true,"value":{"token":"t","name":"n"}}',
      saveFile: async () => false,
      openWall: () => Promise.resolve(true),
    };
    const heard: CoreEvent[] = [];
    const transport = bridgeTransport(bridge);
    transport.subscribe((event) => heard.push(event));
    tell({ type: 'unheard of' });
    tell({ type: 'closing' });
    expect(await transport.invoke(request)).toEqual({ ok: true, value: 1 });
    expect(heard).toEqual([{ type: 'closing' }]);
    expect(await bridgeHost(bridge).chooseFiles()).toEqual([{ token: 't', name: 'n' }]);
    expect(await bridgeHost(bridge).choosePicture()).toEqual({ token: 'p', name: 'logo.png' });
    expect(await bridgeHost(bridge).chooseFolder()).toBeNull();
    expect(await bridgeHost(bridge).saveFile('t', 'n')).toBe(false);
    expect(await bridgeHost(bridge).openWall('w1')).toBe(true);
  });
});
