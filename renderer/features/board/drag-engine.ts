/** Pointer, wheel and keys while something is dragged: one listener on the board, capture while it is in the hand. */
import type { Attachment } from 'svelte/attachments';
import type { DragColumn } from './drag-areas.ts';
import {
  type DragEffect,
  type DragEvent,
  type DragState,
  holdTime,
  nextDrag,
  type Point,
} from './drag-machine.ts';
import { DragSession } from './drag-session.ts';
import { type Grip, gripAt, type Hand, keyOfGrip } from './hand.ts';
import type { DropTarget } from './hit-test.ts';
import { LassoSession } from './lasso-session.ts';

export interface DragHost {
  columnOf(areaId: string): DragColumn | null;
  /** What comes into the hand when this is lifted, and how many cards that is. */
  lift(grip: Exclude<Grip, { kind: 'ground' }>): { readonly hand: Hand; readonly count: number };
  /** Does what the target means and takes the overlay away. */
  drop(hand: Hand, target: DropTarget, isReferring: boolean, overlay: HTMLElement): void;
  cancel(hand: Hand, isReferring: boolean, overlay: HTMLElement): void;
  /** What a key means while something is in the hand: a theme by its number, or nothing. */
  targetOfKey(press: KeyboardEvent): DropTarget | null;
  captionOf(hand: Hand, target: DropTarget | null, isReferring: boolean): string | null;
  /** What is in the hand has rested on a rail. */
  open(areaId: string, hand: Hand): void;
  /** A rectangle was drawn round cards; `isMore` adds them to what is selected. */
  lasso(cardIds: readonly string[], isMore: boolean): void;
}

/** Makes cards, references and themes below an element draggable, and its free ground a place to draw rectangles. */
export function dragOnBoard(host: DragHost): Attachment<HTMLElement> {
  return (root) => {
    const engine = new DragEngine(root, host);
    return () => engine.stop();
  };
}

interface Pointer {
  readonly at: Point;
  readonly isAlt: boolean;
  readonly isMore: boolean;
}

function pointerOf(event: PointerEvent): Pointer {
  const { clientX: x, clientY: y, altKey, ctrlKey, metaKey, shiftKey } = event;
  return { at: { x, y }, isAlt: altKey, isMore: ctrlKey || metaKey || shiftKey };
}

class DragEngine {
  #root: HTMLElement;
  #host: DragHost;
  #state: DragState = { phase: 'idle' };
  #session: DragSession | LassoSession | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #always = new AbortController();
  #whileDragging: AbortController | null = null;

  constructor(root: HTMLElement, host: DragHost) {
    this.#root = root;
    this.#host = host;
    const { signal } = this.#always;
    root.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    root.addEventListener('pointermove', (event) => this.#move(event), { signal });
    root.addEventListener('pointerup', (event) => this.#end('up', event), { signal });
    root.addEventListener('pointercancel', (event) => this.#end('cancel', event), { signal });
    // Touch loses its capture to a card when the board takes it over: only the board's own loss counts.
    root.addEventListener('lostpointercapture', (event) => event.target === root && this.#regain(event), {
      signal,
    });
    // A finger that holds a card must not scroll the page; to say so the listener cannot be passive.
    root.addEventListener('touchmove', (event) => this.#session && event.preventDefault(), {
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
    const grip = target instanceof Element && !isOnScrollbar(target, event) ? gripAt(target) : null;
    if (!grip) return;
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
    if (this.#session && (event.buttons & 1) === 1) this.#root.setPointerCapture(event.pointerId);
    else this.#end('cancel', event);
  }

  #step(event: DragEvent, pointer?: Pointer): void {
    const before = this.#state;
    const { state, effect } = nextDrag(before, event);
    this.#state = state;
    if (state.phase !== 'pressed') clearTimeout(this.#timer);
    this.#act(effect, before.phase === 'idle' ? state : before, pointer);
  }

  #act(effect: DragEffect, state: DragState, pointer?: Pointer): void {
    if (effect === 'wait') this.#timer = setTimeout(() => this.#step({ type: 'held' }), holdTime);
    else if (effect === 'lift' && state.phase !== 'idle') this.#lift(state, pointer);
    else if (effect === 'move' && pointer) this.#follow(pointer);
    else if (effect === 'drop') this.#drop(pointer);
    else if (effect === 'cancel') this.#cancel();
  }

  #lift(state: Exclude<DragState, { phase: 'idle' }>, pointer?: Pointer): void {
    const { grip, from, pointerId } = state;
    const at = pointer?.at ?? from;
    const columnOf = (areaId: string): DragColumn | null => this.#host.columnOf(areaId);
    if (grip.kind === 'ground') this.#session = new LassoSession({ root: this.#root, from, at, columnOf });
    else {
      const source = this.#handleOf(grip);
      if (!source) return;
      const { hand, count } = this.#host.lift(grip);
      this.#session = new DragSession({
        root: this.#root,
        source,
        hand,
        count,
        from,
        at,
        isReferring: hand.kind === 'cards' && (pointer?.isAlt ?? false),
        columnOf,
        captionOf: (target, isReferring) => this.#host.captionOf(hand, target, isReferring),
        rested: (areaId) => this.#host.open(areaId, hand),
      });
    }
    this.#root.setPointerCapture(pointerId);
    this.#root.dataset['dragging'] = grip.kind;
    this.#listenWhileDragging(this.#session);
  }

