/** The board's steps: planned by their rules, written with their event, and taken back or done again by the history. */
import type { BoardCard, BoardStep } from '../../contract/calls/board.ts';
import type { StepCall, StepInput } from '../../contract/calls/index.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from '../../domain/board/board-index.ts';
import type { BoardSlice } from '../../domain/board/board-slice.ts';
import { planGoBack } from '../../domain/board/steps/go-back.ts';
import { patchOf } from '../../domain/board/patch.ts';
import { joinable, joinedText, splittable } from '../../domain/board/plan-made-cards.ts';
import type { Plan } from '../../domain/board/plan-move.ts';
import { rebase } from '../../domain/board/steps/rebase.ts';
import { isStepName, type StepName, stepRules } from '../../domain/board/step-rules.ts';
import { redoneSentence, undoneSentence } from '../../domain/board/theme-title.ts';
import { placeTyped } from '../../domain/records/evidence/typed-evidence.ts';
import {
  appendEvent,
  findSentence,
  getEvent,
  getEventHead,
  lastEventId,
  laterInverses,
  readHistory,
  sentenceOfEvent,
  writeStep,
} from '../../store/board/board.ts';
import { listDecisions, ownRows, writePatch } from '../../store/board/board-rows.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { listEarlierDecisions } from '../../store/board/debrief.ts';
import { readAreaBook } from '../../store/records/focus-areas.ts';
import { findVisitId, makeCard, typeCard } from '../../store/board/made-cards.ts';
import { readNameCover } from '../../store/people/walk-names.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Context } from '../context.ts';

type Asked<N extends StepCall> = StepInput<N> & { readonly walkId: string };
type StepHandler<N extends StepCall> = (input: Asked<N>, context: Context) => () => BoardStep;
type StepHandlers<N extends StepCall = StepCall> = { readonly [Name in N]: StepHandler<Name> };

/** What only the store can do or say before a step is planned; the ids of the cards that it made. */
type Prepare<N extends StepName> = (
  context: Context,
  board: BoardSlice,
  input: Asked<N>,
) => readonly string[];

const prepares: { readonly [N in StepName]?: Prepare<N> } = {
  'board.splitCard': ({ db }, board, { walkId, cardId, texts }) => {
    splittable(board, cardId);
    return texts.map((text) => makeCard(db, walkId, text, [cardId]));
  },
  'board.joinCards': ({ db }, board, { walkId, cardIds }) => {
    const cards = joinable(board, cardIds);
    const madeFrom = cards.map(({ id }) => id);
    return [makeCard(db, walkId, joinedText(cards), madeFrom)];
  },
  'board.addCards': ({ db }, _board, { walkId, visitNumber, cards }) => {
    const ofVisit = findVisitId(db, walkId, visitNumber);
    if (ofVisit === undefined) throw new AppError('not-found', 'no such visit', { what: 'visit' });
    const cover = readNameCover(db, walkId);
    const areas = readAreaBook(db);
    return cards.map((card) => typeCard(db, walkId, ofVisit, { ...card, ...placeTyped(card, cover, areas) }));
  },
  /** What carries an earlier decision on carries one that stands open, and is the only one here: a window may be behind. */
  'board.saveDecision': ({ db }, board, { walkId, id, carriedFrom }) => {
    if (carriedFrom === null || carriedFrom === board.decision(id)?.carriedFrom) return [];
    if (!listEarlierDecisions(db, walkId).some((earlier) => earlier.id === carriedFrom))
      throw new AppError('not-found', 'no such earlier decision', { what: 'earlier-decision' });
    if (listDecisions(db, walkId).some((one) => one.carriedFrom === carriedFrom && one.id !== id))
      throw new AppError('refused', 'carried on already', { reason: 'carried-already' });
    return [];
  },
};

function plannedStep<N extends StepName>(name: N): StepHandler<N> {
  return (input, context) => () => {
    const { walkId } = input;
    walkKey(context.db, walkId);
    const board = boardSlice(context.db, walkId);
    const madeIds = prepares[name]?.(context, board, input) ?? [];
    return takeStep(context, walkId, stepRules[name](board, input, madeIds), madeIds);
  };
}

