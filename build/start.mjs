/** Starts the app: in Electron where that can be had, else served on 127.0.0.1 and opened in the browser. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { usualDataFolder } from '../core/host/data-folder.ts';
import { isRoot } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureElectron, isBlocked, sandboxCommand } from './electron.mjs';
import { hasDisplay, openInBrowser } from './open-browser.mjs';
import { help, parseStartOptions } from './start-options.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** npm runs a script in the project's folder and notes where the person stood. */
const standsIn = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined;

const stopping = new AbortController();
const hurrying = new AbortController();

/** The app gives itself five seconds to close. */
const longestClose = 10_000;

/** Whatever ends us ends the app, once and cleanly; a second Ctrl+C does not wait. */
function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && stopping.signal.aborted) hurrying.abort();
      else stopping.abort();
    });
  }
}

/**
 * Runs one half of the app until it ends. It stands in a group of its own, so that it hears of the end only from us: by
 * the channel between us, for on Windows a signal would end it before it could close anything.
 */
function run(command, args, { env = process.env, stdout = 'inherit', onSpawn = () => {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: top,
      env,
      stdio: ['ignore', stdout, 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    });
    let timer;
    const end = () => {
      if (child.connected) child.disconnect();
      timer = setTimeout(endNow, longestClose);
    };
    const endNow = () => child.kill('SIGKILL');
    stopping.signal.addEventListener('abort', end, { once: true });
    hurrying.signal.addEventListener('abort', endNow, { once: true });
    if (stopping.signal.aborted) end();
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      clearTimeout(timer);
      stopping.signal.removeEventListener('abort', end);
      resolve(stopping.signal.aborted ? 0 : (code ?? 1));
    });
    onSpawn(child);
  });
}

const watchArgs = (watch) => (watch === null ? [] : ['--watch', watch]);

/** Runs Electron. Null if it ended with a fault before the app itself began: then the browser can still help. */
async function runElectron(binary, { data, watch }) {
  let hasBegun = false;
  const args = [
    ...(process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []),
    top,
    '--data',
    data,
    ...watchArgs(watch),
  ];
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  const code = await run(binary, args, {
    env,
    onSpawn: (child) => child.once('message', () => (hasBegun = true)),
  });
  return code === 0 || hasBegun ? code : null;
}

async function runHttpHost(out, { data, watch, port, open }) {
  const args = [
    path.join(out, 'core/http-main.js'),
    '--port',
    String(port),
    '--data',
    data,
    ...watchArgs(watch),
  ];
  const follow = new URL('./quit-with-parent.mjs', import.meta.url).href;
  let removePage = () => {};
  const code = await run(process.execPath, ['--import', follow, ...args], {
    stdout: 'pipe',
    onSpawn: (child) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        process.stdout.write(`${line}\n`);
        const address = /^Listening on (http:\/\/127\.0\.0\.1:\d+\/#\S+)$/.exec(line)?.[1];
        // Any other line tells that the address has been used.
        if (!address) return removePage();
        if (!open) return;
        removePage = openInBrowser(address, data, say);
      });
    },
  });
  removePage();
  return code;
}

/** Why there is no window of our own, or null where there was one and it has ended with the code. */
async function tryElectron(options) {
  if (!hasDisplay) return { reason: 'There is no display here' };
  const { binary, reason } = await ensureElectron({ say, signal: stopping.signal });
  if (stopping.signal.aborted) return { code: 0 };
  if (!binary) return { reason };
  const code = await runElectron(binary, options);
  if (code !== null) return { code };
  const command = sandboxCommand(binary);
  return {
    reason: command
      ? `This system lets Electron start only after ‘${command}’`
      : 'Electron does not start on this machine',
  };
}

const { platform, env } = process;

async function start(given) {
  const options = { ...given, data: given.data ?? usualDataFolder({ platform, env, home: os.homedir() }) };
  const { out } = await ensureBuilt({ say });
  if (stopping.signal.aborted) return 0;
  if (!options.browser) {
    const { code, reason } = await tryElectron(options);
    if (reason === undefined) return code;
    say(`${reason}, so the app is served for a browser on this machine instead (Ctrl+C ends it).`);
  }
  return runHttpHost(out, options);
}

/** What a person is told of a failure. */
async function sentenceFor(error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.code === 'ERR_DLOPEN_FAILED' || isBlocked(cause.message))
      return `The system does not load a part of the app, as Smart App Control of Windows does with what is not signed: have it allow ${top}.`;
  }
  if (!error.toShape) return error.message;
  const { errorSentence } = await import('../core/contract/wording.ts');
  return errorSentence(error.toShape());
}

function readOptions() {
  try {
    const options = parseStartOptions(process.argv.slice(2), standsIn ?? process.cwd());
    if (options.watch !== null && !statSync(options.watch, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`There is no folder ${options.watch} to watch.`);
    return options;
  } catch (error) {
    say(error.message);
    return null;
  }
}

const options = readOptions();
if (!options) process.exitCode = 2;
else if (options.help) console.log(help);
else {
  listenForTheEnd();
  process.exitCode = await start(options).catch(async (error) => {
    say(`The app could not be started.\n${await sentenceFor(error)}`);
    return 1;
  });
}
