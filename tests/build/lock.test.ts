import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../build/lock.mjs';
import { temporaryFolder } from '../support/folders.ts';

const lockIn = () => path.join(temporaryFolder(), 'work.lock');

test('one after the other, and let go at the end', async () => {
  const lock = lockIn();
  const log: string[] = [];
  const hasIt = Promise.withResolvers<void>();
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    hasIt.resolve();
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`${name} ends`);
    return name;
  };
  const first = withLock(lock, work('a'));
  // Of two that ask at once, either may get it.
  await hasIt.promise;
  expect(await Promise.all([first, withLock(lock, work('b'))])).toEqual(['a', 'b']);
  expect([log, fs.existsSync(lock)]).toEqual([['a begins', 'a ends', 'b begins', 'b ends'], false]);
});

test('let go when the work fails', async () => {
  const lock = lockIn();
  await expect(withLock(lock, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(fs.existsSync(lock)).toBe(false);
});

test('taken over from a process that is gone', async () => {
  const lock = lockIn();
  const gone = spawnSync(process.execPath, ['--version']).pid;
  fs.writeFileSync(lock, String(gone));
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});

test('taken over when nobody ever wrote his number into it', async () => {
  const lock = lockIn();
  fs.writeFileSync(lock, '');
  const before = new Date(Date.now() - 10_000);
  fs.utimesSync(lock, before, before);
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});
