/** The veil over names on the shared screen: down unless somebody lifts it on purpose, and then only for a moment. */

/** Does something after so many milliseconds; the function it answers calls it off. */
export type Later = (action: () => void, milliseconds: number) => () => void;

/** How long names stay in sight, in seconds. */
const moment = 10;

export class VeilState {
  readonly #later: Later;
  #callOff: (() => void) | null = null;
  /** Seconds until it comes down by itself; 0 while it is down. */
  secondsLeft = $state(0);

  constructor(later: Later) {
    this.#later = later;
  }

  get isVeiled(): boolean {
    return this.secondsLeft === 0;
  }

  /** Lifts it for a moment; where it is lifted, lets it down at once. */
  toggle(): void {
    if (!this.isVeiled) return this.hide();
    this.secondsLeft = moment;
    this.#count();
  }

  hide(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.secondsLeft = 0;
  }

  #count(): void {
    this.#callOff = this.#later(() => {
      this.secondsLeft -= 1;
      if (this.secondsLeft > 0) this.#count();
      else this.hide();
    }, 1000);
  }
}
