/** The one window: how large, what it may do, and when it shows itself. */

interface WindowOptions {
  title: string;
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
  show: boolean;
  backgroundColor: string;
  webPreferences: {
    preload: string;
    contextIsolation: true;
    sandbox: true;
    nodeIntegration: false;
    webviewTag: false;
    spellcheck: false;
    navigateOnDragDrop: false;
    devTools: boolean;
  };
}

export type WindowMaker<W> = new (options: WindowOptions) => W;

export interface Focusable {
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
}

export interface Showable {
  once(event: 'ready-to-show', listener: () => void): unknown;
  show(): void;
}

export interface Place {
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** Paper: what stands there before the first page is painted. */
const paper = '#F6F4EE';

export function createWindow<W extends Showable>(Maker: WindowMaker<W>, { preload, isPackaged }: Place): W {
  const window = new Maker({
    title: 'Learning Walk Debrief',
    width: 1366,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: paper,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings the window to the front: the app was started a second time. */
export function focusWindow(window: Focusable): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
