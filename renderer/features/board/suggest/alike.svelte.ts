/** "More like this": the cards whose words are most like those of one, asked for once. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { SimilarCard } from '../../../../core/contract/calls/suggest.ts';
import { orSay } from '../../../state/attempt.svelte.ts';
import { emptySet, toggled } from '../../../state/sets.ts';
import type { SuggestHost } from './suggestions.svelte.ts';

interface LikeHost extends SuggestHost {
  readonly selection: { take(cardIds: readonly string[]): void };
  readonly find: { keep(cardIds: readonly string[]): void };
  show(card: BoardCard): void;
}

export class Alike {
  readonly #host: LikeHost;
  #asked = 0;
  /** Null while they are looked for. */
  cards = $state.raw<readonly SimilarCard[] | null>(null);
  failure = $state<string | null>(null);
  ticked = $state.raw(emptySet);

  constructor(host: LikeHost) {
    this.#host = host;
  }

  open(cardId: string): true {
    this.#host.overlay.openSide({ kind: 'like', cardId });
    this.ticked = emptySet;
    void this.#ask(cardId);
    return true;
  }

  close(): void {
    this.#host.overlay.closeSide('like');
  }

  tick(cardId: string): void {
    this.ticked = toggled(this.ticked, cardId);
  }

  /** Selects the card and those that are ticked, in sight whatever is filtered by; the focus goes to the card. */
  select(card: BoardCard): void {
    const cardIds = [card.id, ...this.ticked];
    this.#host.find.keep(cardIds);
    this.#host.selection.take(cardIds);
    this.#host.show(card);
  }

  async #ask(cardId: string): Promise<void> {
    const asked = (this.#asked += 1);
    this.cards = null;
    this.failure = null;
    const { walkId, asks } = this.#host.state;
    const answer = await orSay(
      () => asks.suggest.alike({ walkId, cardId }),
      (sentence) => asked === this.#asked && (this.failure = sentence),
    );
    if (asked === this.#asked) this.cards = answer && answer.cards;
  }
}
