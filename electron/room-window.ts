/** The second display: a window of its own, on the other screen where there is one, that only looks. */
import type { CoreEvent } from '../core/contract/transport.ts';
import { channels } from './channels.ts';
import type { RoomDoor } from './ipc.ts';
import { bringBack, showPage, type PageWindow } from './page.ts';
import {
  createRoomWindow,
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

export interface RoomWindowPart extends Showable, Focusable, PageWindow {
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

export interface RoomParts<W extends RoomWindowPart> {
  readonly BrowserWindow: WindowMaker<W>;
  readonly place: Place;
  /** The driver's window. */
  readonly main: W;
  /** Whether a window stands where we put it. */
  readonly canPlace: boolean;
  readonly screen: () => ScreenPart;
}

export interface RoomWindow extends RoomDoor {
  send(event: CoreEvent): void;
}

/** A display that does not show the driver's window. */
function otherDisplay(screen: ScreenPart, main: Area): Area | null {
  const own = screen.getDisplayMatching(main);
  return screen.getAllDisplays().find(({ id }) => id !== own.id)?.bounds ?? null;
}

export function createRoom<W extends RoomWindowPart>({
  BrowserWindow,
  place,
  main,
  canPlace,
  screen,
}: RoomParts<W>): RoomWindow {
  let room: W | null = null;
  const standing = (): W | null => (room && !room.isDestroyed() ? room : null);
  main.once('closed', () => standing()?.close());

  const make = (): W => {
    const area = canPlace ? otherDisplay(screen(), main.getBounds()) : null;
    const made = createRoomWindow(BrowserWindow, place, area);
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
      room = known ?? make();
      const isShown = await showPage(room, `#/walks/${encodeURIComponent(walkId)}/room`);
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
