/** Entry of Electron's main process. */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { usualDataFolder } from '../core/host/data-folder.ts';
import { startCore } from '../core/host/start-core.ts';
import { canPlaceWindows } from './display.ts';
import { startShell } from './shell.ts';
import { readFolderOption } from './options.ts';

// Built, this file lies in build/out/electron.
const fromHere = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// Nothing but the app's own pages is ever loaded, so the browser inside has nothing to look up or update.
for (const name of ['disable-background-networking', 'disable-component-update', 'disable-quic']) {
  app.commandLine.appendSwitch(name);
}

// As the installer names it: else Windows shows the window beside the pinned icon.
if (process.platform === 'win32') app.setAppUserModelId('school.learningwalk.debrief');

// The starting script takes the app with it when it is ended.
process.on('disconnect', () => app.quit());

const { platform, env } = process;
const named = readFolderOption(process.argv, 'data');
const watch = readFolderOption(process.argv, 'watch');

void startShell(
  {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    protocol,
    session: () => session.defaultSession,
    screen: () => screen,
    setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
    openMenu: (template, window) => Menu.buildFromTemplate(template).popup({ window }),
  },
  {
    dataDir: () => (named ? path.resolve(named) : usualDataFolder({ platform, env, home: os.homedir() })),
    watch: watch ? path.resolve(watch) : undefined,
    resourcesDir: fromHere('../../../resources'),
    rendererDir: fromHere('../renderer'),
    preload: fromHere('./preload.cjs'),
    platform,
    canPlaceWindows: canPlaceWindows({
      platform,
      env,
      ozone: app.commandLine.getSwitchValue('ozone-platform'),
    }),
    // The starting script hears that Electron works here, down to its display.
    begun: () => process.send?.('begun'),
  },
  (place) => startCore({ workerUrl: new URL('../core/core-thread.js', import.meta.url), place }),
);
