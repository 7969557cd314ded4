/** The steps of a board as the history panel lists them: the newest first, read a page at a time, anew after each step. */
import type { HistoryStep } from '../../core/contract/calls/history.ts';
import type { Client } from '../../core/contract/client.ts';
import type { Transport } from '../../core/contract/transport.ts';
import { sentenceOf } from '../state/attempt.svelte.ts';

export interface HistoryClient {
  readonly board: Pick<Client['board'], 'listSteps'>;
}

const page = 100;
/** What the core answers at most at once. */
const mostAtOnce = 500;

export class HistoryList {
  #client: HistoryClient;
  #walkId: string;
  #asked = 0;

  /** Null until they are known. */
  steps = $state.raw<readonly HistoryStep[] | null>(null);
  total = $state(0);
  failure = $state<string | null>(null);

  /** The step after which the board stands as it does now; null: as it was loaded. */
  current = $derived.by(
    () => this.steps?.find(({ kind, isStanding }) => kind === 'do' && isStanding)?.id ?? null,
  );
  hasMore = $derived.by(() => this.steps !== null && this.steps.length < this.total);

  constructor(client: HistoryClient, walkId: string) {
    this.#client = client;
    this.#walkId = walkId;
  }

  /** Follows what is done, here and in other windows, until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    void this.#read();
    return subscribe((event) => {
      if (event.type === 'changed' && event.tags.includes('board')) void this.#read();
    });
  }

  async more(): Promise<void> {
    const before = this.steps?.at(-1)?.id;
    if (before === undefined) return;
    await this.#ask(before, page, (older) => [...(this.steps ?? []), ...older]);
  }

  /** As many as stand there already and the new one, so that whoever has read far down stays there. */
  async #read(): Promise<void> {
    const shown = Math.max(page, Math.min(mostAtOnce, (this.steps?.length ?? 0) + 1));
    await this.#ask(null, shown, (newest) => newest);
  }

  async #ask(
    before: number | null,
    limit: number,
    put: (steps: readonly HistoryStep[]) => readonly HistoryStep[],
  ): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const { steps, total } = await this.#client.board.listSteps({ walkId: this.#walkId, before, limit });
      // An answer that was overtaken by a newer question has nothing to add.
      if (asked !== this.#asked) return;
      this.steps = put(steps);
      this.total = total;
      this.failure = null;
    } catch (error) {
      if (asked === this.#asked) this.failure = sentenceOf(error);
    }
  }
}
