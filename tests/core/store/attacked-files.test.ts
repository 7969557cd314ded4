/** Files of a store that change behind the app's back: each time refused, exact, or said before anything is written or leaves. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationId } from '../../../core/store/file/mark.ts';
import {
  asEarlierVersion,
  asKilled,
  closedStore,
  openAttacked,
  seenIn,
  work,
  type Attacked,
} from '../../support/attacks.ts';
import { temporaryFolder } from '../../support/folders.ts';
import Database from 'better-sqlite3';

/** `npm run test:soak` takes hundreds. */
const [mainAttacks, logAttacks] = process.env['SOAK'] === undefined ? [24, 24] : [500, 500];

/** Park and Miller's minimal standard generator, so that a failure comes again. */
function drawsFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * below);
}

function copyOf({ dataDir, walkId }: Attacked): Attacked {
  const copy = temporaryFolder();
  fs.cpSync(dataDir, copy, { recursive: true });
  const file = path.join(copy, 'debrief.sqlite');
  return { dataDir: copy, file, log: `${file}-wal`, walkId };
}

/** Flips a bit, changes a sector, or cuts the file off. */
function harm(file: string, draw: (below: number) => number): string {
  const bytes = fs.readFileSync(file);
  const at = draw(bytes.length);
  const kind = ['bit', 'sector', 'zeros', 'cut'][draw(4)] ?? '';
  if (kind === 'cut') {
    fs.truncateSync(file, at);
    return `${kind} at ${at}`;
  }
  const sector = at - (at % 512);
  if (kind === 'bit') bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << draw(8)), at);
  else if (kind === 'zeros') bytes.fill(0, sector, sector + 512);
  else
    for (let offset = sector; offset < Math.min(sector + 512, bytes.length); offset += 1)
      bytes[offset] = draw(256);
  fs.writeFileSync(file, bytes);
  return `${kind} at ${at}`;
}

