/** The app's windows: how large, what they may do, and when they show themselves. */

interface WindowOptions {
  title: string;
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
  x?: number;
  y?: number;
  name?: string;
  windowStatePersistence?: boolean;
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
    zoomMode: 'isolated';
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
  setFullScreen(isFull: boolean): void;
}

export interface Place {
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** Paper: what stands there before the first page is painted. */
const paper = '#F6F4EE';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

const usual: Size = { width: 1366, height: 800 };
const smallest: Size = { width: 960, height: 600 };

/** A display of 1080 lines at 150 % has 1280×672 left for windows. */
const within = (size: Size, room: Size): Size => ({
  width: Math.min(size.width, room.width),
  height: Math.min(size.height, room.height),
});

/** @param room what the display leaves to windows */
export function createWindow<W extends Showable>(
  Maker: WindowMaker<W>,
  place: Place,
  room: Size,
  onShown: () => void,
): W {
  const { width: minWidth, height: minHeight } = within(smallest, room);
  const window = new Maker({
    ...optionsFor(place),
    ...within(usual, room),
    minWidth,
    minHeight,
    name: 'debrief',
    windowStatePersistence: true,
  });
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  return window;
}

/** @param area the whole of another display, which it then fills; null: a plain window */
export function createWallWindow<W extends Showable>(
  Maker: WindowMaker<W>,
  place: Place,
  area: Area | null,
): W {
  const window = new Maker({ ...optionsFor(place), ...area });
  window.once('ready-to-show', () => {
    window.show();
    // A window that is made full screen shows itself on Linux before it is painted.
    if (area) window.setFullScreen(true);
  });
  return window;
}

function optionsFor({ preload, isPackaged }: Place): WindowOptions {
  return {
    title: 'Learning Walk Debrief',
    ...usual,
    minWidth: smallest.width,
    minHeight: smallest.height,
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
      // Else “Larger” for the driver is larger for the room: both pages are of one origin.
      zoomMode: 'isolated',
      devTools: !isPackaged,
    },
  };
}

/** Brings a window to the front. */
export function focusWindow(window: Focusable): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
