/** One drag, from lifting to letting go: what is in the hand, one frame loop, the mark of the target. */
import type { Lift } from '../../../ui/drag/drag-engine.ts';
import type { Point } from '../../../ui/drag/drag-machine.ts';
import { type HandFace, handFace } from '../../../ui/drag/hand-face.ts';
import type { InHand, Pointer } from '../../../ui/drag/in-hand.ts';
import { looseLane, themeOfLane } from '../columns/area-ids.ts';
import type { DropTarget, Hand } from '../columns/in-hand.ts';
import { acrossIn, type Area, DragAreas } from './drag-areas.ts';
import { HandMark } from './hand-mark.ts';
import type { BoardHand, InOneHand } from './hand.ts';
import { hitTest, isSameTarget } from './hit-test.ts';
import { markShared } from './shared-mark.ts';
import { type Stand, standAside } from './stand-aside.ts';

/** How long the pointer rests on a rail before the rail opens, in milliseconds. */
const restTime = 700;

/** Of what was taken up and of a line of text: the picture in the hand is no wider than either. */
const widthOfSource = 0.7;
const widthInEm = 15;

/** Where a drag begins. */
export type Where = Omit<Lift<unknown>, 'grip'>;

export class DragSession implements InHand {
  readonly #board: BoardHand;
  readonly #hand: Hand;
  readonly #root: HTMLElement;
  readonly #areas: DragAreas;
  readonly #face: HandFace;
  readonly #isFinger: boolean;
  readonly #window = { width: window.innerWidth, height: window.innerHeight };
  readonly #size: { readonly width: number; readonly height: number };
  readonly #mark = new HandMark();
  #stand: Stand | null = null;
  #target: DropTarget | null = null;
  #at: Point;
  #frame = 0;
  #corrections = 0;
  /** Alt is held: cards in the hand are to be in a second theme, too. */
  #isReferring: boolean;
  #unmarkReferring: (() => void) | null = null;
  #rail: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param source the element that was taken hold of */
  constructor(
    board: BoardHand,
    { hand, count }: InOneHand,
    { root, at, isAlt, isFinger, letGo }: Where,
    source: HTMLElement,
  ) {
    this.#board = board;
    this.#hand = hand;
    this.#root = root;
    this.#isFinger = isFinger;
    this.#isReferring = hand.kind === 'cards' && isAlt;
    this.#areas = new DragAreas(
      root,
      (areaId) => board.columnOf(areaId),
      () => this.look(),
    );
    this.#at = at;
    const em = parseFloat(getComputedStyle(root).fontSize);
    const width = Math.min(source.offsetWidth * widthOfSource, em * widthInEm);
    this.#face = handFace({ source, width, count, isStack: hand.kind === 'theme' });
    root.append(this.#face.element);
    // With its words under it, which come and go.
    this.#size = { width, height: this.#face.element.offsetHeight + 4 * em };
    board.hold(hand, () => {
      letGo();
      this.#end();
      this.#face.element.remove();
    });
    this.#caption();
    this.#place();
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

  /** Ends the frame loop and takes the marks away; what is in the hand is left to the board. */
  #end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#areas.stop();
    this.#markReferring(false);
    this.#mark.remove();
  }

  #tick(time: number): void {
    this.#frame = 0;
    const area = this.#areas.under(this.#at);
    const isScrolling = this.#areas.scrollAtEdge(area, this.#at.y, time, this.#at.x);
    this.#aim(area);
    this.#place();
    this.#waitOnRail(area);
    if (isScrolling) this.look();
  }

  /** The picture stands beside what it is held over. */
  #place(): void {
    const { anchor, at } = (this.#stand = standAside({
      pointer: this.#at,
      isFinger: this.#isFinger,
      size: this.#size,
      window: this.#window,
      line: this.#mark.lineAt,
      upright: this.#mark.uprightAt,
      last: this.#stand,
    }));
    this.#face.element.style.transform = `translate3d(${at.x}px, ${at.y}px, 0) translate(${-100 * anchor.x}%, ${-100 * anchor.y}%)`;
  }

  #aim(area: Area | null): void {
    const target = area && this.#targetIn(area);
    const corrections = area?.column?.corrections ?? 0;
    const isSame =
      isSameTarget(target, this.#target) && this.#isReferring === (this.#unmarkReferring !== null);
    if (isSame && corrections === this.#corrections) return;
    this.#target = target;
    this.#corrections = corrections;
    this.#markReferring(this.#isReferring);
    if (area && target) this.#mark.show(area, target, this.#isReferring || this.#hand.kind === 'reference');
    else this.#mark.clear();
    this.#caption();
  }

  #markReferring(isReferring: boolean): void {
    if (isReferring === (this.#unmarkReferring !== null)) return;
    this.#unmarkReferring?.();
    this.#unmarkReferring = isReferring ? markShared(this.#root, 'data-referring') : null;
  }

  #targetIn(area: Area): DropTarget | null {
    const { areaId, column, bodyTop } = area;
    const hand = this.#hand;
    const lane = themeOfLane(areaId);
    // A theme does not stand among loose cards, and neither it nor a reference goes to where it is.
    if (hand.kind === 'theme' ? areaId === looseLane || lane === hand.id : isAtHome(hand, lane)) return null;
    const isMoving = hand.kind === 'cards' && !this.#isReferring;
    const isWhole = !column || this.#at.y < bodyTop - 8 || (lane !== null && !isMoving);
    // A card is also in a theme, never also in a column.
    if (isWhole) return this.#isReferring && lane === null ? null : { kind: 'column', areaId };
    const y = this.#at.y - bodyTop + column.scrollTop;
    return hitTest(column.layout, acrossIn(area, this.#at.x), y, this.#hand, this.#target, this.#isReferring);
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
