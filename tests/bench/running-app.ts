/** The built app, started for the bench, with a session for loading records into it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createClient, type Client } from '../../core/contract/client.ts';
import { httpTransport } from '../../renderer/api/http-transport.ts';
import { exchange } from '../support/exchange.ts';
import { startApp } from '../e2e/support/app.ts';

export interface BenchApp {
  /** Opens the app once; the next is another. */
  readonly address: () => string;
  readonly client: Client;
  upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string>;
  stop(): Promise<void>;
}

export async function startBenchApp(): Promise<BenchApp> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-'));
  const app = await startApp(dataDir);
  const { origin } = new URL(app.address);
  const proof = await exchange(app.address);
  const ask: typeof fetch = (input, init) =>
    fetch(new URL(String(input), `${origin}/`), { ...init, headers: { ...init?.headers, ...proof } });
  const transport = httpTransport({
    fetch: ask,
    subscribe: () => () => undefined,
    onSignedOut: () => undefined,
  });
  let requests = 0;
  return {
    address: () => app.address,
    client: createClient(transport, () => `bench-${(requests += 1)}`),
    async upload(name, content) {
      const response = await ask(`api/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body: content,
      });
      const { token } = (await response.json()) as { token: string };
      return token;
    },
    async stop() {
      await app.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Loads one file into a walk of its own. */
export async function loadText(app: BenchApp, name: string, text: string): Promise<string> {
  const token = await app.upload(name, text);
  const { files } = await app.client.records.preview({ files: [token], choices: [] });
  const report = await app.client.records.load({
    files: files.map(({ sha256 }) => ({ token, sha256 })),
    choices: [],
    into: [{ group: null, walkId: null, title: null }],
    isJointAccepted: false,
  });
  if (report.walkId === null) throw new Error('nothing was loaded');
  return report.walkId;
}
