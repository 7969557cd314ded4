/** Files that are put in another's place, whole or not at all, also where a virus scanner holds one of them for a moment. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';

/** In all about five seconds. */
const pauses = [10, 30, 60, 100, 200, 400, 800, 1_400, 2_000];

/** Gives a file another's name, and tries again while something has one of them open. */
export function renameWithPatience(from: string, to: string): void {
  const attempts = attemptsAt(() => fs.renameSync(from, to));
  for (const milliseconds of attempts) sleep(milliseconds);
}

/** The same, and others have their turn meanwhile. */
export async function renameGently(from: string, to: string): Promise<void> {
  await gently(() => fs.renameSync(from, to));
}

/**
 * Removes a file where there is one, and tries again while something has it open.
 * @throws AppError `refused`, reason `backup-held`, where that does not end
 */
export async function removeGently(file: string): Promise<void> {
  try {
    await gently(() => fs.rmSync(file, { force: true }));
  } catch (error) {
    if (isPassing(error)) throw new AppError('refused', 'a backup is in use', { reason: 'backup-held' });
    throw error;
  }
}

async function gently(action: () => void): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (const milliseconds of attemptsAt(action)) await wait(milliseconds);
}

/** Does something to a file; each value is how long to wait before the next attempt. The last one throws. */
export function* attemptsAt(action: () => void, platform: string = process.platform): Generator<number> {
  for (const milliseconds of pauses) {
    try {
      return action();
    } catch (error) {
      if (!isPassing(error, platform)) throw error;
    }
    yield milliseconds;
  }
  action();
}

/** Elsewhere than on Windows, what is not permitted now will not be in a moment. */
export function isPassing(error: unknown, platform: string = process.platform): boolean {
  const passing = platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  return error instanceof Error && 'code' in error && passing.includes(String(error.code));
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Writes a whole file for this user alone; a cut of the power leaves the old one or the new one. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const half = `${file}.part`;
  try {
    const fd = fs.openSync(half, 'w', 0o600);
    try {
      fs.writeFileSync(fd, bytes);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    renameWithPatience(half, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    fs.rmSync(half, { force: true });
    throw error;
  }
}

/** A new name in a folder outlasts a cut of the power only then. Windows has nothing of the kind. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

export function syncFile(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
