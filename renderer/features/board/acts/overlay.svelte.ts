/** What is open over the board, one at a time, and which panel stands at its side. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';
import type { SharedScreen } from '../../../state/shared-screen.svelte.ts';
import { areaOfKey } from '../columns/items.ts';
import type { MoveRequest } from './move-choices.ts';

type Over =
  /** The menu of an item. */
  | { readonly kind: 'menu'; readonly key: string }
  /** The list of places. */
  | { readonly kind: 'places'; readonly request: MoveRequest }
  | { readonly kind: 'edit' | 'split' | 'join'; readonly cardId: string }
  | { readonly kind: 'add' | 'aside' }
  /** The title of a theme, which is typed where it stands. */
  | { readonly kind: 'title'; readonly themeId: string };

type Side = { readonly kind: 'suggest' | 'history' } | { readonly kind: 'like'; readonly cardId: string };

interface OverlayHost {
  readonly state: { readonly board: BoardIndex<BoardCard> | null; masked(text: string): string };
  readonly shared: Pick<SharedScreen, 'show'>;
  readonly focus: { point(cardIds: readonly string[]): void };
}

export class Overlay {
  readonly #host: OverlayHost;
  #over = $state.raw<Over | null>(null);
  #side = $state.raw<Side | null>(null);

  constructor(host: OverlayHost) {
    this.#host = host;
  }

  /** Nothing once another window has taken away what it is about. */
  get over(): Over | null {
    const { board } = this.#host.state;
    const over = this.#over;
    if (over?.kind === 'menu') return board && areaOfKey(board, over.key) !== null ? over : null;
    return over && 'cardId' in over && board?.card(over.cardId) === undefined ? null : over;
  }

  get side(): Side | null {
    return this.#side;
  }

  /** Whether keys belong to what is open. */
  get isAsking(): boolean {
    return this.over !== null && this.over.kind !== 'title';
  }

  /** The theme whose title is being typed. */
  get renaming(): string | null {
    return this.#over?.kind === 'title' ? this.#over.themeId : null;
  }

  open(over: Over): true {
    this.showing(this.#textIn(over), () => (this.#over = over));
    return true;
  }

  /** Opens a box or field in which a text stands as it is: with a name in it, once it may be shown. */
  showing(text: string, open: () => void): void {
    if (this.#host.state.masked(text) === text) open();
    else this.#host.shared.show('names', open);
  }

  /** What can be changed in what opens. */
  #textIn(over: Over): string {
    const { board } = this.#host.state;
    if (over.kind === 'title') return board?.theme(over.themeId)?.title ?? '';
    const card = over.kind === 'edit' || over.kind === 'split' ? board?.card(over.cardId) : undefined;
    return card ? shownText(card) : '';
  }

  /** @param kind closes nothing else: what was chosen from a menu may have opened something of its own */
  close(kind: Over['kind'] | null = null): void {
    if (kind === null || this.#over?.kind === kind) this.#over = null;
  }

  openSide(side: Side): void {
    this.#host.focus.point([]);
    this.#side = side;
  }

  toggleHistory(): void {
    if (this.#side?.kind === 'history') this.closeSide('history');
    else this.openSide({ kind: 'history' });
  }

  closeSide(kind: Side['kind']): void {
    if (this.#side?.kind !== kind) return;
    this.#host.focus.point([]);
    this.#side = null;
  }
}
