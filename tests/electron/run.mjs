/** Runs the journey in Electron where its binary is on this machine, and otherwise says that it was not run. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isExecutable } from '../../build/browser.mjs';
import { ensureBuilt } from '../../build/build.mjs';
import { findElectron } from '../../build/electron.mjs';

const fromTop = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** Linux without a display: a virtual one, if there is one to be had. */
function displayCommand() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  return isExecutable('/usr/bin/xvfb-run') ? ['/usr/bin/xvfb-run', '--auto-servernum'] : null;
}

function runJourney(display) {
  const [command, ...args] = [
    ...display,
    process.execPath,
    fromTop('node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    fromTop('tests/electron/playwright.config.ts'),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: fromTop(''), stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const display = displayCommand();
if (!findElectron()) console.log('Electron journey: not run, the Electron binary is not on this machine');
else if (!display) console.log('Electron journey: not run, there is no display on this machine');
else {
  await ensureBuilt();
  process.exitCode = await runJourney(display);
}
