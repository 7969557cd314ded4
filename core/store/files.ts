/** Files that are put in another's place, whole or not at all, also where a virus scanner holds one of them for a moment. */
import fs from 'node:fs';
import path from 'node:path';

/** In all about five seconds. */
const pauses = [10, 30, 60, 100, 200, 400, 800, 1_400, 2_000];

export interface RenamePlace {
  readonly platform: string;
  readonly rename: (from: string, to: string) => void;
  readonly pause: (milliseconds: number) => void;
}

const thisMachine: RenamePlace = { platform: process.platform, rename: fs.renameSync, pause: sleep };

/** Gives a file another's name, and tries again while something has one of them open. */
export function renameWithPatience(from: string, to: string, place: RenamePlace = thisMachine): void {
  for (const milliseconds of pauses) {
    try {
      return place.rename(from, to);
    } catch (error) {
      if (!isPassing(error, place.platform)) throw error;
      place.pause(milliseconds);
    }
  }
  place.rename(from, to);
}

/** Elsewhere than on Windows, what is not permitted now will not be in a moment. */
export function isPassing(error: unknown, platform: string): boolean {
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

/** Removes what was begun under a file's name, or under one that goes on from it, and never came to its end. */
export function removeParts(folder: string, beginning = ''): void {
  for (const name of fs.readdirSync(folder))
    if (name.startsWith(beginning) && /\.part(?:-\w+)?$/.test(name))
      fs.rmSync(path.join(folder, name), { force: true });
}
