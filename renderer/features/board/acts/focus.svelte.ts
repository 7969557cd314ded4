/** Which item of the board has the focus, what landed last and what is in the hand; gives items the focus, in sight. */
import { tick } from 'svelte';
import { emptySet, setOf } from '../../../state/sets.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import { keyBehind } from '../columns/roving.ts';

interface FocusHost {
  readonly overlay: { readonly isAsking: boolean };
  readonly isInLanes: boolean;
  readonly lanes: { reveal(key: string): void };
  readonly columns: { all(): readonly FocusColumn[]; get(areaId: string): FocusColumn | null };
  tabStop(active: string | null): string | null;
}

interface FocusColumn {
  readonly layout: ColumnLayout;
  readonly firstInSight: string | null;
  reveal(key: string): void;
  show(keys: readonly string[], next: string | null): void;
}

export class Focus {
  readonly #host: FocusHost;
  #active = $state<string | null>(null);
  #landed = $state.raw(emptySet);
  #inHand = $state.raw(emptySet);
  #pointed = $state.raw(emptySet);
  /** The element of the whole board, while it is on the page. */
  root: HTMLElement | null = null;
  /** The board is one stop of the Tab key. */
  tabKey = $derived.by(() => this.#host.tabStop(this.#active));

  constructor(host: FocusHost) {
    this.#host = host;
  }

  /** The key of the item that has it, or had it last. */
  get active(): string | null {
    return this.#active;
  }

  /** The cards, and keys of references, of the last step, until the next one. */
  get landed(): ReadonlySet<string> {
    return this.#landed;
  }

  /** The keys of what is being dragged. */
  get inHand(): ReadonlySet<string> {
    return this.#inHand;
  }

  /** Cards that a panel at the side speaks of. */
  get pointed(): ReadonlySet<string> {
    return this.#pointed;
  }

  /** An item has the focus, or is to have it once it is on the page. */
  note(key: string | null): void {
    this.#active = key;
  }

  land(keys: Iterable<string>): void {
    this.#landed = setOf(keys);
  }

  /**
   * Brings items that were made or moved here into sight, where they stand on the board.
   * @param next an item that stays in sight, whatever becomes of the others; null: they go before all
   */
  bring(keys: readonly string[], next: string | null = null): void {
    const { isInLanes, lanes, columns } = this.#host;
    const [first] = keys;
    if (isInLanes && first !== undefined && next === null) lanes.reveal(first);
    for (const column of columns.all()) column.show(keys, next);
  }

  hold(keys: Iterable<string>): void {
    this.#inHand = setOf(keys);
  }

  point(cardIds: Iterable<string>): void {
    this.#pointed = setOf(cardIds);
  }

  elementOf(key: string): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  /** Where it goes on to when cards leave; null where none of them has it. */
  behind(cardIds: readonly string[]): string | null {
    return keyBehind(
      this.#host.columns.all().map(({ layout }) => layout),
      this.#active,
      cardIds,
    );
  }

  /** Gives an item the focus, in sight; left out: the one that had it last. */
  async goTo(key = this.#active ?? ''): Promise<void> {
    this.#active = key;
    const { isInLanes, lanes, columns } = this.#host;
    if (isInLanes) lanes.reveal(key);
    await tick();
    const seen = this.tabKey ?? key;
    if (this.#mayTake()) for (const column of columns.all()) column.reveal(seen);
    await this.#take(seen);
  }

  /**
   * Called before the page follows a change. What had the focus may be drawn anew elsewhere or be gone: then the item
   * takes it back, or what is looked at where it was. Nothing is scrolled for that.
   */
  async keep(): Promise<void> {
    const holder = document.activeElement;
    if (!this.root?.contains(holder) || this.#host.overlay.isAsking) return;
    const areaId = holder?.closest<HTMLElement>('[data-area]')?.dataset['area'] ?? '';
    await tick();
    // An element that is put elsewhere on the page loses the focus just as one that is taken away.
    if (document.activeElement !== document.body) return;
    if (this.tabKey !== this.#active)
      this.#active = this.#host.columns.get(areaId)?.firstInSight ?? this.#active;
    await this.#take(this.tabKey ?? '');
  }

  async #take(key: string): Promise<void> {
    await tick();
    if (this.#mayTake()) (this.elementOf(key) ?? this.root)?.focus({ preventScroll: true });
  }

  /** A dialog that closes because the board goes still asks for the focus; one that has opened meanwhile keeps it. */
  #mayTake(): boolean {
    return this.root !== null && !this.#host.overlay.isAsking;
  }
}