function plannedSteps(): StepHandlers<StepName> {
  const handlers: Partial<StepHandlers<StepName>> = {};
  const add = <N extends StepName>(name: N): void =>
    void Object.assign(handlers, { [name]: plannedStep(name) });
  Object.keys(stepRules).filter(isStepName).forEach(add);
  if (!isWhole(handlers)) throw new Error('a step without a handler');
  return handlers;
}

function isWhole(handlers: Partial<StepHandlers<StepName>>): handlers is StepHandlers<StepName> {
  return Object.keys(stepRules).every((name) => Object.hasOwn(handlers, name));
}

export const stepHandlers: StepHandlers = {
  ...plannedSteps(),
  'board.undo': (input, context) => () => walkBack(context, input.walkId, 'undo'),
  'board.redo': (input, context) => () => walkBack(context, input.walkId, 'redo'),
  'board.goBack':
    ({ walkId, stepId }, context) =>
    () => {
      const { db } = context;
      walkKey(db, walkId);
      const sentence = findSentence(db, walkId, stepId);
      if (sentence === undefined) throw new AppError('not-found', 'no such step', { what: 'step' });
      const inverses = laterInverses(db, walkId, stepId);
      return takeStep(context, walkId, planGoBack(boardSlice(db, walkId), inverses, sentence));
    },
};

/** Rows and event together, or nothing where the plan changes nothing. */
function takeStep(
  context: Context,
  walkId: string,
  plan: Plan | null,
  madeIds: readonly string[] = [],
): BoardStep {
  const afterEventId = lastEventId(context.db, walkId);
  if (!plan)
    return answer(context, walkId, { afterEventId, sentence: 'Nothing changed', patch: patchOf({}) });
  writeStep(context.db, walkId, plan, context.now());
  return answer(context, walkId, { ...plan, afterEventId, madeIds });
}

function walkBack(context: Context, walkId: string, kind: 'undo' | 'redo'): BoardStep {
  const { db, now } = context;
  walkKey(db, walkId);
  const targetId = stepsAtHand(context, walkId)[kind];
  if (targetId === null) throw new AppError('conflict', `nothing to ${kind}`, { nothingTo: kind });
  const event = getEvent(db, targetId);
  const board = boardSlice(db, walkId);
  const stored = kind === 'undo' ? event.inverse : event.forward;
  const forward = rebase(ownRows(db, walkId, stored), board);
  const inverse = inverseOf(board, forward);
  const sentence = kind === 'undo' ? undoneSentence(event.sentence) : redoneSentence(event.sentence);
  const afterEventId = lastEventId(db, walkId);
  writePatch(db, walkId, forward);
  appendEvent(db, { walkId, kind, targetId, forward, inverse, sentence, at: now() });
  return answer(context, walkId, { afterEventId, sentence, patch: forward });
}

interface Written extends Pick<BoardStep, 'sentence' | 'patch' | 'afterEventId'> {
  readonly madeIds?: readonly string[];
}

function answer(
  context: Context,
  walkId: string,
  { sentence, patch, afterEventId, madeIds = [] }: Written,
): BoardStep {
  return {
    revision: context.revision(),
    sentence,
    patch,
    newCards: cardsOf(
      boardSlice(context.db, walkId),
      madeIds.map((id) => ({ id })),
    ),
    history: history(context, walkId),
    eventId: lastEventId(context.db, walkId),
    afterEventId,
  };
}

export function cardsOf(board: BoardSlice<BoardCard>, of: readonly { readonly id: string }[]): BoardCard[] {
  return of.map(({ id }) => board.card(id)).filter((card): card is BoardCard => card !== undefined);
}

/** The steps that undo and redo would act on. */
function stepsAtHand({ db }: Context, walkId: string): { undo: number | null; redo: number | null } {
  const { undo, redo } = readHistory(db, walkId);
  return { undo, redo: redo === null ? null : getEventHead(db, redo).targetId };
}

export function history(context: Context, walkId: string): BoardStep['history'] {
  const steps = stepsAtHand(context, walkId);
  const sentence = (id: number | null): string | null =>
    id === null ? null : sentenceOfEvent(context.db, id);
  return { undo: sentence(steps.undo), redo: sentence(steps.redo) };
}
