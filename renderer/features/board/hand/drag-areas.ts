/** The columns and rails below a board as a drag sees them: their rectangles, which one is meant, scrolling at its edge. */
import type { Point } from '../../../ui/drag/drag-machine.ts';
import { edgeSpeed } from '../../../ui/drag/edge-scroll.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';

/** An open column as a drag needs it. */
export interface DragColumn {
  readonly layout: ColumnLayout;
  /** Counts the corrections of the layout, which is corrected in place. */
  readonly corrections: number;
  readonly scrollTop: number;
  readonly body: HTMLElement | null;
  /** What scrolls in it, in which marks stand. */
  readonly content: HTMLElement | null;
  scrollTo(top: number): void;
}

export type ColumnOf = (areaId: string) => DragColumn | null;

/** A column or rail (null) with its rectangle, read once and again only after sizes changed. */
export interface Area {
  readonly areaId: string;
  readonly element: HTMLElement;
  readonly rect: DOMRect;
  readonly column: DragColumn | null;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly contentLeft: number;
  readonly contentWidth: number;
}

/** A place across on the screen in a column's content, in the width of its layout. */
export function acrossIn({ column, contentLeft, contentWidth }: Area, x: number): number {
  return ((x - contentLeft) * (column?.layout.width ?? 0)) / contentWidth;
}

/** How far outside the columns the pointer still means them, in CSS pixels. */
const reach = 24;
const longestFrame = 32;

export class DragAreas {
  #root: HTMLElement;
  #columnOf: ColumnOf;
  #areas: readonly Area[] = [];
  /** Columns may open, fold or change their width during a drag. */
  #isOld = true;
  #observed = new WeakSet<Element>();
  #sizes: ResizeObserver;
  #lastTime = 0;
  /** The row of lanes, where they are wider than the board together. */
  #row: HTMLElement | null;
  #rowLeft = 0;
  #rowBox: DOMRect | null = null;
  /** What scrolls up and down with drop areas in it. */
  #panes: readonly HTMLElement[];
  #panesTop = 0;

  /** @param changed told when rectangles have to be read again */
  constructor(root: HTMLElement, columnOf: ColumnOf, changed: () => void) {
    this.#root = root;
    this.#row = root.querySelector<HTMLElement>('[data-scroll-x]');
    this.#panes = [...root.querySelectorAll<HTMLElement>('[data-scroll-y]')];
    this.#columnOf = columnOf;
    this.#sizes = new ResizeObserver(() => {
      this.#isOld = true;
      changed();
    });
  }

  stop(): void {
    this.#sizes.disconnect();
  }

  now(): readonly Area[] {
    const rowLeft = this.#row?.scrollLeft ?? 0;
    const panesTop = this.#panes.reduce((sum, { scrollTop }) => sum + scrollTop, this.#row?.scrollTop ?? 0);
    const isScrolled = rowLeft !== this.#rowLeft || panesTop !== this.#panesTop;
    if (this.#isOld || isScrolled || this.#areas.some(({ element }) => !element.isConnected)) {
      this.#areas = readAreas(this.#root, this.#columnOf);
      this.#isOld = false;
      this.#rowLeft = rowLeft;
      this.#panesTop = panesTop;
      this.#rowBox = this.#row?.getBoundingClientRect() ?? null;
      for (const { element } of this.#areas) {
        if (this.#observed.has(element)) continue;
        this.#observed.add(element);
        this.#sizes.observe(element);
      }
    }
    return this.#areas;
  }

  under({ x, y }: Point): Area | null {
    let nearest: Area | null = null;
    let least = reach;
    for (const area of this.now()) {
      const { left, right, top, bottom } = area.rect;
      const distance = Math.max(left - x, x - right, top - y, y - bottom, 0);
      if (distance < least) [nearest, least] = [area, distance];
    }
    return nearest;
  }

  /** Called once a frame; scrolls the area where the pointer is near its edge, and the row too where x is told. True while it goes on. */
  scrollAtEdge(area: Area | null, y: number, time: number, x: number | null = null): boolean {
    const elapsed = this.#lastTime === 0 ? 16 : Math.min(longestFrame, time - this.#lastTime);
    this.#lastTime = time;
    const isRowScrolling = x !== null && (this.#scrollRow(x, y, elapsed) || this.#scrollPanes(x, y, elapsed));
    const column = area?.column;
    const speed = column ? edgeSpeed(y, area.bodyTop, area.bodyBottom) : 0;
    if (!column || speed === 0) return isRowScrolling;
    const before = column.scrollTop;
    column.scrollTo(before + (speed * elapsed) / 1000);
    return isRowScrolling || column.scrollTop !== before;
  }

  #scrollPanes(x: number, y: number, elapsed: number): boolean {
    return this.#panes.some((pane) => {
      const { left, right, top, bottom } = pane.getBoundingClientRect();
      const before = pane.scrollTop;
      if (x >= left && x <= right) pane.scrollTop = before + (edgeSpeed(y, top, bottom) * elapsed) / 1000;
      return pane.scrollTop !== before;
    });
  }

  /** Lanes come into sight at the left and right edge of their row; beside it nothing moves. */
  #scrollRow(x: number, y: number, elapsed: number): boolean {
    const [row, box] = [this.#row, this.#rowBox];
    if (!row || !box || x < box.left - 8 || y < box.top || y > box.bottom) return false;
    const speed = edgeSpeed(x, box.left, box.right);
    if (speed === 0) return false;
    const before = row.scrollLeft;
    row.scrollLeft = before + (speed * elapsed) / 1000;
    return row.scrollLeft !== before;
  }
}

function readAreas(root: HTMLElement, columnOf: ColumnOf): Area[] {
  return [...root.querySelectorAll<HTMLElement>('[data-area]')].map((element) => {
    const areaId = element.dataset['area'] ?? '';
    const column = columnOf(areaId);
    const rect = element.getBoundingClientRect();
    const body = column?.body?.getBoundingClientRect() ?? rect;
    const content = column?.content?.getBoundingClientRect() ?? rect;
    return {
      areaId,
      element,
      rect,
      column,
      bodyTop: body.top,
      bodyBottom: body.bottom,
      contentLeft: content.left,
      contentWidth: content.width,
    };
  });
}
