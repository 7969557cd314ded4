/** Answers the window, and nobody else: a call from any other frame or origin is rejected, never answered with nothing. */
import * as z from 'zod';
import { requestSchema } from '../core/contract/transport.ts';
import type { Core } from '../core/core-api.ts';
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
}

const pathsSchema = z.array(z.string().min(1).max(4096)).max(200);
const tokenSchema = z.string().min(1).max(200);
const nameSchema = z.string().max(500);

/** Whether a call comes from the main frame of our own window, showing our own pages. */
function isOwnCaller({ sender, senderFrame }: Caller, own: object | null): boolean {
  return own !== null && sender === own && senderFrame?.parent === null && senderFrame.origin === appOrigin;
}

export function answerWindow({ ipcMain, ownContents, core, files }: Door): void {
  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>): void =>
    ipcMain.handle(channel, async (event, ...args) => {
      if (!isOwnCaller(event, ownContents()))
        throw new Error('refused: not a call from the app’s own window');
      return answer(...args);
    });
  handle(channels.invoke, (request) => core.invoke(requestSchema.parse(request)));
  handle(channels.chooseFiles, () => files.chooseFiles());
  handle(channels.chooseFolder, () => files.chooseFolder());
  handle(channels.offerFiles, (paths) => files.offerFiles(pathsSchema.parse(paths)));
  handle(channels.saveFile, (token, name) =>
    files.saveFile(tokenSchema.parse(token), nameSchema.parse(name)),
  );
}
