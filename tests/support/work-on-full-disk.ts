/**
 * Works on a small disk until nothing more fits, grows the disk, and says whether all that was acknowledged is there. Run as
 * root in a mount namespace of its own, which is gone with it: `FOLDER` is covered by a disk in memory.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createClient, type Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { Core } from '../../core/core-api.ts';
import { createCore } from '../../core/core.ts';

const [folder = '', from = '0', to = '0', step = '1'] = process.argv.slice(2);

let last = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;

interface Opened {
  core: Core;
  client: Client;
}

async function open(dataDir: string): Promise<Opened> {
  const core = await createCore({
    place: { dataDir, resourcesDir: '', where: 'a test' },
    clock: () => new Date(),
    newId,
    log: (message) => process.stdout.write(`log ${message}\n`),
  });
  return { core, client: createClient(core, newId) };
}

/** Everything that a person sees. */
async function seen({ client }: Opened): Promise<string> {
  const { walks } = await client.walks.list({});
  const boards = await Promise.all(walks.map(({ id }) => client.board.get({ walkId: id })));
  return JSON.stringify([walks, boards.map(({ cards, themes }) => [cards, themes])]);
}

const full = (error: unknown): void => {
  if (!(error instanceof AppError && error.code === 'disk-full')) throw error;
};

async function load({ core, client }: Opened, file: string): Promise<string> {
  const { token } = await core.offerFile({ name: path.basename(file), path: file, isTemporary: false });
  const { files } = await client.records.preview({ files: [token], choices: [] });
  const { walkId } = await client.records.load({
    files: files.map(({ sha256 }) => ({ token, sha256 })),
    choices: [],
    into: [{ group: null, walkId: null, title: null }],
    isJointAccepted: false,
  });
  return walkId ?? '';
}

/** Loads, works, removes and closes; what a full disk refuses is left undone. */
async function work(dataDir: string, file: string): Promise<string | null> {
  const opened = await open(dataDir).catch((error: unknown) => full(error));
  if (!opened) return null;
  const { client, core } = opened;
  const walks: string[] = [];
  for (let round = 0; round < 2; round += 1)
    walks.push(await load(opened, file).catch((error: unknown) => (full(error), '')));
  const [walkId = '', other = ''] = walks;
  if (walkId !== '') {
    const { cards } = await client.board.get({ walkId });
    for (const [index, { id }] of cards.slice(0, 40).entries()) {
      const areaId = index % 2 === 0 ? 'parking' : 'progress';
      await client.board
        .moveCards({ walkId, cardIds: [id], to: { kind: 'column', areaId, before: null } })
        .catch(full);
    }
  }
  if (other !== '') {
    const isGone = await client.walks.remove({ walkId: other }).then(
      () => true,
      (error: unknown) => (full(error), false),
    );
    const { walks: left } = await client.walks.list({});
    if (left.some(({ id }) => id === other) === isGone)
      throw new Error(`removed: ${isGone}, and it is not so`);
  }
  const state = await seen(opened);
  await core.close();
  return state;
}

function writeWalk(): string {
  const file = path.join(path.dirname(folder), 'walk.json');
  const visits = Array.from({ length: 60 }, (_, visit) => ({
    id: `v-${visit}`,
    date: '2026-10-05',
    evidence: [{ focusArea: 'Progress', text: `Seen in visit ${visit}. ${'It went on. '.repeat(20)}` }],
  }));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits }));
  return file;
}

const file = writeWalk();
const counts = { sizes: 0, opened: 0 };
for (let size = Number(from); size <= Number(to); size += Number(step)) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]);
  const dataDir = path.join(folder, 'data');
  const before = await work(dataDir, file);
  execFileSync('mount', ['-o', 'remount,size=64m', folder]);
  const opened = await open(dataDir);
  const standing = await opened.client.backups.getStanding({});
  if (!standing.isOpen || standing.notices.includes('steps-lost'))
    throw new Error(`${size}k: ${JSON.stringify(standing)}`);
  const after = await seen(opened);
  if (before !== null && before !== after) throw new Error(`${size}k: not what was there before`);
  await opened.core.close();
  execFileSync('umount', [folder]);
  counts.sizes += 1;
  if (before !== null) counts.opened += 1;
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
