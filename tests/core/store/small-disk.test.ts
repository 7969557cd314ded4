/** A disk that is full at any write of opening, loading, steps, a removal with its backup, checkpoints and closing. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, top } from '../../support/folders.ts';

/** Disks in memory need root and Linux; elsewhere `full-disk.test.ts` fills the database instead. */
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0;

/** In kilobytes: from too small for anything to enough for all. `npm run test:soak` takes every page. */
const step = process.env['SOAK'] === undefined ? 150 : 8;

test.skipIf(!canMount)(
  'what was acknowledged is there, what was refused is not, and the store is sound',
  { timeout: 1_200_000 },
  () => {
    const folder = path.join(temporaryFolder(), 'disk');
    fs.mkdirSync(folder);
    const script = path.join(top, 'tests/support/work-on-full-disk.ts');
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-m', process.execPath, script, folder, '200', '3200', String(step)],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const { sizes, opened } = JSON.parse(stdout) as { sizes: number; opened: number };
    expect([sizes, opened > 0, opened < sizes]).toEqual([Math.floor(3000 / step) + 1, true, true]);
  },
);
