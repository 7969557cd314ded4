/** Pointer, wheel and keys while cards are dragged: one listener on the board, capture while a card is in the hand. */
import type { Attachment } from 'svelte/attachments';
import {
  type DragEffect,
  type DragEvent,
  type DragState,
  holdTime,
  nextDrag,
  type Point,
} from './drag-machine.ts';
import { type DragColumn, DragSession } from './drag-session.ts';
import type { DropTarget } from './hit-test.ts';

export interface DragHost {
  columnOf(areaId: string): DragColumn | null;
  /** The cards that come along when this one is lifted. */
  lift(cardId: string): readonly string[];
  /** Does what the target means and takes the overlay away. */
  drop(cardIds: readonly string[], target: DropTarget, overlay: HTMLElement): void;
  cancel(overlay: HTMLElement): void;
  /** What a key means while a card is in the hand: a theme by its number, or nothing. */
  targetOfKey(key: string): DropTarget | null;
}

/** Makes the cards (`[data-card]`) below an element draggable. */
export function dragCards(host: DragHost): Attachment<HTMLElement> {
  return (root) => {
    const engine = new DragEngine(root, host);
    return () => engine.stop();
  };
}

const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });

class DragEngine {
  #root: HTMLElement;
  #host: DragHost;
  #state: DragState = { phase: 'idle' };
  #session: DragSession | null = null;
  #cardIds: readonly string[] = [];
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
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    const cardId = card?.dataset['card'];
    if (cardId === undefined) return;
    const { pointerId, pointerType, button } = event;
    this.#step({ type: 'down', pointerId, pointerType, button, cardId, at: pointOf(event) });
  }

  #move(event: PointerEvent): void {
    if (this.#state.phase === 'idle') return;
    this.#step(
      { type: 'move', pointerId: event.pointerId, buttons: event.buttons, at: pointOf(event) },
      event,
    );
  }

  #end(type: 'up' | 'cancel', event: PointerEvent): void {
    this.#step({ type, pointerId: event.pointerId });
  }

  /** Letting go of a second button takes the capture away although the first still holds the card. */
  #regain(event: PointerEvent): void {
    if (this.#session && (event.buttons & 1) === 1) this.#root.setPointerCapture(event.pointerId);
    else this.#end('cancel', event);
  }

  #step(event: DragEvent, pointer?: PointerEvent): void {
    const before = this.#state;
    const { state, effect } = nextDrag(before, event);
    this.#state = state;
    if (state.phase !== 'pressed') clearTimeout(this.#timer);
    this.#act(effect, before.phase === 'idle' ? state : before, pointer ? pointOf(pointer) : null);
  }

  #act(effect: DragEffect, state: DragState, at: Point | null): void {
    if (effect === 'wait') this.#timer = setTimeout(() => this.#step({ type: 'held' }), holdTime);
    else if (effect === 'lift' && state.phase !== 'idle') this.#lift(state, at ?? state.from);
    else if (effect === 'move' && at) this.#session?.move(at);
    else if (effect === 'drop') this.#drop();
    else if (effect === 'cancel') this.#cancel();
  }

  #lift(state: Exclude<DragState, { phase: 'idle' }>, at: Point): void {
    const { cardId, from, pointerId } = state;
    const card = this.#root.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`);
    if (!card) return;
    this.#root.setPointerCapture(pointerId);
    this.#cardIds = this.#host.lift(cardId);
    const columnOf = (areaId: string): DragColumn | null => this.#host.columnOf(areaId);
    this.#session = new DragSession({ root: this.#root, card, cardIds: this.#cardIds, from, at, columnOf });
    this.#root.dataset['dragging'] = '';
    this.#listenWhileDragging(this.#session);
  }

  #listenWhileDragging(session: DragSession): void {
    this.#whileDragging = new AbortController();
    const { signal } = this.#whileDragging;
    // A column that was scrolled with the wheel brings other cards under the pointer.
    this.#root.addEventListener('scroll', () => session.look(), { signal, capture: true, passive: true });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('blur', () => this.#step({ type: 'escape' }), { signal });
  }

  #key(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.#step({ type: 'escape' });
    const target = this.#host.targetOfKey(event.key);
    if (!target) return;
    this.#state = { phase: 'idle' };
    this.#finish((session) => this.#host.drop(this.#cardIds, target, session.overlay));
  }

  #drop(): void {
    const target = this.#session?.settle() ?? null;
    if (!target) return this.#cancel();
    this.#finish((session) => this.#host.drop(this.#cardIds, target, session.overlay));
  }

  #cancel(): void {
    this.#finish((session) => this.#host.cancel(session.overlay));
  }

  #finish(then: (session: DragSession) => void): void {
    const session = this.#session;
    if (!session) return;
    this.#session = null;
    this.#whileDragging?.abort();
    session.end();
    delete this.#root.dataset['dragging'];
    then(session);
  }
}
