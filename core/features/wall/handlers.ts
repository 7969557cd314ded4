/** The second display: the board and the debrief with every name taken out. */
import type { WalkNames } from '../../contract/names.ts';
import { boardView } from '../../domain/board/board-view.ts';
import { forRoom, wallView } from '../../domain/wall/wall-view.ts';
import { createNameEngine } from '../../domain/veil/engine.ts';
import { getDebriefWalk } from '../../store/board/debrief-walks.ts';
import { readBoardFacts } from '../../store/board/read-board.ts';
import { readWholeDebrief } from '../../store/board/whole-debrief.ts';
import { boardKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

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

const maskWith = rememberedMask();

export const wallHandlers = {
  'wall.get': ({ walkId }, { db, revision, sights }) => {
    const debrief = readWholeDebrief(db, walkId);
    const board = { ...boardView(readBoardFacts(db, walkId)), revision: revision() };
    const mask = maskWith(board.names);
    const title = debrief.title ?? debrief.walks[0]?.title ?? '';
    const looking = sights.follow(debrief.walkId);
    const { isSample } = getDebriefWalk(db, { key: boardKey(db, walkId) });
    return wallView({ board, debrief, title, isSample, focus: debrief.focus, ...looking, mask });
  },
  'wall.show': ({ walkId, window, sight, shown }, { db, sights }) => {
    const lead = getDebriefWalk(db, { key: boardKey(db, walkId) });
    return { isFollowed: sights.show(lead.id, window, { sight: forRoom(sight), shown }) };
  },
  'wall.leave': ({ walkId, window }, { db, sights }) => {
    sights.leave(getDebriefWalk(db, { key: boardKey(db, walkId) }).id, window);
    return {};
  },
} satisfies Partial<Handlers>;
