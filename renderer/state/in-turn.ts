/** Sends one thing at a time, in order; in a window that closes nothing is sent later, so all that waits is sent at once. */
export class InTurn {
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #isLeaving = false;

  /** @param send called at once where nothing is under way, else once what was sent before is answered */
  run<T>(send: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0 || this.#isLeaving) return this.#send(send);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push(() => void this.#send(send).then(resolve, reject));
    return promise;
  }

  /** The window closes; or it is back, as browsers keep pages for who goes back to them. */
  leave(isLeaving: boolean): void {
    this.#isLeaving = isLeaving;
    if (isLeaving) for (const send of this.#waiting.splice(0)) send();
  }

  async #send<T>(send: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await send();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#waiting.shift()?.();
    }
  }
}
