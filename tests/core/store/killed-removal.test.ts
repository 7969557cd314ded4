/** Killed at any moment of a removal or of the backup before it: all of a walk or nothing, and every backup is whole. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { listBackups } from '../../../core/store/backup.ts';
import { backupsFolder } from '../../../core/store/backups-folder.ts';
import { closedStore, openAttacked } from '../../support/attacks.ts';
import { temporaryFolder, top } from '../../support/folders.ts';

/** `npm run test:soak` takes two hundred. */
const kills = process.env['SOAK'] === undefined ? 8 : 200;
const visits = 40;

function writeWalk(): string {
  const file = path.join(temporaryFolder(), 'walk.json');
  const all = Array.from({ length: visits }, (_, visit) => ({
    id: `v-${visit}`,
    date: '2026-10-05',
    evidence: [{ focusArea: 'Progress', text: `Seen in visit ${visit}. ${'It went on. '.repeat(20)}` }],
  }));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits: all }));
  return file;
}

/** Kills it in a removal, later in each run. */
function runUntilKilled(dataDir: string, file: string, run: number): Promise<string> {
  const script = path.join(top, 'tests/support/remove-until-killed.ts');
  const child = spawn(process.execPath, [script, dataDir, file, String((run + 1) * 100_000)]);
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  let removals = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'remove') removals += 1;
    if (line === 'remove' && removals === 1 + (run % 3))
      setTimeout(() => child.kill('SIGKILL'), (run * 7) % 60);
  });
  return new Promise((resolve) => child.on('exit', () => resolve(complaints)));
}

test(`${kills} kills of removals`, { timeout: 1_200_000 }, async () => {
  const attacked = await closedStore();
  const { dataDir, walkId } = attacked;
  const file = writeWalk();
  for (let run = 0; run < kills; run += 1) {
    expect(await runUntilKilled(dataDir, file, run)).toBe('');
    const { client, core } = await openAttacked(attacked);
    const { walks } = await client.walks.list({});
    expect(walks.find(({ id }) => id === walkId)?.cards).toBe(36);
    const others = walks.filter(({ id }) => id !== walkId);
    expect(others.map((walk) => [walk.visits, walk.cards])).toEqual(others.map(() => [visits, visits]));
    expect(await client.backups.getStanding({})).toMatchObject({ isOpen: true, notices: [] });
    for (const { id } of others) await client.walks.remove({ walkId: id });
    await core.close();
    const backups = await listBackups(dataDir);
    expect(backups.every(({ holds }) => (holds?.walks ?? 0) >= 1)).toBe(true);
    expect(fs.readdirSync(backupsFolder(dataDir))).toHaveLength(2 * backups.length);
  }
});
