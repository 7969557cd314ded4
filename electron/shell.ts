/** Puts the shell together from Electron's parts, which are given, so that tests run it against a double of them. */
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { AppError } from '../core/contract/errors.ts';
import { errorSentence } from '../core/contract/wording.ts';
import type { Core, CorePlace } from '../core/host/core-api.ts';
import { writeWhole } from '../core/disk/files.ts';
import { readWindowFiles } from '../core/host/window-files.ts';
import { appScheme, createResponder, ownScheme } from './app-protocol.ts';
import { channels } from './channels.ts';
import { claimDataFolder, refuseDebugging, StartRefused, type ClaimPart } from './claim.ts';
import { createFileHost, type DialogPart } from './host.ts';
import { answerWindow, type IpcMainPart } from './ipc.ts';
import { createLastFolders } from './last-folders.ts';
import { watchLife, type Life, type LifePart } from './life.ts';
import { contextTemplate, menuTemplate } from './menu.ts';
import { createOfferedFiles } from './offered-files.ts';
import { bringBack, showPage } from './page.ts';
import { lockContents, lockSession, type ContentsPart, type SessionPart } from './security.ts';
import { createWall, type WallWindowPart, type ScreenPart } from './wall-window.ts';
import { createWindow, focusWindow, type Size, type WindowMaker } from './window.ts';

export interface AppPart extends ClaimPart, LifePart {
  getPath(name: 'documents'): string;
  whenReady(): Promise<void>;
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'web-contents-created', listener: (event: object, contents: ContentsPart) => void): unknown;
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
}

/** What a person clicked on with the right button. */
interface Clicked {
  readonly isEditable: boolean;
  readonly selectionText: string;
}

export interface ShellWindow extends WallWindowPart {
  readonly webContents: WallWindowPart['webContents'] & {
    on(event: 'context-menu', listener: (event: object, clicked: Clicked) => void): unknown;
  };
}

export interface ElectronParts<W extends ShellWindow> {
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
  readonly screen: () => ScreenPart & { getPrimaryDisplay(): { readonly workAreaSize: Size } };
  readonly setMenu: (template: MenuItemConstructorOptions[]) => void;
  readonly openMenu: (template: MenuItemConstructorOptions[], window: W) => void;
}

export interface ShellPlace {
  /** Asked within the start: where there is none to be had, the person is told. */
  readonly dataDir: () => string;
  /** A folder to watch from now on, where the start named one. */
  readonly watch?: string | undefined;
  readonly resourcesDir: string;
  readonly rendererDir: string;
  readonly preload: string;
  readonly platform: string;
  /** Whether a window stands where we put it. */
  readonly canPlaceWindows: boolean;
  /** Told once the person sees something of the app: a window, or the box that says why there is none. */
  readonly begun: () => void;
}

/** A core that can end without anybody having closed it says so. */
export interface ShellCore extends Core {
  readonly stopped?: Promise<void>;
}

const title = 'Learning Walk Debrief';

function sentenceFor(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  if (error instanceof AppError) return errorSentence(error.toShape());
  return errorSentence({ code: 'internal', details: {} });
}

/**
 * Runs the app until its window is closed. Must be called before Electron is ready.
 * Where it cannot begin (the data folder is locked, read-only, damaged or too new) it says so in a box and exits with 1.
 */
export async function startShell<W extends ShellWindow>(
  parts: ElectronParts<W>,
  place: ShellPlace,
  startCore: (place: CorePlace) => Promise<ShellCore>,
): Promise<void> {
  const { app, dialog } = parts;
  let life: Life | null = null;
  parts.protocol.registerSchemesAsPrivileged([ownScheme]);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  try {
    refuseDebugging(app);
    const dataDir = place.dataDir();
    const ownFolder = claimDataFolder(app, dataDir, place.platform);
    if (ownFolder === null) return app.quit();
    await app.whenReady();
    const { resourcesDir, watch } = place;
    const core = await startCore({ dataDir, resourcesDir, watch, where: 'the desktop app' });
    life = watchLife(app, core);
    await openWindow(parts, place, { core, life, ownFolder });
  } catch (error) {
    await app.whenReady();
    place.begun();
    dialog.showErrorBox(title, sentenceFor(error));
    if (life) life.end(1);
    else app.exit(1);
  }
}

async function openWindow<W extends ShellWindow>(
  parts: ElectronParts<W>,
  { platform, preload, rendererDir, canPlaceWindows, begun }: ShellPlace,
  { core, life, ownFolder }: { core: ShellCore; life: Life; ownFolder: string },
): Promise<void> {
  const { app, BrowserWindow, dialog, ipcMain, screen } = parts;
  const { isPackaged } = app;
  lockSession(parts.session());
  parts.protocol.handle(appScheme, createResponder(readWindowFiles(rendererDir)));
  parts.setMenu(menuTemplate({ platform, isPackaged }));
  const { workAreaSize } = screen().getPrimaryDisplay();
  const window = createWindow(BrowserWindow, { preload, isPackaged }, workAreaSize, begun);
  const files = createFileHost({
    dialog,
    window: () => window,
    core,
    folders: createLastFolders(path.join(ownFolder, 'last-folders.json'), () => app.getPath('documents')),
    offered: createOfferedFiles(path.join(ownFolder, 'offered')),
    writeFile: writeWhole,
  });
  const wall = createWall({
    BrowserWindow,
    place: { preload, isPackaged },
    main: window,
    canPlace: canPlaceWindows,
    screen,
  });
  const ownContents = (): object | null => (window.isDestroyed() ? null : window.webContents);
  answerWindow({ ipcMain, ownContents, core, files, wall });
  core.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event);
    wall.send(event);
  });
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextTemplate(clicked);
    if (template.length > 0) parts.openMenu(template, window);
  });
  const offerRestart = async (message: string): Promise<void> => {
    if (life.isEnding || window.isDestroyed()) return;
    const options = { type: 'error' as const, message, buttons: ['Start again', 'Quit'] };
    const { response } = await dialog.showMessageBox(window, options);
    life.end(0, { again: response === 0 });
  };
  bringBack(window, () => void offerRestart(windowStopped));
  void core.stopped?.then(() => offerRestart(coreStopped));
  app.on('second-instance', () => {
    if (life.isEnding || window.isDestroyed()) life.startAgain();
    else focusWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  await showPage(window);
}

const windowStopped =
  'The window stopped working twice. Every step up to now is kept: start the app again, and tell whoever looks after it if this comes back.';
const coreStopped =
  'The part of the app that keeps the records has stopped. Every step that was shown as done is kept: start the app again.';
