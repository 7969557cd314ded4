/** Work that is done one after the other, in the order in which it was asked for. */
import { AppError } from '../contract/errors.ts';

/** Does something once all that was asked for before is done. Whoever still waits can be stopped at once. */
export type InTurn = <T>(action: () => T | Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createQueue(): InTurn {
  let queue: Promise<unknown> = Promise.resolve();
  return async (action, signal) => {
    const before = queue;
    const mine = Promise.withResolvers<undefined>();
    queue = before.then(() => mine.promise);
    try {
      await (signal ? Promise.race([before, aborted(signal)]) : before);
      signal?.throwIfAborted();
      return await action();
    } finally {
      mine.resolve(undefined);
    }
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new AppError('cancelled', 'stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
