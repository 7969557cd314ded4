/** Files that Windows has open for a moment. */
import { expect, test } from 'vitest';
import { attemptsAt } from '../../../core/disk/files.ts';

/** What is waited for in all where something fails so many times first, and how often it is tried. */
function tried(platform: string, code: string, failures: number) {
  let [times, waited] = [0, 0];
  const attempts = attemptsAt(
    () => {
      times += 1;
      if (times <= failures) throw Object.assign(new Error(code), { code });
    },
    { platform },
  );
  try {
    for (const milliseconds of attempts) waited += milliseconds;
    return { times, waited, error: null };
  } catch (error) {
    return { times, waited, error };
  }
}

test.each([
  ['win32', 'EBUSY'],
  ['win32', 'EPERM'],
  ['win32', 'EACCES'],
  ['linux', 'EBUSY'],
])('tries again on %s after %s, for about five seconds', (platform, code) => {
  expect(tried(platform, code, 3)).toEqual({ times: 4, waited: 100, error: null });
  const endless = tried(platform, code, 1000);
  expect([endless.waited, endless.error]).toEqual([5_000, expect.objectContaining({ code })]);
});

test('what will not pass is said at once', () => {
  const { times, error } = tried('linux', 'EACCES', 1);
  expect([times, error]).toEqual([1, expect.objectContaining({ code: 'EACCES' })]);
});
