/** Keeps the window's copy of the board in step with the core: sends steps one at a time, follows those of others. */
import type { Tag } from '../../../../core/contract/call.ts';
import type { Board, BoardCard, BoardPatch, BoardStep } from '../../../../core/contract/calls/board.ts';
import type { Client } from '../../../../core/contract/client.ts';
import { AppError, type ErrorCode } from '../../../../core/contract/errors.ts';
import { type BoardIndex, indexBoard } from '../../../../core/domain/board/board-index.ts';
import { InTurn } from '../../../state/in-turn.ts';
import { BoardCopy } from './board-copy.ts';
import { RevisionLog } from './revision-log.ts';

/** Told of what the copy has become. */
interface SyncHost {
  show(board: BoardIndex<BoardCard>): void;
  /** What stands beside cards and themes changes only when the board is read whole. */
  read(board: Board, index: BoardIndex<BoardCard>): void;
  setHistory(history: Board['history']): void;
  /** The board could not be read. */
  fail(error: unknown): void;
}

/** The step was planned on a board that is no more, or nobody knows what became of it. */
const doubtful: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not-found', 'conflict', 'internal']);

export class BoardSync {
  #board: Client['board'];
  #walkId: string;
  #host: SyncHost;
  #copy: BoardCopy | null = null;
  #revisions = new RevisionLog();
  readonly #inTurn = new InTurn();
  #waiting = 0;
  #isReading = false;
  /** The event whose history is shown. */
  #historyOf = 0;

  constructor(board: Client['board'], walkId: string, host: SyncHost) {
    this.#board = board;
    this.#walkId = walkId;
    this.#host = host;
  }

  /** Null until the board was read for the first time. */
  get shown(): BoardIndex<BoardCard> | null {
    return this.#copy?.shown ?? null;
  }

  /** Whether steps are on their way. */
  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  /** Something has changed. `isAll`: so it may have without a word, for the connection was down. */
  hear(revision: number, tags: readonly Tag[], isAll: boolean): void {
    if (isAll) this.#revisions.doubt();
    this.#revisions.hear(revision, tags);
    void this.#catchUp();
  }

  /** Reads the whole board. */
  read(): Promise<void> {
    this.#revisions.doubt();
    return this.#catchUp();
  }

  /**
   * Sends a step once those before it are answered.
   * @param patch what it will do, shown at once; null where only the core can say
   * @returns the core's answer, taken in; it rejects where the step was refused and is shown no more
   */
  send(send: () => Promise<BoardStep>, patch: BoardPatch | null): Promise<BoardStep> {
    // On its way before it is drawn: the core writes while the window paints.
    const answer = this.#inTurn.run(send);
    this.#waiting += 1;
    const held = patch && this.#copy ? this.#copy.hold(patch) : null;
    const settled = this.#settle(answer, held);
    if (held !== null) this.#show();
    return settled;
  }

  /** The window closes: what waits is sent now, for nothing is sent later. */
  leave(isLeaving: boolean): void {
    this.#inTurn.leave(isLeaving);
  }

  async #settle(answer: Promise<BoardStep>, held: number | null): Promise<BoardStep> {
    try {
      const step = await answer;
      this.#copy?.confirm(step, held);
      if (this.#copy?.hasColumns(step.patch) === false) this.#revisions.doubt();
      this.#revisions.made(step.revision);
      this.#setHistory(step.eventId, step.history);
      return step;
    } catch (error) {
      if (held !== null) this.#copy?.drop(held);
      if (!(error instanceof AppError) || doubtful.has(error.code)) this.#revisions.doubt();
      throw error;
    } finally {
      this.#show();
      this.#waiting -= 1;
      void this.#catchUp();
    }
  }

  /** Asks until nothing is missing, or the core does not answer: then the next change tries again. */
  async #catchUp(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    let isAnswered = true;
    while (isAnswered && this.#waiting === 0 && this.#isBehind) {
      const copy = this.#revisions.lack === 'board' ? null : this.#copy;
      isAnswered = copy ? await this.#follow(copy) : await this.#read();
    }
    this.#isReading = false;
  }

  get #isBehind(): boolean {
    return this.#revisions.lack !== 'nothing' || (this.#copy?.hasGap ?? false);
  }

  async #follow(copy: BoardCopy): Promise<boolean> {
    const { eventId } = copy;
    this.#revisions.ask();
    try {
      const { steps, revision, history } = await this.#board.stepsSince({ walkId: this.#walkId, eventId });
      if (!steps || !copy.follow(steps)) this.#revisions.doubt();
      if (!steps) return true;
      this.#revisions.followedTo(revision);
      this.#setHistory(steps.at(-1)?.eventId ?? eventId, history);
      this.#show();
    } catch {
      this.#revisions.doubt();
    }
    return true;
  }

  async #read(): Promise<boolean> {
    const known = this.#copy?.eventId ?? 0;
    this.#revisions.ask();
    try {
      this.#take(await this.#board.get({ walkId: this.#walkId }), known);
      return true;
    } catch (error) {
      this.#revisions.doubt();
      this.#host.fail(error);
      return false;
    }
  }

  /** @param known the event up to which the copy was complete when the board was asked for */
  #take(board: Board, known: number): void {
    const index = indexBoard(board);
    // A log that ends before what was known is another one: a backup was put back.
    if (!this.#copy || board.eventId < known) {
      this.#copy = new BoardCopy(index, board.eventId);
      this.#historyOf = board.eventId;
    } else if (!this.#copy.replace(index, board.eventId)) return this.#revisions.doubt();
    this.#revisions.readTo(board.revision);
    this.#host.read(board, index);
    this.#setHistory(board.eventId, board.history);
    this.#show();
  }

  #setHistory(eventId: number, history: Board['history']): void {
    if (eventId < this.#historyOf) return;
    this.#historyOf = eventId;
    this.#host.setHistory(history);
  }

  #show(): void {
    if (this.#copy) this.#host.show(this.#copy.shown);
  }
}
