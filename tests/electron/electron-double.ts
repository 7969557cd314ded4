/**
 * A typed double of the calls of Electron that the shell uses: keeps what it was told, and lets a test play the window.
 * Where Electron is strict it is as strict: nothing of a destroyed window answers, a permission that is denied never
 * settles, pages of one origin share their zoom, what must come before ready is refused after it.
 */
import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import type { RendererParts } from '../../electron/bridge.ts';
import type { ContentsPart, SessionPart } from '../../electron/security.ts';
import type { AppPart, ElectronParts, ShellWindow } from '../../electron/shell.ts';
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
  /** As a page asks: it hears of what is granted, and of what is denied it hears nothing, ever. */
  request(permission: string): Promise<void> {
    return new Promise((resolve) =>
      this.askPermission({}, permission, (isGranted) => {
        if (isGranted) resolve();
      }),
    );
  }
  readonly webRequest = {
    onBeforeRequest: (judge: RequestJudge): void => {
      this.judgeRequest = judge;
    },
  };
}

export class ContentsDouble extends EventEmitter implements ContentsPart {
  /** Pages of one origin are as large as each other, unless their window keeps its zoom to itself. */
  static zoomOfOrigin = 0;
  readonly sent: unknown[] = [];
  readonly #isIsolated: boolean;
  #ownZoom = 0;
  reloads = 0;
  constructor(zoomMode = 'default') {
    super();
    this.#isIsolated = zoomMode === 'isolated';
  }
  get zoomLevel(): number {
    return this.#isIsolated ? this.#ownZoom : ContentsDouble.zoomOfOrigin;
  }
  set zoomLevel(level: number) {
    if (this.#isIsolated) this.#ownZoom = level;
    else ContentsDouble.zoomOfOrigin = level;
  }
  openWindow: () => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openWindow = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
    this.emit('message', channel, message);
  }
}

interface MadeWith {
  readonly webPreferences: { readonly zoomMode: string };
}

const refusedLoad = (code: string): Error => Object.assign(new Error(`${code} loading`), { code });

export class WindowDouble extends EventEmitter implements ShellWindow {
  static made: WindowDouble[] = [];
  /** Whether pages load only when the test says so. */
  static isSlow = false;
  readonly options: object;
  readonly log: string[] = [];
  isSmall = false;
  readonly #contents: ContentsDouble;
  #isGone = false;
  #stopLoading: (error: Error) => void = () => undefined;
  constructor(options: MadeWith) {
    super();
    this.options = options;
    this.#contents = new ContentsDouble(options.webPreferences.zoomMode);
    WindowDouble.made.push(this);
  }
  get webContents(): ContentsDouble {
    return this.#standing(this.#contents);
  }
  /** What it has sent, also once it is gone. */
  get sent(): readonly unknown[] {
    return this.#contents.sent;
  }
  isDestroyed = (): boolean => this.#isGone;
  isMinimized = (): boolean => this.#standing(this.isSmall);
  restore = (): void => this.#note('restore');
  focus = (): void => this.#note('focus');
  show = (): void => this.#note('show');
  getBounds = () => this.#standing({ x: 0, y: 0, width: 1366, height: 800 });
  setFullScreen = (isFull: boolean): void => this.#note(`full screen ${isFull}`);
  close = (): void => {
    this.#note('close');
    this.#isGone = true;
    this.#stopLoading(refusedLoad('ERR_FAILED'));
    this.emit('closed');
  };
  loadURL(address: string): Promise<void> {
    this.#note(`load ${address}`);
    this.#stopLoading(refusedLoad('ERR_ABORTED'));
    if (!WindowDouble.isSlow) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stopLoading = reject;
      this.once('loaded', resolve);
    });
  }
  failToLoad(): void {
    this.#stopLoading(refusedLoad('ERR_FILE_NOT_FOUND'));
  }
  #standing<T>(answer: T): T {
    if (this.#isGone) throw new TypeError('Object has been destroyed');
    return answer;
  }
  #note(what: string): void {
    this.#standing(this.log).push(what);
  }
}

/** Before it is ready, some of Electron is not there yet; once it is, some of it is settled. */
class Readiness {
  #isReady = false;
  readonly reached = new Promise<void>((resolve) =>
    setImmediate(() => {
      this.#isReady = true;
      resolve();
    }),
  );
  mustBe(isReady: boolean, what: string): void {
    if (this.#isReady !== isReady)
      throw new Error(`${what} ${isReady ? 'before' : 'after'} the app is ready`);
  }
}

class AppDouble extends EventEmitter implements AppPart {
  isPackaged = true;
  isFirst = true;
  readonly log: string[] = [];
  readonly switches = new Set<string>();
  readonly readiness = new Readiness();
  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.switches.has(name),
    removeSwitch: (name: string): void => void this.switches.delete(name),
  };
  setPath = (name: string, folder: string): void => {
    this.readiness.mustBe(false, 'setPath');
    this.log.push(`${name} ${folder}`);
  };
  getPath = (name: string): string => `/home/ada/${name}`;
  requestSingleInstanceLock = (): boolean => this.isFirst;
  whenReady = (): Promise<void> => this.readiness.reached;
  /** Electron closes the windows, then asks whether it may leave. */
  quit = (): void => {
    this.log.push('quit');
    for (const window of WindowDouble.made) if (!window.isDestroyed()) window.close();
    this.emit('will-quit', stoppable({}));
  };
  relaunch = (): void => void this.log.push('relaunch');
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
  /** Which button of a box is pressed. */
  pressed = 0;
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
    return Promise.resolve({ response: this.pressed });
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
  readonly opened: MenuItemConstructorOptions[][] = [];
  serve: (request: Request) => Response = () => {
    throw new Error('nothing is served');
  };
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: object[]): void => {
      this.app.readiness.mustBe(false, 'registerSchemesAsPrivileged');
      this.schemes.push(...schemes);
    },
    handle: (_scheme: string, answer: (request: Request) => Response): void => {
      this.serve = answer;
    },
  };
  /** The first shows the driver's window. */
  displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
  workAreaSize = { width: 1920, height: 1040 };
  screen = () => {
    this.app.readiness.mustBe(true, 'screen');
    return {
      getAllDisplays: () => this.displays,
      getDisplayMatching: () => this.displays[0] ?? { id: 0, bounds: { x: 0, y: 0, width: 0, height: 0 } },
      getPrimaryDisplay: () => ({ workAreaSize: this.workAreaSize }),
    };
  };
  session = (): SessionDouble => {
    this.app.readiness.mustBe(true, 'session');
    return this.ownSession;
  };
  setMenu = (template: MenuItemConstructorOptions[]): void => void this.menus.push(template);
  openMenu = (template: MenuItemConstructorOptions[]): void => void this.opened.push(template);

  /** The window's side of the same wire, as the preload script sees it. Messages are cloned, as Electron does. */
  rendererParts(window: WindowDouble): RendererParts {
    const { ipcMain } = this;
    const hearers = new Map<unknown, (channel: string, message: CoreEvent) => void>();
    return {
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
