/** Pointers, keys and scrolling at an element in which things can be taken in hand, each pointer by a hand of its own. */
import type { Attachment } from 'svelte/attachments';
import { covering } from '../cover.ts';
import { holdTime } from './drag-machine.ts';
import { isOfFinger } from './finger.ts';
import { Hands } from './hands.ts';
import type { InHand, Pointer, Taken } from './in-hand.ts';
import { pushAt, stopGlideAt } from './push.ts';

/** What is lifted, and where. */
export interface Lift<Grip> extends Taken {
  readonly root: HTMLElement;
  readonly grip: Grip;
}

interface DragHost<Grip> {
  /** What a press at an element takes hold of; null where it is somebody else's. */
  gripAt(element: Element): Grip | null;
  /** A word for what is in the hand, which stands at the element as `data-dragging`. */
  nameOf(grip: Grip): string;
  /** @returns null where it is gone, or in another hand */
  lift(lift: Lift<Grip>): InHand | null;
  /**
   * Whether fingers scroll by this engine and not by the browser, for which one finger that scrolls ends what all others
   * do. Then the style sheet says `touch-action: none`.
   */
  readonly scrollsByHand?: boolean;
}

/** Makes what stands below an element draggable. */
export function draggable<Grip>(host: DragHost<Grip>): Attachment<HTMLElement> {
  return (root) => {
    const engine = new DragEngine(root, host);
    return () => engine.stop();
  };
}

