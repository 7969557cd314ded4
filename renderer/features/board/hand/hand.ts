/** The board as a drag knows it: what is lifted, what dropping it comes to, what is opened on the way. */
import { tick } from 'svelte';
import type { ActBoard } from '../acts/act.ts';
import { digitOf } from '../acts/key-press.ts';
import { captionOf, keyAfter, landedBy } from '../acts/gestures.ts';
import type { DragColumn } from './drag-areas.ts';
import { type DropTarget, type Grip, type Hand, keyOfGrip, keysInHand } from '../columns/in-hand.ts';
import { areaOfKey } from '../columns/items.ts';
import { gestureOf } from './drop.ts';
import { land } from '../../../ui/drag/land.ts';
import { themeNumbered } from '../copy/board-order.ts';

interface HandHost extends ActBoard {
  readonly columns: { get(areaId: string): DragColumn | null };
  openBeside(areaId: string, keptId: string | null): void;
}

export class BoardHand {
  #host: HandHost;

  constructor(host: HandHost) {
    this.#host = host;
  }

  columnOf(areaId: string): DragColumn | null {
    return this.#host.columns.get(areaId);
  }

  /** What comes into the hand when this is lifted, and how many cards that is. */
  lift(grip: Exclude<Grip, { kind: 'ground' }>): { hand: Hand; count: number } {
    const hand: Hand =
      grip.kind === 'card' ? { kind: 'cards', ids: this.#host.selection.with(grip.id) } : grip;
    const key = keyOfGrip(grip);
    this.#host.focus.note(key);
    // A press beside the title of a theme gives the focus to the column.
    this.#host.focus.elementOf(key)?.focus({ preventScroll: true });
    this.#host.focus.hold(keysInHand(hand));
    return { hand, count: this.#countOf(hand) };
  }

  /** Does what the target means and takes the overlay away. */
  drop(hand: Hand, target: DropTarget, isReferring: boolean, overlay: HTMLElement): void {
    this.#host.focus.hold([]);
    const { state, newId } = this.#host;
    const place = this.#host.lanes.outOfLoose(target, hand);
    if ('why' in place) {
      state.say({ sentence: place.why, kind: 'problem' });
      return overlay.remove();
    }
    const gesture = gestureOf(hand, place, isReferring, newId);
    if (!gesture) return this.cancel(hand, isReferring, overlay);
    // On a rail it is out of sight: the focus stays where it was taken from.
    const isSeen = this.columnOf(target.areaId) !== null || gesture.name !== 'board.moveCards';
    const behind = isSeen || hand.kind !== 'cards' ? null : this.#host.focus.behind(hand.ids);
    const after = keyAfter(gesture);
    if (this.#host.gestures.do(gesture)) this.#host.focus.note(behind ?? after ?? this.#host.focus.active);
    const landing = after ?? landedBy(gesture)[0];
    void tick().then(() =>
      land(overlay, state.board && landing !== undefined ? this.#host.focus.elementOf(landing) : null),
    );
  }

  cancel(hand: Hand, isReferring: boolean, overlay: HTMLElement): void {
    this.#host.focus.hold([]);
    const why =
      isReferring && hand.kind === 'cards' ? 'With Alt a card goes onto a second theme.' : 'Put back.';
    this.#host.state.say({ sentence: `${why} Nothing was moved.`, kind: 'undone' });
    overlay.remove();
  }

  /** What a key means while something is in the hand: a theme by its number, or nothing. */
  targetOfKey(press: KeyboardEvent): DropTarget | null {
    const number = digitOf(press);
    const { board } = this.#host.state;
    const theme = number === null || !board ? undefined : themeNumbered(board, number);
    return theme ? { kind: 'theme', areaId: theme.areaId, themeId: theme.id } : null;
  }

  captionOf(hand: Hand, target: DropTarget | null, isReferring: boolean): string | null {
    const gesture = target && gestureOf(hand, target, isReferring, () => '');
    if (!gesture) return isReferring && hand.kind === 'cards' ? 'Also in …' : null;
    return captionOf(gesture, (themeId) => {
      const theme = this.#host.state.board?.theme(themeId);
      return theme ? this.#host.titleOf(theme) : 'another theme';
    });
  }

  /** What is in the hand has rested on a rail. */
  open(areaId: string, hand: Hand): void {
    const { board } = this.#host.state;
    const [key] = keysInHand(hand);
    this.#host.openBeside(areaId, board && key !== undefined ? areaOfKey(board, key) : null);
  }

  /** A rectangle was drawn round cards; `isMore` adds them to what is selected. */
  lasso(cardIds: readonly string[], isMore: boolean): void {
    this.#host.selection.take(cardIds, isMore);
  }

  #countOf(hand: Hand): number {
    if (hand.kind === 'cards') return hand.ids.length;
    const { board } = this.#host.state;
    if (hand.kind === 'reference' || !board) return 1;
    return board.cardsOf(hand.id).length + board.referencesIn(hand.id).length;
  }
}
