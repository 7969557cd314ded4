/** What a run that was cut off, or an earlier version, has left in a data folder. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listBackups, makeBackup } from '../../../core/store/backups/backup.ts';
import { backupsFolder } from '../../../core/store/backups/backups-folder.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { asEarlierVersion, closedStore, openAttacked, type Attacked } from '../../support/attacks.ts';

const write = (folder: string, names: readonly string[]): void =>
  names.forEach((name) => fs.writeFileSync(path.join(folder, name), 'x'));

test('what was cut off is removed at the next start, whole backups and what a person put there stay', async () => {
  const { dataDir } = await closedStore();
  const first = await openStore(dataDir, 'here');
  const name = await makeBackup({ ...first, dataDir }, 'start', '2026-11-05T16:10:00Z');
  first.close();
  const before = fs.readdirSync(dataDir).sort();
  const folder = backupsFolder(dataDir);
  write(folder, ['x.sqlite.part', 'x.sqlite.part-journal', 'x.sqlite-seal']);
  write(dataDir, ['debrief.sqlite.part', 'debrief.sqlite.look.part-wal', 'debrief.sqlite-seal.part']);
  write(dataDir, ['autumn.part']);
  (await openStore(dataDir, 'here')).close();
  expect(fs.readdirSync(folder).sort()).toEqual([name, `${name}-seal`]);
  expect(fs.readdirSync(dataDir).sort()).toEqual(['autumn.part', ...before]);
});

/** As versions before this one made it before an update. */
async function leaveFormerBackup({ dataDir, file }: Attacked, version: number, at: string): Promise<void> {
  const to = path.join(dataDir, `before-version-${version}.backup.sqlite`);
  const db = new Database(file);
  await db.backup(to);
  db.close();
  fs.utimesSync(to, new Date(at), new Date(at));
}

test('backups that earlier versions left beside the store are listed, put back and rotated like the others', async () => {
  const attacked = await closedStore();
  asEarlierVersion(attacked);
  await leaveFormerBackup(attacked, 7, '2026-09-01T08:00:00Z');
  await leaveFormerBackup(attacked, 10, '2026-10-01T08:00:00Z');
  write(attacked.dataDir, ['before-version-11.backup.sqlite', 'before-version-11.backup.sqlite-journal']);

  const opened = await openAttacked(attacked, { clock: () => new Date('2026-11-05T16:10:00Z') });
  const { client, core, dataDir, walkId } = opened;
  const { backups } = await client.backups.list({});
  const holds = { walks: 1, visits: 12, cards: 36 };
  expect(backups).toMatchObject([
    { name: 'debrief-2026-11-05T16-10-00-update.sqlite', madeAt: '2026-11-05T16:10:00Z', holds },
    { name: 'debrief-2026-10-01T08-00-00-update.sqlite', madeAt: '2026-10-01T08:00:00Z', holds },
    { name: 'debrief-2026-09-01T08-00-00-update.sqlite', madeAt: '2026-09-01T08:00:00Z', holds },
  ]);
  expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('before'))).toEqual([]);
  await client.backups.putBack({ name: backups[2]?.name ?? '' });
  expect((await client.board.get({ walkId })).cards).toHaveLength(36);
  await core.close();

  const store = await openStore(dataDir, 'here');
  for (let day = 10; day < 20; day += 1)
    await makeBackup({ ...store, dataDir }, 'start', `2026-11-${day}T08:00:00Z`);
  store.close();
  expect((await listBackups(dataDir)).map(({ madeAt }) => madeAt.slice(5, 10))).toEqual(
    Array.from({ length: 10 }, (_, at) => `11-${19 - at}`),
  );
});

test('a backup without a seal that cannot be read is not put back, and the records stay open', async () => {
  const attacked = await closedStore();
  asEarlierVersion(attacked);
  await leaveFormerBackup(attacked, 10, '2026-10-01T08:00:00Z');
  const former = path.join(attacked.dataDir, 'before-version-10.backup.sqlite');
  const bytes = fs.readFileSync(former);
  bytes.fill(0xa5, 4096 * 2, 4096 * 8);
  fs.writeFileSync(former, bytes);
  const { client, core } = await openAttacked(attacked);
  const [, old] = (await client.backups.list({})).backups;
  await expect(client.backups.putBack({ name: old?.name ?? '' })).rejects.toMatchObject({
    details: { trouble: 'backup' },
  });
  expect((await client.walks.list({})).walks).toHaveLength(1);
  await core.close();
});
