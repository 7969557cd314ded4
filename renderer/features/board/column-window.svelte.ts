/** One open column: its layout, what of it is in sight, and its scroll position. */
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import type { BoardScreen } from './board-screen.svelte.ts';
import type { DragColumn } from './drag-session.ts';
import { type Box, ColumnLayout, type ColumnSource, type LayoutItem } from './layout-model.ts';

/** How far beyond the edges cards are kept, and how far is scrolled before that is looked at again. */
const margin = 400;
const stride = 200;

export interface Row {
  readonly item: LayoutItem;
  readonly top: number;
}

export interface ThemeRows {
  readonly themeId: string;
  readonly box: Box;
  readonly rows: readonly Row[];
}

export class ColumnWindow implements DragColumn {
  readonly areaId: string;
  #screen: BoardScreen;
  #source: ColumnSource | null = null;
  #observer: ResizeObserver | null = null;
  #keys = new WeakMap<Element, string>();
  /** The layout is corrected in place; this counts the corrections. */
  #corrections = $state(0);
  #seenFrom = $state(0);
  #seenHeight = $state(1000);

  body: HTMLElement | null = null;
  mark: HTMLElement | null = null;
  scrollTop = 0;
  layout = $derived.by(() => new ColumnLayout(this.#currentSource(), this.#screen.heights));
  height = $derived.by(() => this.#corrected().height);
  inSight = $derived.by(() => this.#look());

  constructor(screen: BoardScreen, areaId: string) {
    this.#screen = screen;
    this.areaId = areaId;
  }

  get corrections(): number {
    return this.#corrections;
  }

  attachBody: Attachment<HTMLElement> = (body) => {
    this.body = body;
    this.#screen.columns.set(this.areaId, this);
    const observer = new ResizeObserver(() => (this.#seenHeight = body.clientHeight));
    observer.observe(body);
    return () => {
      observer.disconnect();
      this.#observer?.disconnect();
      this.#screen.columns.delete(this.areaId);
    };
  };

  attachMark: Attachment<HTMLElement> = (mark) => {
    this.mark = mark;
  };

  /** Has the height of an item's element measured, now and whenever it changes. */
  measured(key: string): Attachment<HTMLElement> {
    return (element) => {
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
    return (this.#source = this.#screen.sourceOf(this.areaId, this.#source));
  }

  #corrected(): ColumnLayout {
    // Read so that whoever uses the layout looks again after a correction.
    void this.#corrections;
    return this.layout;
  }

  #look(): { themes: ThemeRows[]; loose: Row[] } {
    const layout = this.#corrected();
    const { from, to } = layout.range(this.#seenFrom - margin, this.#seenFrom + this.#seenHeight + margin);
    const themes = new Map<string, Row[]>();
    const loose: Row[] = [];
    const put = (at: number): void => {
      const item = layout.items[at];
      if (!item) return;
      const row = { item, top: layout.top(at) };
      if (item.themeId === null) return void loose.push(row);
      const rows = themes.get(item.themeId);
      if (rows) rows.push(row);
      else themes.set(item.themeId, [row]);
    };
    // What has the focus stays on the page, or the focus would be lost when it is scrolled away.
    const focused = this.#screen.activeKey === null ? -1 : layout.indexOf(this.#screen.activeKey);
    if (focused >= 0 && focused < from) put(focused);
    for (let at = from; at < to; at += 1) put(at);
    if (focused >= to) put(focused);
    return { themes: [...themes].map(([themeId, rows]) => themeRows(layout, themeId, rows)), loose };
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const heights = new Map<string, number>();
    for (const { target, borderBoxSize } of entries) {
      const key = this.#keys.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (key && height > 0 && target.isConnected) heights.set(key, height);
    }
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

function themeRows(layout: ColumnLayout, themeId: string, rows: readonly Row[]): ThemeRows {
  const theme = layout.themeOf(themeId);
  const box = theme ? layout.themeBox(theme) : { top: 0, height: 0 };
  return { themeId, box, rows: rows.map(({ item, top }) => ({ item, top: top - box.top })) };
}
