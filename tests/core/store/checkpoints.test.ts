/** The log goes into the file while others are at work on it: the seal stays true, and the log stays known as its store's. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isBackedUp, listBackups } from '../../../core/store/backups/backup.ts';
import { openBeside, openStore, type Db, type Store } from '../../../core/store/file/open.ts';
import { setSetting } from '../../../core/store/settings.ts';
import { StoreGuard } from '../../../core/store/file/store-guard.ts';
import { closedStore } from '../../support/attacks.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Guarded {
  store: Store;
  guard: StoreGuard;
  beside: Db;
  troubles: string[];
}

async function guarded(dataDir: string): Promise<Guarded> {
  const store = await openStore(dataDir, 'here');
  const troubles: string[] = [];
  const guard = new StoreGuard({
    store,
    dataDir,
    now: () => '2026-11-05T16:10:00Z',
    onTrouble: (trouble) => troubles.push(trouble),
  });
  return { store, guard, beside: openBeside(dataDir), troubles };
}

/** Opens a copy, as it would lie there after a kill, and looks at every page. */
async function checkAsKilled(dataDir: string): Promise<void> {
  const copy = temporaryFolder();
  for (const name of ['debrief.sqlite', 'debrief.sqlite-wal', 'debrief.sqlite-seal'])
    fs.copyFileSync(path.join(dataDir, name), path.join(copy, name));
  const store = await openStore(copy, 'here');
  await store.check();
  store.close();
}

test('a backup that is wanted while a load writes waits for the end of its turn', async () => {
  const { dataDir } = await closedStore();
  const { store, guard, beside, troubles } = await guarded(dataDir);
  const turn = Promise.withResolvers<undefined>();
  const load = guard.keep(async () => {
    setSetting(beside, 'school', 'x'.repeat(20_000));
    await turn.promise;
    setSetting(beside, 'logo', 'x'.repeat(20_000));
  });
  let isMade = false;
  const made = guard.backUpIfChanged('start').then(() => (isMade = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([isMade, await listBackups(dataDir)]).toEqual([false, []]);
  await checkAsKilled(dataDir);
  turn.resolve(undefined);
  await Promise.all([load, made]);
  const isKept = isBackedUp(dataDir, store.file.seal);
  await guard.keep(() => setSetting(store.db, 'watched-folder', 'x'.repeat(20_000)));
  await checkAsKilled(dataDir);
  expect([(await listBackups(dataDir)).length, isKept, troubles]).toEqual([1, true, []]);
  beside.close();
  await guard.rest();
  store.close();
  const again = await openStore(dataDir, 'here');
  await again.check();
  again.close();
});

test('a reader that keeps the log from being emptied costs no later step', async () => {
  const { dataDir } = await closedStore();
  const { store, guard, beside, troubles } = await guarded(dataDir);
  const step = (value: string): Promise<void> => guard.keep(() => setSetting(store.db, 'school', value));
  await step('one');
  beside.exec('BEGIN');
  beside.prepare('SELECT * FROM setting').all();
  expect(store.file.checkpoint()).toBe(false);
  await step('two');
  beside.exec('COMMIT');
  expect(store.file.checkpoint()).toBe(true);
  await step('three');
  await checkAsKilled(dataDir);
  expect(troubles).toEqual([]);
  beside.close();
  await guard.rest();
  store.close();
});
