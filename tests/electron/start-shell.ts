/** Starts the shell on a double of Electron, in a folder of its own for every test. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { CorePlace } from '../../core/host/core-api.ts';
import { createBridge } from '../../electron/bridge.ts';
import { startShell, type ShellPlace } from '../../electron/shell.ts';
import { CoreDouble } from './core-double.ts';
import { ContentsDouble, ElectronDouble, WindowDouble } from './electron-double.ts';

/** A folder with an umlaut and spaces in its name, made anew for every test of the file that asks for it. */
let folder = '';

export const ownFolder = (): string => folder;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shell with spaces und Umläuten '));
  fs.mkdirSync(path.join(folder, 'renderer'));
  fs.writeFileSync(path.join(folder, 'renderer/index.html'), '<p>page</p>');
  WindowDouble.made = [];
  WindowDouble.isSlow = false;
  ContentsDouble.zoomOfOrigin = 0;
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const placeIn = (top: string) => ({
  dataDir: () => path.join(top, 'data'),
  resourcesDir: path.join(top, 'resources'),
  rendererDir: path.join(top, 'renderer'),
  preload: path.join(top, 'preload.cjs'),
  platform: 'linux',
  canPlaceWindows: true,
});

export interface Setting {
  readonly electron?: ElectronDouble;
  readonly startCore?: (place: CorePlace) => Promise<CoreDouble>;
  readonly place?: Partial<ShellPlace>;
}

/** Begins the start, which is over once `whole` settles. */
export function begin({ electron = new ElectronDouble(), startCore, place = {} }: Setting = {}) {
  const places: CorePlace[] = [];
  const core = new CoreDouble();
  const begun = vi.fn();
  const whole = startShell(electron, { ...placeIn(folder), begun, ...place }, async (corePlace) => {
    places.push(corePlace);
    return startCore ? startCore(corePlace) : core;
  });
  return { electron, places, core, begun, whole };
}

export async function start(setting?: Setting) {
  const { whole, ...rest } = begin(setting);
  await whole;
  return { ...rest, window: WindowDouble.made[0] };
}

export async function startWhole(setting?: Setting) {
  const { window, ...rest } = await start(setting);
  if (!window) throw new Error('the shell did not start');
  return { ...rest, window, bridge: createBridge(rest.electron.rendererParts(window)) };
}
