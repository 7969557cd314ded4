/** Finds the Electron program, or has it fetched once: the npm package brings only a way to download it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/** About 110 MB: three minutes are enough for 5 Mbit/s; without a network it fails within seconds. */
const secondsToFetch = 180;

const read = (file) => {
  try {
    return readFileSync(path.join(folder, file), 'utf8').trim();
  } catch {
    return null;
  }
};

/**
 * The Electron program if it is on this machine in the version that the app asks for. Looks only; importing the package
 * `electron` from Node would begin a download.
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null}
 */
export function findElectron(env = process.env) {
  const name = read('path.txt');
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const file = path.join(env.ELECTRON_OVERRIDE_DIST_PATH, name ?? 'electron');
    return existsSync(file) ? file : null;
  }
  const wanted = JSON.parse(read('package.json') ?? '{}').version;
  if (!name || !wanted || read('dist/version')?.replace(/^v/, '') !== wanted) return null;
  const file = path.join(folder, 'dist', name);
  return existsSync(file) ? file : null;
}

/** Runs the package's own installer in a child, which may hang or fail without harm. */
function runInstaller(signal) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: secondsToFetch * 1000,
      killSignal: 'SIGKILL',
      signal,
    });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}

/**
 * The Electron program, fetched where it is not there yet. `ELECTRON_SKIP_BINARY_DOWNLOAD` forbids fetching.
 * @param {{ say: (sentence: string) => void, signal: AbortSignal }} options
 * @returns {Promise<string | null>} null where it cannot be had
 */
export async function ensureElectron({ say, signal }) {
  const found = findElectron();
  if (found) return found;
  const mayFetch = !process.env.ELECTRON_SKIP_BINARY_DOWNLOAD && !process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!mayFetch || !existsSync(path.join(folder, 'install.js'))) return null;
  say('Fetching Electron (about 110 MB, once)…');
  await runInstaller(signal);
  return findElectron();
}
