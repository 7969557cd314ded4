/** A disk that is full at any write, or takes no further names: what was acknowledged is there, what was refused is not. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { kinds, type KindName } from '../../support/interrupted/kinds.ts';
import { threadUrl } from '../../support/threads.ts';

/** Disks in memory need root and Linux; elsewhere `full-disk.test.ts` fills the database instead. */
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0;

/** `npm run test:soak` takes two hundred of each kind. */
const isSoak = process.env['SOAK'] !== undefined;
const disks = isSoak ? 200 : 3;
/** To the disk, undoing is another step. */
const names = (Object.keys(kinds) as KindName[]).filter((name) => name !== 'undo');

test.skipIf(!canMount).each(names)(`${disks} full disks: %s`, { timeout: 3_600_000 }, (name) => {
  const args = [
    '-m',
    process.execPath,
    fileURLToPath(threadUrl('fill')),
    temporaryFolder(),
    name,
    String(disks),
  ];
  const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { refused } = JSON.parse(stdout) as { refused: number };
  expect(refused).toBeGreaterThan(disks / 4);
  if (isSoak) process.stdout.write(`${name}: ${disks} disks, of which ${refused} refused a command\n`);
});
