/** What is put aside before something else takes its place: nothing of a person's is thrown away by a recovery. */
import fs from 'node:fs';
import path from 'node:path';
import { removeGently, renameWithPatience } from '../../disk/files.ts';

const folderName = 'kept';
/** Each is a whole store at most; the newest are kept. */
const most = 5;

/** `2026-11-05T16-10-00`, which sorts by time and is a file name everywhere. */
export function stampOf(at: string): string {
  return at
    .replace(/\.\d+Z?$/, '')
    .replace(/[^\dT-]/g, '-')
    .slice(0, 19);
}

/**
 * Puts files of a data folder aside; those that are not there are passed over.
 * @param how `copy` leaves them where they are
 * @returns the folder that holds them now, or null where there was nothing
 */
export function putAside(
  dataDir: string,
  names: readonly string[],
  at: string,
  how: 'copy' | 'move',
): string | null {
  const there = names.filter((name) => {
    const size = fs.statSync(path.join(dataDir, name), { throwIfNoEntry: false })?.size;
    return size !== undefined && (size > 0 || how === 'move');
  });
  if (there.length === 0) return null;
  const folder = freeFolder(keptFolder(dataDir), stampOf(at));
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of there) {
    const [from, to] = [path.join(dataDir, name), path.join(folder, name)];
    if (how === 'move') renameWithPatience(from, to);
    else {
      fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE);
      fs.chmodSync(to, 0o600);
    }
  }
  forgetOldest(keptFolder(dataDir), path.basename(folder));
  return folder;
}

export const keptFolder = (dataDir: string): string => path.join(dataDir, folderName);

/** Deletes all that was put aside. */
export async function removeKept(dataDir: string): Promise<void> {
  const parent = keptFolder(dataDir);
  if (!fs.existsSync(parent)) return;
  for (const stamp of fs.readdirSync(parent)) {
    const folder = path.join(parent, stamp);
    if (!fs.statSync(folder).isDirectory()) continue;
    for (const name of fs.readdirSync(folder)) await removeGently(path.join(folder, name));
    fs.rmdirSync(folder);
  }
}

function freeFolder(parent: string, stamp: string): string {
  for (let count = 1; ; count += 1) {
    const folder = path.join(parent, count === 1 ? stamp : `${stamp}-${count}`);
    if (!fs.existsSync(folder)) return folder;
  }
}

function forgetOldest(parent: string, justMade: string): void {
  const earlier = fs
    .readdirSync(parent)
    .filter((name) => name !== justMade)
    .sort();
  for (const name of earlier.slice(0, Math.max(0, earlier.length - most + 1)))
    fs.rmSync(path.join(parent, name), { recursive: true, force: true });
}