function pointerOf(event: PointerEvent): Pointer {
  const { clientX: x, clientY: y, altKey, ctrlKey, metaKey, shiftKey, timeStamp } = event;
  return { at: { x, y }, isAlt: altKey, isMore: ctrlKey || metaKey || shiftKey, time: timeStamp };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

class DragEngine<Grip> {
  readonly #root: HTMLElement;
  readonly #host: DragHost<Grip>;
  readonly #hands: Hands<Grip>;
  readonly #always = new AbortController();
  #whileTaking: AbortController | null = null;
  /** Where each pointer was pressed down. */
  readonly #pressedAt = new Map<number, Element>();
  /** Pointers whose press came to something: it is no click any more. */
  readonly #spent = new Set<number>();

  constructor(root: HTMLElement, host: DragHost<Grip>) {
    this.#root = root;
    this.#host = host;
    this.#hands = new Hands<Grip>({
      lift: (grip, taken) => host.lift({ ...taken, grip, root }),
      push: (pointerId, taken) => this.#push(pointerId, taken),
      capture: (pointerId) => this.#capture(pointerId),
      changed: () => this.#changed(),
      afterRest: (action) => {
        const timer = setTimeout(action, holdTime);
        return () => clearTimeout(timer);
      },
    });
    this.#listen();
  }

  stop(): void {
    this.#hands.cancelAll();
    this.#always.abort();
  }

  #listen(): void {
    const { signal } = this.#always;
    const root = this.#root;
    root.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    // Nobody sees any more what is in a hand, or where a finger rests.
    window.addEventListener(covering, () => this.#hands.cancelAll(), { signal });
    // On the window: what was pressed may have gone since, and with it the way of its events through the root.
    const first = { signal, capture: true };
    window.addEventListener('pointermove', (event) => this.#move(event), first);
    window.addEventListener('pointerup', (event) => this.#end('up', event), first);
    window.addEventListener('pointercancel', (event) => this.#end('cancel', event), first);
    // Touch loses its capture to a card when the root takes it over: only the root's own loss counts.
    root.addEventListener('lostpointercapture', (event) => event.target === root && this.#regain(event), {
      signal,
    });
    // A finger that holds a card must not scroll the page; to say so the listener cannot be passive.
    root.addEventListener('touchmove', (event) => this.#holdPage(event), { signal, passive: false });
    root.addEventListener('click', (event) => this.#click(event), { signal, capture: true });
    // A finger that rests, or a second button, would open a menu over the card in the hand.
    root.addEventListener('contextmenu', (event) => this.#hands.isHolding && event.preventDefault(), {
      signal,
    });
  }

  #press(event: PointerEvent): void {
    const { target, pointerId, button } = event;
    this.#spent.delete(pointerId);
    if (!(target instanceof Element) || isOnScrollbar(target, event)) return;
    if (stopGlideAt(target)) this.#spent.add(pointerId);
    this.#pressedAt.set(pointerId, target);
    const grip = this.#host.gripAt(target);
    const isFinger = isOfFinger(event);
    this.#hands.press(pointerId, { isFinger, button, grip, at: pointerOf(event).at });
  }

  #move(event: PointerEvent): void {
    this.#hands.move(event.pointerId, event.buttons, pointerOf(event));
  }

  #end(type: 'up' | 'cancel', event: PointerEvent): void {
    const { pointerId } = event;
    this.#hands.end(type, pointerId, pointerOf(event));
    this.#pressedAt.delete(pointerId);
  }

  /** Letting go of a second button takes the capture away although the first still holds the card. */
  #regain(event: PointerEvent): void {
    const isStill = this.#hands.has(event.pointerId) && (event.buttons & 1) === 1;
    if (!isStill || !this.#capture(event.pointerId)) this.#end('cancel', event);
  }

  #capture(pointerId: number): boolean {
    try {
      this.#root.setPointerCapture(pointerId);
      this.#spent.add(pointerId);
      return true;
    } catch {
      return false;
    }
  }

  #push(pointerId: number, taken: Taken): InHand | null {
    const element = this.#host.scrollsByHand ? this.#pressedAt.get(pointerId) : undefined;
    return element ? pushAt(element, this.#root, taken) : null;
  }

  /** What came of the press of a pointer is done: it does not choose or open anything besides. */
  #click(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || !this.#spent.delete(event.pointerId)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #holdPage(event: TouchEvent): void {
    if (this.#hands.isTaking && event.cancelable) event.preventDefault();
  }

  #changed(): void {
    const { lifted, isTaking } = this.#hands;
    const last = lifted.at(-1);
    if (last) this.#root.dataset['dragging'] = this.#host.nameOf(last.grip);
    else delete this.#root.dataset['dragging'];
    if (isTaking === (this.#whileTaking !== null)) return;
    this.#whileTaking?.abort();
    this.#whileTaking = isTaking ? this.#listenWhileTaking() : null;
  }

  #listenWhileTaking(): AbortController {
    const controller = new AbortController();
    const { signal } = controller;
    const first = { signal, capture: true };
    // What was scrolled with the wheel, or by another hand, brings something else under the pointer.
    const look = (): void => this.#hands.lifted.forEach(({ inHand }) => inHand.look());
    this.#root.addEventListener('scroll', look, { ...first, passive: true });
    // The browser ends what all fingers do once it scrolls for one of them, wherever that is.
    window.addEventListener('touchmove', (event) => this.#holdPage(event), { signal, passive: false });
    window.addEventListener('keydown', (event) => this.#key(event), first);
    const release = (event: KeyboardEvent): void =>
      this.#hands.lifted.forEach(({ inHand }) => inHand.release(event));
    window.addEventListener('keyup', release, first);
    window.addEventListener('blur', () => this.#hands.cancelAll(), { signal });
    return controller;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#hands.cancelAll();
    // Somebody else types while a hand scrolls, or holds a card.
    else if (this.#hands.lifted.length === 0 || isField(event.target)) return;
    else this.#hands.key(event);
    // Alt alone would also open the browser's menu.
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A press on a scroll bar is told of the element that scrolls. */
function isOnScrollbar(element: Element, { clientX }: PointerEvent): boolean {
  const { left } = element.getBoundingClientRect();
  return (
    clientX > left + element.clientLeft + element.clientWidth && element.scrollHeight > element.clientHeight
  );
}
