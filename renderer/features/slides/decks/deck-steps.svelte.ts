/** Steps of the debrief's one history that are taken at the slides: one at a time, said, and taken back. */
import type { StepCall, StepInput } from '../../../../core/contract/calls/index.ts';
import type { Client } from '../../../../core/contract/client.ts';
import { plainSentence, sentenceInStage } from '../../../../core/domain/board/theme-title.ts';
import { stagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import type { BoardHistory } from '../../../history/board-history.ts';
import { InTurn } from '../../../state/in-turn.ts';
import { VeiledTexts } from '../../../history/veiled-texts.ts';
import { attempt } from '../../../state/attempt.svelte.ts';
import type { ResourceCache } from '../../../state/resources.ts';

interface StepNotice {
  readonly sentence: string;
  readonly kind: 'step' | 'undone' | 'problem';
}

interface StepsPlace {
  readonly client: Pick<Client, 'step'>;
  readonly resources: Pick<ResourceCache, 'get'>;
}

/** How long a notice stays, in milliseconds. */
const noticeTime = 8000;

/** No log has this event: asked for what came after it, the core answers how the history stands and nothing else. */
const noEvent = Number.MAX_SAFE_INTEGER;

const hiddenWords = 'A step of the board';

export class DeckSteps implements BoardHistory {
  readonly #place: StepsPlace;
  readonly walkId: string;
  readonly #inTurn = new InTurn();
  #timer: ReturnType<typeof setTimeout> | undefined;
  notice = $state.raw<StepNotice | null>(null);

  #news = $derived.by(() =>
    this.#place.resources.get('board.stepsSince', { walkId: this.walkId, eventId: noEvent }),
  );
  #names = $derived.by(() => this.#place.resources.get('board.getNames', { walkId: this.walkId }));
  #veil = $derived.by(() => this.#names.value && new VeiledTexts(this.#names.value));

  constructor(place: StepsPlace, walkId: string) {
    this.#place = place;
    this.walkId = walkId;
  }

  get history(): BoardHistory['history'] {
    return this.#news.value?.history ?? { undo: null, redo: null };
  }

  /** At the slides the stage is Share. */
  inStage(sentence: string): string {
    return sentenceInStage(stagePlan.share, sentence);
  }

  /** Sentences of the board name themes and cards; nothing of them is shown before it is known whom they name. */
  shown(text: string): string {
    return this.#veil?.masked(text) ?? hiddenWords;
  }

  /**
   * Takes a step once those before it are answered.
   * @param sentence instead of the core's own
   */
  take<N extends StepCall>(name: N, input: StepInput<N>, sentence?: string): Promise<boolean> {
    return this.#send(name, input, 'step', sentence);
  }

  undo(): void {
    if (this.history.undo !== null) void this.#send('board.undo', {}, 'undone');
  }

  redo(): void {
    if (this.history.redo !== null) void this.#send('board.redo', {}, 'undone');
  }

  goBack(stepId: number): void {
    void this.#send('board.goBack', { stepId }, 'step');
  }

  /** The window closes, or is back: what waits is sent at once. */
  leave(isLeaving: boolean): void {
    this.#inTurn.leave(isLeaving);
  }

  say(notice: StepNotice): void {
    this.notice = notice;
    this.letNoticeGo();
  }

  letNoticeGo(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.notice = null), noticeTime);
  }

  /** Keeps the notice while somebody is about to use it. */
  keepNotice(): void {
    clearTimeout(this.#timer);
  }

  async #send<N extends StepCall>(
    name: N,
    input: StepInput<N>,
    kind: StepNotice['kind'],
    sentence?: string,
  ): Promise<boolean> {
    const answer = this.#inTurn.run(() => this.#place.client.step(this.walkId, name, input));
    const problem = await attempt(async () => {
      const step = await answer;
      this.say({ sentence: sentence ?? plainSentence(this.shown(this.inStage(step.sentence))), kind });
    });
    if (problem !== null) this.say({ sentence: problem, kind: 'problem' });
    return problem === null;
  }
}
