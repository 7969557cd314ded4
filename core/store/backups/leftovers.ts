/** What a run that was cut off, or an earlier version, has left in a data folder: copies of records that nobody looks after. */
import fs from 'node:fs';
import path from 'node:path';
import { backupsFolder, freeName, namesIn } from './backups-folder.ts';
import { renameWithPatience } from '../../disk/files.ts';

/** Before an update, earlier versions left these beside the store, and never let go of them. */
const formerBackup = /^before-version-\d+\.backup\.sqlite$/;
/** SQLite's own, and the seal, of a file that was being written. */
const half = /\.part(?:-[a-z]+)?$/;

/**
 * Removes what is only half there, and takes in what is whole. The caller holds the folder's lock.
 * @param file the store's
 */
export function tidy(file: string): void {
  const [dataDir, storeName] = [path.dirname(file), path.basename(file)];
  const backups = backupsFolder(dataDir);
  for (const name of namesIn(backups))
    if (half.test(name) || isLoneSeal(backups, name)) attempt(() => fs.rmSync(path.join(backups, name)));
  for (const name of namesIn(dataDir)) {
    const found = path.join(dataDir, name);
    if (name.startsWith(storeName) && half.test(name)) attempt(() => fs.rmSync(found));
    else if (formerBackup.test(name)) attempt(() => takeIn(dataDir, found));
  }
}

/** What cannot be done now is done at the next start. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // A scanner has it open.
  }
}

function isLoneSeal(folder: string, name: string): boolean {
  return name.endsWith('-seal') && !fs.existsSync(path.join(folder, name.slice(0, -'-seal'.length)));
}

function takeIn(dataDir: string, from: string): void {
  const journal = `${from}-journal`;
  const { size, mtime } = fs.statSync(from);
  if (size === 0 || fs.existsSync(journal)) {
    // A copy that was cut off.
    fs.rmSync(from);
    fs.rmSync(journal, { force: true });
    return;
  }
  const folder = backupsFolder(dataDir);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameWithPatience(from, path.join(folder, freeName(dataDir, mtime.toISOString(), 'update')));
}
