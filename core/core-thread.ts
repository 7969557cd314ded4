/** Entry of the core's thread: SQL, parsing and decks happen here, never where a window or a server waits. */
import { randomUUID } from 'node:crypto';
import { createCore } from './core.ts';
import { coreShape } from './host/core-shape.ts';
import { answerTo, serve } from './threads/serve.ts';

const { invoke, offer, take } = coreShape.calls;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

await serve(coreShape, async (place, tell) => {
  const core = await createCore({
    place,
    clock: () => new Date(),
    newId: randomUUID,
    log,
    slow: { log },
    loaderUrl: new URL('./loader-thread.js', import.meta.url),
    suggesterUrl: new URL('./suggester-thread.js', import.meta.url),
  });
  core.subscribe(tell);
  // What every window asks for first is read, and its code compiled, while the window itself loads.
  setImmediate(() => void core.invoke({ id: 'first', call: 'walks.list', input: {} }));
  return {
    answers: {
      invoke: answerTo(invoke, (request) => core.invoke(request)),
      offer: answerTo(offer, (file) => core.offerFile(file)),
      take: answerTo(take, (token) => core.takeFile(token)),
    },
    close: () => core.close(),
  };
});
