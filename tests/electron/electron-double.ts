/** A typed double of the calls of Electron that the shell uses: keeps what it was told, and lets a test play the window. */
import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import type { RendererParts } from '../../electron/bridge.ts';
import type { ContentsPart, SessionPart } from '../../electron/security.ts';
import type { RoomWindowPart, ScreenPart } from '../../electron/room-window.ts';
import type { AppPart, ElectronParts } from '../../electron/shell.ts';
import type { IpcMainPart } from '../../electron/ipc.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';

type Listener = Parameters<IpcMainPart['handle']>[1];
type PermissionAnswer = Parameters<SessionPart['setPermissionRequestHandler']>[0];
type RequestJudge = Parameters<SessionPart['webRequest']['onBeforeRequest']>[0];

export const ownFrame = { origin: 'app://debrief', parent: null };

/** An event that notes whether it was stopped. */
export function stoppable<T extends object>(about: T) {
  return {
    ...about,
    isStopped: false,
    preventDefault() {
      this.isStopped = true;
    },
  };
}

export class IpcMainDouble {
  readonly listeners = new Map<string, Listener>();
  handle(channel: string, listener: Listener): void {
    this.listeners.set(channel, listener);
  }
}

export class SessionDouble extends EventEmitter implements SessionPart {
  isSpellChecked = true;
  askPermission: PermissionAnswer = (_contents, _permission, answer) => answer(true);
  checkPermission = () => true;
  checkDevice = () => true;
  judgeRequest: RequestJudge = (_details, answer) => answer({});
  setPermissionRequestHandler(handler: PermissionAnswer): void {
    this.askPermission = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellChecked = isOn;
  }
  readonly webRequest = {
    onBeforeRequest: (judge: RequestJudge): void => {
      this.judgeRequest = judge;
    },
  };
}

export class ContentsDouble extends EventEmitter implements ContentsPart {
  readonly sent: unknown[] = [];
  openWindow: () => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openWindow = handler;
  }
  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
    this.emit('message', channel, message);
  }
}

export class WindowDouble extends EventEmitter implements RoomWindowPart {
  static made: WindowDouble[] = [];
  readonly webContents = new ContentsDouble();
  readonly log: string[] = [];
  isGone = false;
  isSmall = false;
  readonly options: object;
  constructor(options: object) {
    super();
    this.options = options;
    WindowDouble.made.push(this);
  }
  isDestroyed = (): boolean => this.isGone;
  isMinimized = (): boolean => this.isSmall;
  restore = (): void => void this.log.push('restore');
  focus = (): void => void this.log.push('focus');
  show = (): void => void this.log.push('show');
  getBounds = () => ({ x: 0, y: 0, width: 1366, height: 800 });
  setFullScreen = (isFull: boolean): void => void this.log.push(`full screen ${isFull}`);
  close = (): void => {
    this.log.push('close');
    this.isGone = true;
    this.emit('closed');
  };
  loadURL(address: string): Promise<void> {
    this.log.push(`load ${address}`);
    return Promise.resolve();
  }
}

class AppDouble extends EventEmitter implements AppPart {
  isPackaged = true;
  isFirst = true;
  readonly log: string[] = [];
  setPath = (name: string, folder: string): void => void this.log.push(`${name} ${folder}`);
  getPath = (name: string): string => `/home/ada/${name}`;
  requestSingleInstanceLock = (): boolean => this.isFirst;
  whenReady = (): Promise<void> => Promise.resolve();
  quit = (): void => void this.log.push('quit');
  exit = (code: number): void => {
    this.log.push(`exit ${code}`);
    this.emit('exited');
  };
}

export class DialogDouble {
  toOpen: string[] | null = null;
  toSave: string | null = null;
  readonly asked: object[] = [];
  readonly said: string[] = [];
  showOpenDialog = (_window: object, options: object) => {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.toOpen === null, filePaths: this.toOpen ?? [] });
  };
  showSaveDialog = (_window: object, options: object) => {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.toSave === null, filePath: this.toSave ?? '' });
  };
  showMessageBox = (_window: object, { message }: { message: string }) => {
    this.said.push(message);
    return Promise.resolve({});
  };
  showErrorBox = (title: string, content: string): void => void this.said.push(`${title}: ${content}`);
}

export class ElectronDouble implements ElectronParts<WindowDouble> {
  readonly app = new AppDouble();
  readonly BrowserWindow = WindowDouble;
  readonly dialog = new DialogDouble();
  readonly ipcMain = new IpcMainDouble();
  readonly ownSession = new SessionDouble();
  readonly schemes: object[] = [];
  readonly menus: MenuItemConstructorOptions[][] = [];
  serve: (request: Request) => Response = () => {
    throw new Error('nothing is served');
  };
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: object[]): void => void this.schemes.push(...schemes),
    handle: (_scheme: string, answer: (request: Request) => Response): void => {
      this.serve = answer;
    },
  };
  /** The first shows the driver's window. */
  displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
  screen = (): ScreenPart => ({
    getAllDisplays: () => this.displays,
    getDisplayMatching: () => this.displays[0] ?? { id: 0, bounds: { x: 0, y: 0, width: 0, height: 0 } },
  });
  session = (): SessionDouble => this.ownSession;
  setMenu = (template: MenuItemConstructorOptions[]): void => void this.menus.push(template);

  /** The window's side of the same wire, as the preload script sees it. Messages are cloned, as Electron does. */
  rendererParts(window: WindowDouble, pathOf: (file: File) => string): RendererParts {
    const { ipcMain } = this;
    const hearers = new Map<unknown, (channel: string, message: CoreEvent) => void>();
    return {
      webUtils: { getPathForFile: pathOf },
      ipcRenderer: {
        async invoke(channel, ...args) {
          const listener = ipcMain.listeners.get(channel);
          if (!listener) throw new Error(`nobody listens to ${channel}`);
          const event = { sender: window.webContents, senderFrame: ownFrame };
          return structuredClone(await listener(event, ...structuredClone(args)));
        },
        on(channel, listener) {
          const hear = (sentTo: string, message: CoreEvent): void => {
            if (sentTo === channel) listener({}, structuredClone(message));
          };
          hearers.set(listener, hear);
          window.webContents.on('message', hear);
        },
        removeListener(_channel, listener) {
          const hear = hearers.get(listener);
          if (hear) window.webContents.off('message', hear);
        },
      },
    };
  }
}