describe('a file that changed', () => {
  test(`${mainAttacks} times the main file`, { timeout: 600_000 }, async () => {
    const sound = await closedStore();
    const { seen: exact } = await seenIn(copyOf(sound));
    expect(exact).not.toBeNull();
    const draw = drawsFrom(11);
    const silent: string[] = [];
    let longest = 0;
    for (let attack = 0; attack < mainAttacks; attack += 1) {
      const copy = copyOf(sound);
      const what = harm(copy.file, draw);
      const before = performance.now();
      const { seen, isSaid } = await seenIn(copy);
      longest = Math.max(longest, performance.now() - before);
      if (!isSaid && seen !== exact) silent.push(what);
      fs.rmSync(copy.dataDir, { recursive: true, force: true });
    }
    expect(silent).toEqual([]);
    expect(longest).toBeLessThan(10_000);
  });

  /** In the last page, of which nobody reads anything by chance. */
  async function withFlippedBit(): Promise<Attacked> {
    const attacked = await closedStore();
    const bytes = fs.readFileSync(attacked.file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    fs.writeFileSync(attacked.file, bytes);
    return attacked;
  }

  test('is said by itself, also where nobody does anything', async () => {
    const attacked = await withFlippedBit();
    const { client, core } = await openAttacked(attacked);
    const trouble = async () => (await client.backups.getStanding({})).trouble;
    await expect.poll(trouble, { timeout: 10_000 }).toBe('changed');
    await core.close();
  });

  test('nothing leaves it, not even in the first moment', async () => {
    const attacked = await withFlippedBit();
    for (const leave of ['record', 'slides', 'page'] as const) {
      const { client, core, walkId } = await openAttacked(attacked);
      const left = {
        record: () => client.minutes.make({ walkId, hasNames: true, hasCoachCards: true }),
        slides: () => client.slides.export({ walkId, isAssumedSeen: true, isUnreadLeftOut: true }),
        page: () => client.slides.makePage({ walkId }),
      };
      await expect(left[leave]()).rejects.toMatchObject({ code: 'corrupt' });
      await core.close();
    }
  });

  test(`${logAttacks} times the log that a kill left`, { timeout: 600_000 }, async () => {
    const opened = await openAttacked(await closedStore());
    await work(opened, 20);
    const killed = asKilled(opened);
    await opened.core.close();
    const sound = copyOf(killed);
    const { seen: exact, isSaid } = await seenIn(sound);
    expect([exact === null, isSaid]).toEqual([false, false]);
    // Before SQLite read it, it was put aside.
    const [aside = ''] = fs.readdirSync(path.join(sound.dataDir, 'kept'));
    const kept = fs.readFileSync(path.join(sound.dataDir, 'kept', aside, path.basename(killed.log)));
    expect(kept.equals(fs.readFileSync(killed.log))).toBe(true);
    const draw = drawsFrom(23);
    const silent: string[] = [];
    for (let attack = 0; attack < logAttacks; attack += 1) {
      const copy = copyOf(killed);
      const what = harm(copy.log, draw);
      const found = await seenIn(copy);
      if (!found.isSaid && found.seen !== exact) silent.push(what);
      fs.rmSync(copy.dataDir, { recursive: true, force: true });
    }
    expect(silent).toEqual([]);
  });
});

async function troubleOf(attacked: Attacked): Promise<string | null> {
  const { client, core } = await openAttacked(attacked);
  const { trouble } = await client.backups.getStanding({});
  await core.close();
  return trouble;
}

describe('a file that is not ours, or not there', () => {
  test('an empty or missing file is refused, and its log stays', async () => {
    const opened = await openAttacked(await closedStore());
    await work(opened, 3);
    const [empty, missing] = [asKilled(opened), asKilled(opened)];
    await opened.core.close();
    fs.truncateSync(empty.file, 0);
    fs.rmSync(missing.file);
    for (const [attacked, trouble] of [
      [empty, 'empty'],
      [missing, 'missing'],
    ] as const) {
      const log = fs.readFileSync(attacked.log);
      expect(await troubleOf(attacked)).toBe(trouble);
      expect(fs.readFileSync(attacked.log).equals(log)).toBe(true);
    }
  });

  test.each([0, 0x12345678])(
    'another program’s database (application_id %i) never gets our tables',
    async (id) => {
      const dataDir = temporaryFolder();
      const file = path.join(dataDir, 'debrief.sqlite');
      const theirs = new Database(file);
      theirs.pragma(`application_id = ${id}`);
      theirs.exec('CREATE TABLE photo (id INTEGER); INSERT INTO photo VALUES (1)');
      theirs.close();
      const before = fs.readFileSync(file);
      expect(await troubleOf({ dataDir, file, log: `${file}-wal`, walkId: '' })).toBe('foreign');
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    },
  );

  test('the log of another store, or an older one of the same, is refused and kept', async () => {
    const [one, other] = [
      await openAttacked(await closedStore()),
      await openAttacked(await closedStore('Other')),
    ];
    // Each at once: soon after the last step the log goes into the file.
    await work(one, 3);
    const mine = asKilled(one);
    await work(other, 3);
    const theirs = asKilled(other);
    await one.core.close();
    await other.core.close();
    const own = fs.readFileSync(mine.log);
    fs.copyFileSync(theirs.log, mine.log);
    expect(await troubleOf(mine)).toBe('foreign-log');
    expect(fs.readFileSync(mine.log).equals(fs.readFileSync(theirs.log))).toBe(true);
    // The same without a seal: the marks in the file and in the log tell.
    fs.rmSync(`${mine.file}-seal`);
    expect(await troubleOf(mine)).toBe('foreign-log');
    fs.writeFileSync(mine.log, own);
    expect(await troubleOf(mine)).toBe(null);

    const later = await openAttacked({ ...mine });
    await work(later, 3);
    await later.core.close();
    fs.writeFileSync(mine.log, own);
    expect(await troubleOf(mine)).toBe('foreign-log');
  });

  test('a store of an earlier version is taken over once, with a backup, and then carries our mark', async () => {
    const attacked = await closedStore();
    asEarlierVersion(attacked);
    const { client, core, file } = await openAttacked(attacked);
    const { backups } = await client.backups.list({});
    expect(backups.map(({ reason, holds }) => [reason, holds])).toEqual([
      ['update', { walks: 1, visits: 12, cards: 36 }],
    ]);
    await core.close();
    const after = new Database(file, { readonly: true });
    expect(after.pragma('application_id', { simple: true })).toBe(applicationId);
    after.close();
  });
});

test('damage that is found at once is told too, also where a folder is to be watched', async () => {
  for (const options of [{}, { watch: '/tmp' }]) {
    const attacked = await closedStore();
    fs.truncateSync(attacked.file, fs.statSync(attacked.file).size - 4096);
    const opened = await openAttacked(attacked, options);
    const isOpen = async (): Promise<boolean> => (await opened.client.backups.getStanding({})).isOpen;
    await expect.poll(isOpen, { timeout: 10_000 }).toBe(false);
    await opened.core.close();
  }
});
