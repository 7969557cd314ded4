/** Finds the Electron program, or has it fetched once: the npm package brings only a way to download it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot } from './browser.mjs';

const fromTop = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const electronPackage = fromTop('node_modules/electron');

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const program = programs[process.platform] ?? 'electron';

/** A line may be as slow as it is; one that brings nothing for so long brings nothing any more. */
const longestSilence = 60_000;

const read = (file) => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

/**
 * The Electron program if it is on this machine in the version that the app asks for. Looks only; importing the package
 * `electron` from Node would begin a download.
 * @param {Record<string, string | undefined>} [env]
 * @param {string} [folder] the npm package
 * @returns {string | null}
 */
export function findElectron(env = process.env, folder = electronPackage) {
  const ofOne = (dist) => {
    const file = path.join(dist, program);
    return existsSync(file) ? file : null;
  };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return ofOne(env.ELECTRON_OVERRIDE_DIST_PATH);
  const wanted = JSON.parse(read(path.join(folder, 'package.json')) ?? '{}').version;
  const dist = path.join(folder, 'dist');
  if (!wanted || read(path.join(dist, 'version'))?.replace(/^v/, '') !== wanted) return null;
  return ofOne(dist);
}

/** What the installer needs to know of the way to the network: it asks for none of it by itself. */
function installerEnvironment(env, temporary) {
  const from = (...names) => names.map((name) => env[name]).find(Boolean);
  const proxies = {
    HTTPS_PROXY: from('HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy', 'npm_config_proxy'),
    HTTP_PROXY: from('HTTP_PROXY', 'http_proxy', 'npm_config_proxy'),
    NO_PROXY: from('NO_PROXY', 'no_proxy', 'npm_config_noproxy'),
  };
  const known = Object.entries(proxies).filter(([, value]) => value);
  return {
    ...env,
    ...Object.fromEntries(known),
    ...(proxies.HTTPS_PROXY || proxies.HTTP_PROXY
      ? { ELECTRON_GET_USE_PROXY: '1', NODE_USE_ENV_PROXY: '1' }
      : {}),
    ELECTRON_GET_NO_PROGRESS: '1',
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  };
}

async function bytesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(path.join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Ends a child that has written nothing for too long, and says now and then how far it has come. */
function followProgress(child, { folders, silence, say }) {
  let last = { bytes: 0, at: Date.now() };
  let said = 0;
  const look = setInterval(
    async () => {
      const [bytes, ...others] = await Promise.all(folders.map(bytesBelow));
      const all = others.reduce((sum, more) => sum + more, bytes);
      if (all !== last.bytes) last = { bytes: all, at: Date.now() };
      else if (Date.now() - last.at > silence) child.kill('SIGKILL');
      if (bytes > said + 20e6) {
        said = bytes;
        say(`… ${Math.round(bytes / 1e6)} MB`);
      }
    },
    Math.min(1000, silence),
  );
  return () => clearInterval(look);
}

/** The last line in which the installer says what is wrong; those below are the places in its code. */
function lastWords(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith('at ') && !/^[{}\]]/.test(line)).at(-1) ?? '';
}

/** Runs the package's own installer in a child, which may hang or fail without harm. Answers what it last complained of. */
async function runInstaller({ folder, say, signal, silence, env }) {
  const temporary = path.join(folder, '.fetching');
  const parts = { recursive: true, force: true, maxRetries: 5 };
  await rm(temporary, parts);
  await mkdir(temporary);
  const complaint = await new Promise((resolve) => {
    const child = spawn(process.execPath, ['--use-system-ca', path.join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: installerEnvironment(env, temporary),
      killSignal: 'SIGKILL',
      signal,
    });
    const stop = followProgress(child, { folders: [temporary, path.join(folder, 'dist')], silence, say });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-20_000)));
    child.on('error', (error) => (output += `\n${error.message}`));
    child.on('close', (_code, ended) => {
      stop();
      resolve(ended ? 'nothing came any more' : output);
    });
  });
  await rm(temporary, parts);
  return complaint;
}

/** Whether Windows has refused to load a file because nobody has signed it. */
export const isBlocked = (text) => /ERR_DLOPEN_FAILED|Application Control policy/i.test(text);

/**
 * The Electron program, fetched where it is not there yet. `ELECTRON_SKIP_BINARY_DOWNLOAD` forbids fetching.
 * @param {{ say: (sentence: string) => void, signal: AbortSignal, env?: Record<string, string | undefined>, folder?: string, silence?: number }} options
 * @returns {Promise<{ binary: string | null, reason?: string }>} where there is none, why: words that stand before “, so …”
 */
export async function ensureElectron({
  say,
  signal,
  env = process.env,
  folder = electronPackage,
  silence = longestSilence,
}) {
  const found = findElectron(env, folder);
  if (found) return { binary: found };
  if (env.ELECTRON_OVERRIDE_DIST_PATH)
    return { binary: null, reason: `There is no Electron in ${env.ELECTRON_OVERRIDE_DIST_PATH}` };
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(path.join(folder, 'install.js')))
    return { binary: null, reason: 'Electron is not on this machine' };
  say('Fetching Electron (about 110 MB, once)…');
  const complaint = await runInstaller({ folder, say, signal, silence, env });
  const binary = findElectron(env, folder);
  if (binary) return { binary };
  if (isBlocked(complaint))
    return { binary: null, reason: 'Smart App Control of Windows does not let Electron be unpacked' };
  const why = lastWords(complaint);
  return { binary: null, reason: `Electron could not be fetched${why ? ` (${why})` : ''}` };
}

/**
 * The command that lets Electron start where the system keeps programs from making a sandbox of their own, as Ubuntu does
 * from 23.10 on; null where that is not in the way.
 * @param {string} binary
 * @param {{ restriction?: string, isRootHere?: boolean }} [machine]
 */
export function sandboxCommand(
  binary,
  { restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', isRootHere = isRoot() } = {},
) {
  const helper = path.join(path.dirname(binary), 'chrome-sandbox');
  if (process.platform !== 'linux' || isRootHere || read(restriction) !== '1') return null;
  const about = statSync(helper, { throwIfNoEntry: false });
  if (about?.uid === 0 && about.mode & 0o4000) return null;
  return `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
}
