/** Backups: when they are made, which stay, and how one is put back. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups, makeBackup } from '../../../core/store/backups/backup.ts';
import { backupsFolder } from '../../../core/store/backups/backups-folder.ts';
import { superfluous, type DatedBackup } from '../../../core/store/backups/backup-rotation.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { agreedTo } from '../../support/test-core.ts';
import { closedStore, openAttacked, work, type OpenAttacked } from '../../support/attacks.ts';

const dated = (stamp: string, reason: DatedBackup['reason'] = 'start'): DatedBackup => ({
  name: `${stamp} ${reason ?? ''}`,
  stamp,
  reason,
});

describe('which stay', () => {
  test('three of the newest day, one for each day before, ten in all', () => {
    const days = Array.from({ length: 12 }, (_, day) => `2026-11-${String(28 - day).padStart(2, '0')}`);
    const all = days.flatMap((day) => ['08', '10', '12', '16'].map((hour) => dated(`${day}T${hour}-00-00`)));
    const gone = new Set(superfluous(all, null));
    expect(all.filter(({ name }) => !gone.has(name)).map(({ stamp }) => stamp.slice(5, 13))).toEqual([
      '11-28T10',
      '11-28T12',
      '11-28T16',
      ...days.slice(1, 8).map((day) => `${day.slice(5)}T16`),
    ]);
  });

  test('what was kept before something was taken away stays longest of a day', () => {
    const removal = dated('2026-11-28T08-00-00', 'removal');
    const starts = ['09', '10', '11', '12'].map((hour) => dated(`2026-11-28T${hour}-00-00`));
    expect(superfluous([removal, ...starts], null)).toEqual([starts[0]?.name, starts[1]?.name]);
  });

  test('the one that was just made stays, also where the clock went back', () => {
    const made = dated('2019-01-01T08-00-00');
    const days = Array.from({ length: 12 }, (_, day) =>
      dated(`2026-11-${String(28 - day).padStart(2, '0')}T08-00-00`),
    );
    const gone = superfluous([made, ...days], made.name);
    expect([gone.includes(made.name), gone.length]).toEqual([false, 3]);
    // The usual one is the newest, and counts once.
    expect(superfluous(days, days[0]?.name ?? '')).toEqual([days[10]?.name, days[11]?.name]);
  });
});

test('a backup of a store that has changed behind the app is not made', async () => {
  const { dataDir, file } = await closedStore();
  const store = await openStore(dataDir, 'here');
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.from([1]), 0, 1, 20_000);
  await expect(makeBackup({ ...store, dataDir }, 'start', '2026-11-05T16:10:00Z')).rejects.toMatchObject({
    code: 'corrupt',
  });
  expect(await listBackups(dataDir)).toEqual([]);
  store.abandon();
});

async function reasons({ client }: OpenAttacked): Promise<(string | null)[]> {
  return (await client.backups.list({})).backups.map(({ reason }) => reason);
}

test('one is put back: the present state becomes a backup, and the board is as it was', async () => {
  const opened = await openAttacked(await closedStore());
  const { client, core, dataDir, walkId } = opened;
  await work(opened, 2);
  const before = (await client.board.get({ walkId })).cards;
  await client.walks.remove({ walkId });
  const [removal] = (await client.backups.list({})).backups;
  const events: unknown[] = [];
  core.subscribe((event) => events.push(event));
  await client.backups.putBack({ name: removal?.name ?? '' });
  expect((await client.board.get({ walkId })).cards).toEqual(before);
  expect(await reasons(opened)).toEqual(['restore', 'removal']);
  expect((await client.backups.getStanding({})).openings).toBe(2);
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'changed',
      tags: expect.arrayContaining(['store', 'board']) as string[],
    }),
  );
  await work(opened, 2);
  await core.close();
  expect(fs.readdirSync(path.join(dataDir, 'kept'))).toHaveLength(1);
});

test('a large load makes one before, a small one none', async () => {
  const opened = await openAttacked(await closedStore());
  const { client, core, dataDir } = opened;
  const load = async (name: string, spaces: number): Promise<void> => {
    const file = path.join(dataDir, name);
    const evidence = [{ focusArea: 'Progress', text: 'Seen.' }];
    const visits = [{ id: name, date: '2026-10-05', evidence }];
    const content = JSON.stringify({ format: 'learning-walk-records', version: 1, visits });
    fs.writeFileSync(file, content + ' '.repeat(spaces));
    const { token } = await core.offerFile({ name, path: file, isTemporary: false });
    await client.records.load(agreedTo(await client.records.preview({ files: [token], choices: [] })));
  };
  await load('small.json', 0);
  expect(await reasons(opened)).toEqual([]);
  await load('large.json', 1_100_000);
  expect(await reasons(opened)).toEqual(['load']);
  expect((await client.backups.list({})).backups[0]?.holds).toMatchObject({ walks: 2, visits: 13 });
  await core.close();
});

test('a backup that is not what it was is refused, and the records stay open', async () => {
  const opened = await openAttacked(await closedStore());
  const { client, core, dataDir, walkId } = opened;
  await work(opened, 1);
  await client.walks.remove({ walkId });
  const [made] = (await client.backups.list({})).backups;
  const file = path.join(backupsFolder(dataDir), made?.name ?? '');
  const bytes = fs.readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(30_000) ^ 1, 30_000);
  fs.writeFileSync(file, bytes);
  await expect(client.backups.putBack({ name: made?.name ?? '' })).rejects.toMatchObject({
    code: 'corrupt',
    details: { trouble: 'backup' },
  });
  expect((await client.walks.list({})).walks).toEqual([]);
  await expect(client.backups.putBack({ name: 'debrief-x.sqlite' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await core.close();
});

test('without a backup, the records begin anew, and what lay there is kept', async () => {
  const attacked = await closedStore();
  fs.writeFileSync(attacked.file, 'no database');
  const opened = await openAttacked(attacked);
  expect(await opened.client.backups.getStanding({})).toMatchObject({ isOpen: false, trouble: 'changed' });
  await opened.client.backups.beginAnew({});
  expect((await opened.client.walks.list({})).walks).toEqual([]);
  await expect(opened.client.backups.beginAnew({})).rejects.toMatchObject({ code: 'refused' });
  await opened.core.close();
  const [kept] = fs.readdirSync(path.join(attacked.dataDir, 'kept'));
  expect(fs.readFileSync(path.join(attacked.dataDir, 'kept', kept ?? '', 'debrief.sqlite'), 'utf8')).toBe(
    'no database',
  );
});

test('a file that a person put there is opened as it is once they say so', async () => {
  const [attacked, other] = [await closedStore(), await closedStore('Other')];
  fs.copyFileSync(other.file, attacked.file);
  const opened = await openAttacked(attacked);
  await expect(work(opened, 1)).rejects.toMatchObject({ details: { trouble: 'changed' } });
  await opened.client.backups.openAsItIs({});
  await work({ ...opened, walkId: other.walkId }, 1);
  await opened.core.close();
});
