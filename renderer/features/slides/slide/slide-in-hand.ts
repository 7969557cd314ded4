/** A slide in the hand: where it would go among the others, the line that says so, and the strip that scrolls under it. */
import type { InHand, Pointer } from '../../../ui/drag/in-hand.ts';
import type { Point } from '../../../ui/drag/drag-machine.ts';
import { edgeSpeed } from '../../../ui/drag/edge-scroll.ts';
import { handFace, type HandFace } from '../../../ui/drag/hand-face.ts';
import { gapAt, type Gap } from './slide-gap.ts';

interface SlideLift {
  /** The list of all slides. */
  readonly root: HTMLElement;
  readonly source: HTMLElement;
  readonly from: Point;
  readonly at: Point;
  /** Where it stands now. */
  readonly place: number;
  readonly dropped: (place: number, overlay: HTMLElement) => void;
  readonly cancelled: (overlay: HTMLElement) => void;
}

const longestFrame = 32;

/** What a press takes hold of: a slide, but not its switch. */
export function slideGripAt(element: Element): string | null {
  if (element.closest('label') !== null) return null;
  return element.closest<HTMLElement>('[data-slide]')?.dataset['slide'] ?? null;
}

/** What scrolls the strip, which is a column or a row. */
function scrollerOf(root: HTMLElement): HTMLElement | null {
  for (let element: HTMLElement | null = root; element; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isLong = element.scrollHeight > element.clientHeight && overflowY === 'auto';
    if (isLong || (element.scrollWidth > element.clientWidth && overflowX === 'auto')) return element;
  }
  return null;
}

export class SlideInHand implements InHand {
  readonly #lift: SlideLift;
  readonly #face: HandFace;
  readonly #hold: Point;
  readonly #scroller: HTMLElement | null;
  #at: Point;
  #frame = 0;
  #lastTime = 0;
  #gap: Gap | null = null;
  #marked: HTMLElement | null = null;

  constructor(lift: SlideLift) {
    this.#lift = lift;
    const rect = lift.source.getBoundingClientRect();
    this.#hold = { x: lift.from.x - rect.left, y: lift.from.y - rect.top };
    this.#at = lift.at;
    this.#scroller = scrollerOf(lift.root);
    const { width, height } = rect;
    this.#face = handFace({ source: lift.source, width, height, count: 1, isStack: false });
    const { element } = this.#face;
    element.classList.add('slide');
    element.style.transform = `translate3d(${rect.left}px, ${rect.top}px, 0)`;
    // Smaller than it was, round the point where it is held: what it is held over stays in sight.
    element.style.transformOrigin = `${this.#hold.x}px ${this.#hold.y}px`;
    // In nothing that could hold it back: it follows the pointer over the whole window.
    document.body.append(element);
    this.look();
  }

  move({ at }: Pointer): void {
    this.#at = at;
    this.look();
  }

  look(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  press(): null {
    return null;
  }

  release(): void {
    // No key means anything while a slide is in the hand, but Escape.
  }

  drop(): void {
    this.#aim();
    const gap = this.#gap;
    this.#end();
    if (gap === null) this.#lift.cancelled(this.#face.element);
    else this.#lift.dropped(gap.place, this.#face.element);
  }

  cancel(): void {
    this.#end();
    this.#lift.cancelled(this.#face.element);
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#mark(null);
  }

  #tick(time: number): void {
    this.#frame = 0;
    const isScrolling = this.#scroll(time);
    const [x, y] = [this.#at.x - this.#hold.x, this.#at.y - this.#hold.y];
    this.#face.element.style.transform = `translate3d(${x}px, ${y}px, 0) rotate(1.2deg) scale(0.65)`;
    this.#aim();
    if (isScrolling) this.look();
  }

  #scroll(time: number): boolean {
    const elapsed = this.#lastTime === 0 ? 16 : Math.min(longestFrame, time - this.#lastTime);
    this.#lastTime = time;
    const scroller = this.#scroller;
    if (scroller === null) return false;
    const { top, bottom, left, right } = scroller.getBoundingClientRect();
    const before = [scroller.scrollLeft, scroller.scrollTop];
    const isRow = scroller.scrollWidth > scroller.clientWidth;
    const speed = isRow ? edgeSpeed(this.#at.x, left, right) : edgeSpeed(this.#at.y, top, bottom);
    scroller.scrollBy(isRow ? (speed * elapsed) / 1000 : 0, isRow ? 0 : (speed * elapsed) / 1000);
    return scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1];
  }

  #aim(): void {
    const items = [...this.#lift.root.querySelectorAll<HTMLElement>('[data-slide]')];
    const boxes = items.map((item) => item.getBoundingClientRect());
    this.#gap = gapAt(boxes, this.#at, this.#lift.place);
    this.#mark(this.#gap === null ? null : (items[this.#gap.beside] ?? null));
    this.#face.say(this.#gap === null ? null : `To place ${this.#gap.place + 1}`);
  }

  #mark(item: HTMLElement | null): void {
    if (this.#marked && this.#marked !== item) delete this.#marked.dataset['drop'];
    this.#marked = item;
    if (item && this.#gap) item.dataset['drop'] = this.#gap.side;
  }
}
