/** Builds the app into build/out where its sources have changed since: `npm run build`, and `ensureBuilt()` for other scripts. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './hash.mjs';
import { isAlive, withLock } from './lock.mjs';
import { renamePatiently } from './rename.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(top, 'build/out');
const cache = path.join(top, 'build/cache');

/** What the built app is made of. */
const sources = [
  ...['core', 'renderer', 'electron', 'package-lock.json', 'build/build.mjs'],
  ...['build/vite.core.config.mjs', 'build/vite.electron.config.mjs'],
];

const steps = [
  { config: 'build/vite.core.config.mjs', mode: 'production', folder: 'core' },
  { config: 'build/vite.electron.config.mjs', mode: 'production', folder: 'electron' },
  { config: 'build/vite.electron.config.mjs', mode: 'preload', folder: 'electron' },
  { config: 'renderer/vite.config.ts', mode: 'production', folder: 'renderer' },
];

async function builtHash() {
  const stamp = await readFile(path.join(out, 'stamp.json'), 'utf8').catch(() => '{}');
  return JSON.parse(stamp).hash;
}

/**
 * Builds everything. Nothing is printed unless something is wrong.
 * @param {string} target the folder that it is built into
 */
export async function buildInto(target) {
  const { build } = await import('vite');
  for (const { config, mode, folder } of steps) {
    await build({
      configFile: path.join(top, config),
      mode,
      logLevel: 'warn',
      build: {
        outDir: path.join(target, folder),
        minify: folder === 'renderer',
        // What is bundled comes under licences that want to come along.
        license: mode === 'production' && { fileName: 'licences.md' },
        // How long each plugin took says something about the machine and nothing to whoever starts the app.
        rolldownOptions: { checks: { bundlerTimings: false } },
        // No file crosses a network: how large one is costs nobody anything.
        chunkSizeWarningLimit: Infinity,
      },
    });
  }
}

const remove = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** Puts the new build in place of the old one in one go: who runs the app meanwhile never sees half of it. */
async function swapIn(fresh) {
  const old = `${fresh}-old`;
  await renamePatiently(out, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await renamePatiently(fresh, out);
  await remove(old);
}

/** What a build left that was killed on its way. */
async function removeLeftovers() {
  for (const name of await readdir(cache)) {
    const owner = /^build-(\d+)(-old)?$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) await remove(path.join(cache, name));
  }
}

async function buildOnce(hash) {
  const fresh = path.join(cache, `build-${process.pid}`);
  const began = performance.now();
  try {
    await removeLeftovers();
    await buildInto(fresh);
    await writeFile(path.join(fresh, 'stamp.json'), `${JSON.stringify({ hash })}\n`);
    await swapIn(fresh);
  } finally {
    await remove(fresh);
  }
  return Math.round((performance.now() - began) / 100) / 10;
}

/**
 * Builds the app unless build/out already is what the sources make. Safe where several processes ask at once.
 * @param {{ say?: (sentence: string) => void }} [options] `say` is told what happens; the default writes to standard error
 * @returns {Promise<{ out: string, wasBuilt: boolean }>} the folder with the built app
 */
export async function ensureBuilt({ say = (sentence) => process.stderr.write(`${sentence}\n`) } = {}) {
  const hash = await hashOf(sources);
  if ((await builtHash()) === hash) return { out, wasBuilt: false };
  await mkdir(cache, { recursive: true });
  return withLock(path.join(cache, 'build.lock'), async () => {
    const current = await hashOf(sources);
    const known = await builtHash();
    if (known === current) return { out, wasBuilt: false };
    say(
      known
        ? 'Building the app (its sources have changed; a few seconds)…'
        : 'Building the app (first start; a few seconds)…',
    );
    const seconds = await buildOnce(current);
    say(`Built in ${seconds} seconds.`);
    return { out, wasBuilt: true };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { wasBuilt } = await ensureBuilt();
  if (!wasBuilt) process.stderr.write('The built app is up to date.\n');
}
