/** "More like this": the cards whose words are most like those of one, asked for once. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { SimilarCard } from '../../../../core/contract/calls/suggest.ts';
import { orSay } from '../../../state/attempt.svelte.ts';
import { emptySet, toggled } from '../../../state/sets.ts';
import { type PanelCard, panelCard } from './proposals.ts';
import type { SuggestHost } from './suggestions.svelte.ts';

interface LikeHost extends SuggestHost {
  readonly selection: { take(cardIds: readonly string[]): void };
  readonly find: { keep(cardIds: readonly string[]): void; whole(cardIds: readonly string[]): string[] };
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

  /** Those that are still there, with the words that led to each. */
  found = $derived.by(() => {
    const { board } = this.#host.state;
    return (this.cards ?? []).flatMap(({ cardId, words }): (PanelCard & { words: readonly string[] })[] => {
      const card = board?.card(cardId);
      return board && card ? [{ ...panelCard(board, card), words }] : [];
    });
  });

  /** The card and those that are ticked, each with all that is one card with it. */
  chosenWith(cardId: string): string[] {
    const ticked = this.found.filter(({ card }) => this.ticked.has(card.id));
    return [...this.#host.find.whole([cardId]), ...ticked.flatMap(({ cardIds }) => cardIds)];
  }

  /** Selects the card and those that are ticked, in sight whatever is filtered by; the focus goes to the card. */
  select(card: BoardCard): void {
    const cardIds = this.chosenWith(card.id);
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
