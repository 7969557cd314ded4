/** Serves the built window under `app://debrief/`, from an exact list read once: a path that is not on it does not exist. */
import { contentSecurityPolicy } from '../core/contract/csp.ts';
import type { WindowFile } from '../core/host/window-files.ts';

export const appScheme = 'app';
export const appOrigin = 'app://debrief';
export const startAddress = `${appOrigin}/`;

/** Must be given to `protocol.registerSchemesAsPrivileged` before Electron is ready. */
export const ownScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const guards = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

const nothing = (status: number): Response => new Response(null, { status, headers: guards });

/** The path on the list that an address asks for, as written: nothing is decoded, so nothing can be hidden in it. */
function pathOf(address: string): string | null {
  if (!address.startsWith(startAddress)) return null;
  return address.slice(appOrigin.length).replace(/[?#].*$/s, '');
}

export function createResponder(
  served: ReadonlyMap<string, WindowFile>,
): (request: Pick<Request, 'method' | 'url'>) => Response {
  return ({ method, url }) => {
    if (method !== 'GET') return nothing(405);
    const found = served.get(pathOf(url) ?? '');
    if (!found) return nothing(404);
    return new Response(found.bytes, { headers: { ...guards, 'content-type': found.type } });
  };
}
