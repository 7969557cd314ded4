/** Stores to be attacked, as an app leaves them on the disk: closed, or killed with its last steps in the log. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createClient, type Client } from '../../core/contract/client.ts';
import type { Core } from '../../core/host/core-api.ts';
import { createCore } from '../../core/core.ts';
import { loadIntoWalks } from '../../core/features/records/load/load.ts';
import { openStore, storeFileName } from '../../core/store/file/open.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from './drafts.ts';
import { temporaryFolder } from './folders.ts';
import { countedIds, heldTime } from './test-core.ts';

export interface Attacked {
  readonly dataDir: string;
  readonly file: string;
  readonly log: string;
  readonly walkId: string;
}

const places = (dataDir: string): Omit<Attacked, 'walkId'> => ({
  dataDir,
  file: path.join(dataDir, storeFileName),
  log: path.join(dataDir, `${storeFileName}-wal`),
});

/** A closed store with one small walk. */
export async function closedStore(title = 'Seen'): Promise<Attacked> {
  const dataDir = temporaryFolder();
  const responses = Array.from({ length: 12 }, (_, n) =>
    responseOf(`${n}`, visitOf([`${title} ${n}.`, `Heard ${n}. And more of it.`, `Read ${n}.`])),
  );
  const { db, close } = await openStore(dataDir, 'here');
  const { walkId } = db.transaction(() => loadIntoWalks(db, planOf([fileOf([tableOf(responses)])])))();
  close();
  return { ...places(dataDir), walkId: walkId ?? '' };
}

/** Makes a closed store what the version before marks and seals has left. */
export function asEarlierVersion({ file }: Attacked): void {
  const db = new Database(file);
  db.exec('DROP TABLE store_mark');
  db.pragma('application_id = 0');
  db.pragma('user_version = 11');
  db.close();
  fs.rmSync(`${file}-seal`);
}

export interface OpenAttacked extends Attacked {
  readonly core: Core;
  readonly client: Client;
}

/** Opens it as the app does; by itself comes nothing, unless by the machine's time. */
export async function openAttacked(
  attacked: Attacked,
  {
    watch,
    clock = () => new Date(),
    isTimed = false,
  }: { watch?: string; clock?: () => Date; isTimed?: boolean } = {},
): Promise<OpenAttacked> {
  const core = await createCore({
    place: { dataDir: attacked.dataDir, resourcesDir: '', where: 'a test', watch },
    clock,
    later: isTimed ? undefined : heldTime().later,
    newId: countedIds(),
    // A damaged page may break a query before the whole file is looked through.
    log: () => undefined,
  });
  return { ...attacked, core, client: createClient(core, countedIds()) };
}

/** Moves one card after the other; each call that returns was acknowledged. */
export async function work({ client, walkId }: OpenAttacked, steps: number): Promise<void> {
  const { cards } = await client.board.get({ walkId });
  for (let step = 0; step < steps; step += 1) {
    const card = cards[step % cards.length];
    if (!card) throw new Error('a walk without cards');
    const areaId = step % 2 === 0 ? 'parking' : 'progress';
    await client.board.moveCards({
      walkId,
      cardIds: [card.id],
      to: { kind: 'column', areaId, before: null },
    });
  }
}

/** A copy of what is on the disk at this moment, as a kill would leave it. */
export function asKilled({ dataDir, walkId }: Attacked): Attacked {
  const copy = temporaryFolder();
  for (const name of fs.readdirSync(dataDir))
    if (!name.startsWith('open') && !name.endsWith('-shm'))
      fs.cpSync(path.join(dataDir, name), path.join(copy, name), { recursive: true });
  return { ...places(copy), walkId };
}

/** Everything that a person sees of a walk, as text; null where the records do not open, or are given up within moments. */
export async function seenIn(attacked: Attacked): Promise<{ seen: string | null; isSaid: boolean }> {
  const opened = await openAttacked(attacked);
  try {
    const { client, walkId } = opened;
    const seen = await client.board.get({ walkId }).then(
      (board) => JSON.stringify([board.cards, board.themes]),
      () => null,
    );
    // A command waits until the file is looked through; so does whatever is to leave.
    const isKept = await client.settings.dismissWord({ word: 'good', isDismissed: true }).then(
      () => true,
      () => false,
    );
    const { isOpen, notices } = await client.backups.getStanding({});
    return { seen: isKept && isOpen ? seen : null, isSaid: !isOpen || notices.includes('steps-lost') };
  } finally {
    await opened.core.close();
  }
}
