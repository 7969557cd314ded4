/** The board of one walk as the window holds it: read once, changed at once on a copy, confirmed by the core's steps. */
import type { Board, BoardCard, BoardStep, BoardVisit } from '../../../../core/contract/calls/board.ts';
import { tags } from '../../../../core/contract/call.ts';
import type { CallInput, StepCall, StepInput } from '../../../../core/contract/calls/index.ts';
import type { Client } from '../../../../core/contract/client.ts';
import type { WalkNames } from '../../../../core/contract/names.ts';
import type { Transport } from '../../../../core/contract/transport.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';
import { type CardMaker, type StepName, stepRules } from '../../../../core/domain/board/step-rules.ts';
import { markCard, type WordingMark } from '../../../../core/domain/records/evidence/judging.ts';
import { withNamesTyped } from '../../../../core/domain/veil/walk-names.ts';
import { wantedAtFirst } from './board-order.ts';
import { BoardSync } from './board-sync.ts';
import { recordedTexts, teamWords } from './card-words.ts';
import { VeiledTexts } from '../../../history/veiled-texts.ts';
import { attempt, orSay, sentenceOf } from '../../../state/attempt.svelte.ts';
import { mapBy } from '../../../state/sets.ts';

export interface Notice {
  readonly sentence: string;
  readonly kind: 'step' | 'undone' | 'problem';
}

export type BoardClient = Pick<
  Client,
  'board' | 'visits' | 'settings' | 'debrief' | 'find' | 'suggest' | 'wall' | 'step'
>;

/** Words as they stood when somebody began to change them, as they stand now, and as they are to stand. */
interface Over {
  readonly begun: string | null;
  readonly now: string | null;
  readonly said: string | null;
}

const writtenOver =
  'Another window had changed this too. What was written here stands now; undo brings theirs back.';

/** How long a notice stays, in milliseconds. */
const noticeTime = 8000;

export class BoardState {
  readonly walkId: string;
  /** Questions that the board is asked and that change nothing on it. */
  readonly asks: Pick<Client, 'find' | 'suggest'>;
  #client: BoardClient;
  #sync: BoardSync;
  readonly #people: () => readonly string[];
  #names = $state.raw<WalkNames | null>(null);
  #lastTexts: VeiledTexts | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Null until it was read for the first time. */
  board = $state.raw<BoardIndex<BoardCard> | null>(null);
  /** Columns to open, chosen when the board was first read and not with every move. Empty until then. */
  wantedAtFirst = $state.raw<readonly string[]>([]);
  #isOpened = false;
  visits = $state.raw<ReadonlyMap<number, BoardVisit>>(mapBy([], () => 0));
  /** Words that are marked no more, on any card. */
  dismissedWords = $state.raw<readonly string[]>([]);
  history = $state.raw<Board['history']>({ undo: null, redo: null });
  /** Why it could not be read; shown instead of the board only while there is none. */
  failure = $state<string | null>(null);
  notice = $state.raw<Notice | null>(null);

