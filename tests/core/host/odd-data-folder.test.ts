/** A data folder that cannot be: the app says so in a sentence and does not wait. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorSentence } from '../../../core/contract/wording.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { asAppError } from '../../../core/store/file/sqlite-errors.ts';
import { temporaryFolder } from '../../support/folders.ts';

const refusalOf = (dataDir: string) =>
  openStore(dataDir, 'a test').then(
    (store) => store.close(),
    (error: unknown) => asAppError(error),
  );

test.runIf(process.platform === 'linux').each(['/proc/x', '/proc/x/y/z', '/proc/self/fd/x', '/sys/x'])(
  '%s is refused at once',
  async (dataDir) => {
    expect(await refusalOf(dataDir)).toMatchObject({ code: 'read-only', details: { dataFolder: dataDir } });
  },
);

test('a file, a folder below a file, and a link to nowhere', async () => {
  const folder = temporaryFolder();
  const [file, link] = [path.join(folder, 'file'), path.join(folder, 'link')];
  fs.writeFileSync(file, 'mine');
  fs.symlinkSync(path.join(folder, 'nowhere'), link, 'junction');
  for (const dataDir of [file, path.join(file, 'below'), link])
    expect(await refusalOf(dataDir), dataDir).toMatchObject({ code: 'read-only' });
  expect(fs.readFileSync(file, 'utf8')).toBe('mine');
});

test('folders above it are made, for this user alone', async () => {
  const top = path.join(temporaryFolder(), 'a');
  expect(await refusalOf(path.join(top, 'b/c'))).toBeUndefined();
  if (process.platform !== 'win32') expect(fs.statSync(top).mode & 0o777).toBe(0o700);
});

/** A disk of so many kilobytes, while the work runs; null where this machine does not let us have one. */
async function onSmallDisk<T>(kilobytes: number, work: (folder: string) => Promise<T>): Promise<T | null> {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  try {
    return await work(folder);
  } finally {
    spawnSync('umount', [folder]);
  }
}

describe('a full disk at the start', () => {
  const sentence = 'The disk is full, so nothing was saved. Free some space, then try again.';

  test.each([4, 8, 12, 16, 20, 24, 32, 48, 64, 128, 256, 384])(
    '%i kB: a sentence that says so',
    async (size) => {
      const refused = await onSmallDisk(size, refusalOf);
      if (refused !== null) expect(refused && errorSentence(refused)).toBe(sentence);
    },
  );

  test.each([
    'ENOSPC',
    'EDQUOT',
    'SQLITE_FULL',
    'SQLITE_IOERR_SHMSIZE',
    'SQLITE_IOERR_SHMMAP',
    'SQLITE_IOERR_WRITE',
  ])('%s is a full disk', (code) => {
    expect(errorSentence(asAppError(Object.assign(new Error('no room'), { code })))).toBe(sentence);
  });
});
