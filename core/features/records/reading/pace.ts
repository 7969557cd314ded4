/** Lets other work in while a long file is read, tells how far it is, and stops where asked. */
import { setImmediate } from 'node:timers/promises';

export interface ReadOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

const rowsAtOnce = 500;

/**
 * Runs `read` on every item in order.
 * @throws the signal's reason once it is aborted
 */
export async function eachAtPace<T>(
  items: readonly T[],
  read: (item: T, index: number) => void,
  { signal, onProgress }: ReadOptions,
): Promise<void> {
  signal?.throwIfAborted();
  for (const [index, item] of items.entries()) {
    read(item, index);
    const done = index + 1;
    if (done % rowsAtOnce !== 0 && done !== items.length) continue;
    onProgress?.(done, items.length);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
