/** Takes the data folder for this app alone, or says why it cannot be had. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../core/contract/errors.ts';

/** A start that the person must be told about in words of its own. The message is the sentence. */
export class StartRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartRefused';
  }
}

export interface ClaimPart {
  readonly isPackaged: boolean;
  setPath(name: 'userData' | 'sessionData', folder: string): void;
  requestSingleInstanceLock(): boolean;
  readonly commandLine: { hasSwitch(name: string): boolean; removeSwitch(name: string): void };
}

/** Whoever may speak to the page from outside may read every record. Fuses close the ways that Node has of its own. */
const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Must be asked before Electron is ready: until then the switches have not been looked at. */
export function refuseDebugging({ isPackaged, commandLine }: ClaimPart): void {
  if (!isPackaged) return;
  const asked = debugging.filter((name) => commandLine.hasSwitch(name));
  for (const name of asked) commandLine.removeSwitch(name);
  const [first] = asked;
  if (first)
    throw new StartRefused(
      `The app does not start with --${first}, which would open its records to other programs: start it without.`,
    );
}

/** What Chromium puts into the folder while an app holds it, and whose it is where the name says so. */
function holderOf(folder: string, platform: string): { readonly host: string | null } | null {
  if (platform === 'win32') return fs.existsSync(path.join(folder, 'lockfile')) ? { host: null } : null;
  try {
    return { host: fs.readlinkSync(path.join(folder, 'SingletonLock')).replace(/-\d+$/, '') };
  } catch {
    return null;
  }
}

/**
 * The browser's own files go into a folder of their own beside the records; one app at a time per data folder.
 * @returns that folder, or null where another app on this machine has it: that one has come to the front
 * @throws AppError `read-only`
 * @throws StartRefused where the folder cannot be held at all, or another machine holds it
 */
export function claimDataFolder(app: ClaimPart, dataDir: string, platform: string): string | null {
  const folder = path.join(dataDir, 'window');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch {
    throw new AppError('read-only', 'the data folder cannot be written', { dataFolder: dataDir });
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  if (app.requestSingleInstanceLock()) return folder;
  // Electron answers the same where another app has the lock and where no lock can be made.
  const holder = holderOf(folder, platform);
  if (holder === null)
    throw new StartRefused(
      `The disk of ${dataDir} cannot keep a second app out, as sticks and cards cannot: start the app with a data folder on this computer’s own disk.`,
    );
  if (holder.host !== null && holder.host !== os.hostname())
    throw new StartRefused(
      `These records are open on another computer (${holder.host}): close the app there, then start it here.`,
    );
  return null;
}
