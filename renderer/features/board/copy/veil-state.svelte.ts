/** The veil over names on the shared screen: down unless somebody lifts it on purpose, and then only for a moment. */

/** Does something after so many milliseconds; the function it answers calls it off. */
export type Later = (action: () => void, milliseconds: number) => () => void;

/** How long names stay in sight, in seconds. */
const moment = 10;

export class VeilState {
  readonly #later: Later;
  readonly #lift: (lift: () => void) => void;
  readonly #mayShow: () => boolean;
  #callOff: (() => void) | null = null;
  /** Seconds until it comes down by itself; 0 while it is down. */
  secondsLeft = $state(0);

  /**
   * @param whenAllowed does it at once where names may be shown on this screen, or once somebody has said so
   * @param mayShow whether they may still: a display that goes may leave this one for the room
   */
  constructor(later: Later, whenAllowed: (lift: () => void) => void, mayShow: () => boolean) {
    this.#later = later;
    this.#lift = whenAllowed;
    this.#mayShow = mayShow;
  }

  get isVeiled(): boolean {
    return this.secondsLeft === 0 || !this.#mayShow();
  }

  /** Lifts it for a moment; where it is lifted, lets it down at once. */
  toggle(): void {
    if (!this.isVeiled) return this.hide();
    this.#lift(() => {
      this.#callOff?.();
      this.secondsLeft = moment;
      this.#count();
    });
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
