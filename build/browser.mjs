/** Finds a browser on this machine: for the person (`npm start`) and, where there is none, brings one for the tests. */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Names to look for in the path, the one most likely to be up to date first. */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

function candidates(env) {
  if (process.platform === 'darwin') {
    return ['/Applications', `${env.HOME}/Applications`].flatMap((root) =>
      macApps.map((app) => `${root}/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsFiles.flatMap((file) => roots.map((root) => `${root}\\${file}`));
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/opt/google/chrome', '/snap/bin'];
  return commands.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright');
    const file = chromium.executablePath();
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * The Chrome, Edge or Chromium of this machine, else Playwright's own. `BROWSER_PATH` decides alone where it is set.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string | null>} the path of the program
 */
export async function findBrowser(env = process.env) {
  if (env.BROWSER_PATH) return isExecutable(env.BROWSER_PATH) ? env.BROWSER_PATH : null;
  return candidates(env).find(isExecutable) ?? (await playwrightBrowser());
}

export const isRoot = () => process.platform !== 'win32' && process.getuid() === 0;

/** What a browser under test is started with: nothing of its own over the network; as root it refuses its sandbox. */
export function chromiumArgs() {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
}

/** Runs a program quietly for at most so long; its output goes nowhere. */
function succeeds(command, args, seconds) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const canInstallFromDebian = () =>
  process.platform === 'linux' &&
  isRoot() &&
  existsSync('/etc/debian_version') &&
  isExecutable('/usr/bin/apt-get');

/**
 * The same for the tests, which may also bring a browser: Playwright's download, else Debian's package.
 * @param {{ say?: (sentence: string) => void }} [options]
 * @returns {Promise<string>} the path of the program
 * @throws {Error} one sentence that says what to install
 */
export async function ensureBrowser({ say = (sentence) => process.stderr.write(`${sentence}\n`) } = {}) {
  const found = await findBrowser();
  if (found) return found;
  if (process.env.BROWSER_PATH)
    throw new Error(`There is no browser at ${process.env.BROWSER_PATH} (BROWSER_PATH).`);
  say('No browser found: fetching one for the tests…');
  const cli = path.join(top, 'node_modules/playwright/cli.js');
  await succeeds(process.execPath, [cli, 'install', 'chromium'], 180);
  if (!(await findBrowser()) && canInstallFromDebian()) {
    await succeeds('apt-get', ['update'], 120);
    await succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600);
  }
  const brought = await findBrowser();
  if (brought) return brought;
  throw new Error('The tests need a browser: install Chrome, Edge or Chromium, or set BROWSER_PATH to one.');
}
