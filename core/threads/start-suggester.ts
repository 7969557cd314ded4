/** Runs the suggester in a thread of its own, begun when it is first needed, and ended to stop a job midway. */
import type * as z from 'zod';
import { AppError } from '../contract/errors.ts';
import type { Suggester, Work } from '../features/context.ts';
import { createQueue } from './in-turn.ts';
import { suggesterShape } from './suggester-shape.ts';
import { Thread, type SlowLog, type ThreadOf } from './thread.ts';

/** What the thread may hold, in megabytes; 10,000 cards take a tenth. */
const memory = 512;

type Shape = typeof suggesterShape;
type Calls = Shape['calls'];

/** @param url the built (or source) file of the thread; the entry knows where it lies */
export function startSuggester(url: URL, slow?: SlowLog): Suggester {
  let thread: ThreadOf<Shape> | null = null;
  const inTurn = createQueue();

  const running = (): ThreadOf<Shape> => {
    if (thread?.isOver === false) return thread;
    const limits = { maxOldGenerationSizeMb: memory };
    return (thread = new Thread({ shape: suggesterShape, url, data: null, limits, slow }));
  };

  /** One job at a time: to stop one is to end the thread, and nobody else's job with it. */
  const ask = <N extends keyof Calls>(
    call: N,
    input: z.input<Calls[N]['input']>,
    { signal, progress }: Work,
  ): Promise<z.output<Calls[N]['output']>> =>
    inTurn(async () => {
      const mine = running();
      const stop = (): void => mine.kill(new AppError('cancelled', 'stopped'));
      signal.addEventListener('abort', stop, { once: true });
      progress('compare', 0, 1);
      try {
        const value = await mine.ask(call, input);
        progress('compare', 1, 1);
        return value;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    }, signal);

  return {
    suggest: (request, work) => ask('suggest', request, work),
    rank: (request, work) => ask('rank', request, work),
    like: (request, work) => ask('like', request, work),
    close: async () => thread?.close(0),
  };
}
