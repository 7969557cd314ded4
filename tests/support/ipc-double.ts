/** The window's end and the main process's end of Electron's IPC, joined in memory. */
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent, Transport } from '../../core/contract/transport.ts';
import type { Core } from '../../core/host/core-api.ts';
import { appOrigin } from '../../electron/app-protocol.ts';
import { createBridge } from '../../electron/bridge.ts';
import { channels } from '../../electron/channels.ts';
import { answerWindow } from '../../electron/ipc.ts';
import { bridgeTransport } from '../../renderer/api/bridge.ts';

type Listener = Parameters<Parameters<typeof answerWindow>[0]['ipcMain']['handle']>[1];
type Hear = (event: unknown, message: CoreEvent) => void;

/** Only what can be cloned crosses, as in Electron. */
const cross = <T>(value: T): T => structuredClone(value);

export function connectOverIpc(core: Core): Transport {
  const contents = {};
  const handlers = new Map<string, Listener>();
  const ears = new Set<Hear>();
  answerWindow({
    ipcMain: { handle: (channel, listener) => void handlers.set(channel, listener) },
    ownContents: () => contents,
    core,
    wall: { contents: () => null, open: () => Promise.resolve(false) },
    files: {
      chooseFiles: () => Promise.resolve([]),
      choosePicture: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      offerFile: () => Promise.reject(new AppError('not-supported', 'no files here')),
      saveFile: () => Promise.resolve(false),
    },
  });
  core.subscribe((event) => {
    for (const hear of ears) hear(null, cross(event));
  });
  const bridge = createBridge({
    ipcRenderer: {
      async invoke(channel, ...args) {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`no handler for ${channel}`);
        const caller = { sender: contents, senderFrame: { origin: appOrigin, parent: null } };
        return cross(await handler(caller, ...cross(args)));
      },
      on: (channel, hear) => channel === channels.event && ears.add(hear),
      removeListener: (_channel, hear) => ears.delete(hear),
    },
  });
  return bridgeTransport(bridge);
}
