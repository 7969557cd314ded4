/** A core for component tests that takes steps by the rules of the real one, so that a second window can take some too. */
import {
  boardCalls,
  type Board,
  type BoardPatch,
  type BoardStep,
} from '../../../../core/contract/calls/board.ts';
import { applyPatch, indexBoard } from '../../../../core/domain/board/board-index.ts';
import { patchOf } from '../../../../core/domain/board/patch.ts';
import type { Plan } from '../../../../core/domain/board/plan-move.ts';
import { stepRules } from '../../../../core/domain/board/step-rules.ts';
import { stepOf } from '../../board/cards.ts';
import type { Answers, FakeCore } from '../../fake-core.ts';

const inputs = boardCalls;

export class LiveCore {
  readonly #board: Board;
  #now: ReturnType<typeof indexBoard<Board['cards'][number]>>;
  #log: { readonly eventId: number; readonly patch: BoardPatch; readonly newCards: [] }[] = [];
  #done: Plan[] = [];
  #undone: Plan[] = [];

  constructor(board: Board) {
    this.#board = board;
    this.#now = indexBoard(board);
  }

  get now() {
    return this.#now;
  }

  readonly answers: Answers = {
    'board.get': () => ({
      ...this.#board,
      eventId: this.#log.length,
      revision: this.#log.length + 1,
      cards: [...this.#now.parts.cards.values()],
      themes: [...this.#now.parts.themes.values()],
      history: this.#history,
    }),
    'board.stepsSince': (input) => {
      const { eventId } = inputs['board.stepsSince'].input.parse(input);
      const steps = this.#log.slice(eventId);
      return { revision: this.#log.length + 1, steps, history: this.#history };
    },
    'board.moveCards': (input) =>
      this.#do(stepRules['board.moveCards'](this.#now, inputs['board.moveCards'].input.parse(input), [])),
    'board.moveTheme': (input) =>
      this.#do(stepRules['board.moveTheme'](this.#now, inputs['board.moveTheme'].input.parse(input), [])),
    'board.mergeThemes': (input) =>
      this.#do(stepRules['board.mergeThemes'](this.#now, inputs['board.mergeThemes'].input.parse(input), [])),
    'board.dissolveTheme': (input) =>
      this.#do(
        stepRules['board.dissolveTheme'](this.#now, inputs['board.dissolveTheme'].input.parse(input), []),
      ),
    'board.starCards': (input) =>
      this.#do(stepRules['board.starCards'](this.#now, inputs['board.starCards'].input.parse(input), [])),
    'board.undo': () => this.#walk(this.#done, this.#undone, 'inverse'),
    'board.redo': () => this.#walk(this.#undone, this.#done, 'patch'),
  };

  /** What another window does: it is done, and every window hears of it. */
  async elsewhere({ publish, transport }: FakeCore, call: string, input: object): Promise<void> {
    await transport.invoke({ id: 'elsewhere', call, input: { walkId: this.#board.walkId, ...input } });
    publish({ type: 'changed', tags: ['board'], revision: this.#log.length + 1 });
  }

  get #history(): BoardStep['history'] {
    return { undo: this.#done.at(-1)?.sentence ?? null, redo: this.#undone.at(-1)?.sentence ?? null };
  }

  #do(plan: Plan | null): BoardStep {
    if (plan) {
      this.#done.push(plan);
      this.#undone = [];
    }
    return this.#write(plan?.patch ?? patchOf({}), plan?.sentence ?? 'Nothing changed');
  }

  #walk(from: Plan[], to: Plan[], way: 'patch' | 'inverse'): BoardStep {
    const plan = from.pop();
    if (plan) to.push(plan);
    return this.#write(plan?.[way] ?? patchOf({}), plan?.sentence ?? 'Nothing changed');
  }

  #write(patch: BoardPatch, sentence: string): BoardStep {
    this.#now = applyPatch(this.#now, patch);
    const afterEventId = this.#log.length;
    const eventId = afterEventId + 1;
    this.#log.push({ eventId, patch, newCards: [] });
    return stepOf({ patch, sentence, history: this.#history, eventId, afterEventId, revision: eventId + 1 });
  }
}
