/** The same core over each transport: in-process, HTTP with its event stream, and IPC with Electron's part doubled. */
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createClient, type Client } from '../../core/contract/client.ts';
import { eventSchema, type CoreEvent, type Transport } from '../../core/contract/transport.ts';
import type { Core } from '../../core/host/core-api.ts';
import { startHttpHost, type HttpHost } from '../../core/http/host.ts';
import { startCore } from '../../core/host/start-core.ts';
import { httpTransport } from '../../renderer/api/http-transport.ts';
import { exchange, type Proof } from './exchange.ts';
import { countedIds, openCore } from './test-core.ts';
import { temporaryFolder, top } from './folders.ts';
import { connectOverIpc } from './ipc-double.ts';
import { threadUrl } from './threads.ts';

export interface Connection {
  client: Client;
  transport: Transport;
  /** Reaches past the transport, for what only hosts may do. */
  core: Core;
}

export const connections: Record<string, () => Promise<Connection>> = {
  'in-process': async () => {
    const core = await openCore(temporaryFolder());
    onTestFinished(() => core.close());
    return { core, transport: core, client: createClient(core, countedIds()) };
  },
  http: async () => {
    const { host, transport } = await connectOverHttp();
    return { core: host.core, transport, client: createClient(transport, countedIds()) };
  },
  ipc: async () => {
    const core = await startCore({ workerUrl, place: place(temporaryFolder()) });
    onTestFinished(() => core.close());
    const transport = connectOverIpc(core);
    return { core, transport, client: createClient(transport, countedIds()) };
  },
};

const workerUrl = threadUrl('core-thread');

function place(dataDir: string, where = 'a test') {
  return { dataDir, resourcesDir: path.join(top, 'resources'), where };
}

/** A loopback host on any port, with a small page, and the core in its thread. */
export async function startTestHost(
  dataDir = temporaryFolder(),
  port = 0,
  onNewAddress: (address: string) => void = () => undefined,
): Promise<HttpHost> {
  const rendererDir = temporaryFolder();
  fs.writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html><title>Test page</title>');
  const host = await startHttpHost({
    port,
    rendererDir,
    dataDir,
    startCore: (where) => startCore({ workerUrl, place: place(dataDir, where) }),
    onNewAddress,
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= host.close());
  onTestFinished(close);
  return { ...host, close };
}

export interface Session {
  host: HttpHost;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** What the token was exchanged for. */
  proof: Proof;
  /** fetch with the session's cookie and key, and our origin. */
  fetch: typeof fetch;
  transport: Transport;
}

export async function connectOverHttp(dataDir = temporaryFolder()): Promise<Session> {
  const host = await startTestHost(dataDir);
  const { origin } = new URL(host.address());
  const proof = await exchange(host.address());
  const signed: typeof fetch = (input, init) =>
    fetch(new URL(String(input), `${origin}/`), { ...init, headers: { ...init?.headers, ...proof, origin } });
  const transport = httpTransport({
    fetch: signed,
    subscribe: (listener) => followEvents(signed, listener),
    onSignedOut: () => undefined,
  });
  return { host, origin, proof, fetch: signed, transport };
}

/** A small reader of the event stream. */
function followEvents(fetchEvents: typeof fetch, listener: (event: CoreEvent) => void): () => void {
  const stop = new AbortController();
  const read = async (): Promise<void> => {
    const response = await fetchEvents('api/events', { signal: stop.signal });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line !== '') listener(eventSchema.parse(JSON.parse(line)));
    }
  };
  read().catch(() => undefined);
  return () => stop.abort();
}
