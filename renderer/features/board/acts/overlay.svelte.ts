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
    const open = (): void => void (this.#over = over);
    if (this.#namesSomebody(over)) this.#host.shared.show('names', open);
    else open();
    return true;
  }

  /** Whether a box opens in which a text stands as it is, with a name in it. */
  #namesSomebody(over: Over): boolean {
    const { state } = this.#host;
    const card = over.kind === 'edit' || over.kind === 'split' ? state.board?.card(over.cardId) : undefined;
    return card !== undefined && state.masked(shownText(card)) !== shownText(card);
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
