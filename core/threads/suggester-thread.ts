/** Entry of the suggester's thread: texts are compared here, so that no other call waits. It is stopped by being ended. */
import type { Work } from '../features/context.ts';
import { createSuggester } from '../features/suggest/suggester.ts';
import { answerTo, serve } from './serve.ts';
import { suggesterShape } from './suggester-shape.ts';

/** Nobody can be heard in the middle of a job. */
const undisturbed: Work = { signal: new AbortController().signal, progress: () => undefined };

const { suggest, rank, like } = suggesterShape.calls;

await serve(suggesterShape, () => {
  const suggester = createSuggester();
  return {
    answers: {
      suggest: answerTo(suggest, (request) => suggester.suggest(request, undisturbed)),
      rank: answerTo(rank, (request) => suggester.rank(request, undisturbed)),
      like: answerTo(like, (request) => suggester.like(request, undisturbed)),
    },
  };
});
