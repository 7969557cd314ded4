/** The board of one walk as the window holds it: read once, changed at once on a copy, confirmed by the core's steps. */
import type {
  Board,
  BoardCard,
  BoardStep,
  BoardVisit,
  MoveTarget,
} from '../../../core/contract/calls/board.ts';
import { tags } from '../../../core/contract/call.ts';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { Transport } from '../../../core/contract/transport.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { type BoardIndex, indexBoard } from '../../../core/domain/board/board-index.ts';
import { type Plan, planMove } from '../../../core/domain/board/plan-move.ts';
import { planRename } from '../../../core/domain/board/plan-rename.ts';
import { planConfirm, planDismissMark, planEdit } from '../../../core/domain/board/plan-team-choice.ts';
import { BoardCopy } from './board-copy.ts';
import { RevisionLog } from './revision-log.ts';
import { VeiledTexts } from './veiled-texts.ts';
import { mapBy } from './sets.ts';

export interface Notice {
  readonly sentence: string;
  readonly kind: 'step' | 'undone' | 'problem';
}

export type BoardClient = Pick<Client, 'board' | 'visits' | 'settings' | 'debrief'>;

/** How long a notice stays, in milliseconds. */
const noticeTime = 8000;

export class BoardState {
  readonly walkId: string;
  #client: BoardClient;
  #board: BoardClient['board'];
  #copy: BoardCopy | null = null;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #revisions = new RevisionLog();
  #isReading = false;
  #texts = $state.raw<VeiledTexts | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Null until it was read for the first time. */
  board = $state.raw<BoardIndex<BoardCard> | null>(null);
  /** As it was first read: what stands open is chosen by it once, and not with every move. */
  opened = $state.raw<BoardIndex<BoardCard> | null>(null);
  visits = $state.raw<ReadonlyMap<number, BoardVisit>>(mapBy([], () => 0));
  /** Words that are marked no more, on any card. */
  dismissedWords = $state.raw<readonly string[]>([]);
  history = $state.raw<Board['history']>({ undo: null, redo: null });
  /** Why it could not be read; shown instead of the board only while there is none. */
  failure = $state<string | null>(null);
  notice = $state.raw<Notice | null>(null);

  constructor(client: BoardClient, walkId: string) {
    this.#client = client;
    this.#board = client.board;
    this.walkId = walkId;
  }

