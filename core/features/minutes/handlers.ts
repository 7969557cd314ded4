/** The team's own record: answered for the window, or made as one file for the host to save. */
import { makeMinutes } from '../../domain/minutes/make-minutes.ts';
import { createNameEngine } from '../../domain/veil/engine.ts';
import type { ParsedInput } from '../../contract/calls/index.ts';
import type { Minutes } from '../../contract/calls/minutes.ts';
import type { CommandHandler, Context, QueryHandler, Work } from '../context.ts';
import { writeHtml } from './write-html.ts';

/** What the record is made of. The features answer it; `features/index.ts` puts them together. */
export interface MinutesParts {
  readonly board: QueryHandler<'board.get'>;
  readonly debrief: QueryHandler<'debrief.get'>;
  readonly earlier: QueryHandler<'debrief.listEarlier'>;
  readonly gaps: QueryHandler<'debrief.gaps'>;
}

/** Says what it is and nothing of the walk. */
const fileName = 'Private record of the debrief.html';

type Read = (input: ParsedInput<'minutes.get'>, context: Context, work: Work) => Promise<Minutes>;

function reader({ board, debrief, earlier, gaps }: MinutesParts): Read {
  return async ({ walkId, hasNames, hasCoachCards }, context, work) => {
    const asked = { walkId };
    // All are asked before anything is waited for: no step comes between them.
    const [stand, state, { decisions }, missed] = await Promise.all([
      board(asked, context, work),
      debrief(asked, context, work),
      earlier(asked, context, work),
      gaps(asked, context, work),
    ]);
    return makeMinutes({
      board: stand,
      debrief: state,
      gaps: missed,
      earlier: decisions,
      hasCoachCards,
      mask: hasNames ? (text) => text : createNameEngine(stand.names, stand.names.decisions ?? []).mask,
    });
  };
}

export function createGet(parts: MinutesParts): QueryHandler<'minutes.get'> {
  return reader(parts);
}

export function createMake(parts: MinutesParts): CommandHandler<'minutes.make'> {
  const read = reader(parts);
  return async (input, context, work) => {
    const html = writeHtml(await read(input, context, work));
    return () => ({
      token: context.files.make({ name: fileName, bytes: new TextEncoder().encode(html) }),
      name: fileName,
    });
  };
}
