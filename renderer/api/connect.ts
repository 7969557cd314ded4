/** Connects the window to the core: through the desktop shell where there is one, else over the loopback host. */
import { createClient } from '../../core/contract/client.ts';
import type { Client } from '../../core/contract/client.ts';
import type { Host } from '../../core/contract/host.ts';
import type { Transport } from '../../core/contract/transport.ts';
import { bridgeHost, bridgeTransport } from './bridge.ts';
import { createEventFeed } from './event-feed.ts';
import type { StreamListener } from './event-feed.ts';
import { httpHost } from './http-host.ts';
import { httpTransport } from './http-transport.ts';
import { keyIn, openSession, tokenOf, withKey } from './session.ts';
import type { SessionState } from './session.ts';

export interface Connection {
  readonly client: Client;
  readonly subscribe: Transport['subscribe'];
  readonly host: Host<File>;
  readonly session: SessionState;
  /** Calls back when the session ends while the window is open. */
  readonly whenSignedOut: (action: () => void) => void;
}

const newId = (): string => crypto.randomUUID();

export async function connect(): Promise<Connection> {
  return window.learningWalk ? connectToShell(window.learningWalk) : connectByHttp();
}

function connectToShell(bridge: NonNullable<Window['learningWalk']>): Connection {
  const transport = bridgeTransport(bridge);
  return {
    client: createClient(transport, newId),
    subscribe: transport.subscribe,
    host: bridgeHost(bridge),
    session: 'open',
    whenSignedOut: () => undefined,
  };
}

async function connectByHttp(): Promise<Connection> {
  const key = keyIn(localStorage);
  const fetch = withKey(window.fetch.bind(window), key);
  const session = await openSession({
    fetch,
    key,
    hash: location.hash,
    forgetToken: () => history.replaceState(null, '', location.pathname + location.search),
  });
  // The address of a new start, opened in a window of an earlier one, changes no more than the fragment.
  window.addEventListener('hashchange', () => tokenOf(location.hash) !== null && location.reload());
  let signedOut = (): void => undefined;
  const transport: Transport = httpTransport({
    fetch,
    subscribe: createEventFeed({
      open: openEvents,
      isSignedIn: async () => {
        const answer = await transport.invoke({ id: newId(), call: 'app.info', input: {} });
        return answer.ok || answer.error.details['reason'] !== 'signed-out';
      },
      later: (action, milliseconds) => void setTimeout(action, milliseconds),
    }),
    onSignedOut: () => signedOut(),
  });
  return {
    client: createClient(transport, newId),
    subscribe: transport.subscribe,
    host: httpHost({ fetch, document }),
    session,
    whenSignedOut: (action) => {
      signedOut = action;
    },
  };
}

function openEvents({ onOpen, onData, onLost }: StreamListener): () => void {
  const source = new EventSource('api/events');
  source.onopen = onOpen;
  source.onmessage = ({ data }) => onData(String(data));
  source.onerror = () => onLost(source.readyState === EventSource.CLOSED);
  return () => source.close();
}
