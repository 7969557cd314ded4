/** The board as a drag knows it: what is lifted, what dropping it comes to, what is opened on the way. */
import { tick } from 'svelte';
import type { BoardTheme } from '../../../../core/contract/calls/board.ts';
import { digitOf } from '../acts/key-press.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import { captionOf, type Gestures, keyAfter, landedBy } from '../acts/gestures.ts';
import type { DragColumn } from './drag-areas.ts';
import type { BoardDragHost } from './board-drag.ts';
import { type DropTarget, type Grip, type Hand, keyOfGrip, keysInHand } from '../columns/in-hand.ts';
import { areaOfKey } from '../columns/items.ts';
import { gestureOf } from './drop.ts';
import { land } from '../../../ui/drag/land.ts';
import type { LanesScreen } from '../lanes/lanes-screen.svelte.ts';
import type { Selection } from '../acts/selection.ts';
import { emptySet, setOf } from '../../../state/sets.ts';

/** What this needs of the screen that it works on. */
interface HandHost {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly gestures: Gestures;
  readonly selection: Selection;
  readonly lanes: Pick<LanesScreen, 'outOfLoose'>;
  inHand: ReadonlySet<string>;
  activeKey: string | null;
  columnOf(areaId: string): DragColumn | null;
  withSelected(cardId: string): string[];
  keyBehind(cardIds: readonly string[]): string | null;
  themeNumbered(number: number): BoardTheme | undefined;
  openBeside(areaId: string, keptId: string | null): void;
  elementOf(key: string): HTMLElement | null;
  /** How a theme is called on the shared screen. */
  titleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string;
}

export class BoardHand implements BoardDragHost {
  #host: HandHost;

  constructor(host: HandHost) {
    this.#host = host;
  }

  columnOf(areaId: string): DragColumn | null {
    return this.#host.columnOf(areaId);
  }

  lift(grip: Exclude<Grip, { kind: 'ground' }>): { hand: Hand; count: number } {
    const hand: Hand = grip.kind === 'card' ? { kind: 'cards', ids: this.#host.withSelected(grip.id) } : grip;
    const key = keyOfGrip(grip);
    this.#host.activeKey = key;
    // A press beside the title of a theme gives the focus to the column.
    this.#host.elementOf(key)?.focus({ preventScroll: true });
    this.#host.inHand = setOf(keysInHand(hand));
    return { hand, count: this.#countOf(hand) };
  }

  drop(hand: Hand, target: DropTarget, isReferring: boolean, overlay: HTMLElement): void {
    this.#host.inHand = emptySet;
    const { state, newId } = this.#host;
    const place = this.#host.lanes.outOfLoose(target, hand);
    if ('why' in place) {
      state.say({ sentence: place.why, kind: 'problem' });
      return overlay.remove();
    }
    const gesture = gestureOf(hand, place, isReferring, newId);
    if (!gesture) return this.cancel(hand, isReferring, overlay);
    // On a rail it is out of sight: the focus stays where it was taken from.
    const isSeen = this.#host.columnOf(target.areaId) !== null || gesture.name !== 'board.moveCards';
    const behind = isSeen || hand.kind !== 'cards' ? null : this.#host.keyBehind(hand.ids);
    const after = keyAfter(gesture);
    if (this.#host.gestures.do(gesture)) this.#host.activeKey = behind ?? after ?? this.#host.activeKey;
    const landing = after ?? landedBy(gesture)[0];
    void tick().then(() =>
      land(overlay, state.board && landing !== undefined ? this.#host.elementOf(landing) : null),
    );
  }

  cancel(hand: Hand, isReferring: boolean, overlay: HTMLElement): void {
    this.#host.inHand = emptySet;
    const why =
      isReferring && hand.kind === 'cards' ? 'With Alt a card goes onto a second theme.' : 'Put back.';
    this.#host.state.say({ sentence: `${why} Nothing was moved.`, kind: 'undone' });
    overlay.remove();
  }

  targetOfKey(press: KeyboardEvent): DropTarget | null {
    const number = digitOf(press);
    const theme = number === null ? undefined : this.#host.themeNumbered(number);
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

  open(areaId: string, hand: Hand): void {
    const { board } = this.#host.state;
    const [key] = keysInHand(hand);
    this.#host.openBeside(areaId, board && key !== undefined ? areaOfKey(board, key) : null);
  }

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
