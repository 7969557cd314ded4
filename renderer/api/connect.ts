/** Connects the window to the core: through the desktop shell where there is one, else over the loopback host. */
import { createClient } from '../../core/contract/client.ts';
import type { Client } from '../../core/contract/client.ts';
import type { Host } from '../../core/contract/host.ts';
import type { Transport } from '../../core/contract/transport.ts';
import { bridgeHost, bridgeTransport } from './bridge.ts';
import { joinEvents } from './event-channel.ts';
import { createEventFeed } from './event-feed.ts';
import { httpHost } from './http-host.ts';
import { httpTransport } from './http-transport.ts';
import { keyIn, keyName, openSession, tokenOf, withKey } from './session.ts';
import type { SessionState } from './session.ts';
import { withTimeLimit } from './time-limit.ts';

export interface Connection {
  readonly client: Client;
  readonly subscribe: Transport['subscribe'];
  readonly host: Host<File>;
  readonly session: SessionState;
  /** Calls back when the session ends while the window is open. */
  readonly whenSignedOut: (action: () => void) => void;
  /** Calls back when the core can be reached no more, and when it can be again. */
  readonly whenLost: (action: (isLost: boolean) => void) => void;
}

const newId = (): string => crypto.randomUUID();

const later = (action: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

export async function connect(): Promise<Connection> {
  return window.learningWalk ? connectToShell(window.learningWalk) : connectByHttp();
}

function connectToShell(bridge: NonNullable<Window['learningWalk']>): Connection {
  const transport = withTimeLimit(bridgeTransport(bridge), { newId, later });
  return {
    client: createClient(transport, newId),
    subscribe: transport.subscribe,
    host: bridgeHost(bridge),
    session: 'open',
    whenSignedOut: () => undefined,
    whenLost: () => undefined,
  };
}

async function connectByHttp(): Promise<Connection> {
  const key = keyIn(localStorage);
  const fetch = withKey(window.fetch.bind(window), key);
  const session = await openSession({
    fetch,
    key,
    hash: location.hash,
    // Somebody may have gone to a view meanwhile.
    forgetToken: () =>
      tokenOf(location.hash) !== null && history.replaceState(null, '', location.pathname + location.search),
  });
  // The address of a new start, opened in a window of an earlier one, changes no more than the fragment.
  window.addEventListener('hashchange', () => tokenOf(location.hash) !== null && location.reload());
  let signedOut = (): void => undefined;
  let lost = (_isLost: boolean): void => undefined;
  let isRefused = false;
  const onSignedOut = (): void => {
    isRefused = true;
    signedOut();
  };
  // Another window of this browser was let in.
  if (session === 'signed-out')
    window.addEventListener('storage', (event) => event.key === keyName && location.reload());
  const subscribe = createEventFeed({
    join: (hear) => joinEvents(key.read(), hear),
    onLost: (isLost) => (isRefused && !isLost ? location.reload() : lost(isLost)),
    onSignedOut,
  });
  const http = httpTransport({ fetch, subscribe, onSignedOut });
  // Heard before anybody who has something to send then.
  window.addEventListener('pagehide', () => http.leave(true), { capture: true });
  window.addEventListener('pageshow', () => http.leave(false), { capture: true });
  const transport = withTimeLimit(http, { newId, later });
  return {
    client: createClient(transport, newId),
    subscribe: transport.subscribe,
    host: httpHost({ fetch, document }),
    session,
    whenSignedOut: (action) => {
      signedOut = action;
    },
    whenLost: (action) => {
      lost = action;
    },
  };
}
