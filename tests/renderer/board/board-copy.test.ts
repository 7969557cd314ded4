/** The window's copy: shown at once, confirmed or dropped later, and read again when others changed the board. */
import { describe, expect, test } from 'vitest';
import type { BoardCard, MoveTarget } from '../../../core/contract/calls/board.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { patchOf as emptyPatch } from '../../../core/domain/board/patch.ts';
import { placeOf } from '../../../core/domain/board/board-slice.ts';
import { planMove } from '../../../core/domain/board/plan-move.ts';
import { boardColumns } from '../../../core/domain/records/focus-areas.ts';
import { BoardCopy } from '../../../renderer/features/board/board-copy.ts';
import { RevisionLog } from '../../../renderer/features/board/revision-log.ts';
import { boardCard } from './cards.ts';

const card = (id: string, orderKey: string): BoardCard => boardCard(id, { orderKey });
const board = () =>
  indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: [card('a', 'a0'), card('b', 'a1'), card('c', 'a2')],
  });
const to = (areaId: string): MoveTarget => ({ kind: 'column', areaId, before: null });
const patchOf = (copy: BoardCopy, cardId: string, areaId: string) => {
  const plan = planMove(copy.shown, { cardIds: [cardId], to: to(areaId) });
  if (!plan) throw new Error('nothing to move');
  return plan.patch;
};
const homes = (copy: BoardCopy) => ['a', 'b', 'c'].map((id) => copy.shown.card(id)?.areaId);

describe('the copy', () => {
  test('shows what is held at once, and still after it is confirmed', () => {
    const copy = new BoardCopy(board());
    const patch = patchOf(copy, 'a', 'parking');
    const held = copy.hold(patch);
    expect(homes(copy)).toEqual(['parking', 'progress', 'progress']);
    copy.confirm(patch, held);
    expect(homes(copy)).toEqual(['parking', 'progress', 'progress']);
  });

  test('drops one and keeps the others', () => {
    const copy = new BoardCopy(board());
    const first = copy.hold(patchOf(copy, 'a', 'parking'));
    copy.hold(patchOf(copy, 'b', 'clear-goals'));
    copy.drop(first);
    expect(homes(copy)).toEqual(['progress', 'clear-goals', 'progress']);
  });

  test('takes in cards that a step made, and keeps them through what is shown besides', () => {
    const copy = new BoardCopy(board());
    const made = { ...card('d', 'off d'), areaId: 'off-board', madeFrom: ['a'] };
    copy.hold(patchOf(copy, 'b', 'parking'));
    copy.confirm(emptyPatch({ cards: [placeOf(card('d', 'a0V'))] }), null, [made]);
    expect(copy.shown.looseCards('progress').map((shown) => shown.id)).toEqual(['a', 'd', 'c']);
  });

  test('puts what is still on its way on top of a board read anew', () => {
    const copy = new BoardCopy(board());
    copy.hold(patchOf(copy, 'a', 'parking'));
    copy.replace(
      indexBoard({ columns: [...boardColumns], themes: [], cards: [card('a', 'a0'), card('b', 'a1')] }),
    );
    expect(homes(copy)).toEqual(['parking', 'progress', undefined]);
  });
});

describe('the revisions', () => {
  test.each([
    ['answer, then event', (log: RevisionLog) => (log.made(5), log.hear(5))],
    ['event, then answer', (log: RevisionLog) => (log.hear(5), log.made(5))],
    ['an event from before the board was read', (log: RevisionLog) => log.hear(3)],
  ])('nothing is missing: %s', (_name, happen) => {
    const log = new RevisionLog();
    log.caughtUp(4);
    happen(log);
    expect(log.isBehind).toBe(false);
  });

  test('a change by another window is missing until it is read, even when an own step came after it', () => {
    const log = new RevisionLog();
    log.made(6);
    log.hear(5);
    log.hear(6);
    expect(log.isBehind).toBe(true);
    log.caughtUp(6);
    expect(log.isBehind).toBe(false);
  });

  test('doubt is settled by reading, or given up', () => {
    const log = new RevisionLog();
    log.doubt();
    expect(log.isBehind).toBe(true);
    log.caughtUp(1);
    expect(log.isBehind).toBe(false);
    log.doubt();
    log.giveUp();
    expect(log.isBehind).toBe(false);
  });
});
