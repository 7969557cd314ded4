/** Runs down between two answers of the core: the truth is the timer that the core keeps. */
import type { DebriefTimer } from '../../core/contract/calls/debrief.ts';

export interface ClockParts {
  /** The timer as the core last told it, or null while it is not known. */
  readonly timer: () => DebriefTimer | null;
  /** Milliseconds, as Date.now gives them. */
  readonly now: () => number;
  /** Calls back again and again until the returned function is called. */
  readonly every: (milliseconds: number, action: () => void) => () => void;
}

/** Four times a second, so that no second is skipped. */
const beat = 250;

export class StageClock {
  #parts: ClockParts;
  #beats = $state(0);
  #timer = $derived.by(() => this.#parts.timer());
  /** Seconds, below 0 once the time is over. */
  left = $derived.by(() => {
    void this.#beats;
    const timer = this.#timer;
    if (!timer) return 0;
    if (timer.endsAt === null) return timer.left;
    // Never −0: that would be a time that is over.
    // A clock that is put back adds no time.
    return Math.min(timer.left, Math.ceil((Date.parse(timer.endsAt) - this.#parts.now()) / 1000) || 0);
  });

  constructor(parts: ClockParts) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#timer !== null && this.#timer.endsAt !== null;
  }

  get isOver(): boolean {
    return this.left < 0;
  }

  /** Ticks until the returned function is called. */
  run(): () => void {
    return this.#parts.every(beat, () => (this.#beats += 1));
  }
}
