/** `npm test -- --only ROOM`: every test is of one room, and a name that is none is answered with those that are. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { kindOf, testFiles, testsByRoom } from '../../build/testing/test-rooms.mjs';
import { top } from '../support/folders.ts';

test('a room has what lies in folders of its name, and what is called after it', () => {
  const files = [
    'tests/architecture.test.ts',
    'tests/build/find.test.ts',
    'tests/core/api.test.ts',
    'tests/core/people/grouping.test.ts',
    'tests/core/slides/leaks/everyday-names.test.ts',
    'tests/e2e/people.e2e.ts',
    'tests/e2e/windows.e2e.ts',
    'tests/electron/electron.e2e.ts',
    'tests/electron/ipc.test.ts',
    'tests/renderer/components/board/themes.test.ts',
    'tests/renderer/components/chart.test.ts',
    'tests/renderer/components/people.test.ts',
    'tests/renderer/words.test.ts',
  ];
  expect(Object.fromEntries(testsByRoom(files))).toEqual({
    tests: ['tests/architecture.test.ts'],
    build: ['tests/build/find.test.ts'],
    core: ['tests/core/api.test.ts'],
    people: [
      'tests/core/people/grouping.test.ts',
      'tests/e2e/people.e2e.ts',
      'tests/renderer/components/people.test.ts',
    ],
    slides: ['tests/core/slides/leaks/everyday-names.test.ts'],
    e2e: ['tests/e2e/windows.e2e.ts'],
    electron: ['tests/electron/electron.e2e.ts', 'tests/electron/ipc.test.ts'],
    board: ['tests/renderer/components/board/themes.test.ts'],
    components: ['tests/renderer/components/chart.test.ts'],
    renderer: ['tests/renderer/words.test.ts'],
  });
});

test('every test there is belongs to one room, and the board has all three kinds', () => {
  const files = testFiles();
  const rooms = testsByRoom(files);
  expect([...rooms.values()].flat().sort()).toEqual(files);
  expect(files.length).toBeGreaterThan(200);
  const kinds = new Set((rooms.get('board') ?? []).map(kindOf));
  expect([...kinds].sort()).toEqual(['component', 'journey', 'unit']);
  expect((rooms.get('electron') ?? []).map(kindOf)).toContain('electron');
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['build/testing/test.mjs', ...args], { cwd: top, encoding: 'utf8' });

test('a wrong name lists the rooms', () => {
  const { status, stderr } = run('--only', 'bord');
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(
      /^There is no room “bord”\. The rooms are: areas, board, build, .*, walks, wall\.\n$/,
    ),
  ]);
});

test('what is no option is refused before anything runs', () => {
  const { status, stdout, stderr } = run('--onyl', 'board');
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('-- --only ROOM')]);
});
