/** What the page gets from the shell, as the contract says. */
import type { Bridge } from '../core/contract/bridge.ts';
import type { OfferedFile } from '../core/contract/host.ts';
import type { CoreEvent } from '../core/contract/transport.ts';
import { channels } from './channels.ts';

export interface RendererParts {
  readonly ipcRenderer: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>;
    on(channel: string, listener: (event: unknown, message: CoreEvent) => void): unknown;
    removeListener(channel: string, listener: (event: unknown, message: CoreEvent) => void): unknown;
  };
}

/** Answers are passed on as they come; the page parses them again. */
export function createBridge({ ipcRenderer }: RendererParts): Bridge {
  return {
    invoke: (request) => ipcRenderer.invoke(channels.invoke, request) as Promise<string>,
    subscribe(listener) {
      // The page never sees Electron's event object: it would carry the way back to every channel.
      const hear = (_event: unknown, message: CoreEvent): void => listener(message);
      ipcRenderer.on(channels.event, hear);
      return () => void ipcRenderer.removeListener(channels.event, hear);
    },
    chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles) as Promise<OfferedFile[]>,
    choosePicture: () => ipcRenderer.invoke(channels.choosePicture) as Promise<OfferedFile | null>,
    chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder) as Promise<OfferedFile | null>,
    offerFile: (name, bytes) => ipcRenderer.invoke(channels.offerFile, name, bytes) as Promise<string>,
    saveFile: (token, name) => ipcRenderer.invoke(channels.saveFile, token, name) as Promise<boolean>,
    openWall: (walkId) => ipcRenderer.invoke(channels.openWall, walkId) as Promise<boolean>,
  };
}
