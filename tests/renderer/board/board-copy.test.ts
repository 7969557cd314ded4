/** The window's copy: shown at once, confirmed in the order of the log or dropped, and read again when it must be. */
import { describe, expect, test } from 'vitest';
import type { BoardCard, BoardPatch, MoveTarget } from '../../../core/contract/calls/board.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { patchOf as emptyPatch } from '../../../core/domain/board/patch.ts';
import { placeOf } from '../../../core/domain/board/board-slice.ts';
import { planMove } from '../../../core/domain/board/plan-move.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { BoardCopy, type Written } from '../../../renderer/features/board/copy/board-copy.ts';
import { RevisionLog } from '../../../renderer/features/board/copy/revision-log.ts';
import { boardCard } from './cards.ts';

const card = (id: string, orderKey: string): BoardCard => boardCard(id, { orderKey });
const boardOf = (...cards: BoardCard[]) => indexBoard({ columns: [...boardColumns], themes: [], cards });
const abc = () => boardOf(card('a', 'a0'), card('b', 'a1'), card('c', 'a2'));
const copyOf = (board = abc()) => new BoardCopy(board, 10);
const to = (areaId: string): MoveTarget => ({ kind: 'column', areaId, before: null });
const patchOf = (copy: BoardCopy, cardId: string, areaId: string): BoardPatch => {
  const plan = planMove(copy.shown, { cardIds: [cardId], to: to(areaId) });
  if (!plan) throw new Error('nothing to move');
  return plan.patch;
};
const written = (patch: BoardPatch, afterEventId: number, eventId: number): Written => ({
  patch,
  newCards: [],
  eventId,
  afterEventId,
});
const homes = (copy: BoardCopy) => ['a', 'b', 'c'].map((id) => copy.shown.card(id)?.areaId);

describe('the copy', () => {
  test('shows what is held at once, and still after it is confirmed', () => {
    const copy = copyOf();
    const patch = patchOf(copy, 'a', 'parking');
    const held = copy.hold(patch);
    const { shown } = copy;
    expect(homes(copy)).toEqual(['parking', 'progress', 'progress']);
    copy.confirm(written(patch, 10, 11), held);
    expect([copy.shown === shown, copy.eventId, copy.hasGap]).toEqual([true, 11, false]);
  });

  test('drops one and keeps the others', () => {
    const copy = copyOf();
    const first = copy.hold(patchOf(copy, 'a', 'parking'));
    copy.hold(patchOf(copy, 'b', 'clear-goals'));
    copy.drop(first);
    expect(homes(copy)).toEqual(['progress', 'clear-goals', 'progress']);
  });

  test('takes in cards that a step made, and keeps them through what is shown besides', () => {
    const copy = copyOf();
    const made = { ...card('d', 'off d'), areaId: 'off-board', madeFrom: ['a'] };
    copy.hold(patchOf(copy, 'b', 'parking'));
    const patch = emptyPatch({ cards: [placeOf(card('d', 'a0V'))] });
    copy.confirm({ ...written(patch, 10, 11), newCards: [made] });
    expect(copy.shown.looseCards('progress').map((shown) => shown.id)).toEqual(['a', 'd', 'c']);
  });

  test('puts what is still on its way on top of a board read anew', () => {
    const copy = copyOf();
    copy.hold(patchOf(copy, 'a', 'parking'));
    copy.replace(boardOf(card('a', 'a0'), card('b', 'a1')), 10);
    expect(homes(copy)).toEqual(['parking', 'progress', undefined]);
  });
});

describe('steps of others', () => {
  test('before an own one that is answered already: shown at once, confirmed in the order of the log', () => {
    const copy = copyOf();
    const own = patchOf(copy, 'a', 'parking');
    const others = patchOf(copy, 'a', 'clear-goals');
    copy.confirm(written(own, 11, 12), copy.hold(own));
    expect([homes(copy)[0], copy.eventId, copy.hasGap]).toEqual(['parking', 10, true]);
    copy.follow([{ eventId: 11, patch: others, newCards: [] }]);
    expect([homes(copy)[0], copy.eventId, copy.hasGap]).toEqual(['parking', 12, false]);
  });

  test('after an own one, heard before its answer: the later one stays', () => {
    const copy = copyOf();
    const own = patchOf(copy, 'a', 'parking');
    const held = copy.hold(own);
    copy.follow([
      { eventId: 11, patch: own, newCards: [] },
      { eventId: 12, patch: patchOf(copyOf(), 'a', 'clear-goals'), newCards: [] },
    ]);
    copy.confirm(written(own, 10, 11), held);
    expect([homes(copy)[0], copy.eventId, copy.hasGap]).toEqual(['clear-goals', 12, false]);
  });

  test('that are known by now change nothing, and neither does an older board', () => {
    const copy = copyOf();
    const own = patchOf(copy, 'a', 'parking');
    copy.confirm(written(own, 10, 11), copy.hold(own));
    copy.follow([{ eventId: 10, patch: patchOf(copyOf(), 'a', 'clear-goals'), newCards: [] }]);
    expect([homes(copy)[0], copy.replace(abc(), 10), homes(copy)[0]]).toEqual(['parking', false, 'parking']);
  });

  test('that speak of a card nobody told of ask for the board', () => {
    const patch = emptyPatch({ cards: [placeOf(card('new', 'a9'))] });
    expect(copyOf().follow([{ eventId: 11, patch, newCards: [] }])).toBe(false);
    expect(copyOf().follow([{ eventId: 11, patch, newCards: [card('new', 'off')] }])).toBe(true);
  });
});

describe('the revisions', () => {
  const read = (revision: number): RevisionLog => {
    const log = new RevisionLog();
    log.readTo(revision);
    return log;
  };

  test.each([
    ['answer, then event', (log: RevisionLog) => (log.made(5), log.hear(5, ['board']))],
    ['event, then answer', (log: RevisionLog) => (log.hear(5, ['board']), log.made(5))],
    ['an event from before the board was read', (log: RevisionLog) => log.hear(3, ['board', 'records'])],
  ])('nothing is missing: %s', (_name, happen) => {
    const log = read(4);
    happen(log);
    expect(log.lack).toBe('nothing');
  });

  test('a step of another window is missing until it is followed, even when an own step came after it', () => {
    const log = read(4);
    log.made(6);
    log.hear(5, ['board', 'figures']);
    log.hear(6, ['board', 'figures']);
    expect(log.lack).toBe('steps');
    log.followedTo(6);
    expect(log.lack).toBe('nothing');
  });

  test('what is no step is missing until the board is read, although the steps around it are known', () => {
    const log = read(4);
    log.followedTo(6);
    log.hear(5, ['board', 'records']);
    expect(log.lack).toBe('board');
    log.readTo(6);
    expect(log.lack).toBe('nothing');
  });

  test('a doubt that comes up while the board is read outlives it', () => {
    const log = read(4);
    log.doubt();
    log.ask();
    log.doubt();
    log.readTo(5);
    expect(log.lack).toBe('board');
  });
});
