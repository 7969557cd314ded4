/** The desktop shell's side of the window: what its preload script offers, as transport and as host. */
import * as z from 'zod';
import type { Bridge } from '../../core/contract/bridge.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { Host, OfferedFile } from '../../core/contract/host.ts';
import { eventSchema, resultSchema } from '../../core/contract/transport.ts';
import type { CoreEvent, Result, Transport } from '../../core/contract/transport.ts';
import { offerEach, refuseLarge, refuseUnread } from './offer-files.ts';

declare global {
  interface Window {
    readonly learningWalk?: Bridge;
  }
}

const offeredSchema = z.strictObject({ token: z.string(), name: z.string() });

/** Everything that comes through the bridge is parsed again here. */
const readResult = (answer: string): Result => resultSchema.parse(JSON.parse(answer));

export function bridgeTransport(bridge: Pick<Bridge, 'invoke' | 'subscribe'>): Transport {
  return {
    invoke: async (request) => readResult(await bridge.invoke(request)),
    subscribe: (listener: (event: CoreEvent) => void) =>
      bridge.subscribe((event) => {
        const parsed = eventSchema.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}

export function bridgeHost(bridge: Omit<Bridge, 'invoke' | 'subscribe'>) {
  const offerOne = async (file: File): Promise<OfferedFile> => {
    const answer = readResult(await bridge.offerFile(file.name, await bytesOf(file)));
    if (answer.ok) return offeredSchema.parse(answer.value);
    const { code, message, details } = answer.error;
    throw new AppError(code, message, { file: file.name, ...details });
  };
  return {
    chooseFiles: () => bridge.chooseFiles(),
    choosePicture: () => bridge.choosePicture(),
    chooseFolder: () => bridge.chooseFolder(),
    offerFiles: (files: readonly File[]) => offerEach(files, offerOne),
    saveFile: (token: string, name: string) => bridge.saveFile(token, name),
    openWall: (walkId: string) => bridge.openWall(walkId),
  } satisfies Host<File>;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  await refuseLarge(file);
  return new Uint8Array(await file.arrayBuffer().catch((error: unknown) => refuseUnread(error, file)));
}
