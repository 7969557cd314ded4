/** Every step of the board by the call that asks for it: how it is planned, in the core and in a window alike. */
import type { StepCall, StepInput } from '../../contract/calls/index.ts';
import type { BoardSlice } from './board-slice.ts';
import {
  planArrangeSlides,
  planChooseForDeck,
  planMakeDeck,
  planRemoveDeck,
  planRenameDeck,
  planSwitchSlides,
  planWriteNotes,
  planWriteText,
} from './plan-decks.ts';
import { planAdd, planJoin, planSplit } from './plan-made-cards.ts';
import { planMerge, planTakeApart } from './plan-merge.ts';
import { planMove, type Plan } from './plan-move.ts';
import { planRemoveDecision, planRemoveNote, planSaveDecision, planSaveNote } from './plan-notes.ts';
import { planMoveReference, planRefer, planRelease } from './plan-reference.ts';
import { planRename } from './plan-rename.ts';
import { planConfirm, planDismissMark, planEdit, planStar } from './plan-team-choice.ts';
import { planDissolve, planMoveTheme, planWord } from './plan-theme.ts';
import { planManyThemes } from './plan-many-themes.ts';

/** The steps that a rule plans; the others go along the history. */
export type StepName = Exclude<StepCall, 'board.undo' | 'board.redo' | 'board.goBack'>;

/** Steps that make cards: only once the store has made them can it be said what becomes of them. */
export type CardMaker = 'board.splitCard' | 'board.joinCards' | 'board.addCards';

/**
 * @param madeIds cards that were made for this step and stand off the board
 * @returns null where nothing would change
 * @throws AppError where it cannot be
 */
export type StepRule<N extends StepName> = (
  board: BoardSlice,
  input: StepInput<N>,
  madeIds: readonly string[],
) => Plan | null;

export const stepRules: { readonly [N in StepName]: StepRule<N> } = {
  'board.moveCards': planMove,
  'board.makeThemes': planManyThemes,
  'board.renameTheme': planRename,
  'board.confirmAreas': planConfirm,
  'board.editCard': planEdit,
  'board.splitCard': (board, { cardId }, partIds) => planSplit(board, { cardId, partIds }),
  'board.joinCards': (board, { cardIds }, [madeId = '']) => planJoin(board, { cardIds, madeId }),
  'board.addCards': (board, _input, cardIds) => planAdd(board, { cardIds }),
  'board.dismissMark': planDismissMark,
  'board.moveTheme': planMoveTheme,
  'board.mergeThemes': planMerge,
  'board.takeApart': planTakeApart,
  'board.dissolveTheme': planDissolve,
  'board.addReferences': planRefer,
  'board.removeReferences': planRelease,
  'board.moveReference': planMoveReference,
  'board.starCards': planStar,
  'board.setWord': planWord,
  'board.saveNote': planSaveNote,
  'board.removeNote': planRemoveNote,
  'board.saveDecision': planSaveDecision,
  'board.removeDecision': planRemoveDecision,
  'decks.make': planMakeDeck,
  'decks.rename': planRenameDeck,
  'decks.remove': planRemoveDeck,
  'decks.choose': planChooseForDeck,
  'decks.arrange': planArrangeSlides,
  'decks.switchSlides': planSwitchSlides,
  'decks.writeText': planWriteText,
  'decks.writeNotes': planWriteNotes,
};

export const isStepName = (name: string): name is StepName => Object.hasOwn(stepRules, name);
