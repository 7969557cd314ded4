/** A part of Settings that is changed as a whole: it is kept, or left as it was. */
import { Attempts } from '../../state/attempt.svelte.ts';

export class Keeping extends Attempts {
  #say: (said: string) => void;
  /** The part: its buttons go with the change, and the focus goes to its heading. */
  part: { focus(): void } | undefined = $state();

  constructor(say: (said: string) => void) {
    super();
    this.#say = say;
  }

  /** @param said once it is kept */
  async keep(send: () => Promise<unknown>, said: string): Promise<void> {
    if (await this.do(send)) this.#done(said);
  }

  leave(form: { leave(): void }, said: string): void {
    form.leave();
    this.problem = null;
    this.#done(said);
  }

  #done(said: string): void {
    this.#say(said);
    this.part?.focus();
  }
}
