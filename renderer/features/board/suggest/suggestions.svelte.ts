/** Themes that are suggested: asked for on purpose, a snapshot, and nothing moves until somebody accepts. */
import type { Suggestion } from '../../../../core/contract/calls/suggest.ts';
import { themeKey } from '../columns/items.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import { sentenceOf } from '../../../state/attempt.svelte.ts';
import { emptySet, setOf, toggled } from '../../../state/sets.ts';
import { acceptable, cardIdsOf, type Proposal, proposalsOf } from './proposals.ts';

/** What this needs of the screen that it suggests on. */
export interface SuggestHost {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly focus: {
    land(cardIds: readonly string[]): void;
    bring(keys: readonly string[]): void;
    point(cardIds: readonly string[]): void;
  };
  readonly overlay: {
    readonly side: { readonly kind: string } | null;
    openSide(side: { readonly kind: 'suggest' } | { readonly kind: 'like'; readonly cardId: string }): void;
    closeSide(kind: 'suggest' | 'like'): void;
  };
}

type Answer =
  | { readonly is: 'nothing' | 'stopped' }
  | { readonly is: 'asking'; readonly progress: { done: number; total: number } | null }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'there'; readonly suggestions: readonly Suggestion[]; readonly considered: number };

/** More themes are not made in one step. */
const mostAtOnce = 100;

export class Suggestions {
  readonly #host: SuggestHost;
  #under: AbortController | null = null;
  #unticked = $state.raw(emptySet);
  #dismissed = $state.raw(emptySet);
  answer = $state.raw<Answer>({ is: 'nothing' });

  proposals = $derived.by(() => {
    const { board } = this.#host.state;
    if (!board || this.answer.is !== 'there') return { left: [], dismissed: [] };
    return proposalsOf(this.answer.suggestions, board, this.#unticked, this.#dismissed);
  });
  acceptable = $derived.by(() => acceptable(this.proposals.left).slice(0, mostAtOnce));

  constructor(host: SuggestHost) {
    this.#host = host;
  }

  /** Opens the panel and asks, unless it is open. What was trimmed and dismissed before stays so. */
  open(): void {
    const wasOpen = this.#host.overlay.side?.kind === 'suggest';
    this.#host.overlay.openSide({ kind: 'suggest' });
    if (!wasOpen) void this.ask();
  }

  close(): void {
    this.#under?.abort();
    this.#host.overlay.closeSide('suggest');
  }

  async ask(): Promise<void> {
    this.#under?.abort();
    const under = new AbortController();
    this.#under = under;
    const take = (answer: Answer): void => {
      if (this.#under === under) this.answer = answer;
    };
    take({ is: 'asking', progress: null });
    const { walkId, asks } = this.#host.state;
    try {
      const onProgress = (progress: { done: number; total: number }): void =>
        take({ is: 'asking', progress });
      const answer = await asks.suggest.themes({ walkId }, { signal: under.signal, onProgress });
      take({ is: 'there', ...answer });
    } catch (error) {
      take(under.signal.aborted ? { is: 'stopped' } : { is: 'failed', why: sentenceOf(error) });
    }
  }

  cancel(): void {
    this.#under?.abort();
  }

  isTicked(cardId: string): boolean {
    return !this.#unticked.has(cardId);
  }

  tick(cardId: string): void {
    this.#unticked = toggled(this.#unticked, cardId);
  }

  /** Makes a theme, without a title, of each; all in one step. */
  accept(proposals: readonly Proposal[]): boolean {
    const { state, newId } = this.#host;
    const themes = proposals.map((one) => ({ newThemeId: newId(), cardIds: cardIdsOf(one) }));
    if (!state.take('board.makeThemes', { themes })) return false;
    this.#host.focus.land(themes.flatMap(({ cardIds }) => cardIds));
    this.#host.focus.bring(themes.map(({ newThemeId }) => themeKey(newThemeId)));
    this.#host.focus.point([]);
    return true;
  }

  dismiss({ key }: Proposal): void {
    this.#dismissed = setOf([...this.#dismissed, key]);
    this.#host.focus.point([]);
  }

  bringBack(): void {
    this.#dismissed = emptySet;
  }

  /** Marks the cards of a suggestion on the board; null: of none. */
  point(proposal: Proposal | null): void {
    this.#host.focus.point(proposal ? cardIdsOf(proposal) : []);
  }
}
