/**
 * Whether a folder is safe for the store. SQLite's log needs a disk of this machine: on a share two machines write at once,
 * and a program that syncs a folder puts an older file in the place of a newer one while it is open.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../contract/errors.ts';
import { dataFolder, type Machine } from './data-folder.ts';

/** What the recognition asks of the disk; a test answers for machines that are not at hand. */
export interface Disk {
  /** With links and mapped drive letters followed: Windows then names the share. */
  realPath(folder: string): string;
  exists(file: string): boolean;
  /** The system's table of mounts: Linux's file, what macOS's command prints; empty on Windows. */
  mounts(): string;
}

export type UnsafePlace = { readonly what: 'share' | 'sync'; readonly name: string };

const thisDisk: Disk = {
  realPath: (folder) => fs.realpathSync.native(folder),
  exists: (file) => fs.existsSync(file),
  mounts() {
    if (process.platform === 'darwin')
      return spawnSync('/sbin/mount', { encoding: 'utf8', timeout: 5_000 }).stdout || '';
    return fs.existsSync('/proc/self/mounts') ? fs.readFileSync('/proc/self/mounts', 'utf8') : '';
  },
};

/** A part of a path that names a service, in the forms that each gives its folders. */
const syncedParts: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?:$| - |-)/i, 'OneDrive'],
  [/^Dropbox(?:$| \(|-)/i, 'Dropbox'],
  [/^(?:Google ?Drive|GoogleDrive-.+|My Drive|Shared drives|DriveFS)$/i, 'Google Drive'],
  [/^(?:iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^Box Sync$/i, 'Box'],
  [/^CloudStorage$/, 'a cloud service'],
];

/** What each service leaves at the top of the folder that it syncs. */
const markers: readonly (readonly [string, string])[] = [
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.stfolder', 'Syncthing'],
];

const syncedByEnvironment = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'];

const sharedFileSystems =
  /^(?:nfs4?|cifs|smb3|smbfs|afpfs|webdav|afs|ceph|davfs|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|onedriver|google-drive-ocamlfuse))$/;

/** Null: nothing speaks against it. */
export function unsafePlace(folder: string, machine: Machine, disk: Disk = thisDisk): UnsafePlace | null {
  const real = realPathOf(folder, machine, disk);
  for (const place of new Set([folder, real])) {
    const found = shareOf(place, machine, disk) ?? syncOf(place, machine, disk);
    if (found) return found;
  }
  return null;
}

/** @throws AppError `refused`, reason `place`, with the folder that would be safe, if the usual one is */
export function refuseUnsafePlace(folder: string, machine: Machine): void {
  const found = unsafePlace(folder, machine);
  if (found === null) return;
  const usual = dataFolder(machine);
  throw new AppError('refused', `the data folder is in a ${found.what} folder`, {
    reason: 'place',
    ...found,
    dataFolder: folder,
    // Nothing to offer where that one is no better.
    safeFolder: unsafePlace(usual, machine) === null ? usual : '',
  });
}

/** Windows signs a person in with a profile that it deletes afterwards where it cannot open theirs. */
export function isTemporaryProfile({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  return platform === 'win32' && /\\TEMP(?:\.[^\\]+)?\\?$/i.test(env['USERPROFILE'] ?? '');
}

const pathOf = ({ platform }: Machine): path.PlatformPath => (platform === 'win32' ? path.win32 : path.posix);

/** Of the folder, or of the nearest above it that is there. */
function realPathOf(folder: string, machine: Machine, disk: Disk): string {
  const { dirname, join, basename } = pathOf(machine);
  try {
    return disk.realPath(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realPathOf(parent, machine, disk), basename(folder));
  }
}

function shareOf(folder: string, { platform }: Machine, disk: Disk): UnsafePlace | null {
  if (platform === 'win32') {
    // `\\?\C:\` and `\\.\` are this machine's own.
    const [, server] = /^[\\/]{2}(?:\?[\\/]UNC[\\/])?([^\\/?.][^\\/]*)[\\/]/i.exec(folder) ?? [];
    return server === undefined ? null : { what: 'share', name: server };
  }
  const mounts = disk
    .mounts()
    .split('\n')
    .map((line) => mountOf(line, platform))
    .filter(({ at }) => at === '/' || folder === at || folder.startsWith(`${at}/`));
  const nearest = mounts.toSorted((one, other) => other.at.length - one.at.length)[0];
  return nearest && sharedFileSystems.test(nearest.type) ? { what: 'share', name: nearest.at } : null;
}

function mountOf(line: string, platform: string): { readonly at: string; readonly type: string } {
  if (platform === 'darwin') {
    // `//jo@server/staff on /Volumes/staff (smbfs, nodev, nosuid, mounted by jo)`
    const [, at = '', type = ''] = / on (\/.*) \((\w+)[^()]*\)$/.exec(line) ?? [];
    return { at, type };
  }
  const [, at = '', type = ''] = line.split(' ');
  return { at: at.replaceAll('\\040', ' '), type };
}

function syncOf(folder: string, machine: Machine, disk: Disk): UnsafePlace | null {
  const { sep, join, dirname, relative, isAbsolute } = pathOf(machine);
  for (const part of folder.split(sep)) {
    const known = syncedParts.find(([pattern]) => pattern.test(part));
    if (known) return { what: 'sync', name: known[1] };
  }
  for (const name of syncedByEnvironment) {
    const root = machine.env[name];
    if (!root) continue;
    const below = relative(root, folder);
    if (!below.startsWith('..') && !isAbsolute(below)) return { what: 'sync', name: 'OneDrive' };
  }
  for (let at = folder; ; at = dirname(at)) {
    const known = markers.find(([name]) => disk.exists(join(at, name)));
    if (known) return { what: 'sync', name: known[1] };
    if (dirname(at) === at) return null;
  }
}
