import { expect, test } from 'vitest';
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