  /** @param people who is here, as typed */
  constructor(client: BoardClient, walkId: string, people: () => readonly string[] = () => []) {
    this.walkId = walkId;
    this.#client = client;
    this.#people = people;
    this.asks = client;
    this.#sync = new BoardSync(client.board, walkId, {
      show: (board) => (this.board = board),
      read: (board, index) => this.#take(board, index),
      setHistory: (history) => (this.history = history),
      fail: (error) => (this.failure = sentenceOf(error)),
    });
  }

  /** Reads the board and follows what others change, until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    void this.#sync.read();
    const stop = subscribe((event) => {
      if (event.type !== 'changed' || !event.tags.some((tag) => tag === 'board' || tag === 'walks')) return;
      // Everything counts as changed after the connection was down: steps of others may not have been heard.
      const isAll = tags.every((tag) => event.tags.includes(tag));
      this.#sync.hear(event.revision, event.tags, isAll);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  /** The window closes, or is back. */
  leave(isLeaving: boolean): void {
    this.#sync.leave(isLeaving);
  }

  /** The words of a card that judge, whether they are marked on it or not. */
  marksOf(card: BoardCard): WordingMark[] {
    return markCard({ kind: card.kind, text: shownText(card) }, this.dismissedWords);
  }

  /** What was recorded of a card that the team made something of; else nothing. */
  recordedOf(card: BoardCard): string[] {
    return teamWords(card).length > 0 ? recordedTexts(card, (id) => this.board?.card(id)) : [];
  }

  /** Adds a visit that was typed in, and answers its number; null where it could not be. */
  async addVisit(visit: Omit<CallInput<'visits.add'>, 'walkId'>): Promise<number | null> {
    const added = await orSay(
      () => this.#client.visits.add({ walkId: this.walkId, ...visit }),
      this.#sayProblem,
    );
    return added && added.visitNumber;
  }

  /** Marks a word no more, on any card. */
  async dismissWord(word: string): Promise<void> {
    const problem = await attempt(() => this.#client.settings.dismissWord({ word, isDismissed: true }));
    if (problem !== null) this.#sayProblem(problem);
    else this.say({ sentence: `“${word}” is marked no more, on any card.`, kind: 'undone' });
  }

  /** Answers the step that took it back; null where there was none. */
  undo(): Promise<BoardStep | null> {
    return this.#walk('undo');
  }

  redo(): Promise<BoardStep | null> {
    return this.#walk('redo');
  }

  // Rows of decisions stay the same until one of them is another; so the names are gathered then, and not with every step.
  readonly #decisions = $derived(this.board?.parts.decisions);
  readonly #texts = $derived.by(() => {
    if (this.#names === null) return null;
    const owners = (this.#decisions ?? []).flatMap(({ owner }) => owner ?? []);
    const names = withNamesTyped(this.#names, [...this.#people(), ...owners]);
    return (this.#lastTexts = this.#lastTexts?.knowing(names) ?? new VeiledTexts(names));
  });

  /** What the shared screen hides of a text. */
  veiled(text: string): ReturnType<VeiledTexts['spans']> {
    return this.#texts?.spans(text) ?? [];
  }

  /** The same with a neutral word in place of each name. */
  masked(text: string): string {
    return this.#texts?.masked(text) ?? text;
  }

  /** Goes back to how the board stood after a step of its history; that is one step that can be undone. */
  goBack(stepId: number): void {
    void this.#sendUnseen('board.goBack', { stepId }, 'step');
  }

  /** Reads the board once more after it could not be read. */
  retry(): void {
    void this.#sync.read();
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

  /**
   * Takes a step: shows what its rule plans at once and sends it. False where nothing would change, or it could not be.
   * @param onlost called with the reason once it turns out that the core did not keep it: what was typed can be given back
   */
  take<N extends Exclude<StepName, CardMaker>>(
    name: N,
    input: StepInput<N>,
    onlost?: (error: unknown) => void,
  ): boolean {
    const { shown } = this.#sync;
    if (!shown) return false;
    try {
      const planned = stepRules[name](shown, input, []);
      if (!planned) return false;
      this.#sync
        .send(() => this.#client.step(this.walkId, name, input), planned.patch)
        .catch((error: unknown) => {
          this.#sayProblem(sentenceOf(error));
          onlost?.(error);
        });
      this.say({ sentence: planned.sentence, kind: 'step' });
      return true;
    } catch (error) {
      // Another window took away what this one was about to use.
      this.#sayProblem(sentenceOf(error));
      onlost?.(error);
      return false;
    }
  }

  /** The same for words that stood open for a while: where another window has changed the same ones meanwhile, that is said. */
  takeOver<N extends Exclude<StepName, CardMaker>>(
    words: readonly Over[],
    ...step: [name: N, input: StepInput<N>, onlost?: (error: unknown) => void]
  ): void {
    const isOver = words.some(({ begun, now, said }) => said !== begun && now !== begun && now !== said);
    if (this.take(...step) && isOver) this.say({ sentence: writtenOver, kind: 'step' });
  }

  /** Takes a step that makes cards: it is shown once the core has made them. Null where it could not. */
  async make<N extends CardMaker>(name: N, input: StepInput<N>): Promise<BoardStep | null> {
    return this.#sync.shown && this.#sendUnseen(name, input, 'step');
  }

  async #walk(way: 'undo' | 'redo'): Promise<BoardStep | null> {
    // With steps on their way the core may know of one to undo that this window does not know of yet.
    if (this.history[way] === null && !this.#sync.isWaiting) return null;
    return this.#sendUnseen(`board.${way}`, {}, 'undone');
  }

  /** Sends a step of which only the core can say what it does. */
  async #sendUnseen<N extends StepCall>(
    name: N,
    input: StepInput<N>,
    kind: Notice['kind'],
  ): Promise<BoardStep | null> {
    const send = () => this.#sync.send(() => this.#client.step(this.walkId, name, input), null);
    const step = await orSay(send, this.#sayProblem);
    if (step) this.say({ sentence: step.sentence, kind });
    return step;
  }

  #take(board: Board, index: BoardIndex<BoardCard>): void {
    this.failure = null;
    this.#names = board.names;
    if (!this.#isOpened) this.wantedAtFirst = wantedAtFirst(index);
    this.#isOpened = true;
    this.visits = mapBy(board.visits, (visit) => visit.number);
    this.dismissedWords = board.dismissedWords;
  }

  #sayProblem = (sentence: string): void => this.say({ sentence, kind: 'problem' });
}
