/** Brings a store up to date: the version before or the one after, never one between, and a backup of the one before. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../core/contract/errors.ts';
import { listBackups } from '../../../core/store/backups/backup.ts';
import { backupsFolder, namedBackups } from '../../../core/store/backups/backups-folder.ts';
import type { Migration } from '../../../core/store/file/migrate.ts';
import { migrations } from '../../../core/store/migrations/index.ts';
import { openStore, storeFileName } from '../../../core/store/file/open.ts';
import type { Kind, Place, Said } from './kind.ts';
import { assertSound, assertTidy, look, open, readyToLoad, writeRecords } from './store.ts';

const slow = (name: string): string => `
  CREATE TABLE ${name} (n INTEGER) STRICT;
  INSERT INTO ${name} WITH RECURSIVE row (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < 40000)
  SELECT n FROM row;`;

/** Two versions that there may be one day, each of which takes its time. */
const further: readonly Migration[] = [
  ...migrations,
  { version: migrations.length + 1, name: 'one', sql: slow('one') },
  { version: migrations.length + 2, name: 'two', sql: slow('two') },
];

/** Stores of released versions, as they left them. */
const dumps = [1, 2, 3].map((version) => path.resolve(`tests/fixtures/stores/version-${version}.sql`));

const tables = ['walk', 'visit', 'evidence', 'card_place', 'board_event', 'source_row'];

type Counts = Record<string, unknown>;

function countsIn(db: Database.Database): Counts {
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

function assertBackedUp({ dataDir }: Place, counts: Counts): void {
  const backups = namedBackups(dataDir).filter(({ reason }) => reason === 'update');
  assert.ok(backups.length > 0);
  for (const { name } of backups) {
    const db = new Database(path.join(backupsFolder(dataDir), name), { readonly: true });
    try {
      assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
      assert.deepEqual(countsIn(db), counts);
    } finally {
      db.close();
    }
  }
}

/** Opens a store with these migrations; null where it is newer than they are. */
async function openWith({ dataDir }: Place, known: readonly Migration[]): Promise<Counts | null> {
  const store = await openStore(dataDir, 'a test', { migrations: known }).catch((error: unknown) => {
    if (error instanceof AppError && error.details['found'] === further.length) return null;
    throw error;
  });
  if (store === null) return null;
  try {
    await store.check();
    assertSound(store.db);
    return countsIn(store.db);
  } finally {
    store.close();
  }
}

const isDone = (said: readonly Said[]): boolean => said.some(({ is }) => is === 'done');

async function beginOfToday(place: Place): ReturnType<Kind['begin']> {
  writeRecords(place, 'walk.json', { visits: 20, text: (visit) => `Seen ${visit}.` });
  const opened = await open(place);
  await (
    await readyToLoad(opened, place, 'walk.json')
  )();
  await opened.core.close();
  const before = await openWith(place, migrations);
  return async (said) => {
    const asBefore = await openWith(place, migrations);
    if (isDone(said)) assert.equal(asBefore, null);
    assert.deepEqual(asBefore ?? (await openWith(place, further)), before);
    assertTidy(place);
    if (asBefore === null) assertBackedUp(place, before ?? {});
    for (const { holds } of await listBackups(place.dataDir)) assert.equal(holds?.cards, 40);
  };
}

async function beginOfOld({ dataDir, outDir }: Place, dump: string): ReturnType<Kind['begin']> {
  const make = (folder: string): Counts => {
    fs.mkdirSync(folder, { recursive: true });
    const db = new Database(path.join(folder, storeFileName));
    try {
      db.exec(fs.readFileSync(dump, 'utf8'));
      return countsIn(db);
    } finally {
      db.close();
    }
  };
  const before = make(dataDir);
  make(outDir);
  const upToDate = await openWith({ dataDir: outDir, recordsDir: '', outDir }, migrations);
  return async () => {
    const place = { dataDir, recordsDir: '', outDir };
    assert.deepEqual(await look(place, async ({ db }) => countsIn(db)), upToDate);
    assertBackedUp(place, before);
  };
}

let stores = 0;

/** Stores of today and of the first versions in turn. */
export const migration: Kind = {
  runsOfStore: 1,
  within: 300,
  changes: 34,
  room: 2500,
  begin(place) {
    stores += 1;
    const dump = dumps[(stores >> 1) % dumps.length];
    return stores % 2 === 0 || dump === undefined ? beginOfToday(place) : beginOfOld(place, dump);
  },
  async work({ place, begun, done }) {
    const isOfToday = fs.existsSync(path.join(place.dataDir, `${storeFileName}-seal`));
    begun('update');
    const known = isOfToday ? further : migrations;
    (await openStore(place.dataDir, 'here', { migrations: known })).close();
    done('update');
  },
};
