/** Deciding beside the themes: their order, which are unfolded, where keys go, and the fields to which they are taken. */
import type { BoardCard, BoardTheme, Decision } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import type { Round } from '../../../../core/domain/debrief/rounds.ts';
import { emptySet, toggled } from '../../../state/sets.ts';
import { orderByVotes } from '../copy/vote-tally.ts';
import { themeKey } from '../columns/items.ts';
import type { Direction } from '../columns/roving.ts';
import { themesInOrder } from '../lanes/lane-order.ts';

interface DeskHost {
  readonly state: { readonly board: BoardIndex<BoardCard> | null };
  readonly debrief: { readonly rounds: readonly Round[] };
}

/** Where a decision of one kind is typed. */
export interface DecisionField {
  /** Takes the focus, for a decision that follows from a theme. */
  begin(themeId: string): void;
}

export class DecideDesk {
  readonly #host: DeskHost;
  readonly #fields: { [K in Decision['kind']]?: DecisionField | undefined } = {};
  #unfolded = $state.raw(emptySet);

  /** Most votes first. */
  themes = $derived.by((): readonly BoardTheme[] => {
    const { board } = this.#host.state;
    return board ? orderByVotes(themesInOrder(board), this.#host.debrief.rounds) : [];
  });

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** Takes a field in; the function that it answers takes it out again. */
  attach(kind: Decision['kind'], field: DecisionField): () => void {
    this.#fields[kind] = field;
    return () => {
      if (this.#fields[kind] === field) this.#fields[kind] = undefined;
    };
  }

  /** Opens the field of a kind with the theme chosen. False where either is gone. */
  begin(kind: Decision['kind'], themeId: string): boolean {
    const field = this.#fields[kind];
    if (!field || !this.#host.state.board?.theme(themeId)) return false;
    field.begin(themeId);
    return true;
  }

  isUnfolded(themeId: string): boolean {
    return this.#unfolded.has(themeId);
  }

  toggle(themeId: string): void {
    this.#unfolded = toggled(this.#unfolded, themeId);
  }

  /** The one theme that the Tab key stops at: what had the focus last, else the first. */
  tabStop(active: string | null): string | null {
    const keys = this.themes.map(({ id }) => themeKey(id));
    return keys.find((key) => key === active) ?? keys[0] ?? null;
  }

  /** The theme above or below, or at either end. */
  nextKey(key: string, direction: Direction): string | null {
    const keys = this.themes.map(({ id }) => themeKey(id));
    const at = keys.indexOf(key);
    if (at < 0) return null;
    const to = { up: at - 1, down: at + 1, left: -1, right: -1, first: 0, last: keys.length - 1 }[direction];
    return keys[to] ?? null;
  }
}
