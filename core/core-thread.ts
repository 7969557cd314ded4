/** Entry of the core's thread: SQL, parsing and decks happen here, never where a window or a server waits. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './core.ts';
import type { Core } from './host/core-api.ts';
import { asAppError } from './store/file/sqlite-errors.ts';
import { placeSchema, toThread, type FromThread, type Job } from './host/core-messages.ts';

const loaderUrl = new URL('./loader-thread.js', import.meta.url);
const suggesterUrl = new URL('./suggester-thread.js', import.meta.url);

function run(core: Core, job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'invoke':
      return core.invoke(job.request);
    case 'offer':
      return core.offerFile(job.file);
    case 'take':
      return core.takeFile(job.token);
    case 'close':
      return core.close();
  }
}

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) return;
  const say = (message: FromThread): void => port.postMessage(message);
  try {
    const core = await createCore({
      place: placeSchema.parse(workerData),
      clock: () => new Date(),
      newId: randomUUID,
      log: (message) => process.stderr.write(`${message}\n`),
      loaderUrl,
      suggesterUrl,
    });
    core.subscribe((event) => say({ kind: 'event', event }));
    port.on('message', (raw: unknown) => {
      const { id, job } = toThread.parse(raw);
      run(core, job).then(
        (value) => {
          say({ kind: 'done', id, value });
          if (job.kind === 'close') port.close();
        },
        (error: unknown) => say({ kind: 'error', id, error: asAppError(error).toShape() }),
      );
    });
    say({ kind: 'ready' });
    // What every window asks for first is read, and its code compiled, while the window itself loads.
    setImmediate(() => void core.invoke({ id: 'first', call: 'walks.list', input: {} }));
  } catch (error) {
    say({ kind: 'failed', error: asAppError(error).toShape() });
    port.close();
  }
}

await main();
