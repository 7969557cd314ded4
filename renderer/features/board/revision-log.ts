/** Tells whether the window has seen every change of the board, its own steps and those of others. */

export class RevisionLog {
  /** Made by somebody else, and not read yet. */
  #unseen = new Set<number>();
  /** This window's own steps, of which the event is still to come. */
  #own = new Set<number>();
  #read = 0;

  get isBehind(): boolean {
    return this.#unseen.size > 0;
  }

  /** An event told of a change. */
  hear(revision: number): void {
    if (revision > this.#read && !this.#own.delete(revision)) this.#unseen.add(revision);
  }

  /** The core answered one of this window's steps; answer and event come in either order. */
  made(revision: number): void {
    if (!this.#unseen.delete(revision)) this.#own.add(revision);
  }

  /** What is shown may be wrong: read again. */
  doubt(): void {
    this.#unseen.add(Infinity);
  }

  /** The board was read as it stood at a revision. */
  caughtUp(revision: number): void {
    this.#read = revision;
    for (const unseen of this.#unseen) {
      if (unseen <= revision || unseen === Infinity) this.#unseen.delete(unseen);
    }
  }

  /** It could not be read: do not try again before the next change. */
  giveUp(): void {
    this.#unseen.clear();
  }
}
