/** The board's steps: worked out by the rules of the board, written with their event, taken back the same way. */
import type { Board, BoardCard, BoardStep } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from '../../domain/board/board-index.ts';
import { type BoardSlice, isOffBoard } from '../../domain/board/board-slice.ts';
import { patchOf } from '../../domain/board/patch.ts';
import {
  joinable,
  joinedText,
  planAdd,
  planJoin,
  planSplit,
  splittable,
} from '../../domain/board/plan-made-cards.ts';
import {
  planArrangeSlides,
  planChooseForDeck,
  planMakeDeck,
  planRemoveDeck,
  planRenameDeck,
  planSwitchSlides,
  planWriteNotes,
  planWriteText,
} from '../../domain/board/plan-decks.ts';
import { plainText } from '../../domain/deck/plain-text.ts';
import { planGoBack } from '../../domain/board/go-back.ts';
import { planMerge, planTakeApart } from '../../domain/board/plan-merge.ts';
import { planMove, type Plan } from '../../domain/board/plan-move.ts';
import {
  planRemoveDecision,
  planRemoveNote,
  planSaveDecision,
  planSaveNote,
} from '../../domain/board/plan-notes.ts';
import { planMoveReference, planRefer, planRelease } from '../../domain/board/plan-reference.ts';
import { planRename } from '../../domain/board/plan-rename.ts';
import { planConfirm, planDismissMark, planEdit, planStar } from '../../domain/board/plan-team-choice.ts';
import { planDissolve, planMoveTheme, planWord } from '../../domain/board/plan-theme.ts';
import { planThemes } from '../../domain/board/plan-themes.ts';
import { rebase } from '../../domain/board/rebase.ts';
import { numberObservers } from '../../domain/disclosure/observer-numbers.ts';
import type { PeopleFacts } from '../../domain/disclosure/people-facts.ts';
import { redoneSentence, undoneSentence } from '../../domain/board/theme-title.ts';
import { subjectOfClass } from '../../domain/records/cells/class-subject.ts';
import { placeTyped } from '../../domain/records/evidence/typed-evidence.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { readAreaBook, readColumns } from '../../store/records/focus-areas.ts';
import {
  appendEvent,
  findSentence,
  getEvent,
  getEventHead,
  lastEventId,
  listEventsSince,
  laterInverses,
  readHistory,
  sentenceOfEvent,
  writeStep,
} from '../../store/board/board.ts';
import {
  listDecisions,
  listNotes,
  listReferences,
  listThemes,
  ownRows,
  writePatch,
} from '../../store/board/board-rows.ts';
import { findVisitId, makeCard, typeCard } from '../../store/board/made-cards.ts';
import { listEarlierDecisions } from '../../store/board/debrief.ts';
import { listDismissedWords } from '../../store/settings.ts';
import { readPeopleFacts } from '../../store/people/people.ts';
import { listBoardCards, listVisits, type StoredVisit } from '../../store/records/visits.ts';
import { readNameCover, readWalkNames } from '../../store/people/walk-names.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { CommandHandler, Context, QueryHandler } from '../context.ts';

export const get: QueryHandler<'board.get'> = ({ walkId }, context) => {
  const { db, revision } = context;
  walkKey(db, walkId);
  const people = readPeopleFacts(db);
  return {
    walkId,
    revision: revision(),
    eventId: lastEventId(db, walkId),
    columns: readColumns(db, walkId),
    themes: listThemes(db, walkId),
    cards: listBoardCards(db, walkId),
    references: listReferences(db, walkId),
    notes: listNotes(db, walkId),
    decisions: listDecisions(db, walkId),
    visits: boardVisits(listVisits(db, walkId), people),
    dismissedWords: listDismissedWords(db),
    names: readWalkNames(db, walkId),
    history: history(context, walkId),
  };
};

export const getNames: QueryHandler<'board.getNames'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  return readWalkNames(db, walkId);
};

