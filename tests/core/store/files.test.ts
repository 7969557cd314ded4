/** Renaming where Windows has a file open for a moment. */
import { expect, test } from 'vitest';
import { renameWithPatience, type RenamePlace } from '../../../core/store/files.ts';

const busy = (code: string): Error => Object.assign(new Error(code), { code });

/** A place where a rename fails so many times first. */
function placeWith(platform: string, code: string, failures: number) {
  let renames = 0;
  let waited = 0;
  const place: RenamePlace = {
    platform,
    rename: () => {
      renames += 1;
      if (renames <= failures) throw busy(code);
    },
    pause: (milliseconds) => (waited += milliseconds),
  };
  return { place, renames: () => renames, waited: () => waited };
}

test.each([
  ['win32', 'EBUSY'],
  ['win32', 'EPERM'],
  ['win32', 'EACCES'],
  ['linux', 'EBUSY'],
])('tries again on %s after %s, for about five seconds', (platform, code) => {
  const short = placeWith(platform, code, 3);
  renameWithPatience('a', 'b', short.place);
  expect([short.renames(), short.waited()]).toEqual([4, 100]);
  const endless = placeWith(platform, code, 1000);
  expect(() => renameWithPatience('a', 'b', endless.place)).toThrow(code);
  expect(endless.waited()).toBe(5_000);
});

test('what will not pass is said at once', () => {
  const { place, waited } = placeWith('linux', 'EACCES', 1);
  expect(() => renameWithPatience('a', 'b', place)).toThrow('EACCES');
  expect(waited()).toBe(0);
});
