/** The package as electron-builder makes it, with a stand-in for Electron's own files, and the core that runs from it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../build/electron-builder.config.mjs';
import { findElectron } from '../../build/electron.mjs';
import { readArchive, type PackedFile } from '../support/archive.ts';
import { temporaryFolder, top } from '../support/folders.ts';

/** Where Electron's program keeps its fuses: behind these signs a version, their number, and one sign for each. */
const beforeFuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

let folder = '';
let packed = '';
let files: ReadonlyMap<string, PackedFile> = new Map();

/** What electron-builder takes from Electron, as far as it looks at it. */
function makeElectron(dist: string): void {
  fs.mkdirSync(path.join(dist, 'resources'), { recursive: true });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    fs.writeFileSync(path.join(dist, name), name);
  const fuses = Buffer.concat([Buffer.from(beforeFuses), Buffer.from([1, 9]), Buffer.from('101100010')]);
  fs.writeFileSync(path.join(dist, 'electron'), fuses, { mode: 0o755 });
}

const run = (...args: string[]): void => {
  const { NODE_ENV: _ofTests, VITEST: _vitest, ...env } = process.env;
  execFileSync(process.execPath, args, { cwd: top, env, stdio: 'pipe' });
};

test.each([
  ['linux', 'x64', ['linux-x64.node']],
  ['linux', 'arm64', ['linux-arm64.node']],
  ['win', 'x64', ['win32-x64.node']],
  // What joins the two builds of macOS wants the same files in both.
  ['mac', 'x64', ['darwin-arm64.node', 'darwin-x64.node']],
  ['mac', 'arm64', ['darwin-arm64.node', 'darwin-x64.node']],
] as const)('for %s on %s the database brings %j', (platform, arch, expected) => {
  const all = 'node_modules/better-sqlite3/prebuilds';
  const left = config[platform].files
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => pattern.slice(1).replace('${arch}', arch));
  const kept = fs
    .readdirSync(path.join(top, all))
    .filter((name) => !left.some((pattern) => path.matchesGlob(`${all}/${name}`, pattern)));
  expect(kept).toEqual(expected);
});

test('a Mac is told that nothing is fetched over plain HTTP', async () => {
  const appOutDir = temporaryFolder();
  const plist = path.join(appOutDir, 'The App.app/Contents/Info.plist');
  fs.mkdirSync(path.dirname(plist), { recursive: true });
  // As electron-builder writes it.
  const written = (isAllowed: boolean): string =>
    `<dict>\n  <key>NSAllowsArbitraryLoads</key>\n  <${isAllowed}/>\n  <key>Other</key>\n  <true/>\n</dict>`;
  fs.writeFileSync(plist, written(true));
  const packager = { appInfo: { productFilename: 'The App' } };
  await config.afterPack({ electronPlatformName: 'darwin', appOutDir, packager });
  expect(fs.readFileSync(plist, 'utf8')).toBe(written(false));
});

describe.runIf(process.platform === 'linux')('the package', () => {
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed app '));
    makeElectron(path.join(folder, 'electron'));
    run('build/build.mjs');
    run(
      ...['node_modules/electron-builder/cli.js', '--linux', 'dir', '--publish', 'never'],
      ...['--config', 'build/electron-builder.config.mjs'],
      `-c.electronDist=${path.join(folder, 'electron')}`,
      `-c.directories.output=${path.join(folder, 'out')}`,
    );
    const [unpacked] = fs.readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('unpacked'));
    packed = path.join(folder, 'out', unpacked ?? '');
    files = readArchive(path.join(packed, 'resources/app.asar'));
  }, 180_000);

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('holds the built app, its resources and one database, and nothing else', () => {
    const shelves = new Set([...files.keys()].map((name) => name.split('/').slice(0, 2).join('/')));
    expect([...shelves].sort()).toEqual([
      'build/out',
      'node_modules/better-sqlite3',
      'package.json',
      'resources/recording-forms',
      'resources/sample-walk',
    ]);
    expect([...files.keys()].filter((name) => name.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  test('leaves nothing but the binary outside the archive, and seals what is inside', () => {
    for (const [name, { unpacked, integrity, bytes }] of files) {
      expect([name, unpacked ?? false]).toEqual([name, name.endsWith('.node')]);
      expect([name, integrity?.hash]).toEqual([name, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  test('has its fuses set as they are meant to be', () => {
    const program = fs.readFileSync(path.join(packed, 'learning-walk-debrief'));
    const at = program.indexOf(beforeFuses) + beforeFuses.length + 2;
    // As Node, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, archive alone, own snapshot, file: privileges.
    expect(program.toString('latin1', at, at + 8)).toBe('00001100');
  });

  test('brings the licences of what it is made of', () => {
    const licences = path.join(packed, 'resources/licences');
    expect(fs.readdirSync(licences).sort()).toEqual([
      'atkinson-hyperlegible-next.txt',
      'better-sqlite3.txt',
      'core.md',
      'electron.md',
      'renderer.md',
    ]);
    const named = ['core.md', 'electron.md', 'renderer.md'].flatMap((name) =>
      [...fs.readFileSync(path.join(licences, name), 'utf8').matchAll(/^## (\S+) - \S+.*\n+\S/gmu)].map(
        ([, library]) => library ?? '',
      ),
    );
    expect(named).toEqual(expect.arrayContaining(['@e965/xlsx', 'zod', 'svelte', 'chart.js', 'bits-ui']));
    expect(fs.existsSync(path.join(packed, 'LICENSES.chromium.html'))).toBe(true);
  });

  const runCore = (program: string, app: string, env: NodeJS.ProcessEnv = process.env): unknown =>
    JSON.parse(
      execFileSync(program, ['tests/electron/core-of-package.mjs', app, temporaryFolder()], {
        cwd: top,
        env,
        encoding: 'utf8',
      }),
    );
  const whole = { loaded: true, walks: 1, form: expect.any(Number), page: true, version: true };

  test('has a core that runs from what it holds', () => {
    const app = path.join(temporaryFolder(), 'the app');
    for (const [name, { bytes }] of files) {
      fs.mkdirSync(path.dirname(path.join(app, name)), { recursive: true });
      fs.writeFileSync(path.join(app, name), bytes);
    }
    expect(runCore(process.execPath, app)).toEqual(whole);
  });

  const electron = findElectron();
  test.runIf(electron)('has a core that runs from the archive, as Electron opens it', () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    expect(runCore(electron ?? '', path.join(packed, 'resources/app.asar'), env)).toEqual(whole);
  });
});
