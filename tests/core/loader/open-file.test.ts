/** A file is taken into memory only where it is one, is not too large, and holds still. */
import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../core/contract/limits.ts';
import { openFile } from '../../../core/features/records/look/open-file.ts';
import { temporaryFolder } from '../../support/folders.ts';

const megabyte = 1024 * 1024;

function fileOf(size: number, start = 'a'): string {
  const file = path.join(temporaryFolder(), 'records.csv');
  fs.writeFileSync(file, start);
  fs.truncateSync(file, size);
  return file;
}

test('a file comes with its hash', async () => {
  const file = fileOf(1);
  expect(await openFile(file, 0)).toEqual({ bytes: Buffer.from('a'), sha256: hash('sha256', 'a') });
});

test('a workbook may be larger than a text file', async () => {
  expect((await openFile(fileOf(21 * megabyte, 'PK'), 0)).bytes).toHaveLength(21 * megabyte);
});

test.each([
  ['is not there', () => path.join(temporaryFolder(), 'gone.csv'), 0, 'not-found', null],
  ['is a folder', () => temporaryFolder(), 0, 'not-a-file', null],
  ['is a text of more than 15 MB', () => fileOf(limits.text + 1), 0, 'too-large', '16 MB'],
  ['is a workbook of more than 50 MB', () => fileOf(limits.file + 1, 'PK'), 0, 'too-large', '51 MB'],
  ['has 200 MB', () => fileOf(200 * megabyte), 0, 'too-large', '200 MB'],
  [
    'is too large with the others',
    () => fileOf(limits.text),
    limits.together - limits.text + 1,
    'too-large',
    'together with the others',
  ],
] as const)('a file that %s is refused', async (_what, make, before, reason, detail) => {
  await expect(openFile(make(), before)).rejects.toMatchObject({ reason, detail });
});

test('a file that is written to while it is read is refused', async () => {
  const file = fileOf(limits.text - 1_000_000);
  // Whenever the reader waits for the disk, however short that is.
  let writing = setImmediate(function write() {
    fs.appendFileSync(file, 'more');
    writing = setImmediate(write);
  });
  onTestFinished(() => clearImmediate(writing));
  const reading = openFile(file, 0);
  await expect(reading).rejects.toMatchObject({ reason: 'changed-since-preview' });
});
