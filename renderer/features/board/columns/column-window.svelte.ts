/** One open column: its layout, what of it is in sight, and its place. */
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { firstInSight } from '../../../ui/place/kept-scroll.ts';
import type { Places } from '../../../ui/place/places.ts';
import { Scroller } from '../../../ui/place/scroller.svelte.ts';
import { air, boxToShow, inSight } from './box-to-show.ts';
import type { ColumnSource } from './column-source.ts';
import type { HeightBook } from './height-book.ts';
import { type Box, ColumnLayout } from './layout-model.ts';
import { cardsAhead, measuredHeights, type RowsInSight, rowsInSight } from './rows-in-sight.ts';

/** How far beyond the edges cards are kept. */
const margin = 400;

/** What a column needs of the board that it stands on. */
interface ColumnHost {
  readonly places: Places;
  readonly focus: { readonly tabKey: string | null };
  readonly find: {
    readonly touches: number;
    readonly isOn: boolean;
    /** These cards with all that stand behind them. */
    whole(cardIds: readonly string[]): readonly string[];
  };
  readonly columns: { add(areaId: string, column: ColumnWindow): () => void };
  readonly opened: { heightsOf(areaId: string): HeightBook };
  readonly contents: { sourceOf(areaId: string, before: ColumnSource | null): ColumnSource };
}

export class ColumnWindow {
  readonly areaId: string;
  readonly #screen: ColumnHost;
  readonly #scroller: Scroller;
  /** The layout with the heights that it goes by: as long as nothing in the column changes it is the same. */
  #laid: { readonly layout: ColumnLayout; readonly heights: HeightBook } | null = null;
  #observer: ResizeObserver | null = null;
  #keys = new WeakMap<Element, string>();
  /** The layout is corrected in place; this counts the corrections. */
  #corrections = $state(0);
  /** What was brought into sight last: until the person scrolls it is whole in sight, however high it turns out. */
  #shown: readonly string[] = [];

