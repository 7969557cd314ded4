/** Which item of the board has the focus, what landed last and what is in the hand; gives items the focus, in sight. */
import { tick } from 'svelte';
import { emptySet, setOf } from '../../../state/sets.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import { keyBehind } from '../columns/roving.ts';

interface FocusHost {
  readonly overlay: { readonly isAsking: boolean };
  readonly isInLanes: boolean;
  readonly lanes: { reveal(key: string): void };
  readonly columns: { all(): readonly { readonly layout: ColumnLayout; reveal(key: string): void }[] };
  tabStop(active: string | null): string | null;
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
    // A dialog that closes because the board goes still asks for the focus; one that has opened meanwhile keeps it.
    if (!this.root || this.#host.overlay.isAsking) return;
    const seen = this.tabKey ?? key;
    for (const column of columns.all()) column.reveal(seen);
    await tick();
    (this.elementOf(seen) ?? this.root).focus({ preventScroll: true });
  }

  /**
   * Called before the page follows a change. What had the focus may be drawn anew elsewhere or be gone: then the item
   * takes it back, or what now stands in its place.
   */
  async keep(): Promise<void> {
    const holder = document.activeElement;
    if (!this.root?.contains(holder) || this.#host.overlay.isAsking) return;
    await tick();
    // An element that is put elsewhere on the page loses the focus just as one that is taken away.
    if (document.activeElement === document.body) await this.goTo();
  }
}
