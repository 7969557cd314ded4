/** The loopback host: the same window and the same calls as the desktop app, on 127.0.0.1 for a browser. */
import type http from 'node:http';
import { AppError } from '../contract/errors.ts';
import type { Core } from '../host/core-api.ts';
import { createEventStreams } from './events.ts';
import { answer, type Routes } from './routes.ts';
import { createGate } from './security.ts';
import { makeUploadFolder } from './upload-folder.ts';
import { readWindowFiles } from '../host/window-files.ts';

export interface HttpHostOptions {
  readonly port: number;
  readonly rendererDir: string;
  /** Uploads lie in a folder of the host's own in it until the host closes. */
  readonly dataDir: string;
  /** Starts the core once it is known where the app is: a second host is told of it. */
  readonly startCore: (where: string) => Promise<Core>;
  /** An address was used; whoever wants to open the app once more needs this one. */
  readonly onNewAddress: (address: string) => void;
}

export interface HttpHost {
  /** With a token in its fragment: opening it opens the app, once. */
  address(): string;
  readonly core: Core;
  close(): Promise<void>;
}

/** Cookies that other ports have set come along with every request, and must not push ours out. */
const maxHeaderSize = 256 * 1024;

/** @throws AppError `conflict` when the port is taken or kept by the system, and whatever the core refuses with */
export async function startHttpHost({
  port,
  rendererDir,
  dataDir,
  startCore,
  onNewAddress,
}: HttpHostOptions): Promise<HttpHost> {
  // As a module, Node's server brings along all that it can fetch with, which takes longer than the rest of this host.
  const { createServer } = process.getBuiltinModule('node:http');
  const files = readWindowFiles(rendererDir);
  let routes: Routes | null = null;
  const server = createServer({ maxHeaderSize }, (request, response) => {
    if (routes === null) sayStarting(response);
    else void answer(routes, request, response);
  });
  const realPort = await listen(server, port);
  const gate = createGate(realPort);
  const where = `http://127.0.0.1:${realPort}/`;
  const address = (): string => `${where}#${gate.token()}`;
  try {
    const core = await startCore(where);
    const uploads = makeUploadFolder(dataDir);
    const events = createEventStreams();
    core.subscribe((event) => events.send(event));
    routes = { gate, core, events, files, uploads, exchanged: () => onNewAddress(address()) };
    return {
      address,
      core,
      async close() {
        events.send({ type: 'closing' });
        events.close();
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await core.close();
        uploads.remove();
      },
    };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

/** A window of an earlier start asks on while this one begins: unanswered, it would wait for good. */
function sayStarting(response: http.ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    refresh: '1',
  });
  response.end('The app is starting. This page opens by itself.');
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new AppError('conflict', `port ${port} is taken`, { port })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new AppError('internal', 'no port'));
      else resolve(bound.port);
    });
  });
}
