/** What a drag is on the board: cards, references and themes in the hand, or a rectangle round cards. */
import type { Attachment } from 'svelte/attachments';
import { draggable, type InHand, type Lift, type Pointer } from '../../../ui/drag/drag-engine.ts';
import { DragSession } from './drag-session.ts';
import type { BoardHand } from './hand.ts';
import { type DropTarget, type Grip, gripAt, keyOfGrip } from '../columns/in-hand.ts';
import { LassoSession } from './lasso-session.ts';

type Lifted = Exclude<Grip, { kind: 'ground' }>;

/** Makes cards, references and themes below an element draggable, and its free ground a place to draw rectangles. */
export function dragOnBoard(host: BoardHand): Attachment<HTMLElement> {
  return draggable<Grip>({
    gripAt,
    nameOf: ({ kind }) => kind,
    lift: ({ grip, ...lift }) =>
      grip.kind === 'ground' ? new Lasso(host, lift) : liftedInto(host, grip, lift),
  });
}

type Where = Omit<Lift<Grip>, 'grip'>;

function liftedInto(host: BoardHand, grip: Lifted, where: Where): InHand | null {
  const name = grip.kind === 'theme' ? `[data-theme-id="${CSS.escape(grip.id)}"]` : null;
  const source = where.root.querySelector<HTMLElement>(name ?? `[data-key="${CSS.escape(keyOfGrip(grip))}"]`);
  return source && new CardsInHand(host, grip, where, source);
}

class CardsInHand implements InHand {
  readonly #host: BoardHand;
  readonly #session: DragSession;

  constructor(host: BoardHand, grip: Lifted, { root, from, at, isAlt }: Where, source: HTMLElement) {
    const { hand, count } = host.lift(grip);
    this.#host = host;
    this.#session = new DragSession({
      root,
      source,
      hand,
      count,
      from,
      at,
      isReferring: hand.kind === 'cards' && isAlt,
      columnOf: (areaId) => host.columnOf(areaId),
      captionOf: (target, isReferring) => host.captionOf(hand, target, isReferring),
      rested: (areaId) => host.open(areaId, hand),
    });
  }

  move({ at, isAlt }: Pointer): void {
    this.#session.refer(isAlt);
    this.#session.move(at);
  }

  look(): void {
    this.#session.look();
  }

  press(event: KeyboardEvent): (() => void) | null {
    this.#session.refer(event.altKey || event.key === 'Alt');
    const target = this.#host.targetOfKey(event);
    return target && (() => this.#put(target));
  }

  release(event: KeyboardEvent): void {
    if (event.key !== 'Alt') return;
    event.preventDefault();
    this.#session.refer(false);
  }

  drop(pointer: Pointer | null): void {
    if (pointer) this.#session.refer(pointer.isAlt);
    const target = this.#session.settle();
    if (target) this.#put(target);
    else this.cancel();
  }

  cancel(): void {
    const { hand, isReferring, overlay } = this.#session;
    this.#session.end();
    this.#host.cancel(hand, isReferring, overlay);
  }

  #put(target: DropTarget): void {
    const { hand, isReferring, overlay } = this.#session;
    this.#session.end();
    this.#host.drop(hand, target, isReferring, overlay);
  }
}

class Lasso implements InHand {
  readonly #host: BoardHand;
  readonly #session: LassoSession;

  constructor(host: BoardHand, { root, from, at }: Where) {
    this.#host = host;
    this.#session = new LassoSession({ root, from, at, columnOf: (areaId) => host.columnOf(areaId) });
  }

  move({ at }: Pointer): void {
    this.#session.move(at);
  }

  look(): void {
    this.#session.look();
  }

  press(): null {
    return null;
  }

  release(): void {
    // No key means anything while a rectangle is drawn.
  }

  drop(pointer: Pointer | null): void {
    const cardIds = this.#session.settle();
    this.cancel();
    this.#host.lasso(cardIds, pointer?.isMore ?? false);
  }

  cancel(): void {
    this.#session.end();
    this.#session.overlay.remove();
  }
}
