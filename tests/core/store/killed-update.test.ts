/** Killed at any moment of an update: the next start does all of it, and every backup that was made is there and whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { backupsFolder } from '../../../core/store/backups-folder.ts';
import { listBackups } from '../../../core/store/backup.ts';
import { openStore } from '../../../core/store/open.ts';
import { asEarlierVersion, closedStore } from '../../support/attacks.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { slowMigrations } from '../../support/slow-migrations.ts';

/** Two kills each; `npm run test:soak` takes two hundred. */
const runs = process.env['SOAK'] === undefined ? 4 : 100;

/** @param after in milliseconds from its beginning; null: it is not killed @returns how long it took */
async function updateUntilKilled(dataDir: string, second: number, after: number | null): Promise<number> {
  const script = path.join(top, 'tests/support/migrate-until-killed.ts');
  const child = spawn(process.execPath, [script, dataDir, String(second).padStart(2, '0')]);
  let began = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    began = performance.now();
    if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
  });
  await once(child, 'exit');
  return performance.now() - began;
}

test(`${runs * 2} kills of updates`, { timeout: 1_200_000 }, async () => {
  const [today, earlier] = [await closedStore(), await closedStore()];
  asEarlierVersion(earlier);
  const dataDir = temporaryFolder();
  const begin = ({ dataDir: sound }: typeof today): void => {
    fs.rmSync(dataDir, { recursive: true });
    fs.cpSync(sound, dataDir, { recursive: true });
  };
  begin(today);
  const whole = await updateUntilKilled(dataDir, 0, null);
  let most = 0;
  for (let run = 0; run < runs; run += 1) {
    begin(run % 2 === 0 ? today : earlier);
    // In the soak, finer steps from the beginning to beyond the end.
    for (const kill of [0, 1])
      await updateUntilKilled(dataDir, kill, whole * (((run * 7 + kill * 3) % runs) / runs + 0.2));
    const store = await openStore(dataDir, 'here', { migrations: slowMigrations });
    await store.check();
    const count = (table: string): unknown => store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['evidence', 'one', 'two'].map(count)).toEqual([36, 150_000, 150_000]);
    expect(store.isShort).toBe(false);
    store.close();
    const backups = await listBackups(dataDir);
    expect(backups.map(({ reason, holds }) => [reason, holds?.cards])).toEqual(
      backups.map(() => ['update', 36]),
    );
    expect(fs.readdirSync(backupsFolder(dataDir))).toHaveLength(2 * backups.length);
    most = Math.max(most, backups.length);
  }
  // A later attempt's backup never takes the place of the first.
  expect(most).toBeGreaterThan(1);
});
