/** Writes what leaves the app: under a file's name lies the whole of it or what was there before, whatever happens meanwhile. */
import fs from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isPassing } from '../store/file/files.ts';

/** A virus scanner looks at what was just written; a program that has the file open holds it for longer. */
const pauses = [50, 150, 300, 500];

/** @throws what the system says; then nothing has changed under that name */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.${process.pid}.part`;
  try {
    await fs.writeFile(half, bytes, { flush: true });
    await rename(half, file);
  } catch (error) {
    await fs.rm(half, { force: true });
    throw error;
  }
}

async function rename(from: string, to: string): Promise<void> {
  for (const milliseconds of pauses) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(milliseconds);
    }
  }
  await fs.rename(from, to);
}
