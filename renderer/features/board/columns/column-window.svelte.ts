/** One open column: its layout, what of it is in sight, and its scroll position. */
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { ColumnLayout, type ColumnSource, type HeightBook } from './layout-model.ts';
import { measuredHeights, type RowsInSight, rowsInSight } from './rows-in-sight.ts';

/** How far beyond the edges cards are kept, and how far is scrolled before that is looked at again. */
const margin = 400;
const stride = 200;

/** What a column needs of the board that it stands on. */
interface ColumnHost {
  readonly focus: { readonly tabKey: string | null };
  readonly columns: { add(areaId: string, column: ColumnWindow): () => void };
  readonly opened: { heightsOf(areaId: string): HeightBook };
  readonly contents: { sourceOf(areaId: string, before: ColumnSource | null): ColumnSource };
}

export class ColumnWindow {
  readonly areaId: string;
  #screen: ColumnHost;
  #source: ColumnSource | null = null;
  #observer: ResizeObserver | null = null;
  #keys = new WeakMap<Element, string>();
  /** The layout is corrected in place; this counts the corrections. */
  #corrections = $state(0);
  #seenFrom = $state(0);
  #seenHeight = $state(1000);

  body: HTMLElement | null = null;
  content: HTMLElement | null = null;
  scrollTop = 0;
  layout = $derived.by(
    () => new ColumnLayout(this.#currentSource(), this.#screen.opened.heightsOf(this.areaId)),
  );
  height = $derived.by(() => this.#corrected().height);
  inSight = $derived.by(() => this.#look());

  constructor(screen: ColumnHost, areaId: string) {
    this.#screen = screen;
    this.areaId = areaId;
  }

  get corrections(): number {
    return this.#corrections;
  }

  attachBody: Attachment<HTMLElement> = (body) => {
    this.body = body;
    const signOut = this.#screen.columns.add(this.areaId, this);
    const observer = new ResizeObserver(() => (this.#seenHeight = body.clientHeight));
    observer.observe(body);
    return () => {
      observer.disconnect();
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
    this.#seeFrom(this.body?.scrollTop ?? 0);
  }

  scrollTo(top: number): void {
    const most = Math.max(0, this.layout.height - this.#seenHeight);
    const next = Math.max(0, Math.min(most, top));
    if (next === this.scrollTop) return;
    this.#seeFrom(next);
    if (this.body) this.body.scrollTop = next;
  }

  /** Scrolls as little as needed for an item to be in sight. */
  reveal(key: string): void {
    const at = this.layout.indexOf(key);
    if (at < 0) return;
    const [top, bottom] = [this.layout.top(at) - 16, this.layout.bottom(at) + 16];
    if (top < this.scrollTop) this.scrollTo(top);
    else if (bottom > this.scrollTop + this.#seenHeight)
      this.scrollTo(Math.min(top, bottom - this.#seenHeight));
  }

  #seeFrom(top: number): void {
    this.scrollTop = top;
    this.#seenFrom = Math.round(top / stride) * stride;
  }

  #currentSource(): ColumnSource {
    return (this.#source = this.#screen.contents.sourceOf(this.areaId, this.#source));
  }

  #corrected(): ColumnLayout {
    // Read so that whoever uses the layout looks again after a correction.
    void this.#corrections;
    return this.layout;
  }

  #look(): RowsInSight {
    const [top, bottom] = [this.#seenFrom - margin, this.#seenFrom + this.#seenHeight + margin];
    return rowsInSight(this.#corrected(), top, bottom, this.#screen.focus.tabKey);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const heights = measuredHeights(entries, (element) => this.#keys.get(element));
    const moved = untrack(() => this.layout).measure(heights, this.scrollTop);
    if (moved === null) return;
    this.#corrections += 1;
    if (moved !== 0) this.#keepInPlace(moved);
  }

  /** What is seen stays where it is although something above it turned out higher or lower. */
  #keepInPlace(moved: number): void {
    const top = this.scrollTop + moved;
    queueMicrotask(() => {
      if (this.body) this.body.scrollTop = top;
      this.follow();
    });
  }
}
