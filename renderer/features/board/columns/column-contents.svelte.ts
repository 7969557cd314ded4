/** What stands in a column: its themes, unfolded or not, and its loose cards, as the board is narrowed. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { Finder } from '../find/finder.svelte.ts';
import { isBesideOthers } from './area-ids.ts';
import { referenceKey } from './items.ts';
import type { KeptBoard } from './kept-board.svelte.ts';
import { KeptRows } from './kept-rows.ts';
import { type ColumnSource, isSameSource, rowsShown } from './column-source.ts';
import { setOf, toggled } from '../../../state/sets.ts';

/** What this needs of the screen that it works on. */
interface ContentsHost {
  readonly state: BoardState;
  readonly kept: KeptBoard;
  readonly find: Finder;
  /** Themes beside each other are not folded. */
  readonly isInLanes: boolean;
  readonly lanes: { sourceOf(areaId: string): ColumnSource };
  readonly opened: { heightsOf(areaId: string): { readonly firsts: number } };
  readonly focus: {
    readonly landed: ReadonlySet<string>;
    readonly pointed: ReadonlySet<string>;
    land(keys: readonly string[]): void;
  };
}

export class ColumnContents {
  readonly #host: ContentsHost;
  readonly #kept = new KeptRows();

  constructor(host: ContentsHost) {
    this.#host = host;
  }

  /** Cards whose text is shown whole. */
  get inFull(): ReadonlySet<string> {
    return this.#host.kept.inFull;
  }

  get unfolded(): Pick<ReadonlySet<string>, 'has'> {
    return this.#host.find.unfolded(this.#host.kept.unfolded);
  }

  unfold(themeId: string): void {
    this.#host.kept.unfolded = setOf([...this.#host.kept.unfolded, themeId]);
  }

  /** Folds a theme of which all is seen, and unfolds any other. */
  toggleFold(themeId: string): void {
    if (this.#host.find.toggleFold(themeId)) return;
    if (!this.isAllSeen(themeId)) return this.unfold(themeId);
    this.#kept.fold(themeId);
    this.#host.focus.land([]);
    const { kept } = this.#host;
    kept.unfolded = setOf([...kept.unfolded].filter((id) => id !== themeId));
  }

  toggleText(cardId: string): void {
    this.#host.kept.inFull = toggled(this.inFull, cardId);
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

  /** Whether it is unfolded, or nothing of it is left to unfold. */
  isAllSeen(themeId: string): boolean {
    return this.unfolded.has(themeId) || this.foldedAway(themeId) === 0;
  }

  /** How many cards of a theme are folded away, counts that stand behind another among them. */
  foldedAway(themeId: string): number {
    const { cards, referred } = this.#themeOf(themeId);
    const shown = this.#shownOf(themeId);
    return this.#countOf(cards) - this.#countOf(shown.cards) + (referred.length - shown.referred.length);
  }

  /** The cards at home in a theme that can be seen by scrolling. */
  cardsSeen(themeId: string): readonly BoardCard[] {
    return this.#host.isInLanes ? this.#cardsOf(themeId).cards : this.#shownOf(themeId).cards;
  }

  /** The cards, and keys of references, that are seen of a theme although it is folded. */
  keptIn(themeId: string): ReadonlySet<string> {
    const kept = this.#kept.of(themeId);
    const { landed } = this.#host.focus;
    if (this.unfolded.has(themeId)) return kept;
    const all = { has: (key: string) => kept.has(key) || landed.has(key) };
    const theme = { ...this.#cardsOf(themeId), isUnfolded: false, kept: all };
    const rows = rowsShown(theme, this.#firstsOf(themeId));
    return this.#kept.keep(themeId, [
      ...rows.cards.map(({ id }) => id),
      ...rows.referred.map(({ id }) => referenceKey(themeId, id)),
    ]);
  }

  /** Whether a panel at the side speaks of cards in a column. */
  pointsInto(areaId: string): boolean {
    const { board } = this.#host.state;
    return [...this.#host.focus.pointed].some((id) => {
      const card = board?.card(id);
      return (board?.theme(card?.themeId ?? '')?.areaId ?? card?.areaId) === areaId;
    });
  }

  #inColumn(areaId: string): ColumnSource {
    const { board } = this.#host.find;
    const themes = (board?.themesIn(areaId) ?? []).map(({ id }) => this.#themeOf(id));
    return { areaId, themes, loose: board?.looseCards(areaId) ?? [] };
  }

  #themeOf(themeId: string) {
    const isUnfolded = this.unfolded.has(themeId);
    return { ...this.#cardsOf(themeId), isUnfolded, kept: this.keptIn(themeId) };
  }

  #shownOf(themeId: string) {
    return rowsShown(this.#themeOf(themeId), this.#firstsOf(themeId));
  }

  #firstsOf(themeId: string): number {
    const areaId = this.#host.find.board?.theme(themeId)?.areaId ?? '';
    return this.#host.opened.heightsOf(areaId).firsts;
  }

  #countOf(cards: readonly BoardCard[]): number {
    return this.#host.find.whole(cards.map(({ id }) => id)).length;
  }

  #cardsOf(themeId: string) {
    const cards = this.#host.find.board?.cardsOf(themeId) ?? [];
    return { id: themeId, cards, referred: this.referredIn(themeId) };
  }
}
