/** `npm start` with a program in Electron's place, which does what the test says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, top } from '../support/folders.ts';

/** The scripts as they are, beside an app that is built and does next to nothing. */
function project(electron: string | null) {
  const folder = path.join(temporaryFolder(), 'a projéct');
  const write = (file: string, text: string, mode = 0o644): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text, { mode });
  };
  for (const name of ['build', 'data']) fs.mkdirSync(path.join(folder, name), { recursive: true });
  write('package.json', '{"type":"module"}');
  for (const name of fs.readdirSync(path.join(top, 'build')))
    if (name.endsWith('.mjs'))
      fs.copyFileSync(path.join(top, 'build', name), path.join(folder, 'build', name));
  write('build/build.mjs', `export const ensureBuilt = async () => ({ out: ${JSON.stringify(folder)} });`);
  write('core/http-main.js', served);
  for (const name of ['core/host/data-folder.ts', 'core/disk', 'core/contract', 'node_modules/zod']) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.symlinkSync(path.join(top, name), path.join(folder, name));
  }
  write('dist/package.json', '{}');
  if (electron !== null) write('dist/electron', `#!${process.execPath}\n${electron}`, 0o755);
  return folder;
}

/** The app for a browser: closes in its own time. */
const served = `
  import fs from 'node:fs';
  process.on('SIGTERM', () => setTimeout(() => { fs.writeFileSync('closed', 'served'); process.exit(0); }, 100));
  setInterval(() => {}, 1000);
  console.log('Listening on http://127.0.0.1:4000/#token');`;

function start(folder: string) {
  const child = spawn(process.execPath, ['build/start.mjs', '--data', 'data'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: path.dirname(process.execPath),
      DISPLAY: ':99',
      BROWSER_PATH: '/nowhere',
      ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'dist'),
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [printed, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const hears = async (words: string): Promise<void> => {
    while (!printed.includes(words)) await once(child.stdout, 'data');
  };
  // Only once it is closed, and not when it has ended, has all that it said been heard.
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  return { child, hears, said: () => complained + printed, ended };
}

const begun = `process.send('begun');`;

describe.runIf(process.platform === 'linux')('npm start', () => {
  test('ends as Electron ends', async () => {
    const { ended, said } = start(project(begun));
    expect([await ended, said()]).toEqual([0, '']);
  });

  test('does not take the browser instead of an app that began and then failed', async () => {
    const { ended, said } = start(
      project(
        `${begun} process.on('disconnect', () => {}); process.exitCode = 3; setTimeout(() => process.exit(3), 100);`,
      ),
    );
    expect([await ended, said()]).toEqual([3, '']);
  });

  test.each([
    ['that is not there', null, /^There is no Electron in \S+ ?.*dist, so the app is served for a browser/],
    [
      'that ends before anything is seen of it',
      'process.exit(1);',
      /^(Electron does not start on this machine|This system lets Electron start only after ‘sudo .*’), so the app is served for a browser/,
    ],
  ])('takes the browser instead of one %s, and says why in one sentence', async (_name, electron, why) => {
    const folder = project(electron);
    const { child, ended, hears, said } = start(folder);
    await hears('Listening on');
    child.kill('SIGTERM');
    expect([await ended, said().split('\n')[0]]).toEqual([0, expect.stringMatching(why)]);
    expect(fs.readFileSync(path.join(folder, 'closed'), 'utf8')).toBe('served');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'asks the app to close by the channel between them (%s), and waits for it',
    async (signal) => {
      const folder = project(`
        process.on('SIGTERM', () => process.exit(9));
        process.on('disconnect', () => setTimeout(() => {
          require('node:fs').writeFileSync('closed', 'whole');
          process.exit(0);
        }, 300));
        process.send('begun', () => console.log('running'));
        setInterval(() => {}, 1000);`);
      const { child, ended, hears } = start(folder);
      await hears('running');
      child.kill(signal);
      expect([await ended, fs.readFileSync(path.join(folder, 'closed'), 'utf8')]).toEqual([0, 'whole']);
    },
  );

  test('does not wait after a second Ctrl+C', async () => {
    const { child, ended, hears } = start(
      project(`
        process.on('disconnect', () => console.log('closing'));
        process.send('begun', () => console.log('running'));
        setInterval(() => {}, 1000);`),
    );
    await hears('running');
    child.kill('SIGINT');
    await hears('closing');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('says what the system does where it loads no part that is not signed', async () => {
    const folder = project(begun);
    fs.writeFileSync(
      path.join(folder, 'build/build.mjs'),
      `export const ensureBuilt = async () => {
         const cause = Object.assign(new Error('blocked'), { code: 'ERR_DLOPEN_FAILED' });
         throw new Error('Cannot find native binding.', { cause });
       };`,
    );
    const { ended, said } = start(folder);
    expect([await ended, said()]).toEqual([
      1,
      expect.stringMatching(
        /^The app could not be started\.\nThe system does not load a part.*Smart App Control/,
      ),
    ]);
  });
});
