/** One drag, from lifting to letting go: the card in the hand, one frame loop, edge scrolling, the mark of the target. */
import type { Point } from './drag-machine.ts';
import { edgeSpeed } from './edge-scroll.ts';
import { type DropTarget, hitTest, isSameTarget, markOf } from './hit-test.ts';
import { inLane } from './lanes/lane-ids.ts';
import type { ColumnLayout } from './layout-model.ts';

/** An open column as a drag needs it. */
export interface DragColumn {
  readonly layout: ColumnLayout;
  /** Counts the corrections of the layout, which is corrected in place. */
  readonly corrections: number;
  readonly scrollTop: number;
  readonly body: HTMLElement | null;
  readonly mark: HTMLElement | null;
  scrollTo(top: number): void;
}

/** A column or rail with its rectangle, read once when the drag begins. */
interface Area {
  readonly areaId: string;
  readonly element: HTMLElement;
  readonly rect: DOMRect;
  readonly column: DragColumn | null;
  readonly bodyTop: number;
  readonly bodyBottom: number;
}

interface DragStart {
  readonly root: HTMLElement;
  readonly card: HTMLElement;
  readonly cardIds: readonly string[];
  /** Where the card was taken hold of, and where the pointer is now. */
  readonly from: Point;
  readonly at: Point;
  readonly columnOf: (areaId: string) => DragColumn | null;
}

/** How far outside the columns the pointer still means them, in CSS pixels. */
const reach = 24;
const longestFrame = 32;

