/** Tells whether the window has seen every change of the board: its own steps, those of others, and all the rest. */
import type { Tag } from '../../../../core/contract/call.ts';

/** What a window lacks: nothing, steps of others, or something that only reading the whole board tells. */
type Lack = 'nothing' | 'steps' | 'board';

/** What a step on the board touches at most; whatever touches more may have changed cards, visits or words. */
const ofSteps: ReadonlySet<Tag> = new Set<Tag>(['board', 'figures']);

export class RevisionLog {
  /** Steps by somebody else that were not read yet. */
  #unseen = new Set<number>();
  /** This window's own steps, of which the event is still to come. */
  #own = new Set<number>();
  /** The last change that is no step. */
  #changed = 0;
  #isDoubtful = false;
  /** Up to where steps are known, and up to where the board was read whole. */
  #followed = 0;
  #read = 0;

  get lack(): Lack {
    if (this.#isDoubtful || this.#changed > this.#read) return 'board';
    return this.#unseen.size > 0 ? 'steps' : 'nothing';
  }

  /** An event told of a change that may concern the board. */
  hear(revision: number, tags: readonly Tag[]): void {
    if (!tags.every((tag) => ofSteps.has(tag))) this.#changed = Math.max(this.#changed, revision);
    if (!this.#own.delete(revision) && revision > this.#followed) this.#unseen.add(revision);
  }

  /** The core answered one of this window's steps; answer and event come in either order. */
  made(revision: number): void {
    if (!this.#unseen.delete(revision) && revision > this.#followed) this.#own.add(revision);
  }

  /** What is shown may be wrong: read the board again. */
  doubt(): void {
    this.#isDoubtful = true;
  }

  /** What is missing is asked for: the answer will know of all that was heard until now. */
  ask(): void {
    this.#isDoubtful = false;
    this.#changed = 0;
    this.#unseen.clear();
  }

  /** All steps up to a revision are known. */
  followedTo(revision: number): void {
    this.#followed = Math.max(this.#followed, revision);
    for (const unseen of this.#unseen) if (unseen <= revision) this.#unseen.delete(unseen);
    for (const own of this.#own) if (own <= revision) this.#own.delete(own);
  }

  /** The board was read as it stood at a revision. */
  readTo(revision: number): void {
    this.#read = revision;
    this.followedTo(revision);
  }
}