  /** Reads the board and follows what others change, until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    void this.#read();
    const stop = subscribe((event) => {
      if (event.type !== 'changed' || !event.tags.some((tag) => tag === 'board' || tag === 'walks')) return;
      // Everything counts as changed after the connection was down: steps of others may not have been heard.
      if (tags.every((tag) => event.tags.includes(tag))) this.#revisions.doubt();
      this.#hear(event.revision);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  /** Moves cards, shown at once. False where nothing would change. */
  move(cardIds: readonly string[], to: MoveTarget): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds], to };
    return this.#step(
      (board) => planMove(board, input),
      () => this.#board.moveCards(input),
    );
  }

  /** Names a theme, shown at once; an empty title makes it "Cluster 3" again. */
  rename(themeId: string, typed: string): boolean {
    const title = typed.trim() === '' ? null : typed.trim();
    return this.#step(
      (board) => planRename(board, { themeId, title }),
      () => this.#board.renameTheme({ walkId: this.walkId, themeId, title }),
    );
  }

  /** The proposed areas of these cards are right. False where none is proposed. */
  confirmAreas(cardIds: readonly string[]): boolean {
    const input = { walkId: this.walkId, cardIds: [...cardIds] };
    return this.#step(
      (board) => planConfirm(board, input),
      () => this.#board.confirmAreas(input),
    );
  }

  /** Gives a card the team's wording; null goes back to what was recorded. */
  editCard(cardId: string, text: string | null): boolean {
    const input = { walkId: this.walkId, cardId, text };
    return this.#step(
      (board) => planEdit(board, input),
      () => this.#board.editCard(input),
    );
  }

  dismissMark(cardId: string, isDismissed: boolean): boolean {
    const input = { walkId: this.walkId, cardId, isDismissed };
    return this.#step(
      (board) => planDismissMark(board, input),
      () => this.#board.dismissMark(input),
    );
  }

  splitCard(cardId: string, texts: readonly string[]): Promise<BoardStep | null> {
    return this.#make(() => this.#board.splitCard({ walkId: this.walkId, cardId, texts: [...texts] }));
  }

  joinCards(cardIds: readonly string[]): Promise<BoardStep | null> {
    return this.#make(() => this.#board.joinCards({ walkId: this.walkId, cardIds: [...cardIds] }));
  }

  addCards(visitNumber: number, cards: CallInput<'board.addCards'>['cards']): Promise<BoardStep | null> {
    return this.#make(() => this.#board.addCards({ walkId: this.walkId, visitNumber, cards }));
  }

  /** Adds a visit that was typed in, and answers its number; null where it could not be. */
  async addVisit(visit: Omit<CallInput<'visits.add'>, 'walkId'>): Promise<number | null> {
    try {
      const { visitNumber } = await this.#client.visits.add({ walkId: this.walkId, ...visit });
      return visitNumber;
    } catch (error) {
      this.#sayProblem(error);
      return null;
    }
  }

  /** Marks a word no more, on any card. */
  async dismissWord(word: string): Promise<void> {
    try {
      await this.#client.settings.dismissWord({ word, isDismissed: true });
      this.say({ sentence: `“${word}” is marked no more, on any card.`, kind: 'undone' });
    } catch (error) {
      this.#sayProblem(error);
    }
  }

  undo(): void {
    this.#walk(() => this.#board.undo({ walkId: this.walkId }), 'undo');
  }

  redo(): void {
    this.#walk(() => this.#board.redo({ walkId: this.walkId }), 'redo');
  }

  /** What the shared screen hides of a text. */
  veiled(text: string): ReturnType<VeiledTexts['spans']> {
    return this.#texts?.spans(text) ?? [];
  }

  /** Goes back to how the board stood after a step of its history; that is one step that can be undone. */
  goBack(stepId: number): void {
    this.#send(
      () => this.#board.goBack({ walkId: this.walkId, stepId }),
      null,
      (step) => this.say({ sentence: step.sentence, kind: 'step' }),
    );
  }

  /** Reads the board once more after it could not be read. */
  retry(): void {
    void this.#read();
  }

  say(notice: Notice): void {
    this.notice = notice;
    this.letNoticeGo();
  }

  /** Takes the notice away after a while. */
  letNoticeGo(): void {
    clearTimeout(this.#timer);
    if (this.notice) this.#timer = setTimeout(() => (this.notice = null), noticeTime);
  }

  /** Keeps the notice while somebody is about to use it. */
  keepNotice(): void {
    clearTimeout(this.#timer);
  }

  #step(plan: (board: BoardIndex<BoardCard>) => Plan | null, send: () => Promise<BoardStep>): boolean {
    const copy = this.#copy;
    if (!copy) return false;
    try {
      const planned = plan(copy.shown);
      if (!planned) return false;
      // On its way before it is drawn: the core writes while the window paints.
      this.#send(send, copy.hold(planned.patch));
      this.board = copy.shown;
      this.say({ sentence: planned.sentence, kind: 'step' });
      return true;
    } catch (error) {
      // Another window took away what this one was about to use.
      this.#sayProblem(error);
      return false;
    }
  }

  /** A step that makes cards is shown once the core has made them. Null where it could not. */
  async #make(send: () => Promise<BoardStep>): Promise<BoardStep | null> {
    if (!this.#copy) return null;
    const made: BoardStep[] = [];
    this.#send(send, null, (step) => {
      made.push(step);
      this.say({ sentence: step.sentence, kind: 'step' });
    });
    await this.#queue;
    return made[0] ?? null;
  }

  #walk(send: () => Promise<BoardStep>, way: 'undo' | 'redo'): void {
    // With steps on their way the core may know of one to undo that this window does not know of yet.
    if (this.history[way] === null && this.#waiting === 0) return;
    this.#send(send, null, (step) => this.say({ sentence: step.sentence, kind: 'undone' }));
  }

  #send(send: () => Promise<BoardStep>, held: number | null, then?: (step: BoardStep) => void): void {
    const answer = this.#waiting === 0 ? send() : this.#queue.then(send);
    this.#waiting += 1;
    this.#queue = this.#settle(answer, held, then);
  }

  async #settle(
    answer: Promise<BoardStep>,
    held: number | null,
    then?: (step: BoardStep) => void,
  ): Promise<void> {
    try {
      const step = await answer;
      this.#copy?.confirm(step.patch, held, step.newCards);
      this.#revisions.made(step.revision);
      this.history = step.history;
      then?.(step);
    } catch (error) {
      if (held !== null) this.#copy?.drop(held);
      this.#sayProblem(error);
      if (error instanceof AppError && (error.code === 'not-found' || error.code === 'conflict'))
        this.#revisions.doubt();
    }
    this.board = this.#copy?.shown ?? null;
    this.#waiting -= 1;
    await this.#readIfOld();
  }

  #hear(revision: number): void {
    this.#revisions.hear(revision);
    void this.#readIfOld();
  }

  async #readIfOld(): Promise<void> {
    if (this.#waiting === 0 && this.#revisions.isBehind) await this.#read();
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      const board = await this.#board.get({ walkId: this.walkId });
      this.failure = null;
      this.#take(board);
    } catch (error) {
      this.failure = sentenceOf(error);
      this.#revisions.giveUp();
    }
    this.#isReading = false;
    await this.#readIfOld();
  }

  #take(board: Board): void {
    const read = indexBoard(board);
    // A step that was sent while this was read may or may not be in it: read again once it is answered.
    if (this.#waiting > 0 && this.#copy) return this.#revisions.doubt();
    this.#revisions.caughtUp(board.revision);
    this.#texts = this.#texts?.knowing(board.names) ?? new VeiledTexts(board.names);
    if (this.#copy) this.#copy.replace(read);
    else this.#copy = new BoardCopy(read);
    this.board = this.#copy.shown;
    this.opened ??= read;
    this.visits = mapBy(board.visits, (visit) => visit.number);
    this.dismissedWords = board.dismissedWords;
    this.history = board.history;
  }

  #sayProblem(error: unknown): void {
    this.say({ sentence: sentenceOf(error), kind: 'problem' });
  }
}

function sentenceOf(error: unknown): string {
  return errorSentence(error instanceof AppError ? error : { code: 'internal', details: {} });
}