/** Behind more steps than this the board itself is no more to read. */
const mostNews = { events: 200, size: 1_000_000 };

export const stepsSince: QueryHandler<'board.stepsSince'> = ({ walkId, eventId }, context) => {
  const events = listEventsSince(context.db, walkId, eventId, mostNews);
  const board = boardSlice(context.db, walkId);
  const steps = events?.map(({ id, kind, forward, inverse }) => ({
    eventId: id,
    patch: forward,
    // Only a step itself makes cards, and what it made stood off the board until then.
    newCards: kind === 'do' ? cardsOf(board, inverse.cards.filter(isOffBoard)) : [],
  }));
  return { revision: context.revision(), steps: steps ?? null, history: history(context, walkId) };
};

/** A command that a rule of the board plans from its input alone. */
function planned<Input>(
  plan: (board: BoardSlice, input: Input) => Plan | null,
): (input: Input & { walkId: string }, context: Context) => () => BoardStep {
  return (input, context) => () => {
    walkKey(context.db, input.walkId);
    return takeStep(context, input.walkId, plan(boardSlice(context.db, input.walkId), input));
  };
}

export const moveCards: CommandHandler<'board.moveCards'> = planned(planMove);
export const makeThemes: CommandHandler<'board.makeThemes'> = planned(planThemes);
export const renameTheme: CommandHandler<'board.renameTheme'> = planned(planRename);
export const confirmAreas: CommandHandler<'board.confirmAreas'> = planned(planConfirm);
export const editCard: CommandHandler<'board.editCard'> = planned(planEdit);
export const dismissMark: CommandHandler<'board.dismissMark'> = planned(planDismissMark);
export const moveTheme: CommandHandler<'board.moveTheme'> = planned(planMoveTheme);
export const mergeThemes: CommandHandler<'board.mergeThemes'> = planned(planMerge);
export const takeApart: CommandHandler<'board.takeApart'> = planned(planTakeApart);
export const dissolveTheme: CommandHandler<'board.dissolveTheme'> = planned(planDissolve);
export const addReferences: CommandHandler<'board.addReferences'> = planned(planRefer);
export const removeReferences: CommandHandler<'board.removeReferences'> = planned(planRelease);
export const moveReference: CommandHandler<'board.moveReference'> = planned(planMoveReference);
export const starCards: CommandHandler<'board.starCards'> = planned(planStar);
export const setWord: CommandHandler<'board.setWord'> = planned(planWord);
export const saveNote: CommandHandler<'board.saveNote'> = planned(planSaveNote);
export const removeNote: CommandHandler<'board.removeNote'> = planned(planRemoveNote);

/** What carries an earlier decision on carries one that stands open, and is the only one here: a window may be behind. */
export const saveDecision: CommandHandler<'board.saveDecision'> =
  ({ walkId, ...decision }, context) =>
  () => {
    const { db } = context;
    walkKey(db, walkId);
    const board = boardSlice(db, walkId);
    const { id, carriedFrom } = decision;
    if (carriedFrom !== null && carriedFrom !== board.decision(id)?.carriedFrom) {
      if (!listEarlierDecisions(db, walkId).some((earlier) => earlier.id === carriedFrom))
        throw new AppError('not-found', 'no such earlier decision', { what: 'earlier-decision' });
      if (listDecisions(db, walkId).some((one) => one.carriedFrom === carriedFrom && one.id !== id))
        throw new AppError('refused', 'carried on already', { reason: 'carried-already' });
    }
    return takeStep(context, walkId, planSaveDecision(board, decision));
  };

