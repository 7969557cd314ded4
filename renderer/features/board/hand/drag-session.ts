/** One drag, from lifting to letting go: what is in the hand, one frame loop, the mark of the target. */
import type { InHand, Lift, Pointer } from '../../../ui/drag/drag-engine.ts';
import { type Area, DragAreas } from './drag-areas.ts';
import type { Point } from '../../../ui/drag/drag-machine.ts';
import type { DropTarget, Grip, Hand } from '../columns/in-hand.ts';
import type { BoardHand } from './hand.ts';
import { type HandFace, handFace } from '../../../ui/drag/hand-face.ts';
import { hitTest, isSameTarget, markOf } from './hit-test.ts';
import { looseLane, themeOfLane } from '../columns/area-ids.ts';

/** How long the pointer rests on a rail before the rail opens, in milliseconds. */
const restTime = 700;

/** Where a drag begins. */
export type Where = Omit<Lift<Grip>, 'grip'>;

export class DragSession implements InHand {
  readonly #board: BoardHand;
  readonly #hand: Hand;
  readonly #root: HTMLElement;
  readonly #areas: DragAreas;
  readonly #face: HandFace;
  readonly #hold: Point;
  #target: DropTarget | null = null;
  #at: Point;
  #frame = 0;
  #corrections = 0;
  /** Alt is held: cards in the hand are to be in a second theme, too. */
  #isReferring: boolean;
  #isMarkedReferring = false;
  #marked: HTMLElement | null = null;
  #rail: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param source the element that was taken hold of, and what is lifted with it */
  constructor(
    board: BoardHand,
    grip: Exclude<Grip, { kind: 'ground' }>,
    { root, from, at, isAlt }: Where,
    source: HTMLElement,
  ) {
    const { hand, count } = board.lift(grip);
    this.#board = board;
    this.#hand = hand;
    this.#root = root;
    this.#isReferring = hand.kind === 'cards' && isAlt;
    this.#areas = new DragAreas(
      root,
      (areaId) => board.columnOf(areaId),
      () => this.look(),
    );
    const rect = source.getBoundingClientRect();
    this.#hold = { x: from.x - rect.left, y: from.y - rect.top };
    this.#at = at;
    this.#face = handFace(source, rect, count, hand.kind === 'theme');
    root.append(this.#face.element);
    this.#caption();
    this.look();
  }

  move({ at, isAlt }: Pointer): void {
    this.#at = at;
    this.#refer(isAlt);
    this.look();
  }

  /** Looks again in the next frame: the pointer or a column has moved. */
  look(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  press(event: KeyboardEvent): (() => void) | null {
    this.#refer(event.altKey || event.key === 'Alt');
    const target = this.#board.targetOfKey(event);
    return target && (() => this.#put(target));
  }

  release(event: KeyboardEvent): void {
    if (event.key !== 'Alt') return;
    event.preventDefault();
    this.#refer(false);
  }

  drop(pointer: Pointer | null): void {
    if (pointer) this.#refer(pointer.isAlt);
    // At once: it may come before the next frame.
    this.#aim(this.#areas.under(this.#at));
    if (this.#target) this.#put(this.#target);
    else this.cancel();
  }

  cancel(): void {
    this.#end();
    this.#board.cancel(this.#hand, this.#isReferring, this.#face.element);
  }

  #put(target: DropTarget): void {
    this.#end();
    this.#board.drop(this.#hand, target, this.#isReferring, this.#face.element);
  }

  #refer(isReferring: boolean): void {
    if (isReferring === this.#isReferring || this.#hand.kind !== 'cards') return;
    this.#isReferring = isReferring;
    this.look();
  }

  /** Ends the frame loop and takes the mark away; what is in the hand is left to the board. */
  #end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#areas.stop();
    this.#root.removeAttribute('data-referring');
    this.#unmark();
  }

  #tick(time: number): void {
    this.#frame = 0;
    const area = this.#areas.under(this.#at);
    const isScrolling = this.#areas.scrollAtEdge(area, this.#at.y, time, this.#at.x);
    const [x, y] = [this.#at.x - this.#hold.x, this.#at.y - this.#hold.y];
    this.#face.element.style.transform = `translate3d(${x}px, ${y}px, 0) rotate(1.2deg)`;
    this.#aim(area);
    this.#waitOnRail(area);
    if (isScrolling) this.look();
  }

  #aim(area: Area | null): void {
    const target = area && this.#targetIn(area);
    const corrections = area?.column?.corrections ?? 0;
    const isSame = isSameTarget(target, this.#target) && this.#isReferring === this.#isMarkedReferring;
    if (isSame && corrections === this.#corrections) return;
    this.#target = target;
    this.#corrections = corrections;
    this.#isMarkedReferring = this.#isReferring;
    this.#root.toggleAttribute('data-referring', this.#isReferring);
    this.#unmark();
    if (area && target) this.#mark(area, target);
    this.#caption();
  }

  #targetIn({ areaId, column, bodyTop }: Area): DropTarget | null {
    const hand = this.#hand;
    const lane = themeOfLane(areaId);
    // A theme does not stand among loose cards, and neither it nor a reference goes to where it is.
    if (hand.kind === 'theme' ? areaId === looseLane || lane === hand.id : isAtHome(hand, lane)) return null;
    const isMoving = hand.kind === 'cards' && !this.#isReferring;
    const isWhole = !column || this.#at.y < bodyTop - 8 || (lane !== null && !isMoving);
    // A card is also in a theme, never also in a column.
    if (isWhole) return this.#isReferring && lane === null ? null : { kind: 'column', areaId };
    const y = this.#at.y - bodyTop + column.scrollTop;
    return hitTest(column.layout, y, this.#hand, this.#target, this.#isReferring);
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
    mark.dataset['target'] = this.#isReferring || this.#hand.kind === 'reference' ? 'refer' : place.shape;
  }

  #unmark(): void {
    if (this.#marked) delete this.#marked.dataset['target'];
    this.#marked = null;
  }

  #caption(): void {
    this.#face.say(this.#board.captionOf(this.#hand, this.#target, this.#isReferring));
  }

  #waitOnRail(area: Area | null): void {
    const rail = area && !area.column ? area.areaId : null;
    if (rail === this.#rail) return;
    this.#rail = rail;
    clearTimeout(this.#rest);
    if (rail !== null) this.#rest = setTimeout(() => this.#board.open(rail, this.#hand), restTime);
  }
}

/** Whether a reference is held over the lane of the theme that it is in. */
function isAtHome(hand: Hand, lane: string | null): boolean {
  return hand.kind === 'reference' && hand.themeId === lane;
}
