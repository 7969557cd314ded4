import { expect, test } from 'vitest';
import { canPlaceWindows } from '../../electron/display.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { readFolderOption } from '../../electron/options.ts';

const argv = ['electron', '--no-sandbox', '.', '--data', '/records', '--watch=/shared/Learning walks'];

test('folders are found among Electron’s own options', () => {
  expect([readFolderOption(argv, 'data'), readFolderOption(argv, 'watch')]).toEqual([
    '/records',
    '/shared/Learning walks',
  ]);
});

test.each([[['electron', '.']], [['electron', '.', '--watch']], [['electron', '.', '--watch=']]])(
  'none is named by %j',
  (given) => {
    expect(readFolderOption(given, 'watch')).toBeNull();
  },
);

test.each([
  ['win32', {}, '', true],
  ['darwin', {}, '', true],
  ['linux', { DISPLAY: ':0' }, '', true],
  ['linux', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, '', false],
  ['linux', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, 'x11', true],
  ['linux', { DISPLAY: ':0' }, 'wayland', false],
])('on %s with %o and “%s” a window stands where it is put: %s', (platform, env, ozone, expected) => {
  expect(canPlaceWindows({ platform, env, ozone })).toBe(expected);
});

test.each(['linux', 'darwin', 'win32'])(
  'on %s the page is made larger by the key of the plus, with Shift or without',
  (platform) => {
    const view = menuTemplate({ platform, isPackaged: true }).find(({ label }) => label === 'View')?.submenu;
    const items = Array.isArray(view) ? view : [];
    // Electron's own key for the role is CommandOrControl+Plus.
    expect(items.filter(({ role }) => role === 'zoomIn')).toEqual([
      { label: 'Larger', role: 'zoomIn' },
      { label: 'Larger', role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    ]);
    expect(items.map(({ role }) => role)).toContain('reload');
  },
);
