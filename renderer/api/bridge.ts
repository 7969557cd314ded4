/** The desktop shell's side of the window: what its preload script offers, as transport and as host. */
import type { Host } from '../../core/contract/host.ts';
import { eventSchema, resultSchema } from '../../core/contract/transport.ts';
import type { CoreEvent, Request, Transport } from '../../core/contract/transport.ts';

/** What the preload script puts on the window. Everything that comes through it is parsed again here. */
export interface Bridge {
  invoke(request: Request): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
  chooseFiles: Host<File>['chooseFiles'];
  choosePicture: Host<File>['choosePicture'];
  chooseFolder: NonNullable<Host<File>['chooseFolder']>;
  offerFiles: Host<File>['offerFiles'];
  saveFile: Host<File>['saveFile'];
  openRoom: NonNullable<Host<File>['openRoom']>;
}

declare global {
  interface Window {
    readonly learningWalk?: Bridge;
  }
}

export function bridgeTransport(bridge: Bridge): Transport {
  return {
    invoke: async (request) => resultSchema.parse(await bridge.invoke(request)),
    subscribe: (listener: (event: CoreEvent) => void) =>
      bridge.subscribe((event) => {
        const parsed = eventSchema.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}

export function bridgeHost(bridge: Bridge) {
  return {
    chooseFiles: () => bridge.chooseFiles(),
    choosePicture: () => bridge.choosePicture(),
    chooseFolder: () => bridge.chooseFolder(),
    offerFiles: (files: readonly File[]) => bridge.offerFiles(files),
    saveFile: (token: string, name: string) => bridge.saveFile(token, name),
    openRoom: (walkId: string) => bridge.openRoom(walkId),
  } satisfies Host<File>;
}