export class DragSession {
  readonly overlay: HTMLElement;
  target: DropTarget | null = null;
  #root: HTMLElement;
  #columnOf: DragStart['columnOf'];
  #areas: readonly Area[] = [];
  /** The row of lanes, where the columns are wider than the board. */
  #row: HTMLElement | null;
  #rowLeft = 0;
  #rowBox: DOMRect | null = null;
  /** Columns may open, fold or change their width while a card is in the hand. */
  #isOld = true;
  #observed = new WeakSet<Element>();
  #sizes = new ResizeObserver(() => {
    this.#isOld = true;
    this.look();
  });
  #inHand: ReadonlySet<string>;
  #hold: Point;
  #at: Point;
  #frame = 0;
  #lastTime = 0;
  #corrections = 0;
  #marked: HTMLElement | null = null;

  constructor({ root, card, cardIds, from, at, columnOf }: DragStart) {
    this.#inHand = new Set(cardIds);
    this.#root = root;
    this.#row = root.querySelector<HTMLElement>('[data-scroll-x]');
    this.#columnOf = columnOf;
    const rect = card.getBoundingClientRect();
    this.#hold = { x: from.x - rect.left, y: from.y - rect.top };
    this.#at = at;
    this.overlay = cardInHand(card, rect, cardIds.length);
    root.append(this.overlay);
    this.look();
  }

  move(at: Point): void {
    this.#at = at;
    this.look();
  }

  /** Looks again in the next frame: the pointer or a column has moved. */
  look(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  /** Looks at once, for a drop that comes before the next frame. */
  settle(): DropTarget | null {
    this.#aim(this.#areaUnder());
    return this.target;
  }

  /** Ends the frame loop and takes the mark away; the card in the hand is left to the caller. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.#unmark();
  }

  #tick(time: number): void {
    this.#frame = 0;
    const area = this.#areaUnder();
    const isScrollingRow = this.#scrollRow(time);
    const isScrolling = (area !== null && this.#scrollAtEdge(area, time)) || isScrollingRow;
    this.#lastTime = time;
    const [x, y] = [this.#at.x - this.#hold.x, this.#at.y - this.#hold.y];
    this.overlay.style.transform = `translate3d(${x}px, ${y}px, 0) rotate(1.2deg)`;
    this.#aim(area);
    if (isScrolling) this.look();
  }

  #scrollAtEdge({ column, bodyTop, bodyBottom }: Area, time: number): boolean {
    if (!column) return false;
    const speed = edgeSpeed(this.#at.y, bodyTop, bodyBottom);
    if (speed === 0) return false;
    const before = column.scrollTop;
    column.scrollTo(before + speed * this.#secondsTo(time));
    return column.scrollTop !== before;
  }

  /** Lanes come into sight at the left and right edge of their row; beside it nothing moves. */
  #scrollRow(time: number): boolean {
    const row = this.#row;
    if (!row) return false;
    const { left, right, top, bottom } = this.#rowRect();
    const { x, y } = this.#at;
    if (x < left - 8 || y < top || y > bottom) return false;
    const speed = edgeSpeed(x, left, right);
    if (speed === 0) return false;
    const before = row.scrollLeft;
    row.scrollLeft = before + speed * this.#secondsTo(time);
    return row.scrollLeft !== before;
  }

  #rowRect(): DOMRect {
    return (this.#rowBox ??= this.#row?.getBoundingClientRect() ?? new DOMRect());
  }

  /** Since the last frame. */
  #secondsTo(time: number): number {
    return (this.#lastTime === 0 ? 16 : Math.min(longestFrame, time - this.#lastTime)) / 1000;
  }

  #areaUnder(): Area | null {
    const { x, y } = this.#at;
    let nearest: Area | null = null;
    let least = reach;
    for (const area of this.#areasNow()) {
      if (y < area.rect.top - reach || y > area.rect.bottom + reach) continue;
      const distance = Math.max(area.rect.left - x, x - area.rect.right, 0);
      if (distance < least) [nearest, least] = [area, distance];
    }
    return nearest;
  }

  #areasNow(): readonly Area[] {
    const rowLeft = this.#row?.scrollLeft ?? 0;
    if (rowLeft !== this.#rowLeft || this.#isOld || this.#areas.some(({ element }) => !element.isConnected)) {
      this.#areas = readAreas(this.#root, this.#columnOf);
      this.#isOld = false;
      this.#rowLeft = rowLeft;
      this.#rowBox = null;
      for (const { element } of this.#areas) {
        if (this.#observed.has(element)) continue;
        this.#observed.add(element);
        this.#sizes.observe(element);
      }
    }
    return this.#areas;
  }

  #aim(area: Area | null): void {
    const target = area && this.#targetIn(area);
    const corrections = area?.column?.corrections ?? 0;
    if (isSameTarget(target, this.target) && corrections === this.#corrections) return;
    this.target = target;
    this.#corrections = corrections;
    this.#unmark();
    if (area && target) this.#mark(area, target);
  }

  #targetIn({ areaId, column, bodyTop }: Area): DropTarget | null {
    if (!column || this.#at.y < bodyTop - 8) return inLane({ kind: 'column', areaId });
    return hitTest(column.layout, this.#at.y - bodyTop + column.scrollTop, this.#inHand, this.target);
  }

  #mark({ element, column }: Area, target: DropTarget): void {
    const place = column && markOf(column.layout, target);
    if (!place || !column?.mark) {
      this.#marked = element;
      element.dataset['target'] = 'column';
      return;
    }
    const { mark } = column;
    this.#marked = mark;
    mark.style.transform = `translateY(${place.top}px)`;
    mark.style.left = mark.style.right = `${place.inset}px`;
    mark.style.height = `${place.height}px`;
    mark.dataset['target'] = place.shape;
  }

  #unmark(): void {
    if (this.#marked) delete this.#marked.dataset['target'];
    this.#marked = null;
  }
}

function readAreas(root: HTMLElement, columnOf: DragStart['columnOf']): Area[] {
  return [...root.querySelectorAll<HTMLElement>('[data-area]')].map((element) => {
    const areaId = element.dataset['area'] ?? '';
    const column = columnOf(areaId);
    const rect = element.getBoundingClientRect();
    const body = column?.body?.getBoundingClientRect() ?? rect;
    return { areaId, element, rect, column, bodyTop: body.top, bodyBottom: body.bottom };
  });
}

/** A copy of the card that follows the pointer by transform alone; how many are in the hand stands on it. */
function cardInHand(card: HTMLElement, rect: DOMRect, count: number): HTMLElement {
  const copy = document.createElement('div');
  const face = card.cloneNode(true);
  if (face instanceof HTMLElement) {
    face.removeAttribute('data-key');
    face.removeAttribute('tabindex');
    face.style.transform = 'none';
    for (const part of face.querySelectorAll('[id]')) part.removeAttribute('id');
  }
  copy.className = 'in-hand';
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  copy.style.width = `${rect.width}px`;
  copy.style.height = `${rect.height}px`;
  copy.style.transform = `translate3d(${rect.left}px, ${rect.top}px, 0)`;
  copy.append(face);
  if (count > 1) {
    const badge = document.createElement('span');
    badge.className = 'in-hand-count';
    badge.textContent = String(count);
    copy.append(badge);
  }
  return copy;
}