  #handleOf(grip: Exclude<Grip, { kind: 'ground' }>): HTMLElement | null {
    const name = grip.kind === 'theme' ? `[data-theme-id="${CSS.escape(grip.id)}"]` : null;
    return this.#root.querySelector<HTMLElement>(name ?? `[data-key="${CSS.escape(keyOfGrip(grip))}"]`);
  }

  #follow({ at, isAlt }: Pointer): void {
    if (this.#session instanceof DragSession) this.#session.refer(isAlt);
    this.#session?.move(at);
  }

  #listenWhileDragging(session: DragSession | LassoSession): void {
    this.#whileDragging = new AbortController();
    const { signal } = this.#whileDragging;
    // A column that was scrolled with the wheel brings other cards under the pointer.
    this.#root.addEventListener('scroll', () => session.look(), { signal, capture: true, passive: true });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => this.#keyUp(event), { signal, capture: true });
    window.addEventListener('blur', () => this.#step({ type: 'escape' }), { signal });
  }

  #key(event: KeyboardEvent): void {
    // Alt alone would also open the browser's menu.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.#step({ type: 'escape' });
    const session = this.#session;
    if (!(session instanceof DragSession)) return;
    session.refer(event.altKey || event.key === 'Alt');
    const target = this.#host.targetOfKey(event);
    if (!target) return;
    this.#state = { phase: 'idle' };
    this.#finish();
    this.#host.drop(session.hand, target, session.isReferring, session.overlay);
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.key !== 'Alt') return;
    event.preventDefault();
    if (this.#session instanceof DragSession) this.#session.refer(false);
  }

  #drop(pointer?: Pointer): void {
    const session = this.#session;
    if (session instanceof LassoSession) {
      const cardIds = session.settle();
      this.#finish();
      session.overlay.remove();
      this.#host.lasso(cardIds, pointer?.isMore ?? false);
    } else if (session) {
      if (pointer) session.refer(pointer.isAlt);
      const target = session.settle();
      if (!target) return this.#cancel();
      this.#finish();
      this.#host.drop(session.hand, target, session.isReferring, session.overlay);
    }
  }

  #cancel(): void {
    const session = this.#session;
    this.#finish();
    if (session instanceof DragSession) this.#host.cancel(session.hand, session.isReferring, session.overlay);
    else session?.overlay.remove();
  }

  #finish(): void {
    this.#session?.end();
    this.#session = null;
    this.#whileDragging?.abort();
    delete this.#root.dataset['dragging'];
  }
}

/** A press on a scroll bar is told of the element that scrolls. */
function isOnScrollbar(element: Element, { clientX }: PointerEvent): boolean {
  const { left } = element.getBoundingClientRect();
  return (
    clientX > left + element.clientLeft + element.clientWidth && element.scrollHeight > element.clientHeight
  );
}
