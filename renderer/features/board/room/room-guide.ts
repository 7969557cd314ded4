/** Leads second displays: says where the driver looks, the latest only, and nothing while nobody follows. */
import type { Client } from '../../../../core/contract/client.ts';
import type { Sight } from '../../../../core/contract/sight.ts';
import type { Transport } from '../../../../core/contract/transport.ts';

interface Options {
  readonly calls: Pick<Client['wall'], 'show' | 'leave'>;
  readonly walkId: string;
  /** By which the core tells this window from others. */
  readonly window: string;
  /** The walk that leads the debrief, by which the core tells of it; null while that is not known. */
  readonly lead: () => string | null;
  readonly look: () => Sight;
  /** The cards that the room is shown, the same set while they stay the same; null: all. */
  readonly shown: () => ReadonlySet<string> | null;
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
  /** Left out until it has been said. */
  #shown: ReadonlySet<string> | null | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Hears of second displays until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    const stop = subscribe((event) => {
      if (event.type === 'followed' && event.walkId === this.#options.lead()) this.begin();
    });
    return () => {
      stop();
      this.leave();
    };
  }

  /** A second display has come, or this window is back: it says all anew. */
  begin(): void {
    this.#isFollowed = true;
    this.#said = '';
    this.#shown = undefined;
    this.looked();
  }

  /** The window closes, or shows something else: what it said holds no more. */
  leave(): void {
    const { calls, walkId, window } = this.#options;
    if (this.#said !== '') void calls.leave({ walkId, window }).catch(() => undefined);
    this.#isFollowed = false;
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
    const { calls, walkId, window, look, shown: show } = this.#options;
    const sight = look();
    const shown = show();
    const words = JSON.stringify(sight);
    const isNarrowedAnew = shown !== this.#shown;
    if (words === this.#said && !isNarrowedAnew) return;
    this.#said = words;
    this.#shown = shown;
    this.#isSaying = true;
    try {
      const { isFollowed } = await calls.show({
        walkId,
        window,
        sight,
        ...(isNarrowedAnew && { shown: shown && [...shown] }),
      });
      this.#isFollowed &&= isFollowed;
    } catch {
      // A core that does not answer has no second display either; one that is there again says so itself.
      this.#isFollowed = false;
    }
    this.#isSaying = false;
    this.looked();
  }
}
