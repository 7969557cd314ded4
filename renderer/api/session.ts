/** Exchanges the token in the address for a session, once, and takes it out of the address. */

export interface SessionPlace {
  /** The address' fragment with its `#`. A fragment that begins with `#/` is a view of ours and no token. */
  readonly hash: string;
  readonly forgetToken: () => void;
  readonly fetch: typeof fetch;
}

export type SessionState = 'open' | 'signed-out' | 'unreachable';

/** Without a token the session of an earlier visit is assumed; the first call says whether it still holds. */
export async function openSession({ hash, forgetToken, fetch }: SessionPlace): Promise<SessionState> {
  const token = tokenOf(hash);
  if (!token) return 'open';
  try {
    const response = await fetch('api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    forgetToken();
    return response.ok ? 'open' : 'signed-out';
  } catch {
    return 'unreachable';
  }
}

/** The token that an address brings, or null. */
export function tokenOf(hash: string): string | null {
  const fragment = hash.replace(/^#/, '');
  return fragment === '' || fragment.startsWith('/') ? null : fragment.replace(/^token=/, '');
}