  content: HTMLElement | null = null;
  layout = $derived.by(() => this.#layOut());
  height = $derived.by(() => this.#scroller.lengthFor(this.#corrected().height));
  inSight = $derived.by(() => this.#look());
  /** How many cards stand ahead of each item and of the end. The layout is another whenever that changes. */
  #cardsAhead = $derived.by(() => {
    const { items } = this.layout;
    return untrack(() => cardsAhead(items, (cardId) => this.#screen.find.whole([cardId]).length));
  });
  /** How many cards stand out of sight above and below. */
  above = $derived.by(() => {
    const layout = this.#corrected();
    return this.#cardsAhead[firstInSight(layout, this.#scroller.span.from)] ?? 0;
  });
  below = $derived.by(() => {
    const layout = this.#corrected();
    const last = layout.indexAt(this.#scroller.span.to);
    const ahead = this.#cardsAhead;
    return (ahead[layout.length] ?? 0) - (ahead[last + 1] ?? 0);
  });

  constructor(screen: ColumnHost, areaId: string) {
    this.#screen = screen;
    this.areaId = areaId;
    this.#scroller = new Scroller({ axis: 'y', stride: 200, places: screen.places, name: areaId });
    this.#attachScroller = this.#scroller.attach(() => [this.height, this.layout]);
  }

  readonly #attachScroller: Attachment<HTMLElement>;

  get body(): HTMLElement | null {
    return this.#scroller.element;
  }

  get scrollTop(): number {
    return this.#scroller.at;
  }

  get corrections(): number {
    return this.#corrections;
  }

  attachBody: Attachment<HTMLElement> = (body) => {
    const leave = this.#attachScroller(body);
    const signOut = this.#screen.columns.add(this.areaId, this);
    return () => {
      leave?.();
      this.#observer?.disconnect();
      signOut();
    };
  };

  attachContent: Attachment<HTMLElement> = (content) => {
    this.content = content;
  };

  /** Has the height of an item's element measured, now and whenever it changes. */
  measured(key: string): Attachment<HTMLElement> {
    return (element) => {
      // Runs again with a new book of heights: what is as high as before would not be measured into it.
      void this.#screen.opened.heightsOf(this.areaId);
      this.#observer ??= new ResizeObserver((entries) => this.#measure(entries));
      this.#keys.set(element, key);
      this.#observer.observe(element);
      return () => this.#observer?.unobserve(element);
    };
  }

  /** The person scrolled. */
  follow(): void {
    this.#scroller.follow();
  }

  scrollTo(top: number): void {
    this.#scroller.scrollTo(top, this.layout.height);
  }

  /** The first item that is whole in sight, else the first of which anything is. */
  get firstInSight(): string | null {
    const { layout, scrollTop } = this;
    const at = firstInSight(layout, scrollTop);
    const next = layout.lastOfLine(at) + 1;
    const isCut = layout.top(at) < scrollTop && layout.end(next) <= scrollTop + this.#scroller.seenNow;
    return (layout.items[isCut ? next : at] ?? layout.items[at])?.key ?? null;
  }

  /** On to what stands out of sight above (-1) or below (1): what is cut off at that edge comes to the other one. */
  turn(way: 1 | -1): void {
    const { layout, scrollTop } = this;
    const { seenNow } = this.#scroller;
    const half = scrollTop + (way * seenNow) / 2;
    if (way === 1) this.scrollTo(Math.max(half, layout.top(layout.indexAt(scrollTop + seenNow)) - air));
    else this.scrollTo(Math.min(half, layout.end(firstInSight(layout, scrollTop)) + air - seenNow));
  }

  /** Scrolls as little as needed for an item to be in sight. */
  reveal(key: string): void {
    const at = this.layout.indexOf(key);
    if (at >= 0) this.scrollTo(this.#topFor(this.layout.box(at)));
  }

  /**
   * Brings what was made into sight, whole and with the head of its theme where there is room for both.
   * @param next an item with which somebody goes on: it stays in sight, and where there is no room for both all stays
   */
  show(keys: readonly string[], next: string | null = null): void {
    const box = boxToShow(this.layout, keys, next, { scroll: this.scrollTop, seen: this.#scroller.seenNow });
    if (!box) return;
    this.#shown = next === null ? keys : [];
    this.#scroller.owe(this.#topFor(box), this.layout.height, () => (this.#shown = []));
  }

  #topFor(box: Box): number {
    return inSight(box, this.scrollTop, this.#scroller.seenNow);
  }

  #layOut(): ColumnLayout {
    const { contents, opened, find } = this.#screen;
    const before = this.#laid;
    const source = contents.sourceOf(this.areaId, before?.layout.source ?? null);
    const heights = opened.heightsOf(this.areaId);
    const { touches, isOn } = find;
    if (before && before.layout.source === source && before.heights === heights) return before.layout;
    const layout = new ColumnLayout(source, heights);
    this.#laid = { layout, heights };
    this.#shown = [];
    this.#scroller.lay(layout, { asked: touches, isPart: isOn });
    return layout;
  }

  #corrected(): ColumnLayout {
    // Read so that whoever uses the layout looks again after a correction.
    void this.#corrections;
    return this.layout;
  }

  #look(): RowsInSight {
    const layout = this.#corrected();
    const { from, seen } = this.#scroller;
    return rowsInSight(layout, from - margin, from + seen + margin, this.#screen.focus.tabKey);
  }

  /** What is seen stays where it is although something above it turned out higher or lower. */
  #measure(entries: readonly ResizeObserverEntry[]): void {
    const heights = measuredHeights(entries, (element) => this.#keys.get(element));
    const layout = untrack(() => this.layout);
    const moved = layout.measure(heights, this.scrollTop);
    if (moved === null) return;
    this.#corrections += 1;
    this.#scroller.correct(moved);
    if (this.#shown.length > 0) this.show(this.#shown);
  }
}
