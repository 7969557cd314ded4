/** Backups that are made by themselves: after a start, and by the clock as long as the records are open. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startBackupClock } from '../../../core/backup-clock.ts';
import { listBackups } from '../../../core/store/backups/backup.ts';
import { backupsFolder } from '../../../core/store/backups/backups-folder.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { StoreGuard } from '../../../core/store/file/store-guard.ts';
import { closedStore, openAttacked, work, type Attacked, type OpenAttacked } from '../../support/attacks.ts';

afterEach(() => void vi.useRealTimers());

/** A clock that is looked at when the test says so. */
function clockAt(start: string) {
  let now = Date.parse(start);
  let due = (): void => undefined;
  const made: string[] = [];
  const stop = startBackupClock({
    clock: () => new Date(now),
    later: (action, milliseconds) => {
      due = () => {
        now += milliseconds;
        action();
      };
      return () => (due = () => undefined);
    },
    backUp: async (reason) => void made.push(`${reason} ${new Date(now).toISOString().slice(5, 16)}`),
  });
  /** Looks at the clock as often as it is looked at in these hours. */
  const pass = async (hours: number): Promise<void> => {
    for (const end = now + hours * 3_600_000; now < end;) {
      due();
      await Promise.resolve();
    }
  };
  return { made, pass, stop, due: () => due(), set: (to: string) => (now = Date.parse(to)) };
}

test('one after the start, then one every four hours, also after the machine slept or its clock was set', async () => {
  const { made, pass, stop, due, set } = clockAt('2026-11-05T08:00:00Z');
  await pass(9);
  set('2026-11-08T07:30:00Z');
  await pass(0.1);
  set('2026-11-07T20:00:00Z');
  await pass(4.1);
  expect(made).toEqual([
    'start 11-05T08:00',
    'clock 11-05T12:00',
    'clock 11-05T16:00',
    'clock 11-08T07:31',
    'clock 11-07T20:01',
    'clock 11-08T00:01',
  ]);
  stop();
  set('2026-11-09T07:30:00Z');
  due();
  expect(made).toHaveLength(6);
});

async function withGuard(
  attacked: Attacked,
  use: (guard: StoreGuard, title: (to: string) => Promise<unknown>) => Promise<void>,
) {
  const store = await openStore(attacked.dataDir, 'here');
  const now = (): string => new Date().toISOString();
  const guard = new StoreGuard({ store, dataDir: attacked.dataDir, now, onTrouble: () => undefined });
  await use(guard, (to) => guard.keep(() => store.db.prepare('UPDATE walk SET title = ?').run(to)));
  await guard.rest();
  store.close();
}

test('one is made where something has changed since the last, and none where nothing has', async () => {
  const attacked = await closedStore();
  const made = async (): Promise<number> => (await listBackups(attacked.dataDir)).length;
  await withGuard(attacked, async (guard, title) => {
    await guard.backUpIfChanged('start');
    await guard.backUpIfChanged('clock');
    expect(await made()).toBe(1);
    await title('Other');
    await guard.backUpIfChanged('clock');
    await guard.backUpIfChanged('clock');
    expect(await made()).toBe(2);
  });
  await withGuard(attacked, async (guard) => {
    await guard.backUpIfChanged('start');
    expect(await made()).toBe(2);
  });
});

test('a start that nobody works in writes nothing to the records', async () => {
  const attacked = await closedStore();
  const watched = { watch: attacked.dataDir };
  const same: boolean[] = [];
  for (const options of [{}, watched, watched]) {
    const before = fs.readFileSync(attacked.file);
    await (await openAttacked(attacked, options)).core.close();
    same.push(fs.readFileSync(attacked.file).equals(before));
  }
  // What is to be watched is written down once.
  expect(same).toEqual([true, false, true]);
});

test('a copy begins between two commands and waits for none; a removal’s own waits for it', async () => {
  const attacked = await closedStore();
  await withGuard(attacked, async (guard, title) => {
    const order: string[] = [];
    const end = Promise.withResolvers<void>();
    const long = guard.keep(() => end.promise).then(() => order.push('long command'));
    const beside = guard.backUpBeside('clock').then(() => order.push('copy'));
    end.resolve();
    await long;
    await expect.poll(() => fs.existsSync(backupsFolder(attacked.dataDir)), { interval: 1 }).toBe(true);
    const step = title('While it is copied').then(() => order.push('step'));
    const removal = guard.keep(() => guard.backUp('removal')).then(() => order.push('removal'));
    await Promise.all([beside, step, removal]);
    expect(order).toEqual(['long command', 'step', 'copy', 'removal']);
  });
  const [removal, beside] = await listBackups(attacked.dataDir);
  expect([removal?.reason, beside?.reason]).toEqual(['removal', 'clock']);
});

test('what has changed behind the app is told by the next backup, also where nobody takes a step', async () => {
  const attacked = await closedStore();
  const { dataDir, file } = attacked;
  const store = await openStore(dataDir, 'here');
  const troubles: string[] = [];
  const guard = new StoreGuard({
    store,
    dataDir,
    now: () => '2026-11-05T16:10:00Z',
    onTrouble: (why) => troubles.push(why),
  });
  expect(await guard.isWhole()).toBe(true);
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.from([1]), 0, 1, 20_000);
  await expect(guard.backUpIfChanged('clock')).rejects.toMatchObject({ code: 'corrupt' });
  expect(troubles).toEqual(['changed']);
  expect(await listBackups(dataDir)).toEqual([]);
  await guard.rest();
  store.abandon();
});

async function made({ client }: OpenAttacked): Promise<string[]> {
  const { backups } = await client.backups.list({});
  return backups.map(({ madeAt, reason }) => `${madeAt.slice(5, 13)} ${reason ?? ''}`);
}

/** A minute later. */
async function newest(opened: OpenAttacked): Promise<string | undefined> {
  await vi.advanceTimersByTimeAsync(60_000);
  return (await made(opened))[0];
}

test('records that stay open for days: three of the last day, then one a day, each with the work of its day', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let now = Date.parse('2026-11-05T06:00:00Z');
  const opened = await openAttacked(await closedStore(), { clock: () => new Date(now), isTimed: true });
  await expect.poll(() => newest(opened), { timeout: 20_000 }).toBe('11-05T06 start');
  for (const day of ['05', '06', '07'])
    for (const hour of ['10', '14', '18', '22']) {
      await work(opened, 1);
      now = Date.parse(`2026-11-${day}T${hour}:00:00Z`);
      await expect.poll(() => newest(opened), { timeout: 20_000 }).toBe(`11-${day}T${hour} clock`);
    }
  const kept = ['11-07T22 clock', '11-07T18 clock', '11-07T14 clock', '11-06T22 clock', '11-05T22 clock'];
  // Those that are too many go once the newest is there.
  await expect.poll(() => made(opened)).toEqual(kept);
  // A day on which nobody works.
  now = Date.parse('2026-11-08T10:00:00Z');
  await newest(opened);
  expect(await made(opened)).toEqual(kept);
  // It waits for a copy that is under way.
  await opened.core.close();
  expect(fs.readdirSync(path.join(opened.dataDir, 'backups'))).toHaveLength(10);
});
