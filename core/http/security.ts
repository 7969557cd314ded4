/** Who may talk to the loopback host: this machine's own page, which exchanged a token for a cookie and a key. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../contract/csp.ts';
import { keyHeader } from '../contract/key-header.ts';

export interface Gate {
  /** The token that opens the app next, once. It stands in an address's fragment, which never reaches a server or its logs. */
  token(): string;
  /**
   * True when Host, and Origin where there is one, are exactly ours; a page elsewhere cannot make them so. It may lead to
   * our page, as the file does that opens the app: such a request cannot bring the key, and so reaches nothing else.
   */
  isOurs(request: IncomingMessage): boolean;
  /** True with the cookie of this start and its key: the one goes to every port of this machine, the other to none but ours. */
  isSignedIn(request: IncomingMessage): boolean;
  /** Takes the token and puts another in its place. Null for one that is wrong or was used. */
  exchange(offered: string): Session | null;
}

interface Session {
  /** The value of `Set-Cookie`. */
  readonly cookie: string;
  readonly key: string;
}

/** @param port is in the cookie's name because cookies ignore ports */
export function createGate(port: number): Gate {
  let token = newToken();
  const [secret, key] = [newSecret(), newSecret()];
  const cookieName = `debrief-${port}`;
  const host = `127.0.0.1:${port}`;
  return {
    token: () => token,
    isOurs({ headers, headersDistinct }) {
      const site = headers['sec-fetch-site'] ?? 'none';
      const isLedHere = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
      const isForeignSite = site !== 'same-origin' && site !== 'none' && !isLedHere;
      const hasOtherOrigin = headers.origin !== undefined && headers.origin !== `http://${host}`;
      const isOurHost = headers.host === host && headersDistinct.host?.length === 1;
      return isOurHost && !hasOtherOrigin && !isForeignSite;
    },
    isSignedIn(request) {
      const offered = request.headersDistinct[keyHeader] ?? [];
      const hasCookie = readCookies(request, cookieName).some((value) => isSame(value, secret));
      return hasCookie && offered.length === 1 && isSame(offered[0] ?? '', key);
    },
    exchange(offered) {
      if (!isSame(offered, token)) return null;
      token = newToken();
      return { cookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`, key };
    },
  };
}

const newToken = (): string => randomBytes(24).toString('base64url');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** Every cookie of that name: another port's page may have set one for a longer path, which browsers send first. */
function readCookies({ headers }: IncomingMessage, name: string): string[] {
  return (headers.cookie ?? '')
    .split(/; */)
    .filter((text) => text.startsWith(`${name}=`))
    .map((text) => text.slice(name.length + 1));
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** On every answer. */
export function setSafeHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('Cache-Control', 'no-store');
}
