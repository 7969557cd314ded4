import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dataFolder, usualDataFolder } from '../../../core/host/data-folder.ts';
import { temporaryFolder } from '../../support/folders.ts';

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
    [
      'win32',
      { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' },
      'C:\\Users\\ada',
      'D:\\Local\\Learning Walk Debrief',
    ],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\Learning Walk Debrief'],
  ])('on %s with %o', (platform, env, home, expected) => {
    expect(dataFolder({ platform, env, home })).toBe(expected);
  });
});

describe('records that travelled with the person', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Windows’ own folders, somewhere here; only the names in them are joined as Windows joins them. */
  function machine() {
    const top = temporaryFolder();
    const env = { LOCALAPPDATA: path.join(top, 'Local'), APPDATA: path.join(top, 'Roaming') };
    const find = () => usualDataFolder({ platform: 'win32', env, home: top });
    const former = `${env.APPDATA}\\Learning Walk Debrief`;
    return { find, former, copy: `${former} (copy)`, now: `${env.LOCALAPPDATA}\\Learning Walk Debrief` };
  }

  function fill(folder: string): void {
    fs.mkdirSync(path.join(folder, 'backups'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'window'));
    for (const name of ['debrief.sqlite', 'debrief.sqlite-wal', 'backups/one.sqlite', 'open.lock'])
      fs.writeFileSync(path.join(folder, name), `of ${name}`);
  }

  const held = (code: string) => Object.assign(new Error(code), { code });

  test('are brought over whole, and a copy is kept that says what it is', () => {
    const { find, former, copy, now } = machine();
    fill(former);
    expect([find(), fs.existsSync(former), fs.readdirSync(now).sort()]).toEqual([
      now,
      false,
      ['backups', 'debrief.sqlite', 'debrief.sqlite-wal'],
    ]);
    expect([
      fs.readFileSync(path.join(now, 'debrief.sqlite-wal'), 'utf8'),
      fs.readFileSync(path.join(now, 'backups/one.sqlite'), 'utf8'),
      fs.readFileSync(path.join(copy, 'debrief.sqlite'), 'utf8'),
      fs.readFileSync(path.join(copy, 'These records have moved.txt'), 'utf8'),
    ]).toEqual([
      'of debrief.sqlite-wal',
      'of backups/one.sqlite',
      'of debrief.sqlite',
      expect.stringContaining(now),
    ]);
  });

  test('are brought over once: what was deleted since does not come back', () => {
    const { find, former, now } = machine();
    fill(former);
    find();
    fs.rmSync(now, { recursive: true });
    find();
    expect(fs.existsSync(now)).toBe(false);
  });

  test('are left alone where there are records in the new place', () => {
    const { find, former, now } = machine();
    fill(former);
    fs.mkdirSync(now);
    find();
    expect([fs.existsSync(former), fs.readdirSync(now)]).toEqual([true, []]);
  });

  test('come whole after a move that was broken off', () => {
    const { find, former, copy, now } = machine();
    fill(copy);
    fs.mkdirSync(`${now}.part`);
    fs.writeFileSync(path.join(`${now}.part`, 'debrief.sqlite'), 'half');
    find();
    expect([fs.readFileSync(path.join(now, 'debrief.sqlite'), 'utf8'), fs.existsSync(former)]).toEqual([
      'of debrief.sqlite',
      false,
    ]);
    expect(fs.existsSync(`${now}.part`)).toBe(false);
  });

  test('come although a virus scanner holds the folder for a moment', () => {
    const { find, former, now } = machine();
    fill(former);
    const rename = vi.spyOn(fs, 'renameSync');
    rename.mockImplementationOnce(() => {
      throw held('EPERM');
    });
    find();
    expect([rename.mock.calls.length, fs.existsSync(path.join(now, 'debrief.sqlite'))]).toEqual([3, true]);
  });

  test('stay where they are while the app is open with them', () => {
    const { find, former, now } = machine();
    fill(former);
    vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw held('EBUSY');
    });
    expect(find).toThrow(
      expect.objectContaining({ code: 'conflict', details: { dataFolderOpenAt: former } }),
    );
    expect([fs.existsSync(path.join(former, 'debrief.sqlite')), fs.existsSync(now)]).toEqual([true, false]);
  });

  test('come whole at the next start where there was no room for them', () => {
    const { find, former, now } = machine();
    fill(former);
    vi.spyOn(fs, 'cpSync').mockImplementationOnce(() => {
      throw held('ENOSPC');
    });
    expect(find).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(fs.existsSync(now)).toBe(false);
    find();
    expect(fs.readFileSync(path.join(now, 'debrief.sqlite'), 'utf8')).toBe('of debrief.sqlite');
  });

  test('are not looked for elsewhere', () => {
    const home = temporaryFolder();
    const env = { APPDATA: path.join(home, 'Roaming') };
    fill(`${env.APPDATA}\\Learning Walk Debrief`);
    expect(usualDataFolder({ platform: 'linux', env, home })).toBe(
      `${home}/.local/share/learning-walk-debrief`,
    );
    expect(fs.existsSync(`${env.APPDATA}\\Learning Walk Debrief`)).toBe(true);
  });
});
