/** The app with one debrief open: two themes, a wondering, a core that takes steps by the same rules. */
import { tags } from '../../../../core/contract/call.ts';
import {
  type Board,
  boardCalls,
  type BoardCard,
  type BoardStep,
} from '../../../../core/contract/calls/board.ts';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import { applyPatch, indexBoard } from '../../../../core/domain/board/board-index.ts';
import { patchOf } from '../../../../core/domain/board/patch.ts';
import type { Plan } from '../../../../core/domain/board/plan-move.ts';
import {
  planRemoveDecision,
  planRemoveNote,
  planSaveDecision,
  planSaveNote,
} from '../../../../core/domain/board/plan-notes.ts';
import { planWord } from '../../../../core/domain/board/plan-theme.ts';
import { boardCard, boardOf, boardTheme, stepOf } from '../../board/cards.ts';
import { debrief as anyDebrief, walk } from '../../examples.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const inTheme = (id: string, themeId: string, changes: Partial<BoardCard> = {}) =>
  boardCard(id, { themeId, text: `Card ${id} says what was seen`, ...changes });

export const board = boardOf({
  themes: [
    boardTheme('t1', { title: 'They check twice', word: 'most' }),
    boardTheme('t2', { number: 2, areaId: 'participation' }),
  ],
  cards: [
    inTheme('1', 't1'),
    inTheme('2', 't1', { areaId: 'clear-goals', visitNumber: 2, isStarred: true }),
    inTheme('3', 't2', { areaId: 'participation', visitNumber: 3 }),
    boardCard('4', { text: 'Loose as yet' }),
  ],
  visits: [1, 2, 3, 4, 5].map((number) => ({
    number,
    date: '2026-10-06',
    yearGroup: '9',
    subject: null,
    observers: [number === 2 ? 1 : 0],
  })),
  notes: [{ id: 'n1', number: 1, themeId: 't1', kind: 'wonder', text: 'why twice?' }],
});

const debrief: Debrief = {
  ...anyDebrief,
  people: ['Ms Okafor', 'Mr Lindqvist'],
  stage: 'weigh',
  isNamingHeld: false,
  screen: { arrangement: 'themes', themeId: null, isBlank: false, chosenIn: 'weigh' },
};

/** Answers a step as the core does: by the same rule, on the board as it is by then. */
function core(): Answers {
  let now = indexBoard(board);
  let events = 0;
  const take = (plan: Plan | null): BoardStep => {
    const patch = plan?.patch ?? patchOf({});
    const sentence = plan?.sentence ?? '';
    now = applyPatch(now, patch);
    const afterEventId = events;
    events += 1;
    return stepOf({
      sentence,
      patch,
      history: { undo: sentence, redo: null },
      eventId: events,
      afterEventId,
    });
  };
  return {
    'board.setWord': (input) => take(planWord(now, boardCalls['board.setWord'].input.parse(input))),
    'board.saveNote': (input) => take(planSaveNote(now, boardCalls['board.saveNote'].input.parse(input))),
    'board.removeNote': (input) =>
      take(planRemoveNote(now, boardCalls['board.removeNote'].input.parse(input))),
    'board.saveDecision': (input) =>
      take(planSaveDecision(now, boardCalls['board.saveDecision'].input.parse(input))),
    'board.removeDecision': (input) =>
      take(planRemoveDecision(now, boardCalls['board.removeDecision'].input.parse(input))),
  };
}

/** @param answers instead of those that the core gives */
export async function openDebrief(changes: Partial<Debrief>, answers: Answers = {}) {
  let now: Debrief = { ...debrief, ...changes };
  let read = board;
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => read,
      'debrief.get': () => now,
      'debrief.update': () => ({}),
      'debrief.listEarlier': () => ({ decisions: [] }),
      ...core(),
      ...answers,
    },
    { at: '#/walks/w1/board' },
  );
  const sent = (call: string): unknown =>
    opened.core.requests.findLast((request) => request.call === call)?.input;
  const become = (next: Partial<Debrief>): void => {
    now = { ...now, ...next };
    opened.core.publish({ type: 'changed', tags: ['debrief'], revision: 2 });
  };
  /** Another window has made this of the board. */
  const elsewhere = (next: Partial<Board>): void => {
    read = { ...read, ...next, revision: read.revision + 1 };
    opened.core.publish({ type: 'changed', tags: [...tags], revision: read.revision });
  };
  return { ...opened, sent, become, elsewhere };
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
