/** Counts the changes that this program makes to files, other than through SQLite, so that it can be killed just before any of them. */
import fs from 'node:fs';

const atOnce = [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'renameSync',
  'rmSync',
  'truncateSync',
  'writeFileSync',
  'writeSync',
];
const later = ['copyFile', 'open', 'rename', 'rm', 'writeFile'];

/**
 * To be called before any module that keeps one of these functions.
 * @returns a function that begins to count, and kills before the change of that number
 */
export function watchChanges(): (killBefore: number) => void {
  let left = Number.POSITIVE_INFINITY;
  const watch = (target: object, name: string): void => {
    const real: unknown = Reflect.get(target, name);
    if (typeof real !== 'function') throw new Error(`no function ${name}`);
    Reflect.set(target, name, (...args: unknown[]): unknown => {
      const isReading = name.startsWith('open') && (args[1] === undefined || args[1] === 'r');
      if (!isReading && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(real, target, args);
    });
  };
  for (const name of atOnce) watch(fs, name);
  for (const name of later) watch(fs.promises, name);
  return (killBefore) => (left = killBefore);
}
