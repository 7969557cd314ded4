import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureElectron, findElectron, sandboxCommand } from '../../build/electron.mjs';
import { renamePatiently } from '../../build/rename.mjs';
import { temporaryFolder } from '../support/folders.ts';

const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron';

/** Electron's npm package, with an installer that does what the test says. */
function packaged(installer = '') {
  const folder = path.join(temporaryFolder(), 'electron');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"version":"45.5.0"}');
  fs.writeFileSync(path.join(folder, 'install.js'), installer);
  return folder;
}

/** The program as the real installer leaves it, in the installer's own language. */
const install = (version = '45.5.0') => `{
  const fs = require('node:fs'), path = require('node:path');
  const file = path.join(__dirname, 'dist', ${JSON.stringify(program)});
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist/version'), 'v${version}');
  fs.writeFileSync(file, 'a program');
}`;

async function ensure(folder: string, { env = {}, silence = 10_000, stop = false } = {}) {
  const said: string[] = [];
  const controller = new AbortController();
  if (stop) setTimeout(() => controller.abort(), 300);
  const { PATH } = process.env;
  const found = await ensureElectron({
    say: (sentence: string) => said.push(sentence),
    signal: controller.signal,
    env: { PATH, ...env },
    folder,
    silence,
  });
  return { ...found, said };
}

describe('Electron', () => {
  test('is fetched once', async () => {
    const folder = packaged(install());
    const file = path.join(folder, 'dist', program);
    expect(await ensure(folder)).toEqual({ binary: file, said: ['Fetching Electron (about 110 MB, once)…'] });
    expect(await ensure(folder)).toEqual({ binary: file, said: [] });
    expect(findElectron({}, folder)).toBe(file);
  });

  test('of another version is not taken', async () => {
    expect(await ensure(packaged(install('44.0.0')))).toMatchObject({ binary: null });
  });

  test('is taken from a folder of one’s own, before anything was ever fetched', async () => {
    const dist = temporaryFolder();
    const file = path.join(dist, program);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dist };
    expect(await ensure(packaged(), { env })).toMatchObject({
      binary: null,
      reason: `There is no Electron in ${dist}`,
    });
    fs.writeFileSync(file, 'a program');
    expect(await ensure(packaged(), { env })).toMatchObject({ binary: file });
  });

  test('is not fetched where that is forbidden', async () => {
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    expect(await ensure(packaged(install()), { env })).toEqual({
      binary: null,
      reason: 'Electron is not on this machine',
      said: [],
    });
  });

  test('that cannot be fetched says the last that the installer said', async () => {
    const folder = packaged(
      `console.error('TypeError: fetch failed\\n    at fetch (node:1)\\n'); process.exit(1);`,
    );
    expect((await ensure(folder)).reason).toBe('Electron could not be fetched (TypeError: fetch failed)');
  });

  test('that Windows does not let be unpacked is said in words of its own', async () => {
    const folder = packaged(
      `console.error("Error: An Application Control policy has blocked this file.\\n  code: 'ERR_DLOPEN_FAILED'"); process.exit(1);`,
    );
    expect((await ensure(folder)).reason).toMatch(/^Smart App Control of Windows/);
  });

  test.each([
    [{ HTTPS_PROXY: 'http://proxy:1' }, ['http://proxy:1', null, '1']],
    [
      { npm_config_https_proxy: 'http://proxy:2', npm_config_noproxy: 'local' },
      ['http://proxy:2', 'local', '1'],
    ],
    [{ npm_config_proxy: 'http://proxy:3' }, ['http://proxy:3', null, '1']],
    [{}, [null, null, null]],
  ])('is fetched by the way that %o says', async (env, expected) => {
    const folder = packaged(`
      const { HTTPS_PROXY = null, NO_PROXY = null, ELECTRON_GET_USE_PROXY = null } = process.env;
      console.error(JSON.stringify([HTTPS_PROXY, NO_PROXY, ELECTRON_GET_USE_PROXY]) + ' came'); process.exit(1);`);
    const { reason = '' } = await ensure(folder, { env });
    expect(JSON.parse(/\((\[.*\]) came\)/.exec(reason)?.[1] ?? 'null')).toEqual(expected);
  });

  test('may be slow, but not silent; what was begun is cleared away', async () => {
    const slow = packaged(`
      const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
      let steps = 0;
      setInterval(() => {
        fs.appendFileSync(path.join(os.tmpdir(), 'part'), 'x');
        if ((steps += 1) < 25) return;
        ${install()}
        process.exit(0);
      }, 100);`);
    const silent = packaged(`
      require('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'part'), 'x');
      setInterval(() => {}, 1000);`);
    const [first, second] = await Promise.all([
      ensure(slow, { silence: 1500 }),
      ensure(silent, { silence: 1500 }),
    ]);
    expect([first.binary, second.reason]).toEqual([
      path.join(slow, 'dist', program),
      'Electron could not be fetched (nothing came any more)',
    ]);
    expect([fs.readdirSync(slow).sort(), fs.readdirSync(silent).sort()]).toEqual([
      ['dist', 'install.js', 'package.json'],
      ['install.js', 'package.json'],
    ]);
  });

  test('is not waited for when the start is ended', async () => {
    expect((await ensure(packaged('setInterval(() => {}, 1000);'), { stop: true })).binary).toBeNull();
  });
});

describe.runIf(process.platform === 'linux')('the sandbox', () => {
  function machine({ isRestricted = true, mode = 0o755 } = {}) {
    const folder = temporaryFolder();
    const restriction = path.join(folder, 'restriction');
    fs.writeFileSync(restriction, isRestricted ? '1\n' : '0\n');
    fs.writeFileSync(path.join(folder, 'chrome-sandbox'), '');
    fs.chmodSync(path.join(folder, 'chrome-sandbox'), mode);
    return { binary: path.join(folder, 'electron'), options: { restriction, isRootHere: false } };
  }

  test('that the system keeps from programs is had by one command', () => {
    const { binary, options } = machine();
    const helper = path.join(path.dirname(binary), 'chrome-sandbox');
    expect(sandboxCommand(binary, options)).toBe(
      `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    );
  });

  test('needs none elsewhere, and none for root', () => {
    const free = machine({ isRestricted: false });
    const { binary, options } = machine();
    expect([
      sandboxCommand(free.binary, free.options),
      sandboxCommand(binary, { ...options, isRootHere: true }),
      sandboxCommand(binary, { ...options, restriction: '/nowhere' }),
    ]).toEqual([null, null, null]);
  });

  test.runIf(process.getuid?.() === 0)('needs none where the command was run', () => {
    const { binary, options } = machine({ mode: 0o4755 });
    expect(sandboxCommand(binary, options)).toBeNull();
  });
});

describe('renaming', () => {
  const held = (code: string) => Object.assign(new Error(code), { code });

  test('goes on while a virus scanner holds the folder', async () => {
    let tries = 0;
    const move = async () => {
      tries += 1;
      if (tries < 3) throw held('EPERM');
    };
    await renamePatiently('a', 'b', { move });
    expect(tries).toBe(3);
  });

  test.each([
    ['EBUSY', 100],
    ['ENOENT', 5000],
  ])('gives up on %s in the end', async (code, patience) => {
    await expect(
      renamePatiently('a', 'b', { patience, move: () => Promise.reject(held(code)) }),
    ).rejects.toMatchObject({ code });
  });
});
