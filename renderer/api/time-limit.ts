/** Gives every call a time limit: whoever is not answered is told, and a step that nobody waits for is not done later. */
import type { Request, Result, Transport } from '../../core/contract/transport.ts';

/** A transport that can let go of a call. */
interface StoppableTransport {
  readonly invoke: (request: Request, signal: AbortSignal) => Promise<Result>;
  readonly subscribe: Transport['subscribe'];
}

export interface LimitPlace {
  readonly newId: () => string;
  /** Does something after some milliseconds, unless the function that it answers is called first. */
  readonly later: (action: () => void, milliseconds: number) => () => void;
}

/** How long the core may say nothing: what takes longer tells how far it has come, and what waits for that waits with it. */
const longestSilence = 30_000;

const noAnswer: Result = {
  ok: false,
  error: { code: 'internal', message: 'no answer in time', details: { reason: 'no-answer' } },
};

export function withTimeLimit(transport: StoppableTransport, { newId, later }: LimitPlace): Transport {
  const { subscribe } = transport;
  const limited = (request: Request, onGivenUp: () => void): Promise<Result> =>
    new Promise((resolve, reject) => {
      const stop = new AbortController();
      const settle = (): void => {
        calm();
        unsubscribe();
      };
      const giveUp = (): void => {
        settle();
        stop.abort();
        resolve(noAnswer);
        onGivenUp();
      };
      let calm = later(giveUp, longestSilence);
      const unsubscribe = subscribe((event) => {
        if (event.type !== 'progress') return;
        calm();
        calm = later(giveUp, longestSilence);
      });
      transport.invoke(request, stop.signal).then(resolve, reject).finally(settle);
    });
  return {
    subscribe,
    invoke: (request) =>
      limited(request, () => {
        const cancel = { id: newId(), call: 'app.cancel', input: { requestId: request.id } };
        void limited(cancel, () => undefined).catch(() => undefined);
      }),
  };
}
