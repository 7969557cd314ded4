/** A core over real SQLite in a folder of its own, with a fixed clock and counted ids. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createClient, type Client } from '../../core/contract/client.ts';
import type { CallInput } from '../../core/contract/calls/index.ts';
import type { Preview } from '../../core/contract/calls/records.ts';
import type { Core } from '../../core/host/core-api.ts';
import { createCore } from '../../core/core.ts';
import { storeFileName } from '../../core/store/file/open.ts';
import { sealOf } from '../../core/store/file/seal.ts';
import { elmfield, temporaryFolder, top } from './folders.ts';

/** Ids that are UUIDs in shape and the same in every run. */
export function countedIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
}

/** Time that stands still: what would come by itself, a look at a watched folder or a backup, comes when a test lets it pass. */
export function heldTime() {
  const due = new Set<() => void>();
  return {
    later(action: () => void): () => void {
      due.add(action);
      return () => due.delete(action);
    },
    pass(): void {
      const all = [...due];
      due.clear();
      for (const action of all) action();
    },
  };
}

export async function openCore(dataDir: string, { later } = heldTime()): Promise<Core> {
  const core = await createCore({
    place: { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test' },
    clock: () => new Date('2026-11-05T16:10:00Z'),
    later,
    newId: countedIds(),
    log: (message) => {
      throw new Error(message);
    },
  });
  return core;
}

export interface TestCore {
  core: Core;
  client: Client;
  dataDir: string;
  /** Lets come what comes by itself. */
  passTime: () => void;
}

/** Opens a core that closes when the test ends. */
export async function testCore(dataDir = temporaryFolder()): Promise<TestCore> {
  const time = heldTime();
  const core = await openCore(dataDir, time);
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) await core.close();
    isClosed = true;
  };
  onTestFinished(close);
  return { core: { ...core, close }, client: createClient(core, countedIds()), dataDir, passTime: time.pass };
}

/** Puts into a closed store what another version wrote there, which sealed nothing. */
export function changeStore(dataDir: string, change: (db: Database.Database) => void): void {
  const file = path.join(dataDir, storeFileName);
  const db = new Database(file);
  change(db);
  db.close();
  fs.rmSync(sealOf(file));
}

/** Offers files of the fixture walk, or any others by path. */
export async function offer(core: Core, files: readonly string[]): Promise<string[]> {
  const offered = [];
  for (const file of files) {
    const full = path.isAbsolute(file) ? file : path.join(elmfield, file);
    offered.push(await core.offerFile({ name: path.basename(full), path: full, isTemporary: false }));
  }
  return offered.map(({ token }) => token);
}

/** What a person says who agrees with everything that a look answered. */
export function agreedTo(preview: Preview, walkId: string | null = null): CallInput<'records.load'> {
  // Each table of a file has an entry of its own.
  const files = new Map(preview.files.map(({ token, sha256 }) => [token, sha256]));
  return {
    files: [...files].map(([token, sha256]) => ({ token, sha256 })),
    choices: [],
    into: [{ group: null, walkId, title: null }],
    isJointAccepted: false,
  };
}

/** Looks at files and loads them, as a person does who agrees with everything. */
export async function loadFiles(
  { core, client }: Pick<TestCore, 'core' | 'client'>,
  files: readonly string[],
  walkId: string | null = null,
) {
  const preview = await client.records.preview({ files: await offer(core, files), choices: [] });
  return client.records.load(agreedTo(preview, walkId));
}
