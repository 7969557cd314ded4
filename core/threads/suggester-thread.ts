/** Entry of the suggester's thread: texts are compared here, so that no other call waits. It is stopped by being ended. */
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Suggester, Work } from '../features/context.ts';
import { createSuggester } from '../features/suggest/suggester.ts';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { toSuggester, type FromSuggester, type ToSuggester } from './suggester-messages.ts';

function main(port: MessagePort): void {
  const suggester = createSuggester();
  const say = (message: FromSuggester): void => port.postMessage(message);
  port.on('message', (raw: unknown) => {
    run(suggester, toSuggester.parse(raw)).then(
      (value) => say({ kind: 'done', value }),
      (error: unknown) => say({ kind: 'error', error: asAppError(error).toShape() }),
    );
  });
}

/** Nobody can be heard in the middle of a job. */
const undisturbed: Work = { signal: new AbortController().signal, progress: () => undefined };

function run(suggester: Suggester, job: ToSuggester): Promise<unknown> {
  switch (job.kind) {
    case 'suggest':
      return suggester.suggest(job.request, undisturbed);
    case 'rank':
      return suggester.rank(job.request, undisturbed);
    case 'like':
      return suggester.like(job.request, undisturbed);
  }
}

if (parentPort) main(parentPort);
