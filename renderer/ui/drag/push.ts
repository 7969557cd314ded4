/** A finger that swipes: what scrolls under it goes along with it, and glides on once it is let go. */
import type { Point } from './drag-machine.ts';
import type { InHand, Pointer, Taken } from './in-hand.ts';

/** How a glide slows down: after this time, in milliseconds, it has about a third of its speed. */
const slowing = 325;
/** A glide slower than this, in CSS pixels a millisecond, is over. */
const slowest = 0.03;
/** A finger that rested this long before it was lifted does not throw, in milliseconds. */
const rest = 80;
const longestFrame = 32;

type Axis = 'x' | 'y';

/** What glides, and how that is stopped. */
const gliding = new Map<HTMLElement, () => void>();

/** Stops what glides under an element. @returns whether anything did */
export function stopGlideAt(element: Element): boolean {
  const stops = [...gliding].flatMap(([scroller, stop]) => (scroller.contains(element) ? stop : []));
  for (const stop of stops) stop();
  return stops.length > 0;
}

/** Pushes what scrolls between an element and the root in the direction in which the finger goes. */
export function pushAt(element: Element, root: Element, { from, at }: Taken): InHand | null {
  const axis = Math.abs(at.x - from.x) > Math.abs(at.y - from.y) ? 'x' : 'y';
  const scroller = scrollerAt(element, root, axis);
  return scroller && new Push(scroller, axis, from, at);
}

function scrollerAt(element: Element, root: Element, axis: Axis): HTMLElement | null {
  for (let at: Element | null = element; at !== null && root.contains(at); at = at.parentElement)
    if (at instanceof HTMLElement && scrolls(at, axis)) return at;
  return null;
}

function scrolls(element: HTMLElement, axis: Axis): boolean {
  const isLonger =
    axis === 'x' ? element.scrollWidth > element.clientWidth : element.scrollHeight > element.clientHeight;
  if (!isLonger) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(axis === 'x' ? overflowX : overflowY);
}

class Push implements InHand {
  readonly #scroller: HTMLElement;
  readonly #axis: Axis;
  #last: number;
  #lastMove = 0;
  /** CSS pixels a millisecond. */
  #speed = 0;
  /** What is still to be scrolled; only whole pixels are. */
  #left: number;
  #frame = 0;

  constructor(scroller: HTMLElement, axis: Axis, from: Point, at: Point) {
    this.#scroller = scroller;
    this.#axis = axis;
    this.#last = at[axis];
    this.#left = from[axis] - at[axis];
    this.#ask();
  }

  move({ at, time }: Pointer): void {
    const way = this.#last - at[this.#axis];
    this.#last = at[this.#axis];
    this.#left += way;
    const took = time - this.#lastMove;
    if (this.#lastMove > 0 && took > 0) this.#speed = 0.3 * this.#speed + (0.7 * way) / took;
    this.#lastMove = time;
    this.#ask();
  }

  look(): void {
    // What it pushes is what scrolls.
  }

  press(): null {
    return null;
  }

  release(): void {
    // No key means anything to a finger that scrolls.
  }

  drop(pointer: Pointer | null): void {
    this.#end();
    const isResting = pointer === null || pointer.time - this.#lastMove > rest;
    if (!isResting) this.#glide();
  }

  cancel(): void {
    this.#end();
  }

  #end(): void {
    if (this.#frame === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#scroll();
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#scroll();
    });
  }

  /** False where it is at its end. */
  #scroll(): boolean {
    const whole = Math.trunc(this.#left);
    if (whole === 0) return true;
    this.#left -= whole;
    const name = this.#axis === 'x' ? 'scrollLeft' : 'scrollTop';
    const before = this.#scroller[name];
    this.#scroller[name] = before + whole;
    return this.#scroller[name] !== before;
  }

  #glide(): void {
    const scroller = this.#scroller;
    gliding.get(scroller)?.();
    let frame = 0;
    let last: number | null = null;
    const stop = (): void => {
      cancelAnimationFrame(frame);
      gliding.delete(scroller);
    };
    const step = (time: number): void => {
      const elapsed = last === null ? 16 : Math.min(longestFrame, time - last);
      last = time;
      this.#left += this.#speed * elapsed;
      this.#speed *= Math.exp(-elapsed / slowing);
      const isGoingOn = this.#scroll() && Math.abs(this.#speed) > slowest && scroller.isConnected;
      if (isGoingOn) frame = requestAnimationFrame(step);
      else stop();
    };
    gliding.set(scroller, stop);
    frame = requestAnimationFrame(step);
  }
}
