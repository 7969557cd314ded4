/** Files that are put in another's place, whole or not at all, also where a virus scanner holds one of them for a moment. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../contract/errors.ts';
import { isHeld } from './errors.ts';

/** How long is waited before each further attempt: for a virus scanner in all about five seconds, for a person one. */
const pauses = {
  patient: [10, 30, 60, 100, 200, 400, 800, 1_400, 2_000],
  prompt: [50, 150, 300, 500],
} as const;

interface Patience {
  readonly platform?: string | undefined;
  readonly manner?: keyof typeof pauses;
}

/** Gives a file or folder another's name, and tries again while something has one of them open. */
export function renameWithPatience(from: string, to: string, platform?: string): void {
  const attempts = attemptsAt(() => fs.renameSync(from, to), { platform });
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
    if (isHeld(error)) throw new AppError('refused', 'a backup is in use', { reason: 'backup-held' });
    throw error;
  }
}

async function gently(action: () => void, patience?: Patience): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (const milliseconds of attemptsAt(action, patience)) await wait(milliseconds);
}

/** Does something to a file; each value is how long to wait before the next attempt. The last one throws. */
export function* attemptsAt(
  action: () => void,
  { platform, manner = 'patient' }: Patience = {},
): Generator<number> {
  for (const milliseconds of pauses[manner]) {
    try {
      return action();
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
    }
    yield milliseconds;
  }
  action();
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

/**
 * Writes what leaves the app: under the file's name lies the whole of it or what was there before. A program that has the
 * file open holds it for long, so the person is told soon.
 * @throws what the system says; then nothing has changed under that name
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.${process.pid}.part`;
  try {
    await fs.promises.writeFile(half, bytes, { flush: true });
    await gently(() => fs.renameSync(half, file), { manner: 'prompt' });
  } catch (error) {
    await fs.promises.rm(half, { force: true });
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
