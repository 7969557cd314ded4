/** What must hold on the board whatever anybody does, in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, type BoardIndex, withCards } from '../../../core/domain/board/board-index.ts';
import { offBoard } from '../../../core/domain/board/board-slice.ts';

import {
  belowNext,
  type EventKind,
  type History,
  historyAfter,
  type LoggedEvent,
} from '../../../core/domain/board/steps/history.ts';
import { planAdd, planJoin, planSplit } from '../../../core/domain/board/plan-made-cards.ts';
import { type Plan, planMove } from '../../../core/domain/board/plan-move.ts';
import { planRename } from '../../../core/domain/board/plan-rename.ts';
import { planConfirm, planDismissMark, planEdit } from '../../../core/domain/board/plan-team-choice.ts';
import { rebase } from '../../../core/domain/board/steps/rebase.ts';
import { contents, expectSound, looseBoard, madeOf } from './boards.ts';
import { type Wish, wishArbitrary, wishedCards, wishedTarget } from './wishes.ts';
import { readHistory, type HistoryEvent } from './read-history.ts';
import { planThemeWish } from './theme-wishes.ts';

/** A step: the board with the cards that it makes, still off the board, and what it plans on it. */
interface Step {
  board: BoardIndex;
  plan: Plan | null;
}

function planOf(board: BoardIndex, wish: Wish, n: number): Step {
  const [cardId = '', ...others] = wishedCards(board, wish);
  const plan = planThemeWish(board, { ...wish, cardIds: [cardId, ...others] }, n);
  if (plan !== undefined) return { board, plan };
  const themes = [...board.parts.themes.keys()];
  const themeId = themes[wish.where % themes.length];
  switch (wish.kind) {
    case 'confirm':
      return { board, plan: planConfirm(board, { cardIds: [cardId, ...others] }) };
    case 'edit':
      return { board, plan: planEdit(board, { cardId, text: wish.before === null ? null : 'Words' }) };
    case 'dismiss':
      return { board, plan: planDismissMark(board, { cardId, isDismissed: wish.before !== null }) };
    case 'split':
    case 'add':
    case 'join':
      return planMade(board, wish, n);
    case 'rename':
      if (!themeId) break;
      return {
        board,
        plan: planRename(board, { themeId, title: wish.before === null ? null : `Title ${wish.before}` }),
      };
  }
  return {
    board,
    plan: planMove(board, { cardIds: [cardId, ...others], to: wishedTarget(board, wish, n) }),
  };
}

function planMade(board: BoardIndex, wish: Wish, n: number): Step {
  const cards = wishedCards(board, wish).flatMap((id) => board.card(id) ?? []);
  const [first] = cards;
  if (!first) return { board, plan: null };
  const isJoin = wish.kind === 'join';
  const made = (isJoin ? ['j'] : ['x', 'y']).map((part) =>
    madeOf({ ...first, recordedAreaId: 'progress' }, `${part}${n}`),
  );
  const withMade = withCards(board, made);
  const madeIds = made.map(({ id }) => id);
  if (wish.kind === 'split')
    return { board: withMade, plan: planSplit(withMade, { cardId: first.id, partIds: madeIds }) };
  if (!isJoin) return { board: withMade, plan: planAdd(withMade, { cardIds: madeIds }) };
  const cardIds = [
    ...new Set(cards.filter((card) => card.visitNumber === first.visitNumber).map(({ id }) => id)),
  ];
  if (cardIds.length < 2) return { board, plan: null };
  return { board: withMade, plan: planJoin(withMade, { cardIds, madeId: `j${n}` }) };
}

test('a step and its inverse leave everything as it was; in between the board is sound', () => {
  fc.assert(
    fc.property(fc.array(wishArbitrary, { minLength: 1, maxLength: 25 }), (wishes) => {
      let board = looseBoard(20);
      wishes.forEach((wish, n) => {
        const { board: before, plan } = planOf(board, wish, n);
        board = before;
        if (!plan) return;
        const after = applyPatch(board, plan.patch);
        expectSound(after, board.parts.cards.size);
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
          const { board: before, plan } = planOf(board, what, id);
          board = before;
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
      expectSound(board, board.parts.cards.size);
      const all = [...board.parts.cards.values()].map((card) => offBoard(card));
      expect(contents(board)).toEqual(contents(replayed(events, plans, withCards(looseBoard(15), all))));
    }),
    { numRuns: 80 },
  );
});

/** @param start the board before all steps, with every card that they made off it */
function replayed(
  events: readonly HistoryEvent[],
  plans: ReadonlyMap<number, Plan>,
  start: BoardIndex,
): BoardIndex {
  const standing: number[] = [];
  for (const event of events) {
    if (event.kind === 'undo') standing.pop();
    else standing.push(event.targetId ?? event.id);
  }
  return standing.reduce((board, id) => {
    const plan = plans.get(id);
    return plan ? applyPatch(board, plan.patch) : board;
  }, start);
}

test('an old inverse, fitted to a board that went on, keeps it sound', () => {
  fc.assert(
    fc.property(fc.array(wishArbitrary, { minLength: 3, maxLength: 20 }), fc.nat(20), (wishes, which) => {
      let board = looseBoard(12);
      const inverses: Plan['inverse'][] = [];
      wishes.forEach((wish, n) => {
        const { board: before, plan } = planOf(board, wish, n);
        board = before;
        if (!plan) return;
        inverses.push(plan.inverse);
        board = applyPatch(board, plan.patch);
      });
      const old = inverses[which % inverses.length];
      if (old) expectSound(applyPatch(board, rebase(old, board)), board.parts.cards.size);
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
