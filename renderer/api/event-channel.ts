/** A window's end of the one event stream of its browser. */
import * as z from 'zod';
import { eventChannel, type StreamWord } from './event-stream.ts';

const wordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('line'), line: z.string() }),
  z.strictObject({ kind: z.literal('lost') }),
  z.strictObject({ kind: z.literal('refused') }),
]);

/**
 * Joins the stream, which begins with the first window that has a key.
 * @returns the function that stops listening; the stream itself ends with the last window
 */
export function joinEvents(key: string | null, hear: (word: StreamWord) => void): () => void {
  const channel = new BroadcastChannel(eventChannel);
  const take = ({ data }: MessageEvent<unknown>): void => {
    const word = wordSchema.safeParse(data);
    if (word.success) hear(word.data);
  };
  channel.onmessage = take;
  const worker = new SharedWorker(new URL('./event-worker.ts', import.meta.url), { type: 'module' });
  worker.port.onmessage = take;
  worker.port.postMessage(key);
  return () => {
    channel.close();
    worker.port.close();
  };
}
