/** Folders that are not safe for the store: shares and synced folders of every kind that can be told. */
import { expect, test } from 'vitest';
import { errorSentence } from '../../../core/contract/wording.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { createCore } from '../../../core/core.ts';
import { dataFolder } from '../../../core/host/data-folder.ts';
import {
  isTemporaryProfile,
  refuseUnsafePlace,
  unsafePlace,
  type Disk,
} from '../../../core/host/where-data-lives.ts';
import { temporaryFolder } from '../../support/folders.ts';
import fs from 'node:fs';
import path from 'node:path';

const windows = { platform: 'win32', env: {}, home: 'C:\\Users\\jo' };
const mac = { platform: 'darwin', env: {}, home: '/Users/jo' };
const linux = { platform: 'linux', env: {}, home: '/home/jo' };

const diskWith = (changes: Partial<Disk> = {}): Disk => ({
  realPath: (folder) => folder,
  exists: () => false,
  mounts: () => '',
  ...changes,
});

test.each([
  [windows, '\\\\server\\staff\\walks', 'share', 'server'],
  [windows, '//server/staff/walks', 'share', 'server'],
  [windows, '\\\\?\\UNC\\server\\staff\\walks', 'share', 'server'],
  [windows, 'C:\\Users\\jo\\OneDrive\\walks', 'sync', 'OneDrive'],
  [windows, 'C:\\Users\\jo\\OneDrive - Elmfield School\\walks', 'sync', 'OneDrive'],
  [windows, 'D:\\Dropbox (Elmfield)\\walks', 'sync', 'Dropbox'],
  [windows, 'G:\\My Drive\\walks', 'sync', 'Google Drive'],
  [windows, 'C:\\Users\\jo\\iCloudDrive\\walks', 'sync', 'iCloud Drive'],
  [mac, '/Users/jo/Library/CloudStorage/OneDrive-Elmfield/walks', 'sync', 'a cloud service'],
  [mac, '/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/walks', 'sync', 'iCloud Drive'],
  [linux, '/home/jo/Nextcloud/walks', 'sync', 'Nextcloud'],
] as const)('by its path: %o %s', (machine, folder, what, name) => {
  expect(unsafePlace(folder, machine, diskWith())).toEqual({ what, name });
});

test.each([
  [windows, 'C:\\Users\\jo\\AppData\\Local\\Learning Walk Debrief'],
  [windows, '\\\\?\\C:\\Users\\jo\\walks'],
  [windows, 'D:\\Walks and boxes'],
  [mac, '/Users/jo/Library/Application Support/Learning Walk Debrief'],
  [linux, '/home/jo/.local/share/learning-walk-debrief'],
] as const)('a folder of this machine is safe: %o %s', (machine, folder) => {
  expect(unsafePlace(folder, machine, diskWith())).toBeNull();
});

test('by where it really lies: a mapped drive, and a link into a synced folder', () => {
  const mapped = diskWith({ realPath: (folder) => folder.replace('S:', '\\\\server\\staff') });
  expect(unsafePlace('S:\\walks', windows, mapped)).toEqual({ what: 'share', name: 'server' });
  const linked = diskWith({
    realPath: (folder) => {
      if (folder === '/home/jo/walks') return '/home/jo/Dropbox/walks';
      throw new Error('it is not there yet');
    },
  });
  expect(unsafePlace('/home/jo/walks/debrief', linux, linked)).toEqual({ what: 'sync', name: 'Dropbox' });
});

test('by what a service left in the folder or above it', () => {
  for (const [marker, name] of [
    ['/home/jo/files/.dropbox', 'Dropbox'],
    ['/home/jo/files/.stfolder', 'Syncthing'],
    ['/home/jo/files/walks/.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ] as const) {
    const disk = diskWith({ exists: (file) => file === marker });
    expect(unsafePlace('/home/jo/files/walks', linux, disk)).toEqual({ what: 'sync', name });
    expect(unsafePlace('/home/jo/other', linux, disk)).toBeNull();
  }
});

test('by what Windows says of OneDrive', () => {
  const machine = { ...windows, env: { OneDriveCommercial: 'D:\\Elmfield' } };
  expect(unsafePlace('D:\\Elmfield\\walks', machine, diskWith())).toEqual({ what: 'sync', name: 'OneDrive' });
  expect(unsafePlace('D:\\Elmfield 2\\walks', machine, diskWith())).toBeNull();
});

test('by Linux’s table of mounts', () => {
  const mounts = (): string =>
    [
      '/dev/sda1 / ext4 rw 0 0',
      '//server/staff /media/staff\\040share cifs rw 0 0',
      '/dev/sdb1 /media/staff\\040share/stick vfat rw 0 0',
    ].join('\n');
  const disk = diskWith({ mounts });
  expect(unsafePlace('/media/staff share/walks', linux, disk)).toEqual({
    what: 'share',
    name: '/media/staff share',
  });
  expect(unsafePlace('/media/staff share/stick/walks', linux, disk)).toBeNull();
  expect(unsafePlace('/media/staff shared/walks', linux, disk)).toBeNull();
});

test('by what macOS says of its mounts', () => {
  const mounts = (): string =>
    [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)',
      '//jo@server/staff on /Volumes/staff share (smbfs, nodev, nosuid, mounted by jo)',
      'server:/export/home on /Volumes/home (nfs)',
      '/dev/disk4s1 on /Volumes/stick (apfs, local, nodev, nosuid, journaled, noowners)',
    ].join('\n');
  const found = ['staff share/walks', 'home/jo/walks', 'stick/walks', 'staff shared/walks'].map((folder) =>
    unsafePlace(`/Volumes/${folder}`, mac, diskWith({ mounts })),
  );
  expect(found).toEqual([
    { what: 'share', name: '/Volumes/staff share' },
    { what: 'share', name: '/Volumes/home' },
    null,
    null,
  ]);
});

test('a start there is refused with the reason and the folder that is safe, and nothing is made', async () => {
  const top = temporaryFolder();
  const dataDir = path.join(top, 'OneDrive', 'walks');
  const refused = await createCore({
    place: { dataDir, resourcesDir: '', where: 'a test' },
    clock: () => new Date(),
    newId: () => '',
    log: () => undefined,
  }).catch((error: unknown) => error);
  if (!(refused instanceof AppError)) throw new Error('it was not refused');
  expect(errorSentence(refused.toShape())).toMatch(
    /walks is kept in step by OneDrive, .* so the app does not use it\. Start the app without naming a folder: it then uses .+\. Files/,
  );
  expect(fs.readdirSync(top)).toEqual([]);
});

test('where the usual folder is no better, it is not offered', () => {
  const said = (safeFolder: string): string =>
    errorSentence({
      code: 'refused',
      details: { reason: 'place', what: 'share', name: '/home', dataFolder: '/home/jo/data', safeFolder },
    });
  expect(said('')).toMatch(/network share \(\/home\).* Ask your technician .* --data FOLDER\. Files/);
  const home = path.join(temporaryFolder(), 'Nextcloud');
  const machine = { ...linux, home };
  expect(() => refuseUnsafePlace(dataFolder(machine), machine)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ safeFolder: '' }) as object }),
  );
});

test('a temporary profile of Windows is told by its folder', () => {
  const profile = (folder: string) => isTemporaryProfile({ platform: 'win32', env: { USERPROFILE: folder } });
  expect(
    ['C:\\Users\\TEMP', 'C:\\Users\\TEMP.ELMFIELD', 'C:\\Users\\jo', 'C:\\Users\\temple'].map(profile),
  ).toEqual([true, true, false, false]);
});
