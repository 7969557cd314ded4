/** Backups: when they are made, which stay, and how one is put back. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { backupsFolder, listBackups, makeBackup } from '../../../core/store/backup.ts';
import { superfluous, type DatedBackup } from '../../../core/store/backup-rotation.ts';
import { openStore } from '../../../core/store/open.ts';
import { migrations } from '../../../core/store/migrations/index.ts';
import { readSeal, sealOf } from '../../../core/store/seal.ts';
import { closedStore, openAttacked, work, type OpenAttacked } from '../../support/attacks.ts';
import { temporaryFolder, top } from '../../support/folders.ts';

/** `npm run test:soak` takes two hundred. */
const kills = process.env['SOAK'] === undefined ? 8 : 200;

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
  });
});

test('copies that were cut off are removed at the next start, whole ones stay', async () => {
  const { dataDir } = await closedStore();
  const first = await openStore(dataDir, 'here');
  const name = await makeBackup({ ...first, dataDir }, 'start', '2026-11-05T16:10:00Z');
  first.close();
  const folder = backupsFolder(dataDir);
  for (const rest of ['x.sqlite.part', 'x.sqlite.part-journal', 'x.sqlite-seal'])
    fs.writeFileSync(path.join(folder, rest), 'x');
  (await openStore(dataDir, 'here')).close();
  expect(fs.readdirSync(folder).sort()).toEqual([name, `${name}-seal`]);
});

test('a backup of a store that has changed behind the app is not made', async () => {
  const { dataDir, file } = await closedStore();
  const store = await openStore(dataDir, 'here');
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.from([1]), 0, 1, 20_000);
  await expect(makeBackup({ ...store, dataDir }, 'start', '2026-11-05T16:10:00Z')).rejects.toMatchObject({
    code: 'corrupt',
  });
  expect(listBackups(dataDir)).toEqual([]);
  store.abandon();
});

async function reasons({ client }: OpenAttacked): Promise<(string | null)[]> {
  return (await client.backups.list({})).backups.map(({ reason }) => reason);
}

test('a start makes one where something has changed, and none where nothing has', async () => {
  const attacked = await closedStore();
  for (const [steps, expected] of [
    [3, ['start']],
    [0, ['start', 'start']],
    [0, ['start', 'start']],
  ] as const) {
    const before = readSeal(sealOf(attacked.file));
    const opened = await openAttacked(attacked);
    await expect.poll(() => reasons(opened), { timeout: 10_000 }).toEqual(expected);
    await work(opened, steps);
    await opened.core.close();
    // By this it is known, once it starts, that nothing has changed.
    if (steps === 0) expect(readSeal(sealOf(attacked.file))).toEqual(before);
  }
});

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

test(
  'killed at any moment of a migration: the old version or the new one, and every backup is there',
  { timeout: 1_200_000 },
  async () => {
    const { dataDir } = await closedStore();
    const sound = `${temporaryFolder()}/sound`;
    fs.cpSync(dataDir, sound, { recursive: true });
    const script = path.join(top, 'tests/support/migrate-until-killed.ts');
    let [backups, seen] = [0, 0];
    for (let run = 0; run < kills; run += 1) {
      const child = spawn(process.execPath, [script, dataDir, String(run)]);
      createInterface({ input: child.stdout }).on('line', () =>
        setTimeout(() => child.kill('SIGKILL'), (run % 8) * 40),
      );
      await new Promise((resolve) => child.on('exit', resolve));
      // Of the two further versions, none is there; where both are, it had come to its end.
      const code = await openStore(dataDir, 'here').then(
        (store) => (store.close(), 'opened'),
        (error: unknown) =>
          error instanceof AppError ? `${error.code} ${String(error.details['found'])}` : String(error),
      );
      expect(['opened', `too-new ${migrations.length + 2}`]).toContain(code);
      const made = listBackups(dataDir);
      expect(made.every(({ holds }) => holds?.cards === 36)).toBe(true);
      // Three stay of a day.
      expect(made.length).toBeGreaterThanOrEqual(backups);
      expect(made.length).toBeLessThanOrEqual(3);
      backups = made.length;
      seen = Math.max(seen, backups);
      if (backups > 0) expect(fs.readdirSync(backupsFolder(dataDir))).toHaveLength(2 * backups);
      if (code === 'opened') continue;
      fs.rmSync(dataDir, { recursive: true });
      fs.cpSync(sound, dataDir, { recursive: true });
      backups = 0;
    }
    expect(seen).toBeGreaterThan(0);
  },
);
