/** Where the records of this machine's team lie, unless the person says otherwise: one rule for every host. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../contract/errors.ts';
import { isFullDisk, isHeld } from '../disk/errors.ts';
import { renameWithPatience } from '../disk/files.ts';

export interface Machine {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  readonly home: string;
}

const title = 'Learning Walk Debrief';

/**
 * The data folder that each platform expects. Windows has a place that stays on the machine and one that travels to a
 * server with the person: records are for the first. Linux follows the XDG base directory specification, which says
 * that a relative path in XDG_DATA_HOME is to be ignored.
 */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return `${env['LOCALAPPDATA'] || `${home}\\AppData\\Local`}\\${title}`;
  if (platform === 'darwin') return `${home}/Library/Application Support/${title}`;
  const shared = env['XDG_DATA_HOME'];
  return `${shared?.startsWith('/') ? shared : `${home}/.local/share`}/learning-walk-debrief`;
}

/** Where earlier versions kept the records on Windows, and what that folder is called once it is only a copy. */
function formerFolders({ env, home }: Machine): { readonly open: string; readonly copy: string } {
  const open = `${env['APPDATA'] || `${home}\\AppData\\Roaming`}\\${title}`;
  return { open, copy: `${open} (copy)` };
}

/** In the copy that was kept: it was brought over once and for all. */
const noteName = 'These records have moved.txt';

/** What belongs to a run of the app and not to the records. */
const ofOneRun: ReadonlySet<string> = new Set(['window', 'open.lock', 'open-at.txt']);

/**
 * The usual data folder, ready for use. Records of an earlier version come along from the old place: what lies there is
 * copied, and stays under another name until somebody deletes it.
 * @throws AppError `conflict` where the app still runs with the old folder
 */
export function usualDataFolder(machine: Machine): string {
  const folder = dataFolder(machine);
  if (machine.platform === 'win32' && !fs.existsSync(folder)) bringOver(formerFolders(machine), folder);
  return folder;
}

function bringOver({ open, copy }: { open: string; copy: string }, folder: string): void {
  // The old folder is renamed before anything is copied: Windows refuses that while a file in it is open.
  if (fs.existsSync(open) && !fs.existsSync(copy)) setAside(open, copy);
  const note = path.join(copy, noteName);
  if (!fs.existsSync(copy) || fs.existsSync(note)) return;
  const part = `${folder}.part`;
  fs.rmSync(part, { recursive: true, force: true, maxRetries: 5 });
  fs.mkdirSync(part, { mode: 0o700 });
  try {
    for (const name of fs.readdirSync(copy)) {
      if (!ofOneRun.has(name)) fs.cpSync(path.join(copy, name), path.join(part, name), { recursive: true });
    }
  } catch (error) {
    throw isFullDisk(error) ? new AppError('disk-full', 'no room for the records') : error;
  }
  renameWithPatience(part, folder, 'win32');
  fs.writeFileSync(
    note,
    `The records of ${title} now lie in ${folder}.\r\nThis folder is a copy of them as they were before, with every name in it: delete it once you have seen that all is there.\r\n`,
  );
}

function setAside(open: string, copy: string): void {
  try {
    renameWithPatience(open, copy, 'win32');
  } catch (error) {
    if (!isHeld(error, 'win32')) throw error;
    throw new AppError('conflict', 'the former folder is in use', { dataFolderOpenAt: open });
  }
}
