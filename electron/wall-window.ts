/** The second display: a window of its own, on the other screen where there is one, that only looks. */
import type { CoreEvent } from '../core/contract/transport.ts';
import { channels } from './channels.ts';
import type { WallDoor } from './ipc.ts';
import { bringBack, showPage, type PageWindow } from './page.ts';
import {
  createWallWindow,
  focusWindow,
  type Area,
  type Focusable,
  type Place,
  type Showable,
  type WindowMaker,
} from './window.ts';

interface KeyPress {
  readonly type: string;
  readonly key: string;
}

export interface WallWindowPart extends Showable, Focusable, PageWindow {
  readonly webContents: PageWindow['webContents'] & {
    send(channel: string, message: unknown): void;
    on(event: 'before-input-event', listener: (event: object, input: KeyPress) => void): unknown;
  };
  getBounds(): Area;
  close(): void;
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown;
}

interface Display {
  readonly id: number;
  readonly bounds: Area;
}

export interface ScreenPart {
  getAllDisplays(): Display[];
  getDisplayMatching(area: Area): Display;
}

export interface WallParts<W extends WallWindowPart> {
  readonly BrowserWindow: WindowMaker<W>;
  readonly place: Place;
  /** The driver's window. */
  readonly main: W;
  /** Whether a window stands where we put it. */
  readonly canPlace: boolean;
  readonly screen: () => ScreenPart;
}

export interface WallWindow extends WallDoor {
  send(event: CoreEvent): void;
}

/** A display that does not show the driver's window. */
function otherDisplay(screen: ScreenPart, main: Area): Area | null {
  const own = screen.getDisplayMatching(main);
  return screen.getAllDisplays().find(({ id }) => id !== own.id)?.bounds ?? null;
}

export function createWall<W extends WallWindowPart>({
  BrowserWindow,
  place,
  main,
  canPlace,
  screen,
}: WallParts<W>): WallWindow {
  let wall: W | null = null;
  const standing = (): W | null => (wall && !wall.isDestroyed() ? wall : null);
  main.once('closed', () => standing()?.close());

  const make = (): W => {
    const area = canPlace ? otherDisplay(screen(), main.getBounds()) : null;
    const made = createWallWindow(BrowserWindow, place, area);
    made.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') made.setFullScreen(false);
    });
    bringBack(made, () => made.close());
    return made;
  };

  return {
    contents: () => standing()?.webContents ?? null,
    async open(walkId) {
      const known = standing();
      wall = known ?? make();
      const isShown = await showPage(wall, `#/walks/${encodeURIComponent(walkId)}/wall`);
      const still = standing();
      if (known && still) focusWindow(still);
      return isShown;
    },
    send(event) {
      // How far the driver's own work has come is not for the room.
      if (event.type !== 'progress') standing()?.webContents.send(channels.event, event);
    },
  };
}
