/** The app's windows: how large, what they may do, and when they show themselves. */

interface WindowOptions {
  title: string;
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
  x?: number;
  y?: number;
  fullscreen?: boolean;
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

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function createWindow<W extends Showable>(Maker: WindowMaker<W>, place: Place): W {
  return makeWindow(Maker, place, {});
}

/** @param area the whole of another display, which it then fills; null: there is only one */
export function createRoomWindow<W extends Showable>(
  Maker: WindowMaker<W>,
  place: Place,
  area: Area | null,
): W {
  return makeWindow(Maker, place, area ? { ...area, fullscreen: true } : {});
}

function makeWindow<W extends Showable>(
  Maker: WindowMaker<W>,
  { preload, isPackaged }: Place,
  more: Partial<WindowOptions>,
): W {
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
    ...more,
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings the window to the front: the app was started a second time. */
export function focusWindow(window: Focusable): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
