/** The built core in its threads, as both hosts run it, over a folder of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type CallOptions, type Client } from '../../core/contract/client.ts';
import type { LoadReport } from '../../core/contract/calls/records.ts';
import type { Core } from '../../core/host/core-api.ts';
import { startCore } from '../../core/host/start-core.ts';
import { top } from '../e2e/support/app.ts';

export interface BenchCore {
  readonly core: Core;
  readonly client: Client;
  /** For files of the bench; the data folder lies in it. */
  readonly folder: string;
  readonly dataDir: string;
}

/** @param given a folder that stays; left out, one of its own that goes */
export async function withBenchCore<T>(
  work: (bench: BenchCore) => Promise<T>,
  given: string | null = null,
): Promise<T> {
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-'));
  const dataDir = path.join(folder, 'data');
  const core = await startCore({
    workerUrl: pathToFileURL(path.join(top, 'build/out/core/core-thread.js')),
    place: { dataDir, resourcesDir: path.join(top, 'resources'), where: 'the bench' },
  });
  try {
    return await work({ core, client: createClient(core, () => crypto.randomUUID()), folder, dataDir });
  } finally {
    await core.close();
    if (given === null) fs.rmSync(folder, { recursive: true, force: true });
  }
}

export interface Looked {
  readonly token: string;
  readonly sha256: string;
}

/** Chooses a file and looks at it. */
export async function look(
  { core, client }: BenchCore,
  file: string,
  options?: CallOptions,
): Promise<Looked> {
  const { token } = await core.offerFile({ name: path.basename(file), path: file, isTemporary: false });
  const { files, refused } = await client.records.preview({ files: [token], choices: [] }, options);
  const [first] = files;
  if (!first) throw new Error(`the file was refused: ${refused[0]?.reason}`);
  return { token, sha256: first.sha256 };
}

/** Loads what was looked at, into a walk or into one of its own. */
export function agree(
  { client }: BenchCore,
  looked: Looked,
  walkId: string | null,
  options?: CallOptions,
): Promise<LoadReport> {
  const into = [{ group: null, walkId, title: null }];
  return client.records.load({ files: [looked], choices: [], into, isJointAccepted: false }, options);
}

export async function loadFile(bench: BenchCore, file: string): Promise<string> {
  const { walkId } = await agree(bench, await look(bench, file), null);
  if (walkId === null) throw new Error('nothing was loaded');
  return walkId;
}
