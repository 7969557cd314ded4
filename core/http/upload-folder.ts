/** Where uploads lie while the host runs. Only what a host made is ever removed: its names are recognised, nothing else. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const folderName = new RegExp(`^incoming-${uuid}$`);
const fileName = new RegExp(`^${uuid}$`);

export interface UploadFolder {
  readonly path: string;
  /** A name for the next upload. */
  newFile(): string;
  remove(): void;
}

/** Makes the folder of this run; what a killed run left in the data folder goes. The caller holds the data folder's lock. */
export function makeUploadFolder(dataDir: string): UploadFolder {
  for (const entry of fs.readdirSync(dataDir, { withFileTypes: true })) {
    // A link of that name is followed nowhere.
    if (entry.isDirectory() && folderName.test(entry.name)) removeOwn(path.join(dataDir, entry.name));
  }
  const own = path.join(dataDir, `incoming-${randomUUID()}`);
  fs.mkdirSync(own, { mode: 0o700 });
  return { path: own, newFile: () => path.join(own, randomUUID()), remove: () => removeOwn(own) };
}

/** Removes uploads, then the folder if nothing else is in it. What cannot be removed now goes at the next start. */
function removeOwn(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder))
      if (fileName.test(name)) fs.unlinkSync(path.join(folder, name));
    fs.rmdirSync(folder);
  } catch {
    return;
  }
}
