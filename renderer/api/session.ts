/** Exchanges the token in the address for a key, once, and takes it out of the address; every request then brings the key. */
import { keyHeader } from '../../core/contract/key-header.ts';
import { sessionSchema } from '../../core/contract/session.ts';

/** Where the key lies: in the browser, for this address and port alone, so that a reload and further windows have it. */
export interface KeyPlace {
  readonly read: () => string | null;
  readonly write: (key: string) => void;
}

export interface SessionPlace {
  /** The address' fragment with its `#`. A fragment that begins with `#/` is a view of ours and no token. */
  readonly hash: string;
  readonly forgetToken: () => void;
  readonly fetch: typeof fetch;
  readonly key: KeyPlace;
}

export type SessionState = 'open' | 'signed-out' | 'unreachable';

export const keyName = 'debrief-key';

export function keyIn(storage: Storage): KeyPlace {
  return {
    read: () => storage.getItem(keyName),
    write: (key) => storage.setItem(keyName, key),
  };
}

/** Adds the key to every request. It is read anew each time: another window may have been given a newer one. */
export function withKey(fetch: typeof globalThis.fetch, key: KeyPlace): typeof globalThis.fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set(keyHeader, key.read() ?? '');
    return fetch(input, { ...init, headers });
  };
}

/** In milliseconds; a host that is just starting answers at once that it is. */
const longestExchange = 15_000;

/** Without a token, or with one that was used, the session of an earlier visit counts; the first call says whether it holds. */
export async function openSession({ hash, forgetToken, fetch, key }: SessionPlace): Promise<SessionState> {
  const token = tokenOf(hash);
  // Read when it is needed: a second window that was opened with the same address may just have been given it.
  const earlier = (): SessionState => (key.read() === null ? 'signed-out' : 'open');
  if (token === null) return earlier();
  try {
    const response = await fetch('api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      signal: AbortSignal.timeout(longestExchange),
    });
    forgetToken();
    if (!response.ok) return earlier();
    key.write(sessionSchema.parse(await response.json()).key);
    return 'open';
  } catch {
    return 'unreachable';
  }
}

/** The token that an address brings, or null. */
export function tokenOf(hash: string): string | null {
  const fragment = hash.replace(/^#/, '');
  return fragment === '' || fragment.startsWith('/') ? null : fragment.replace(/^token=/, '');
}
