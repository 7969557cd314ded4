/** A part of Settings that is changed as a whole: it is kept, or left as it was. */
import { errorSentence } from '../../../core/contract/wording.ts';
import { asAppError } from '../../state/resources.ts';

export class Keeping {
  #announce: (said: string) => void;
  /** What went wrong, until the next thing is done. */
  problem = $state<string | null>(null);
  /** The part's heading: the buttons go with the change, and the focus goes there. */
  heading: HTMLElement | undefined = $state();

  constructor(announce: (said: string) => void) {
    this.#announce = announce;
  }

  /** @param said once it is kept */
  async keep(send: () => Promise<unknown>, said: string): Promise<void> {
    this.problem = null;
    try {
      await send();
      this.#done(said);
    } catch (error) {
      this.problem = errorSentence(asAppError(error).toShape());
    }
  }

  leave(form: { leave(): void }, said: string): void {
    form.leave();
    this.problem = null;
    this.#done(said);
  }

  #done(said: string): void {
    this.#announce(said);
    this.heading?.focus();
  }
}
