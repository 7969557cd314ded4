/** The hands at one place: one for each pointer, none of which takes from another or ends it. Knows no page. */
import { type DragEvent, type DragState, nextDrag } from './drag-machine.ts';
import type { InHand, Pointer, Taken } from './in-hand.ts';

interface HandsHost<Grip> {
  /** @returns null where it is gone, or in another hand */
  lift(grip: Grip, taken: Taken): InHand | null;
  /** A finger swipes. @returns null where nothing scrolls */
  push(pointerId: number, taken: Taken): InHand | null;
  /** Follows the pointer wherever it goes. False where it has gone without a word. */
  capture(pointerId: number): boolean;
  /** What is lifted has come or gone. */
  changed(): void;
  /** Does something once a finger has rested; answers what calls it off. */
  afterRest(action: () => void): () => void;
}

interface Hand<Grip> {
  state: DragState<Grip>;
  taken: { readonly inHand: InHand; readonly grip: Grip | null } | null;
  stopWaiting: () => void;
}

type Press<Grip> = Omit<Extract<DragEvent<Grip>, { type: 'down' }>, 'type'>;

export class Hands<Grip> {
  readonly #host: HandsHost<Grip>;
  /** In the order in which they were put down, and from lifting on in that in which they lifted. */
  readonly #hands = new Map<number, Hand<Grip>>();

  constructor(host: HandsHost<Grip>) {
    this.#host = host;
  }

  /** What is lifted, the latest last. */
  get lifted(): readonly { readonly inHand: InHand; readonly grip: Grip }[] {
    return [...this.#hands.values()].flatMap(({ taken }) =>
      taken === null || taken.grip === null ? [] : { inHand: taken.inHand, grip: taken.grip },
    );
  }

  /** Whether a hand holds or pushes anything. */
  get isTaking(): boolean {
    return [...this.#hands.values()].some(({ taken }) => taken !== null);
  }

  /** Whether a finger is down that may lift something, or anything is lifted. */
  get isHolding(): boolean {
    return [...this.#hands.values()].some(
      ({ state }) => state.phase === 'dragging' || (state.phase === 'pressed' && state.isFinger),
    );
  }

  /** Whether the hand of a pointer holds or pushes something. */
  has(pointerId: number): boolean {
    return (this.#hands.get(pointerId)?.taken ?? null) !== null;
  }

  press(pointerId: number, press: Press<Grip>): void {
    this.#step(pointerId, { type: 'down', ...press });
  }

  move(pointerId: number, buttons: number, pointer: Pointer): void {
    this.#step(pointerId, { type: 'move', buttons, at: pointer.at }, pointer);
  }

  end(type: 'up' | 'cancel', pointerId: number, pointer: Pointer): void {
    this.#step(pointerId, { type }, pointer);
  }

  cancelAll(): void {
    for (const pointerId of [...this.#hands.keys()]) this.#step(pointerId, { type: 'cancel' });
  }

  /** A key means what it means to the hand that lifted last; all of them hear it. */
  key(event: KeyboardEvent): void {
    const acts = [...this.#hands].flatMap(([pointerId, { taken }]) => {
      const act = taken?.inHand.press(event) ?? null;
      return act === null ? [] : { pointerId, act };
    });
    const last = acts.at(-1);
    if (!last) return;
    this.#forget(last.pointerId);
    last.act();
  }

  #step(pointerId: number, event: DragEvent<Grip>, pointer?: Pointer): void {
    const known = this.#hands.get(pointerId);
    const before = known?.state ?? ({ phase: 'idle' } as const);
    const { state, effect } = nextDrag(before, event);
    if (state.phase === 'idle') {
      const inHand = known?.taken?.inHand;
      this.#forget(pointerId);
      if (effect === 'drop') inHand?.drop(pointer ?? null);
      else if (effect === 'cancel') inHand?.cancel();
      return;
    }
    const hand = known ?? { state, taken: null, stopWaiting: () => undefined };
    hand.state = state;
    this.#hands.set(pointerId, hand);
    if (effect === 'wait') this.#wait(pointerId, hand);
    else if (effect === 'move' && pointer) hand.taken?.inHand.move(pointer);
    else if (effect === 'lift' || effect === 'push') this.#take(pointerId, hand, pointer);
  }

  #wait(pointerId: number, hand: Hand<Grip>): void {
    hand.stopWaiting();
    hand.stopWaiting = this.#host.afterRest(() => this.#step(pointerId, { type: 'held' }));
  }

  #take(pointerId: number, hand: Hand<Grip>, pointer?: Pointer): void {
    const { state } = hand;
    this.#forget(pointerId);
    if (state.phase === 'idle') return;
    const { from, isFinger } = state;
    const { at = from, isAlt = false } = pointer ?? {};
    const taken = { from, at, isAlt, isFinger, letGo: () => this.#forget(pointerId) };
    const grip = state.phase === 'dragging' ? state.grip : null;
    const inHand = grip === null ? this.#host.push(pointerId, taken) : this.#host.lift(grip, taken);
    if (inHand === null) return;
    if (!this.#host.capture(pointerId)) return inHand.cancel();
    this.#hands.set(pointerId, { ...hand, taken: { inHand, grip } });
    this.#host.changed();
  }

  #forget(pointerId: number): void {
    const hand = this.#hands.get(pointerId);
    if (!hand) return;
    hand.stopWaiting();
    this.#hands.delete(pointerId);
    if (hand.taken !== null) this.#host.changed();
  }
}
