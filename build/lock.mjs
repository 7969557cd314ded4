/** Lets one process at a time do a piece of work; a lock whose owner is gone is taken over. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** No work under a lock takes longer; a process with the same number may have come since. */
const oldest = 5 * 60_000;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function isAbandoned(file) {
  try {
    const owner = Number(await readFile(file, 'utf8'));
    const age = Date.now() - (await stat(file)).mtimeMs;
    // Without a number yet: its owner is just writing it, or was stopped while doing so.
    return age > oldest || (owner > 0 ? !isAlive(owner) : age > 5_000);
  } catch {
    return false;
  }
}

async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (await isAbandoned(file)) await rm(file, { force: true });
  return false;
}

/**
 * Waits for the lock, does the work, lets go. Two may hold it in the instant in which an abandoned lock is taken over,
 * so the work must be harmless when done twice.
 * @template T
 * @param {string} file where the lock lies; its folder must be there
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (!(await take(file))) await wait(200);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
