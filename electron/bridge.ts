/** What the page gets from the shell: a few functions, none of which takes a path or the name of a channel. */
import type { OfferedFile } from '../core/contract/host.ts';
import type { CoreEvent, Request } from '../core/contract/transport.ts';
import { channels } from './channels.ts';

export interface RendererParts {
  readonly ipcRenderer: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>;
    on(channel: string, listener: (event: unknown, message: CoreEvent) => void): unknown;
    removeListener(channel: string, listener: (event: unknown, message: CoreEvent) => void): unknown;
  };
  readonly webUtils: { getPathForFile(file: File): string };
}

/** Answers are passed on as they come; the page parses them again. */
export interface Bridge {
  invoke(request: Request): Promise<unknown>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  chooseFiles(): Promise<OfferedFile[]>;
  choosePicture(): Promise<OfferedFile | null>;
  chooseFolder(): Promise<OfferedFile | null>;
  offerFiles(files: readonly File[]): Promise<OfferedFile[]>;
  saveFile(token: string, name: string): Promise<boolean>;
  openRoom(walkId: string): Promise<boolean>;
}

export function createBridge({ ipcRenderer, webUtils }: RendererParts): Bridge {
  return {
    invoke: (request) => ipcRenderer.invoke(channels.invoke, request),
    subscribe(listener) {
      // The page never sees Electron's event object: it would carry the way back to every channel.
      const hear = (_event: unknown, message: CoreEvent): void => listener(message);
      ipcRenderer.on(channels.event, hear);
      return () => void ipcRenderer.removeListener(channels.event, hear);
    },
    chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles) as Promise<OfferedFile[]>,
    choosePicture: () => ipcRenderer.invoke(channels.choosePicture) as Promise<OfferedFile | null>,
    chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder) as Promise<OfferedFile | null>,
    async offerFiles(files) {
      // Only a file that the person dropped has a path; one that a script made has none.
      const paths = files.map((file) => webUtils.getPathForFile(file));
      if (paths.includes('')) throw new Error('only files from this machine can be offered');
      return (await ipcRenderer.invoke(channels.offerFiles, paths)) as OfferedFile[];
    },
    saveFile: (token, name) => ipcRenderer.invoke(channels.saveFile, token, name) as Promise<boolean>,
    openRoom: (walkId) => ipcRenderer.invoke(channels.openRoom, walkId) as Promise<boolean>,
  };
}
