/** Entry of Electron's main process. */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { dataFolder } from '../core/data-folder.ts';
import { startCore } from '../core/start-worker.ts';
import { startShell } from './shell.ts';
import { readFolderOption } from './options.ts';

// Built, this file lies in build/out/electron.
const fromHere = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// Nothing but the app's own pages is ever loaded, so the browser inside has nothing to look up or update.
for (const name of ['disable-background-networking', 'disable-component-update', 'disable-quic']) {
  app.commandLine.appendSwitch(name);
}

// The starting script hears that Electron itself works here, and takes the app with it when it is ended.
process.send?.('begun');
process.on('disconnect', () => app.quit());

const named = readFolderOption(process.argv, 'data');
const watch = readFolderOption(process.argv, 'watch');
const usual = dataFolder({ platform: process.platform, env: process.env, home: os.homedir() });

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
  },
  {
    dataDir: named ? path.resolve(named) : usual,
    watch: watch ? path.resolve(watch) : undefined,
    resourcesDir: fromHere('../../../resources'),
    rendererDir: fromHere('../renderer'),
    preload: fromHere('./preload.cjs'),
    platform: process.platform,
  },
  (place) => startCore({ workerUrl: new URL('../core/worker.js', import.meta.url), place }),
);
