/**
 * `npm run dev`: the app in a browser, from the sources. A window loads again when something of it changes; when something
 * of the core does, the core is built and started anew behind the same session.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { contentSecurityPolicy } from '../core/contract/csp.ts';
import { startCore } from '../core/host/start-core.ts';
import { startHttpHost } from '../core/http/host.ts';
import { createGate, setSafeHeaders } from '../core/http/security.ts';
import { createDevCore } from './dev-core.mjs';
import { openInBrowser } from './open-browser.mjs';
import { parseStartOptions } from './start-options.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(top, 'build/cache/dev');
const say = (sentence) => process.stderr.write(`${sentence}\n`);

const help = `Runs the app from its sources, and shows at once what is changed.

  npm run dev -- [options]

  --no-open     open nothing: print the address and keep running
  --port N      serve on this port (default: 5173, or the next that is free)
  --data DIR    keep the records in this folder (default: build/cache/dev/data)`;

/** The host's routes: the window has modules of its own below `api`. */
const routes = '^/api/(?:session|call|events|files)(?:[/?].*)?$';

/** Builds the core, and again whenever it changes; `built` is told each time. Resolves after the first time. */
async function watchCore(outDir, built) {
  const watcher = await build({
    configFile: path.join(top, 'build/vite.core.config.mjs'),
    mode: 'development',
    logLevel: 'silent',
    build: { outDir, minify: false, watch: {} },
  });
  const first = Promise.withResolvers();
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') say(event.error.message);
    if (event.code === 'BUNDLE_END') first.resolve(built());
  });
  await first.promise;
  return watcher;
}

/**
 * Serves the window's sources, and hands calls on to the host. The host's rules hold here too: only this page may ask, and
 * its content policy is the app's, but for styles that Vite puts in with a nonce and the socket by which it tells of changes.
 */
async function serveWindow(host, port) {
  const nonce = randomBytes(16).toString('base64');
  const policy = (here) =>
    contentSecurityPolicy
      .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
      .replace("connect-src 'self'", `connect-src 'self' ws://127.0.0.1:${here}`);
  const server = await createServer({
    configFile: path.join(top, 'renderer/vite.config.ts'),
    cacheDir: path.join(cache, 'vite'),
    clearScreen: false,
    logLevel: 'warn',
    html: { cspNonce: nonce },
    server: {
      host: '127.0.0.1',
      port: port || 5173,
      strictPort: port !== 0,
      cors: false,
      fs: { allow: [top] },
      proxy: { [routes]: { target: host, changeOrigin: true, headers: { origin: host } } },
    },
    plugins: [
      {
        name: 'only-this-page',
        configureServer({ middlewares, httpServer }) {
          middlewares.use((request, response, next) => {
            const { port: here } = httpServer.address();
            setSafeHeaders(response);
            response.setHeader('Content-Security-Policy', policy(here));
            if (createGate(here).isOurs(request)) return next();
            response.writeHead(403).end('This address is private.');
          });
        },
      },
    ],
  });
  return server.listen();
}

/** Runs until it is told to end. */
async function run({ data, port, open }) {
  const dataDir = data ?? path.join(cache, 'data');
  const page = path.join(cache, 'page');
  for (const folder of [dataDir, page]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const entry = path.join(cache, 'core/core-thread.js');
  const place = { dataDir, resourcesDir: path.join(top, 'resources'), where: 'npm run dev' };
  const start = (revision) =>
    startCore({ workerUrl: new URL(`file://${entry}`), place: { ...place, revision } });

  let restart = async () => {};
  const watcher = await watchCore(path.join(cache, 'core'), () => restart());
  let hasOpened = () => {};
  let addressHere = (address) => address;
  const host = await startHttpHost({
    port: 0,
    // The page comes from its sources.
    rendererDir: page,
    dataDir,
    async startCore() {
      const { core, startAnew } = await createDevCore(start);
      restart = () =>
        startAnew().then(
          () => say('The core was built and started anew.'),
          (error) => say(`The core does not start: ${error.message}`),
        );
      return core;
    },
    onNewAddress(address) {
      hasOpened();
      console.log(`To open it once more: ${addressHere(address)}`);
    },
  });
  const server = await serveWindow(new URL(host.address()).origin, port);
  addressHere = (address) => `http://127.0.0.1:${server.httpServer.address().port}/${new URL(address).hash}`;
  console.log(`Listening on ${addressHere(host.address())}`);
  if (open) hasOpened = openInBrowser(addressHere(host.address()), dataDir, say);

  const end = async () => {
    hasOpened();
    await Promise.all([watcher.close(), server.close(), host.close()]);
    process.exit(0);
  };
  // Vite would be gone before the core has closed.
  process.removeAllListeners('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());
}

try {
  const options = parseStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) console.log(help);
  else await run(options);
} catch (error) {
  say(error.message);
  process.exit(2);
}
