/** Leads second displays: says where the driver looks, the latest only, and nothing while nobody follows. */
import type { Client } from '../../../../core/contract/client.ts';
import type { Sight } from '../../../../core/contract/sight.ts';
import type { Transport } from '../../../../core/contract/transport.ts';

interface Options {
  readonly calls: Pick<Client['wall'], 'show'>;
  readonly walkId: string;
  /** The walk that leads the debrief, by which the core tells of it; null while that is not known. */
  readonly lead: () => string | null;
  readonly look: () => Sight;
  /** Does something in the next frame: once for all that has come to stand there until then. */
  readonly nextFrame: (action: () => void) => void;
}

export class RoomGuide {
  #options: Options;
  /** Until the core has said otherwise. */
  #isFollowed = true;
  #isWaiting = false;
  #isSaying = false;
  #said = '';

  constructor(options: Options) {
    this.#options = options;
  }

  /** Hears of second displays until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    const stop = subscribe((event) => {
      if (event.type !== 'followed' || event.walkId !== this.#options.lead()) return;
      this.#isFollowed = true;
      this.#said = '';
      this.looked();
    });
    return () => {
      this.#isFollowed = false;
      stop();
    };
  }

  /** The driver has scrolled: it is said before this window has drawn what is there. */
  scrolled(): void {
    void this.#say();
  }

  /** Something else stands there. */
  looked(): void {
    if (!this.#isFollowed || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#options.nextFrame(() => {
      this.#isWaiting = false;
      void this.#say();
    });
  }

  async #say(): Promise<void> {
    // What is seen when the last word has arrived is said then.
    if (this.#isSaying || !this.#isFollowed) return;
    const { calls, walkId, look } = this.#options;
    const sight = look();
    const words = JSON.stringify(sight);
    if (words === this.#said) return;
    this.#said = words;
    this.#isSaying = true;
    try {
      const { isFollowed } = await calls.show({ walkId, sight });
      this.#isFollowed &&= isFollowed;
    } catch {
      // A core that does not answer has no second display either; one that is there again says so itself.
      this.#isFollowed = false;
    }
    this.#isSaying = false;
    this.looked();
  }
}
