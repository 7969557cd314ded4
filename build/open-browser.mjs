/** Opens the app in a browser of this machine, and leaves no token where somebody else could read it. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isExecutable, isRoot, findBrowser } from './browser.mjs';
import { openPageFolder, writeOpenPage } from './open-page.mjs';

export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The command that opens an address in what the person has set as their browser. */
function systemOpener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => isExecutable(path.join(folder, 'xdg-open'))) ? ['xdg-open'] : null;
}

/** Opens the page that leads to the address. Every user of the machine may read a command line, so the token is not in it. */
async function openPage(page, say) {
  if (!hasDisplay) return say('There is no display here: open this address in a browser.');
  const browser = await findBrowser();
  // Whoever names a browser wants that one and no other.
  const opener = browser ?? (process.env.BROWSER_PATH ? null : systemOpener());
  if (!opener) return say('No browser was found here: open this address in one.');
  const [command, ...args] = [opener].flat();
  const sandbox = browser && isRoot() ? ['--no-sandbox'] : [];
  const child = spawn(command, [...args, ...sandbox, pathToFileURL(page).href], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => say('The browser did not start: open this address in one.'));
  child.unref();
}

/**
 * @param {string} address with the token in its fragment
 * @param {string} data the data folder
 * @param {(sentence: string) => void} say
 * @returns {() => void} takes away what opened it, to be called once the address was used
 */
export function openInBrowser(address, data, say) {
  const page = writeOpenPage(
    openPageFolder({ data, home: os.homedir(), hasSnaps: existsSync('/snap') }),
    address,
  );
  void openPage(page, say);
  return () => rmSync(page, { force: true });
}
