/** How the window talks to the core: over HTTP with its session and events, and through the desktop shell. */
import { describe, expect, test, vi } from 'vitest';
import { createEventFeed } from '../../renderer/api/event-feed.ts';
import type { StreamListener } from '../../renderer/api/event-feed.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { httpHost } from '../../renderer/api/http-host.ts';
import { httpTransport } from '../../renderer/api/http-transport.ts';
import { openSession } from '../../renderer/api/session.ts';
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
    });
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
  const open = async (hash: string, fetch: typeof globalThis.fetch) => {
    const forgetToken = vi.fn();
    return {
      state: await openSession({ hash, forgetToken, fetch }),
      forgotten: forgetToken.mock.calls.length,
    };
  };

  test('the token is exchanged once and leaves the address', async () => {
    const fetch = vi.fn(async () => json({ ok: true }));
    expect(await open('#secret', fetch)).toEqual({ state: 'open', forgotten: 1 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'api/session',
      expect.objectContaining({ method: 'POST', body: '{"token":"secret"}' }),
    );
  });

  test.each(['', '#', '#/', '#/walks/w1/board'])('without a token (%s) nothing is asked', async (hash) => {
    const fetch = vi.fn(async () => json({}));
    expect(await open(hash, fetch)).toEqual({ state: 'open', forgotten: 0 });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('a wrong token leaves the address too', async () => {
    expect(await open('#old', async () => json({}, 401))).toEqual({ state: 'signed-out', forgotten: 1 });
  });

  test('a host that has gone', async () => {
    expect(await open('#x', async () => Promise.reject(new TypeError()))).toMatchObject({
      state: 'unreachable',
    });
  });
});

describe('events', () => {
  function feed() {
    const streams: StreamListener[] = [];
    const waiting: (() => void)[] = [];
    const close = vi.fn();
    const subscribe = createEventFeed({
      open: (listener) => {
        streams.push(listener);
        return close;
      },
      isSignedIn: async () => true,
      later: (action) => void waiting.push(action),
    });
    const heard: CoreEvent[] = [];
    const end = subscribe((event) => heard.push(event));
    return { streams, waiting, close, subscribe, heard, end };
  }
  const changed: CoreEvent = { type: 'changed', tags: ['walks'], revision: 4 };

  test('one stream serves all listeners and closes with the last', () => {
    const { streams, close, subscribe, end } = feed();
    const endSecond = subscribe(() => undefined);
    end();
    expect([streams.length, close.mock.calls.length]).toEqual([1, 0]);
    endSecond();
    expect(close).toHaveBeenCalledOnce();
  });

  test('what is no event of ours is passed over', () => {
    const { streams, heard } = feed();
    streams[0]?.onData('{"type":"changed","tags":["secrets"],"revision":1}');
    streams[0]?.onData('not json');
    streams[0]?.onData(JSON.stringify(changed));
    expect(heard).toEqual([changed]);
  });

  test('after a break everything counts as changed, at the revision last heard', () => {
    const { streams, heard } = feed();
    streams[0]?.onOpen();
    streams[0]?.onData(JSON.stringify(changed));
    streams[0]?.onLost(false);
    streams[0]?.onOpen();
    expect(heard.at(-1)).toEqual({
      type: 'changed',
      tags: ['walks', 'board', 'figures', 'debrief', 'staff', 'records', 'settings', 'waiting', 'store'],
      revision: 4,
    });
  });

  test('a stream that was given up by the browser is opened again', async () => {
    const { streams, waiting } = feed();
    streams[0]?.onLost(true);
    expect(streams).toHaveLength(1);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting[0]?.();
    expect(streams).toHaveLength(2);
  });
});

test('a stream that is refused because the session is over is let go', async () => {
  const isSignedIn = vi.fn(async () => false);
  const later = vi.fn();
  const lost: (() => void)[] = [];
  createEventFeed({
    open: ({ onLost }) => {
      lost.push(() => onLost(true));
      return () => undefined;
    },
    isSignedIn,
    later,
  })(() => undefined);
  lost[0]?.();
  await isSignedIn.mock.results[0]?.value;
  expect([isSignedIn.mock.calls.length, later.mock.calls.length]).toEqual([1, 0]);
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
    });
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

test('the second display opens in a tab that knows nothing of this one', async () => {
  const clicked: object[] = [];
  const createElement = (): object => {
    const link = { href: '', target: '', rel: '', click: () => clicked.push(link) };
    return link;
  };
  const host = httpHost({ fetch, document: { createElement } as unknown as Document });
  expect([await host.openRoom('w/1'), clicked]).toMatchObject([
    true,
    [{ href: '#/walks/w%2F1/room', target: '_blank', rel: 'noopener' }],
  ]);
});

describe('through the desktop shell', () => {
  test('answers and events are parsed, files go through', async () => {
    let tell = (_event: unknown): void => undefined;
    const bridge = {
      invoke: async () => ({ ok: true, value: 1 }),
      subscribe: (listener: (event: unknown) => void) => {
        tell = listener;
        return () => undefined;
      },
      chooseFiles: async () => [{ token: 't', name: 'n' }],
      choosePicture: async () => ({ token: 'p', name: 'logo.png' }),
      chooseFolder: async () => null,
      offerFiles: async () => [],
      saveFile: async () => false,
      openRoom: () => Promise.resolve(true),
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
    expect(await bridgeHost(bridge).openRoom('w1')).toBe(true);
  });
});
