/** Renames although a virus scanner holds what was just written, as it does on Windows for some seconds. */
import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const held = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * @param {string} from
 * @param {string} to
 * @param {{ patience?: number, move?: typeof rename }} [options] milliseconds to go on trying for
 */
export async function renamePatiently(from, to, { patience = 5000, move = rename } = {}) {
  const until = Date.now() + patience;
  for (let pause = 50; ; pause *= 2) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!held.has(error.code) || Date.now() + pause > until) throw error;
    }
    await wait(pause);
  }
}