export const makeDeck: CommandHandler<'decks.make'> = planned(planMakeDeck);
export const renameDeck: CommandHandler<'decks.rename'> = planned(planRenameDeck);
export const removeDeck: CommandHandler<'decks.remove'> = planned(planRemoveDeck);
export const chooseForDeck: CommandHandler<'decks.choose'> = planned(planChooseForDeck);
export const arrangeSlides: CommandHandler<'decks.arrange'> = planned(planArrangeSlides);
export const switchSlides: CommandHandler<'decks.switchSlides'> = planned(planSwitchSlides);
/** As it can stand in the file, so that a text which was read is found there again. */
export const writeText: CommandHandler<'decks.writeText'> = planned((board, { to, ...place }) =>
  planWriteText(board, { ...place, to: to && plainText(to).trim() }),
);
export const writeNotes: CommandHandler<'decks.writeNotes'> = planned((board, { notes, ...place }) =>
  planWriteNotes(board, { ...place, notes: notes && notes.split('\n').map(plainText).join('\n') }),
);

export const removeDecision: CommandHandler<'board.removeDecision'> = planned(planRemoveDecision);

export const splitCard: CommandHandler<'board.splitCard'> =
  ({ walkId, cardId, texts }, context) =>
  () => {
    walkKey(context.db, walkId);
    const board = boardSlice(context.db, walkId);
    splittable(board, cardId);
    const partIds = texts.map((text) => makeCard(context.db, walkId, text, [cardId]));
    return takeStep(context, walkId, planSplit(board, { cardId, partIds }), partIds);
  };

export const joinCards: CommandHandler<'board.joinCards'> =
  ({ walkId, cardIds }, context) =>
  () => {
    walkKey(context.db, walkId);
    const board = boardSlice(context.db, walkId);
    const cards = joinable(board, cardIds);
    const madeFrom = cards.map(({ id }) => id);
    const madeId = makeCard(context.db, walkId, joinedText(cards), madeFrom);
    return takeStep(context, walkId, planJoin(board, { cardIds, madeId }), [madeId]);
  };

export const addCards: CommandHandler<'board.addCards'> =
  ({ walkId, visitNumber, cards }, context) =>
  () => {
    walkKey(context.db, walkId);
    const ofVisit = findVisitId(context.db, walkId, visitNumber);
    if (ofVisit === undefined) throw new AppError('not-found', 'no such visit', { what: 'visit' });
    const cover = readNameCover(context.db, walkId);
    const areas = readAreaBook(context.db);
    const cardIds = cards.map((card) =>
      typeCard(context.db, walkId, ofVisit, { ...card, ...placeTyped(card, cover, areas) }),
    );
    const plan = planAdd(boardSlice(context.db, walkId), { cardIds });
    return takeStep(context, walkId, plan, cardIds);
  };

export const undo: CommandHandler<'board.undo'> =
  ({ walkId }, context) =>
  () =>
    walkBack(context, walkId, 'undo');

export const redo: CommandHandler<'board.redo'> =
  ({ walkId }, context) =>
  () =>
    walkBack(context, walkId, 'redo');

export const goBack: CommandHandler<'board.goBack'> =
  ({ walkId, stepId }, context) =>
  () => {
    const { db } = context;
    walkKey(db, walkId);
    const sentence = findSentence(db, walkId, stepId);
    if (sentence === undefined) throw new AppError('not-found', 'no such step', { what: 'step' });
    const inverses = laterInverses(db, walkId, stepId);
    return takeStep(context, walkId, planGoBack(boardSlice(db, walkId), inverses, sentence));
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

function cardsOf(board: BoardSlice<BoardCard>, of: readonly { readonly id: string }[]): BoardCard[] {
  return of.map(({ id }) => board.card(id)).filter((card): card is BoardCard => card !== undefined);
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
function boardVisits(visits: readonly StoredVisit[], known: PeopleFacts): Board['visits'] {
  const numbers = numberObservers(visits, known);
  return visits.map(({ number, date, yearGroup, subject, className }, index) => ({
    number,
    date,
    yearGroup,
    subject: subject ?? subjectOfClass(className),
    observers: numbers[index] ?? [],
  }));
}
