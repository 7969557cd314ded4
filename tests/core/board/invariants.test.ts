/** What must hold on the board whatever anybody does, in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, type BoardIndex } from '../../../core/domain/board/board-index.ts';
import { homeOf } from '../../../core/domain/board/board-slice.ts';

import {
  belowNext,
  type EventKind,
  type History,
  historyAfter,
  type LoggedEvent,
} from '../../../core/domain/board/history.ts';
import { type Plan, planMove } from '../../../core/domain/board/plan-move.ts';
import { planRename } from '../../../core/domain/board/plan-rename.ts';
import { rebase } from '../../../core/domain/board/rebase.ts';
import { contents, looseBoard, type Wish, wishArbitrary, wishedCards, wishedTarget } from './boards.ts';
import { readHistory, type HistoryEvent } from './read-history.ts';

function planOf(board: BoardIndex, wish: Wish, n: number): Plan | null {
  const themes = [...board.parts.themes.keys()];
  const themeId = themes[wish.where % themes.length];
  if (wish.kind === 'rename' && themeId) {
    return planRename(board, { themeId, title: wish.before === null ? null : `Title ${wish.before}` });
  }
  return planMove(board, { cardIds: wishedCards(board, wish), to: wishedTarget(board, wish, n) });
}

function expectSound(board: BoardIndex, cards: number): void {
  const rows = [...board.parts.cards.values()];
  const homes = [...board.parts.homes.entries()];
  expect(homes.flatMap(([, list]) => list.map((card) => card.id)).sort()).toEqual(
    rows.map((c) => c.id).sort(),
  );
  expect(rows).toHaveLength(cards);
  for (const [home, list] of homes) {
    expect(new Set(list.map(homeOf)).size).toBeLessThanOrEqual(1);
    expect(list.every((card) => homeOf(card) === home && board.card(card.id) === card)).toBe(true);
    expect(list.every((card, i) => i === 0 || (list[i - 1]?.orderKey ?? '') < card.orderKey)).toBe(true);
  }
  for (const theme of board.parts.themes.values()) {
    expect(board.cardsOf(theme.id).length).toBeGreaterThan(0);
    expect(theme.areaId).not.toBe('parking');
  }
  expect(rows.every((card) => card.themeId === null || board.theme(card.themeId) !== undefined)).toBe(true);
  expect(rows.every((card) => card.themeId === null || card.areaId !== 'parking')).toBe(true);
  expect(new Set(board.themeNumbers()).size).toBe(board.themeNumbers().length);
}

test('a move and its inverse leave everything as it was; in between the board is sound', () => {
  fc.assert(
    fc.property(fc.array(wishArbitrary, { minLength: 1, maxLength: 25 }), (wishes) => {
      let board = looseBoard(20);
      wishes.forEach((wish, n) => {
        const plan = planOf(board, wish, n);
        if (!plan) return;
        const after = applyPatch(board, plan.patch);
        expectSound(after, 20);
        expect(contents(applyPatch(after, plan.inverse))).toEqual(contents(board));
        board = after;
      });
    }),
    { numRuns: 60 },
  );
});

test('undo and redo in any order stand where a replay of the steps that count stands', () => {
  const action = fc.oneof(
    { weight: 3, arbitrary: wishArbitrary },
    { weight: 2, arbitrary: fc.constant<'undo'>('undo') },
    { weight: 1, arbitrary: fc.constant<'redo'>('redo') },
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let board = looseBoard(15);
      const events: HistoryEvent[] = [];
      const plans = new Map<number, Plan>();
      actions.forEach((what, id) => {
        if (typeof what !== 'string') {
          const plan = planOf(board, what, id);
          if (!plan) return;
          plans.set(id, plan);
          events.push({ id, kind: 'do', targetId: null });
          board = applyPatch(board, plan.patch);
          return;
        }
        const targetId = readHistory(events)[what];
        const plan = targetId === null ? undefined : plans.get(targetId);
        if (!plan) return;
        events.push({ id, kind: what, targetId });
        board = applyPatch(board, rebase(what === 'undo' ? plan.inverse : plan.patch, board));
      });
      expectSound(board, 15);
      expect(contents(board)).toEqual(contents(replayed(events, plans)));
    }),
    { numRuns: 80 },
  );
});

function replayed(events: readonly HistoryEvent[], plans: ReadonlyMap<number, Plan>): BoardIndex {
  const standing: number[] = [];
  for (const event of events) {
    if (event.kind === 'undo') standing.pop();
    else standing.push(event.targetId ?? event.id);
  }
  return standing.reduce((board, id) => {
    const plan = plans.get(id);
    return plan ? applyPatch(board, plan.patch) : board;
  }, looseBoard(15));
}

test('an old inverse, fitted to a board that went on, keeps it sound', () => {
  fc.assert(
    fc.property(fc.array(wishArbitrary, { minLength: 3, maxLength: 20 }), fc.nat(20), (wishes, which) => {
      let board = looseBoard(12);
      const inverses: Plan['inverse'][] = [];
      wishes.forEach((wish, n) => {
        const plan = planOf(board, wish, n);
        if (!plan) return;
        inverses.push(plan.inverse);
        board = applyPatch(board, plan.patch);
      });
      const old = inverses[which % inverses.length];
      if (old) expectSound(applyPatch(board, rebase(old, board)), 12);
    }),
    { numRuns: 120 },
  );
});

test('the history carried from event to event says what the whole log says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<EventKind>('do', 'do', 'undo', 'undo', 'redo'), { maxLength: 120 }),
      (kinds) => {
        const log: LoggedEvent[] = [];
        const find = (id: number): LoggedEvent =>
          log[id - 1] ?? { id, kind: 'do', targetId: null, belowId: null };
        let history: History = { undo: null, redo: null };
        for (const kind of kinds) {
          const plain = readHistory(log);
          if (kind !== 'do' && plain[kind] === null) continue;
          const event = { id: log.length + 1, kind, targetId: kind === 'do' ? null : plain[kind] };
          log.push({ ...event, belowId: belowNext(history, kind) });
          history = historyAfter(history, event, find);
          const redo = history.redo === null ? null : find(history.redo).targetId;
          expect({ undo: history.undo, redo }).toEqual(readHistory(log));
        }
      },
    ),
    { numRuns: 200 },
  );
});
