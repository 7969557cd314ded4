/** Who may talk to the loopback host: this machine's own page, with the token of this start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../contract/csp.ts';

export interface Gate {
  /** The token that stands in the address's fragment; a fragment never reaches a server or its logs. */
  readonly token: string;
  /** True when Host, and Origin where there is one, are exactly ours. A page elsewhere cannot make them so. */
  isOurs(request: IncomingMessage): boolean;
  hasCookie(request: IncomingMessage): boolean;
  isToken(offered: string): boolean;
  /** The value of `Set-Cookie`. */
  cookie(): string;
}

/** @param port is in the cookie's name because cookies ignore ports */
export function createGate(port: number, token = randomBytes(24).toString('base64url')): Gate {
  const session = randomBytes(32).toString('base64url');
  const cookieName = `debrief-${port}`;
  const host = `127.0.0.1:${port}`;
  return {
    token,
    isOurs({ headers, headersDistinct }) {
      const isForeignSite =
        headers['sec-fetch-site'] !== undefined &&
        headers['sec-fetch-site'] !== 'same-origin' &&
        headers['sec-fetch-site'] !== 'none';
      const hasOtherOrigin = headers.origin !== undefined && headers.origin !== `http://${host}`;
      const isOurHost = headers.host === host && headersDistinct.host?.length === 1;
      return isOurHost && !hasOtherOrigin && !isForeignSite;
    },
    hasCookie: (request) => isSame(readCookie(request, cookieName), session),
    isToken: (offered) => isSame(offered, token),
    cookie: () => `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function readCookie({ headers }: IncomingMessage, name: string): string {
  const pair = (headers.cookie ?? '').split(/; */).find((text) => text.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : '';
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
