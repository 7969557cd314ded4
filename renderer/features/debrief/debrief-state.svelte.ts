/** The debrief of one walk as the window sees and steers it: stage, timer, who is here, blank screen. */
import type { Stage } from '../../../core/contract/calls/debrief.ts';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import { Attempts } from '../../state/attempt.svelte.ts';
import type { ResourceCache } from '../../state/resources.ts';
import { type ClockParts, StageClock } from '../../state/stage-clock.svelte.ts';

export interface DebriefParts extends Omit<ClockParts, 'timer'> {
  readonly client: Pick<Client, 'debrief' | 'board' | 'walks'>;
  readonly resources: ResourceCache;
  readonly announce: (sentence: string) => void;
}

export type TimerAction = CallInput<'debrief.setTimer'>['to'];

export class DebriefState {
  readonly walkId: string;
  readonly clock: StageClock;
  #parts: DebriefParts;
  #blankAsked: boolean | null = null;
  #attempts: Attempts;

  constructor(parts: DebriefParts, walkId: string) {
    this.#parts = parts;
    this.#attempts = new Attempts(parts.announce);
    this.walkId = walkId;
    const { now, every } = parts;
    this.clock = new StageClock({ now, every, timer: () => this.debrief?.timer ?? null });
  }

  /** Why the last command was refused, until the next one. */
  get problem(): string | null {
    return this.#attempts.problem;
  }

  /** Null until it is known. */
  get debrief() {
    return this.#parts.resources.get('debrief.get', { walkId: this.walkId }).value;
  }

  /** Whether the timer stands with a stage's whole length, so that going on would be starting. */
  get isFresh(): boolean {
    const { debrief } = this;
    return debrief?.timer.endsAt === null && debrief.timer.left === debrief.lengths[debrief.stage] * 60;
  }

  /**
   * Called once when a stage is opened: the debrief stands there from now on.
   * @param isLed false where nobody chose the stage
   */
  open(stage: Stage, isLed: boolean): void {
    const { debrief } = this;
    if (debrief && debrief.stage !== stage)
      void this.#ask((client) =>
        client.debrief.go({ walkId: this.walkId, stage, ...(isLed ? {} : { isLed }) }),
      );
  }

  setTimer(to: TimerAction): void {
    void this.#ask((client) => client.debrief.setTimer({ walkId: this.walkId, to }));
  }

  /** True once it is done. */
  update(change: Omit<CallInput<'debrief.update'>, 'walkId'>): Promise<boolean> {
    return this.#ask((client) => client.debrief.update({ walkId: this.walkId, ...change }));
  }

  /** Covers the screen or uncovers it, here at once and then wherever else the debrief is shown. */
  async setBlank(isBlank: boolean): Promise<void> {
    this.#blankAsked = isBlank;
    await this.update({ screen: { isBlank } });
    this.hearsBlank(this.debrief?.screen.isBlank ?? false);
  }

  /** Whether what the core says of the screen is to be followed: not while it has yet to hear what was asked here. */
  hearsBlank(stored: boolean): boolean {
    if (this.#blankAsked === stored) this.#blankAsked = null;
    return this.#blankAsked === null;
  }

  close(isClosed: boolean): Promise<boolean> {
    return this.#ask((client) => client.debrief.close({ walkId: this.walkId, isClosed }));
  }

  /** True once it is done. */
  setSharedOn(on: string | null): Promise<boolean> {
    return this.#ask((client) => client.debrief.setSharedOn({ walkId: this.walkId, on }));
  }

  addWalk(otherId: string): Promise<boolean> {
    return this.#ask((client) => client.debrief.addWalk({ walkId: this.walkId, otherId }));
  }

  removeWalk(otherId: string): Promise<boolean> {
    return this.#ask((client) => client.debrief.removeWalk({ walkId: this.walkId, otherId }));
  }

  updateWalk(walk: CallInput<'walks.update'>): Promise<boolean> {
    return this.#ask((client) => client.walks.update(walk));
  }

  saveDecision(decision: Omit<CallInput<'board.saveDecision'>, 'walkId'>): Promise<boolean> {
    return this.#ask((client) => client.board.saveDecision({ walkId: this.walkId, ...decision }));
  }

  #ask(send: (client: DebriefParts['client']) => Promise<unknown>): Promise<boolean> {
    return this.#attempts.do(() => send(this.#parts.client));
  }
}
