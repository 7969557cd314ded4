/** The store of a kind: how it is opened, filled, and looked at as a whole after a kill. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createClient } from '../../../core/contract/client.ts';
import { createCore } from '../../../core/core.ts';
import type { LoggedEvent } from '../../../core/domain/board/steps/history.ts';
import { backupsFolder, namedBackups } from '../../../core/store/backups/backups-folder.ts';
import { openBeside, type Db } from '../../../core/store/file/open.ts';
import { finish, isAsSealed, readSeal, sealOf } from '../../../core/store/file/seal.ts';
import { readHistory } from '../../core/board/read-history.ts';
import type { Opened, Place } from './kind.ts';

export async function open(
  { dataDir }: Pick<Place, 'dataDir'>,
  { loaderUrl, clock = () => new Date() }: { loaderUrl?: URL; clock?: (() => Date) | undefined } = {},
): Promise<Opened> {
  const core = await createCore({
    place: { dataDir, resourcesDir: '', where: 'a test' },
    clock,
    newId: randomUUID,
    log: (message) => process.stderr.write(`${message}\n`),
    loaderUrl,
  });
  return { core, client: createClient(core, randomUUID) };
}

/** Writes a file of records. */
export function writeRecords(
  { recordsDir }: Place,
  name: string,
  { visits, text }: { visits: number; text: (visit: number) => string },
): void {
  const all = Array.from({ length: visits }, (_, visit) => ({
    id: `v-${visit}`,
    date: '2026-10-05',
    evidence: [
      { focusArea: 'Progress', kind: 'saw', text: text(visit) },
      { focusArea: 'Participation', kind: 'heard', text: `And heard: ${text(visit)}` },
    ],
  }));
  fs.mkdirSync(recordsDir, { recursive: true });
  const content = { format: 'learning-walk-records', version: 1, visits: all };
  fs.writeFileSync(path.join(recordsDir, name), JSON.stringify(content));
}

/**
 * Loads a file of records as a walk of its own, in two steps.
 * @returns what writes it, and answers the walk's id
 */
export async function readyToLoad(
  { core, client }: Opened,
  { recordsDir }: Place,
  name: string,
): Promise<() => Promise<string>> {
  const file = path.join(recordsDir, name);
  const { token } = await core.offerFile({ name, path: file, isTemporary: false });
  const { files } = await client.records.preview({ files: [token], choices: [] });
  return async () => {
    const { walkId } = await client.records.load({
      files: files.map(({ sha256 }) => ({ token, sha256 })),
      choices: [],
      into: [{ group: null, walkId: null, title: name }],
      isJointAccepted: false,
    });
    return walkId ?? '';
  };
}

export interface Seen extends Opened {
  /** A further connection, to read by. */
  readonly db: Db;
}

/** Opens a store as the app does, holds it to what is to be so after every kill, and closes it. */
export async function look<T>(place: Pick<Place, 'dataDir'>, at: (seen: Seen) => Promise<T>): Promise<T> {
  const opened = await open(place);
  const db = openBeside(place.dataDir);
  try {
    const { isOpen, trouble, notices } = await opened.client.backups.getStanding({});
    assert.deepEqual({ isOpen, trouble, notices }, { isOpen: true, trouble: null, notices: [] });
    assertSound(db);
    const { walks } = await opened.client.walks.list({});
    assert.deepEqual(walks.map(({ id }) => id).sort(), ids(db));
    return await at({ ...opened, db });
  } finally {
    db.close();
    await opened.core.close();
    assertTidy(place);
  }
}

/** Every walk that has rows, whether it is shown or not. */
const ids = (db: Db): unknown[] => db.prepare('SELECT id FROM walk ORDER BY id').pluck().all();

export function assertSound(db: Db): void {
  assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
  assert.deepEqual(db.pragma('foreign_key_check'), []);
  const walks = db.prepare('SELECT key, undo_id AS undo, redo_id AS redo FROM walk').all() as {
    key: number;
    undo: number | null;
    redo: number | null;
  }[];
  const eventsOf = db.prepare(
    'SELECT id, kind, target_id AS targetId, below_id AS belowId FROM board_event WHERE walk_key = ? AND is_lasting = 0 ORDER BY id',
  );
  for (const { key, undo, redo } of walks) {
    const events = eventsOf.all(key) as LoggedEvent[];
    const redoStep = events.find(({ id }) => id === redo)?.targetId ?? null;
    assert.deepEqual({ undo, redo: redoStep }, readHistory(events));
  }
}

/** In the folder of a closed store is nothing that somebody began and did not end; each backup is what it was. */
export function assertTidy({ dataDir }: Pick<Place, 'dataDir'>): void {
  const own = ['backups', 'debrief.sqlite', 'debrief.sqlite-seal', 'kept', 'open.lock'];
  assert.deepEqual(
    fs.readdirSync(dataDir).filter((name) => !own.includes(name)),
    [],
  );
  const backups = namedBackups(dataDir).map(({ name }) => name);
  const folder = backupsFolder(dataDir);
  const there = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  assert.deepEqual(there, backups.flatMap((name) => [name, sealOf(name)]).sort());
  for (const name of backups) assert.ok(isWhole(path.join(folder, name)), `${name} is not what it was`);
}

function isWhole(file: string): boolean {
  const seal = readSeal(sealOf(file));
  const fd = fs.openSync(file, 'r');
  try {
    return seal !== null && finish(isAsSealed(fd, seal, null));
  } finally {
    fs.closeSync(fd);
  }
}
