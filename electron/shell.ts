/** Puts the shell together from Electron's parts, which are given, so that tests run it against a double of them. */
import fs from 'node:fs';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { AppError } from '../core/contract/errors.ts';
import { errorSentence } from '../core/contract/wording.ts';
import type { Core, CorePlace } from '../core/core-api.ts';
import { readWindowFiles } from '../core/window-files.ts';
import { appScheme, createResponder, ownScheme, startAddress } from './app-protocol.ts';
import { channels } from './channels.ts';
import { createFileHost, type DialogPart } from './host.ts';
import { answerWindow, type IpcMainPart } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { lockContents, lockSession, type ContentsPart, type SessionPart } from './security.ts';
import { createRoom, type RoomWindowPart, type ScreenPart } from './room-window.ts';
import { createWindow, focusWindow, type WindowMaker } from './window.ts';

export interface AppPart {
  readonly isPackaged: boolean;
  setPath(name: 'userData', folder: string): void;
  getPath(name: 'documents'): string;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  quit(): void;
  exit(code: number): void;
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'web-contents-created', listener: (event: object, contents: ContentsPart) => void): unknown;
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
}

export interface ElectronParts<W extends RoomWindowPart> {
  readonly app: AppPart;
  readonly BrowserWindow: WindowMaker<W>;
  readonly dialog: DialogPart<W> & { showErrorBox(title: string, content: string): void };
  readonly ipcMain: IpcMainPart;
  readonly protocol: {
    registerSchemesAsPrivileged(schemes: (typeof ownScheme)[]): void;
    handle(scheme: string, answer: (request: Request) => Response): void;
  };
  /** The default session; it is there once Electron is ready. */
  readonly session: () => SessionPart;
  /** It is there once Electron is ready. */
  readonly screen: () => ScreenPart;
  readonly setMenu: (template: MenuItemConstructorOptions[]) => void;
}

export interface ShellPlace {
  readonly dataDir: string;
  /** A folder to watch from now on, where the start named one. */
  readonly watch?: string | undefined;
  readonly resourcesDir: string;
  readonly rendererDir: string;
  readonly preload: string;
  readonly platform: string;
}

const title = 'Learning Walk Debrief';

/** A long call may be running when the window closes; SQLite keeps what was committed however we end. */
const longestClose = 5_000;

function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return errorSentence(error.toShape());
  return errorSentence({ code: 'internal', details: {} });
}

/** The browser's own files go into a folder of their own beside the records; one app at a time per data folder. */
function claimDataFolder(app: AppPart, dataDir: string): boolean {
  const folder = path.join(dataDir, 'window');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch {
    throw new AppError('read-only', 'the data folder cannot be written', { dataFolder: dataDir });
  }
  app.setPath('userData', folder);
  return app.requestSingleInstanceLock();
}

function closeCoreBeforeQuitting(app: AppPart, core: Core): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const timeIsUp = new Promise<void>((resolve) => setTimeout(resolve, longestClose));
    void Promise.race([core.close().catch(() => undefined), timeIsUp]).then(() => app.exit(0));
  });
}

/**
 * Runs the app until its window is closed. Must be called before Electron is ready.
 * Where it cannot begin (the data folder is locked, read-only, damaged or too new) it says so in a box and exits with 1.
 */
export async function startShell<W extends RoomWindowPart>(
  parts: ElectronParts<W>,
  place: ShellPlace,
  startCore: (place: CorePlace) => Promise<Core>,
): Promise<void> {
  const { app, dialog } = parts;
  parts.protocol.registerSchemesAsPrivileged([ownScheme]);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  try {
    if (!claimDataFolder(app, place.dataDir)) return app.quit();
    await app.whenReady();
    const { dataDir, resourcesDir, watch } = place;
    const core = await startCore({ dataDir, resourcesDir, watch, where: 'the desktop app' });
    closeCoreBeforeQuitting(app, core);
    await openWindow(parts, place, core);
  } catch (error) {
    await app.whenReady();
    dialog.showErrorBox(title, sentenceFor(error));
    app.exit(1);
  }
}

async function openWindow<W extends RoomWindowPart>(
  parts: ElectronParts<W>,
  { platform, preload, rendererDir }: ShellPlace,
  core: Core,
): Promise<void> {
  const { app, dialog, ipcMain } = parts;
  const { isPackaged } = app;
  lockSession(parts.session());
  parts.protocol.handle(appScheme, createResponder(readWindowFiles(rendererDir)));
  parts.setMenu(menuTemplate({ platform, isPackaged }));
  const window = createWindow(parts.BrowserWindow, { preload, isPackaged });
  const files = createFileHost({
    dialog,
    window: () => window,
    core,
    documents: () => app.getPath('documents'),
    writeFile: fs.promises.writeFile,
  });
  const { BrowserWindow, screen } = parts;
  const room = createRoom({ BrowserWindow, place: { preload, isPackaged }, main: window, screen });
  const ownContents = (): object | null => (window.isDestroyed() ? null : window.webContents);
  answerWindow({ ipcMain, ownContents, core, files, room });
  core.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event);
    room.send(event);
  });
  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(startAddress);
}
