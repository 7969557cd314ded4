/** Every step that the window asks for by its command's name: planned here and shown at once, or made by the core. */
import type { BoardCard, BoardStep, MoveTarget } from '../../../../core/contract/calls/board.ts';
import type { CallInput } from '../../../../core/contract/calls/index.ts';
import type { Client } from '../../../../core/contract/client.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { planMerge, planTakeApart } from '../../../../core/domain/board/plan-merge.ts';
import { type Plan, planMove } from '../../../../core/domain/board/plan-move.ts';
import { planMoveReference, planRefer, planRelease } from '../../../../core/domain/board/plan-reference.ts';
import { planRename } from '../../../../core/domain/board/plan-rename.ts';
import {
  planConfirm,
  planDismissMark,
  planEdit,
  planStar,
} from '../../../../core/domain/board/plan-team-choice.ts';
import { planDissolve, planMoveTheme } from '../../../../core/domain/board/plan-theme.ts';
import { type NewTheme, planThemes } from '../../../../core/domain/board/plan-themes.ts';

/** Each answers whether anything changed; what could not be done is said. */
export abstract class BoardSteps {
  readonly walkId: string;
  protected readonly calls: Client['board'];

  constructor(calls: Client['board'], walkId: string) {
    this.calls = calls;
    this.walkId = walkId;
  }

  /**
   * Shows what a rule plans at once and sends it. False where nothing would change, or it could not be.
   * @param onlost called once it turns out that the core did not keep it: what was typed can be given back
   */
  abstract step(
    plan: (board: BoardIndex<BoardCard>) => Plan | null,
    send: () => Promise<BoardStep>,
    onlost?: () => void,
  ): boolean;

  /** A step that makes cards is shown once the core has made them. Null where it could not. */
  protected abstract make(send: () => Promise<BoardStep>): Promise<BoardStep | null>;

  move(cardIds: readonly string[], to: MoveTarget): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds], to };
    return this.step(
      (board) => planMove(board, input),
      () => this.calls.moveCards(input),
    );
  }

  /** Makes several themes of loose cards in one step. False where there is no card in any. */
  makeThemes(themes: readonly NewTheme[]): boolean {
    const input = {
      walkId: this.walkId,
      themes: themes.map(({ newThemeId, cardIds }) => ({ newThemeId, cardIds: [...cardIds] })),
    };
    return this.step(
      (board) => planThemes(board, input),
      () => this.calls.makeThemes(input),
    );
  }

  /** Names a theme; an empty title makes it "Cluster 3" again. */
  rename(themeId: string, typed: string): boolean {
    const title = typed.trim() === '' ? null : typed.trim();
    const input = { walkId: this.walkId, themeId, title };
    return this.step(
      (board) => planRename(board, input),
      () => this.calls.renameTheme(input),
    );
  }

  /** @param before the theme of that column which it goes before; null: last */
  moveTheme(themeId: string, areaId: string, before: string | null): boolean {
    const input = { walkId: this.walkId, themeId, areaId, before };
    return this.step(
      (board) => planMoveTheme(board, input),
      () => this.calls.moveTheme(input),
    );
  }

  mergeThemes(themeId: string, into: string): boolean {
    const input = { walkId: this.walkId, themeId, into };
    return this.step(
      (board) => planMerge(board, input),
      () => this.calls.mergeThemes(input),
    );
  }

  takeApart(themeId: string, partId: string): boolean {
    const input = { walkId: this.walkId, themeId, partId };
    return this.step(
      (board) => planTakeApart(board, input),
      () => this.calls.takeApart(input),
    );
  }

  dissolveTheme(themeId: string): boolean {
    const input = { walkId: this.walkId, themeId };
    return this.step(
      (board) => planDissolve(board, input),
      () => this.calls.dissolveTheme(input),
    );
  }

  addReferences(cardIds: readonly string[], themeId: string): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds], themeId };
    return this.step(
      (board) => planRefer(board, input),
      () => this.calls.addReferences(input),
    );
  }

  removeReferences(cardIds: readonly string[], themeId: string): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds], themeId };
    return this.step(
      (board) => planRelease(board, input),
      () => this.calls.removeReferences(input),
    );
  }

  moveReference(cardId: string, from: string, to: string): boolean {
    const input = { walkId: this.walkId, cardId, from, to };
    return this.step(
      (board) => planMoveReference(board, input),
      () => this.calls.moveReference(input),
    );
  }

  starCards(cardIds: readonly string[], isStarred: boolean): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds], isStarred };
    return this.step(
      (board) => planStar(board, input),
      () => this.calls.starCards(input),
    );
  }

  /** The proposed areas of these cards are right. False where none is proposed. */
  confirmAreas(cardIds: readonly string[]): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds] };
    return this.step(
      (board) => planConfirm(board, input),
      () => this.calls.confirmAreas(input),
    );
  }

  /** Gives a card the team's wording; null goes back to what was recorded. */
  editCard(cardId: string, text: string | null): boolean {
    const input = { walkId: this.walkId, cardId, text };
    return this.step(
      (board) => planEdit(board, input),
      () => this.calls.editCard(input),
    );
  }

  dismissMark(cardId: string, isDismissed: boolean): boolean {
    const input = { walkId: this.walkId, cardId, isDismissed };
    return this.step(
      (board) => planDismissMark(board, input),
      () => this.calls.dismissMark(input),
    );
  }

  splitCard(cardId: string, texts: readonly string[]): Promise<BoardStep | null> {
    return this.make(() => this.calls.splitCard({ walkId: this.walkId, cardId, texts: [...texts] }));
  }

  joinCards(cardIds: readonly string[]): Promise<BoardStep | null> {
    return this.make(() => this.calls.joinCards({ walkId: this.walkId, cardIds: [...cardIds] }));
  }

  addCards(visitNumber: number, cards: CallInput<'board.addCards'>['cards']): Promise<BoardStep | null> {
    return this.make(() => this.calls.addCards({ walkId: this.walkId, visitNumber, cards }));
  }
}
