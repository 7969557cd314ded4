/** Pointer, wheel and keys while something is dragged: one listener on an element, capture while it is in the hand. */
import type { Attachment } from 'svelte/attachments';
import {
  type DragEffect,
  type DragEvent,
  type DragState,
  holdTime,
  nextDrag,
  type Point,
} from './drag-machine.ts';

export interface Pointer {
  readonly at: Point;
  readonly isAlt: boolean;
  readonly isMore: boolean;
}

/** Something that is in the hand, from lifting to letting go. */
export interface InHand {
  move(pointer: Pointer): void;
  /** What lies under the pointer may have scrolled. */
  look(): void;
  /** A key is pressed meanwhile. @returns what it does instead of going on: the drag ends, and then this is done */
  press(event: KeyboardEvent): (() => void) | null;
  release(event: KeyboardEvent): void;
  /** @param pointer null where nobody knows better than before */
  drop(pointer: Pointer | null): void;
  cancel(): void;
}

export interface Lift<Grip> {
  readonly root: HTMLElement;
  readonly grip: Grip;
  /** Where it was taken hold of, and where the pointer is now. */
  readonly from: Point;
  readonly at: Point;
  readonly isAlt: boolean;
}

interface DragHost<Grip> {
  /** What a press at an element takes hold of; null where it is somebody else's. */
  gripAt(element: Element): Grip | null;
  /** A word for what is in the hand, which stands at the element as `data-dragging`. */
  nameOf(grip: Grip): string;
  /** @returns null where it is gone */
  lift(lift: Lift<Grip>): InHand | null;
}

/** Makes what stands below an element draggable. */
export function draggable<Grip>(host: DragHost<Grip>): Attachment<HTMLElement> {
  return (root) => {
    const engine = new DragEngine(root, host);
    return () => engine.stop();
  };
}

function pointerOf(event: PointerEvent): Pointer {
  const { clientX: x, clientY: y, altKey, ctrlKey, metaKey, shiftKey } = event;
  return { at: { x, y }, isAlt: altKey, isMore: ctrlKey || metaKey || shiftKey };
}

class DragEngine<Grip> {
  #root: HTMLElement;
  #host: DragHost<Grip>;
  #state: DragState<Grip> = { phase: 'idle' };
  #inHand: InHand | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #always = new AbortController();
  #whileDragging: AbortController | null = null;

  constructor(root: HTMLElement, host: DragHost<Grip>) {
    this.#root = root;
    this.#host = host;
    const { signal } = this.#always;
    root.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    root.addEventListener('pointermove', (event) => this.#move(event), { signal });
    root.addEventListener('pointerup', (event) => this.#end('up', event), { signal });
    root.addEventListener('pointercancel', (event) => this.#end('cancel', event), { signal });
    // Touch loses its capture to a card when the root takes it over: only the root's own loss counts.
    root.addEventListener('lostpointercapture', (event) => event.target === root && this.#regain(event), {
      signal,
    });
    // A finger that holds a card must not scroll the page; to say so the listener cannot be passive.
    root.addEventListener('touchmove', (event) => this.#inHand && event.preventDefault(), {
      signal,
      passive: false,
    });
    // A finger that rests, or a second button, would open a menu over the card in the hand.
    root.addEventListener('contextmenu', (event) => this.#isHolding() && event.preventDefault(), { signal });
  }

  stop(): void {
    this.#step({ type: 'escape' });
    this.#always.abort();
  }

  #isHolding(): boolean {
    if (this.#state.phase === 'idle') return false;
    return this.#state.phase === 'dragging' || this.#state.pointerType === 'touch';
  }

  #press(event: PointerEvent): void {
    const { target } = event;
    const isSomething = target instanceof Element && !isOnScrollbar(target, event);
    const grip = isSomething ? this.#host.gripAt(target) : null;
    if (grip === null) return;
    const { pointerId, pointerType, button } = event;
    const { at } = pointerOf(event);
    this.#step({ type: 'down', pointerId, pointerType, button, grip, at });
  }

  #move(event: PointerEvent): void {
    if (this.#state.phase === 'idle') return;
    const pointer = pointerOf(event);
    const { pointerId, buttons } = event;
    this.#step({ type: 'move', pointerId, buttons, at: pointer.at }, pointer);
  }

  #end(type: 'up' | 'cancel', event: PointerEvent): void {
    this.#step({ type, pointerId: event.pointerId }, pointerOf(event));
  }

  /** Letting go of a second button takes the capture away although the first still holds the card. */
  #regain(event: PointerEvent): void {
    if (this.#inHand && (event.buttons & 1) === 1) this.#root.setPointerCapture(event.pointerId);
    else this.#end('cancel', event);
  }

  #step(event: DragEvent<Grip>, pointer?: Pointer): void {
    const before = this.#state;
    const { state, effect } = nextDrag(before, event);
    this.#state = state;
    if (state.phase !== 'pressed') clearTimeout(this.#timer);
    this.#act(effect, before.phase === 'idle' ? state : before, pointer);
  }

  #act(effect: DragEffect, state: DragState<Grip>, pointer?: Pointer): void {
    if (effect === 'wait') this.#timer = setTimeout(() => this.#step({ type: 'held' }), holdTime);
    else if (effect === 'lift' && state.phase !== 'idle') this.#lift(state, pointer);
    else if (effect === 'move' && pointer) this.#inHand?.move(pointer);
    else if (effect === 'drop') this.#finish((inHand) => inHand.drop(pointer ?? null));
    else if (effect === 'cancel') this.#finish((inHand) => inHand.cancel());
  }

  #lift({ grip, from, pointerId }: Exclude<DragState<Grip>, { phase: 'idle' }>, pointer?: Pointer): void {
    const inHand = this.#host.lift({
      root: this.#root,
      grip,
      from,
      at: pointer?.at ?? from,
      isAlt: pointer?.isAlt ?? false,
    });
    if (inHand === null) return;
    this.#inHand = inHand;
    this.#root.setPointerCapture(pointerId);
    this.#root.dataset['dragging'] = this.#host.nameOf(grip);
    this.#listenWhileDragging(inHand);
  }

  #listenWhileDragging(inHand: InHand): void {
    this.#whileDragging = new AbortController();
    const { signal } = this.#whileDragging;
    // What was scrolled with the wheel brings something else under the pointer.
    this.#root.addEventListener('scroll', () => inHand.look(), { signal, capture: true, passive: true });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => inHand.release(event), { signal, capture: true });
    window.addEventListener('blur', () => this.#step({ type: 'escape' }), { signal });
  }

  #key(event: KeyboardEvent): void {
    // Alt alone would also open the browser's menu.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.#step({ type: 'escape' });
    const act = this.#inHand?.press(event) ?? null;
    if (act === null) return;
    this.#state = { phase: 'idle' };
    this.#finish(act);
  }

  #finish(act: (inHand: InHand) => void): void {
    const inHand = this.#inHand;
    this.#inHand = null;
    this.#whileDragging?.abort();
    delete this.#root.dataset['dragging'];
    if (inHand !== null) act(inHand);
  }
}

/** A press on a scroll bar is told of the element that scrolls. */
function isOnScrollbar(element: Element, { clientX }: PointerEvent): boolean {
  const { left } = element.getBoundingClientRect();
  return (
    clientX > left + element.clientLeft + element.clientWidth && element.scrollHeight > element.clientHeight
  );
}
