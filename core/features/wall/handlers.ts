/** The second display: the board and the debrief with every name taken out. */
import type { WalkNames } from '../../contract/names.ts';
import { wallNames } from '../../domain/wall/wall-names.ts';
import { wallView } from '../../domain/wall/wall-view.ts';
import { createNameEngine } from '../../domain/veil/engine.ts';
import type { QueryHandler } from '../context.ts';

/** What the room is made of. The features answer it; `features/index.ts` puts them together. */
export interface WallParts {
  readonly board: QueryHandler<'board.get'>;
  readonly debrief: QueryHandler<'debrief.get'>;
}

/** Enough for several walks in turn; what a debrief shows is far less. */
const mostTexts = 50_000;

/** Masks each text once for as long as the names stay the same: a step of the board changes hardly any text. */
function rememberedMask(): (names: WalkNames) => (text: string) => string {
  let known = '';
  let mask = (text: string): string => text;
  const masked = new Map<string, string>();
  return (names) => {
    const now = JSON.stringify(names);
    if (now !== known || masked.size > mostTexts) {
      known = now;
      mask = createNameEngine(names, names.decisions ?? []).mask;
      masked.clear();
    }
    return (text) => {
      const before = masked.get(text);
      if (before !== undefined) return before;
      const made = mask(text);
      masked.set(text, made);
      return made;
    };
  };
}

/** Makes the handler from those of the board and the debrief. */
export function createGet({ board, debrief }: WallParts): QueryHandler<'wall.get'> {
  const maskWith = rememberedMask();
  return async (input, context, work) => {
    // Both are asked before anything is waited for: no step comes between them.
    const [stand, state] = await Promise.all([board(input, context, work), debrief(input, context, work)]);
    const owners = stand.decisions.map(({ owner }) => owner);
    return wallView({
      board: stand,
      debrief: state,
      title: state.title ?? state.walks[0]?.title ?? '',
      focus: state.focus,
      mask: maskWith(wallNames(stand.names, state.people, owners)),
    });
  };
}
