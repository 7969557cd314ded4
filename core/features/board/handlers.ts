/** The board's steps: worked out by the rules of the board, written with their event, taken back the same way. */
import type { Board, BoardPatch, BoardStep } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from '../../domain/board/board-index.ts';
import { planMove, type Plan } from '../../domain/board/plan-move.ts';
import { planRename } from '../../domain/board/plan-rename.ts';
import { rebase } from '../../domain/board/rebase.ts';
import { groupObservers } from '../../domain/disclosure/people.ts';
import type { StaffMember } from '../../domain/records/record.ts';
import { redoneSentence, undoneSentence } from '../../domain/board/theme-title.ts';
import { boardColumns } from '../../domain/records/focus-areas.ts';
import { boardSlice } from '../../store/board-slice.ts';
import {
  appendEvent,
  getEvent,
  getEventHead,
  listThemes,
  readHistory,
  sentenceOfEvent,
  writePatch,
} from '../../store/board.ts';
import { listStaff } from '../../store/staff.ts';
import { listBoardCards, listVisits, type StoredVisit } from '../../store/visits.ts';
import { walkKey } from '../../store/walks.ts';
import type { CommandHandler, Context, QueryHandler } from '../context.ts';

const nothing: BoardPatch = { cards: [], themes: [], removedThemes: [] };

export const get: QueryHandler<'board.get'> = ({ walkId }, context) => {
  const { db, revision } = context;
  walkKey(db, walkId);
  return {
    walkId,
    revision: revision(),
    columns: [...boardColumns],
    themes: listThemes(db, walkId),
    cards: listBoardCards(db, walkId),
    visits: numberObservers(listVisits(db, walkId), listStaff(db)),
    history: history(context, walkId),
  };
};

export const moveCards: CommandHandler<'board.moveCards'> = (input, context) => () =>
  takeStep(context, input.walkId, planMove(boardSlice(context.db, input.walkId), input));

export const renameTheme: CommandHandler<'board.renameTheme'> = (input, context) => () =>
  takeStep(context, input.walkId, planRename(boardSlice(context.db, input.walkId), input));

export const undo: CommandHandler<'board.undo'> =
  ({ walkId }, context) =>
  () =>
    walkBack(context, walkId, 'undo');

export const redo: CommandHandler<'board.redo'> =
  ({ walkId }, context) =>
  () =>
    walkBack(context, walkId, 'redo');

/** Rows and event together, or nothing where the plan changes nothing. */
function takeStep(context: Context, walkId: string, plan: Plan | null): BoardStep {
  if (!plan) return answer(context, walkId, 'Nothing changed', nothing);
  writePatch(context.db, walkId, plan.patch);
  const { patch: forward, inverse, sentence } = plan;
  appendEvent(context.db, {
    walkId,
    kind: 'do',
    targetId: null,
    forward,
    inverse,
    sentence,
    at: context.now(),
  });
  return answer(context, walkId, sentence, forward);
}

function walkBack(context: Context, walkId: string, kind: 'undo' | 'redo'): BoardStep {
  const { db, now } = context;
  walkKey(db, walkId);
  const targetId = stepsAtHand(context, walkId)[kind];
  if (targetId === null) throw new AppError('conflict', `nothing to ${kind}`, { nothingTo: kind });
  const event = getEvent(db, targetId);
  const board = boardSlice(db, walkId);
  const forward = rebase(kind === 'undo' ? event.inverse : event.forward, board);
  const inverse = inverseOf(board, forward);
  const sentence = kind === 'undo' ? undoneSentence(event.sentence) : redoneSentence(event.sentence);
  writePatch(db, walkId, forward);
  appendEvent(db, { walkId, kind, targetId, forward, inverse, sentence, at: now() });
  return answer(context, walkId, sentence, forward);
}

function answer(context: Context, walkId: string, sentence: string, patch: BoardPatch): BoardStep {
  return { revision: context.revision(), sentence, patch, history: history(context, walkId) };
}

/** The steps that undo and redo would act on. */
function stepsAtHand({ db }: Context, walkId: string): { undo: number | null; redo: number | null } {
  const { undo, redo } = readHistory(db, walkId);
  return { undo, redo: redo === null ? null : getEventHead(db, redo).targetId };
}

function history(context: Context, walkId: string): BoardStep['history'] {
  const steps = stepsAtHand(context, walkId);
  const sentence = (id: number | null): string | null =>
    id === null ? null : sentenceOfEvent(context.db, id);
  return { undo: sentence(steps.undo), redo: sentence(steps.redo) };
}

/** Observers leave as numbers: the board counts them and never names them. Spellings of one person count as one. */
function numberObservers(visits: readonly StoredVisit[], staff: readonly StaffMember[]): Board['visits'] {
  const people = groupObservers(visits, staff);
  const numbers = [...new Set(people.flat())];
  return visits.map(({ number, date, yearGroup }, index) => ({
    number,
    date,
    yearGroup,
    observers: (people[index] ?? []).map((person) => numbers.indexOf(person)),
  }));
}
