/** Answers the window, and a second display what the room may see, and nobody else: a call from any other frame or origin is rejected, never answered with nothing. */
import * as z from 'zod';
import { AppError } from '../core/contract/errors.ts';
import { limits } from '../core/contract/limits.ts';
import { requestSchema, type Result } from '../core/contract/transport.ts';
import type { Core } from '../core/host/core-api.ts';
import { appOrigin } from './app-protocol.ts';
import { channels } from './channels.ts';
import type { FileHost } from './host.ts';

interface Frame {
  readonly origin: string;
  readonly parent: object | null;
}

interface Caller {
  readonly sender: object;
  readonly senderFrame: Frame | null;
}

export interface IpcMainPart {
  handle(channel: string, listener: (event: Caller, ...args: unknown[]) => unknown): void;
}

export interface Door {
  readonly ipcMain: IpcMainPart;
  /** What our window holds, or null while there is none. */
  readonly ownContents: () => object | null;
  readonly core: Pick<Core, 'invoke'>;
  readonly files: FileHost;
  readonly wall: WallDoor;
}

/** The second display as the door sees it. */
export interface WallDoor {
  /** What its window holds, or null while there is none. */
  readonly contents: () => object | null;
  /** False where it was closed before it showed the walk. */
  readonly open: (walkId: string) => Promise<boolean>;
}

/** All that a second display may ask; it gives no command, and no file passes it. */
const wallCalls: ReadonlySet<string> = new Set(['wall.get', 'walks.list', 'app.info']);

const bytesSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= limits.file);
const tokenSchema = z.string().min(1).max(200);
const nameSchema = z.string().min(1).max(500);
const proposalSchema = z.string().max(500);
const walkIdSchema = z.string().min(1).max(100);

const refusal = 'refused: not a call from the app’s own window';

/** Whether a call comes from the main frame of our own window, showing our own pages. */
function isOwnCaller({ sender, senderFrame }: Caller, own: object | null): boolean {
  return own !== null && sender === own && senderFrame?.parent === null && senderFrame.origin === appOrigin;
}

/**
 * The answer as one string, which crosses from world to world at once; an object is copied property by property.
 * A failure that is an answer keeps its code; a fault is rejected, and says nothing to the page.
 */
async function asJson(work: Promise<Result>): Promise<string> {
  const result = await work.catch((error: unknown): Result => {
    if (error instanceof AppError) return { ok: false, error: error.toShape() };
    throw error;
  });
  return JSON.stringify(result);
}

export function answerWindow({ ipcMain, ownContents, core, files, wall }: Door): void {
  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>): void =>
    ipcMain.handle(channel, async (event, ...args) => {
      if (!isOwnCaller(event, ownContents())) throw new Error(refusal);
      return answer(...args);
    });
  ipcMain.handle(channels.invoke, async (event, request) => {
    const isOwn = isOwnCaller(event, ownContents());
    if (!isOwn && !isOwnCaller(event, wall.contents())) throw new Error(refusal);
    const asked = requestSchema.parse(request);
    if (!isOwn && !wallCalls.has(asked.call)) throw new Error('refused: not for a second display');
    return asJson(core.invoke(asked));
  });
  handle(channels.chooseFiles, () => files.chooseFiles());
  handle(channels.choosePicture, () => files.choosePicture());
  handle(channels.chooseFolder, () => files.chooseFolder());
  handle(channels.offerFile, async (name, bytes) => {
    const file = files.offerFile(nameSchema.parse(name), bytesSchema.parse(bytes));
    return asJson(file.then((value): Result => ({ ok: true, value })));
  });
  handle(channels.openWall, (walkId) => wall.open(walkIdSchema.parse(walkId)));
  handle(channels.saveFile, (token, name) =>
    files.saveFile(tokenSchema.parse(token), proposalSchema.parse(name)),
  );
}
