/** Serves the built window under `app://debrief/`, from an exact list read once: a path that is not on it does not exist. */
import fs from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from '../core/contract/csp.ts';

export const appScheme = 'app';
export const appOrigin = 'app://debrief';
export const startAddress = `${appOrigin}/`;

/** Must be given to `protocol.registerSchemesAsPrivileged` before Electron is ready. */
export const ownScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface ServedFile {
  readonly file: string;
  readonly type: string;
}

/** The files of the built window whose kind is known, by the path of their address; `/` is the page. */
export function listServedFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const served = new Map<string, ServedFile>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    served.set(address === '/index.html' ? '/' : address, { file, type });
  }
  return served;
}

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
  served: ReadonlyMap<string, ServedFile>,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return nothing(405);
    const found = served.get(pathOf(url) ?? '');
    if (!found) return nothing(404);
    const bytes = await fs.promises.readFile(found.file);
    return new Response(bytes, { headers: { ...guards, 'content-type': found.type } });
  };
}
