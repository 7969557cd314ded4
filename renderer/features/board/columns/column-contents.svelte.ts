/** What stands in a column: its themes, unfolded or not, and its loose cards, as the board is narrowed. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { Finder } from '../find/finder.svelte.ts';
import { isBesideOthers } from './area-ids.ts';
import { referenceOfKey } from './items.ts';
import { type ColumnSource, isSameSource, rowsShown } from './layout-model.ts';
import { emptySet, setOf, toggled } from '../../../state/sets.ts';

/** What this needs of the screen that it works on. */
interface ContentsHost {
  readonly state: BoardState;
  readonly find: Finder;
  readonly lanes: { sourceOf(areaId: string): ColumnSource };
  /** The cards, and keys of references, of the last step. */
  readonly landed: ReadonlySet<string>;
  /** Cards that a panel at the side speaks of. */
  readonly pointed: ReadonlySet<string>;
}

export class ColumnContents {
  readonly #host: ContentsHost;
  #unfolded = $state.raw(emptySet);

  constructor(host: ContentsHost) {
    this.#host = host;
  }

  get unfolded(): Pick<ReadonlySet<string>, 'has'> {
    return this.#host.find.unfolded(this.#unfolded);
  }

  unfold(themeId: string): void {
    this.#unfolded = setOf([...this.#unfolded, themeId]);
  }

  toggleFold(themeId: string): void {
    if (!this.#host.find.toggleFold(themeId)) this.#unfolded = toggled(this.#unfolded, themeId);
  }

  /** The same object as before where nothing in it has changed. */
  sourceOf(areaId: string, before: ColumnSource | null): ColumnSource {
    const now = isBesideOthers(areaId) ? this.#host.lanes.sourceOf(areaId) : this.#inColumn(areaId);
    return before && isSameSource(before, now) ? before : now;
  }

  /** The cards at home elsewhere that are also in a theme, in order. */
  referredIn(themeId: string): BoardCard[] {
    const { board } = this.#host.find;
    return (board?.referencesIn(themeId) ?? []).flatMap(({ cardId }) => board?.card(cardId) ?? []);
  }

  /** How many cards of a theme are folded away. */
  foldedAway(themeId: string): number {
    const cards = this.#host.find.board?.cardsOf(themeId) ?? [];
    const referred = this.referredIn(themeId);
    const isUnfolded = this.unfolded.has(themeId);
    const shown = rowsShown({ id: themeId, cards, referred, isUnfolded, landed: this.#host.landed });
    return cards.length + referred.length - shown.cards.length - shown.referred.length;
  }

  /** Whether a panel at the side speaks of cards in a column. */
  pointsInto(areaId: string): boolean {
    const { board } = this.#host.state;
    return [...this.#host.pointed].some((id) => {
      const card = board?.card(id);
      return (board?.theme(card?.themeId ?? '')?.areaId ?? card?.areaId) === areaId;
    });
  }

  #inColumn(areaId: string): ColumnSource {
    const { board } = this.#host.find;
    const themes = (board?.themesIn(areaId) ?? []).map(({ id }) => ({
      id,
      cards: board?.cardsOf(id) ?? [],
      referred: this.referredIn(id),
      isUnfolded: this.unfolded.has(id),
      landed: this.#landedIn(id),
    }));
    return { areaId, themes, loose: board?.looseCards(areaId) ?? [] };
  }

  /** Nothing for a theme in which nothing landed: its rows are the same as before. */
  #landedIn(themeId: string): ReadonlySet<string> {
    const { landed, state } = this.#host;
    if (landed.size === 0) return emptySet;
    const isHere =
      state.board?.cardsOf(themeId).some(({ id }) => landed.has(id)) ||
      [...landed].some((key) => referenceOfKey(key)?.themeId === themeId);
    return isHere ? landed : emptySet;
  }
}
