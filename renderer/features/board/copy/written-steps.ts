/** The steps in which the team writes or agrees something: words, notes and decisions. */
import type { BoardTheme, Decision, Note } from '../../../../core/contract/calls/board.ts';
import type { Client } from '../../../../core/contract/client.ts';
import {
  planRemoveDecision,
  planRemoveNote,
  planSaveDecision,
  planSaveNote,
} from '../../../../core/domain/board/plan-notes.ts';
import { planWord } from '../../../../core/domain/board/plan-theme.ts';
import type { BoardState } from './board-state.svelte.ts';

/** Each answers whether anything changed; what could not be done is said. */
export class WrittenSteps {
  #state: Pick<BoardState, 'step' | 'walkId'>;
  #calls: Client['board'];

  constructor(state: Pick<BoardState, 'step' | 'walkId'>, calls: Client['board']) {
    this.#state = state;
    this.#calls = calls;
  }

  /** @param word null takes it away */
  setWord(themeId: string, word: BoardTheme['word']): boolean {
    const input = { walkId: this.#state.walkId, themeId, word };
    return this.#state.step(
      (board) => planWord(board, input),
      () => this.#calls.setWord(input),
    );
  }

  /**
   * Writes a note, or changes the one with this id.
   * @param onlost called where it turns out that it was not kept
   */
  saveNote(note: Omit<Note, 'number'>, onlost?: () => void): boolean {
    const { id, themeId, kind, text } = note;
    const input = { walkId: this.#state.walkId, id, themeId, kind, text: text.trim() };
    return this.#state.step(
      (board) => planSaveNote(board, input),
      () => this.#calls.saveNote(input),
      onlost,
    );
  }

  removeNote(noteId: string): boolean {
    const input = { walkId: this.#state.walkId, noteId };
    return this.#state.step(
      (board) => planRemoveNote(board, input),
      () => this.#calls.removeNote(input),
    );
  }

  /**
   * Writes a decision, or changes the one with this id.
   * @param onlost called where it turns out that it was not kept
   */
  saveDecision(decision: Omit<Decision, 'number'>, onlost?: () => void): boolean {
    const { id, themeId, kind, text, horizon, owner, state, carriedFrom } = decision;
    const { walkId } = this.#state;
    const said = { id, themeId, kind, text: text.trim(), horizon, owner, state, carriedFrom };
    const input = { walkId, ...said };
    return this.#state.step(
      (board) => planSaveDecision(board, input),
      () => this.#calls.saveDecision(input),
      onlost,
    );
  }

  removeDecision(decisionId: string): boolean {
    const input = { walkId: this.#state.walkId, decisionId };
    return this.#state.step(
      (board) => planRemoveDecision(board, input),
      () => this.#calls.removeDecision(input),
    );
  }
}
