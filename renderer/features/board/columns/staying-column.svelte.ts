/** Whether Unsorted stands on the board: from when it holds anything until the team leaves the stage, or closes it empty. */

export class StayingColumn {
  /** The stage in which it was looked at last, and whether it has held anything there. */
  #stage: unknown = null;
  #wasFilled = false;
  #closings = $state(0);
  #closedBefore = 0;

  /** @param stage the same object as long as the stage is the same */
  stands(isFilled: boolean, stage: unknown): boolean {
    if (stage !== this.#stage || this.#closings !== this.#closedBefore) this.#wasFilled = false;
    this.#stage = stage;
    this.#closedBefore = this.#closings;
    this.#wasFilled ||= isFilled;
    return this.#wasFilled;
  }

  /** Takes the empty column away, until it holds something again. */
  close(): void {
    this.#closings += 1;
  }
}
