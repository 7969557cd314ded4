import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../core/data-folder.ts';

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/ada', '/home/ada/.local/share/learning-walk-debrief'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/learning-walk-debrief'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/ada', '/home/ada/.local/share/learning-walk-debrief'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada', '/home/ada/.local/share/learning-walk-debrief'],
    [
      'darwin',
      { XDG_DATA_HOME: '/data' },
      '/Users/ada',
      '/Users/ada/Library/Application Support/Learning Walk Debrief',
    ],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ada', 'D:\\Roaming\\Learning Walk Debrief'],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Learning Walk Debrief'],
  ])('on %s with %o', (platform, env, home, expected) => {
    expect(dataFolder({ platform, env, home })).toBe(expected);
  });
});
