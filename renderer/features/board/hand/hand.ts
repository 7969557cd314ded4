/** The board as a drag knows it: what is lifted, what dropping it comes to, what is opened on the way. */
import { tick } from 'svelte';
import { isForTyping } from '../../../state/paste.ts';
import type { ActBoard } from '../acts/act.ts';
import { digitOf } from '../acts/key-press.ts';
import { decisionLabels } from '../acts/decide-acts.ts';
import { captionOf, keyAfter, landedBy, type TargetNames } from '../acts/gestures.ts';
import type { DragColumn } from './drag-areas.ts';
import { kindOfArea } from '../columns/area-ids.ts';
import { type DropTarget, type Grip, type Hand, keyOfGrip, keysInHand } from '../columns/in-hand.ts';
import { areaOfKey, cardKey } from '../columns/items.ts';
import { gestureOf } from './drop.ts';
import { firstWords } from './first-words.ts';
import { HandsInPlay } from './hands-in-play.ts';
import { land, type Picture } from '../../../ui/drag/land.ts';
import { themeNumbered } from '../copy/board-order.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';

interface HandHost extends ActBoard {
  readonly columns: { get(areaId: string): DragColumn | null };
  openBeside(areaId: string, keptId: string | null): void;
}

/** What one hand lifts, and how many cards that is. */
export interface InOneHand {
  readonly hand: Hand;
  readonly count: number;
}

export class BoardHand {
  readonly #host: HandHost;
  readonly #inPlay = new HandsInPlay();
  #isDrawing = false;

  constructor(host: HandHost) {
    this.#host = host;
  }

  columnOf(areaId: string): DragColumn | null {
    return this.#host.columns.get(areaId);
  }

  /** What comes into the hand when this is lifted; null where another hand has it. */
  lift(grip: Exclude<Grip, { kind: 'ground' }>): InOneHand | null {
    const key = keyOfGrip(grip);
    const taken = new Set(this.#inPlay.keys);
    if (taken.has(key)) return null;
    const hand: Hand =
      grip.kind === 'card'
        ? { kind: 'cards', ids: this.#host.selection.with(grip.id).filter((id) => !taken.has(cardKey(id))) }
        : grip;
    this.#host.focus.note(key);
    // A press beside the title of a theme gives the focus to the column. Whoever types meanwhile keeps it.
    const element = this.#host.focus.elementOf(key);
    if (element && !isForTyping(element.ownerDocument.activeElement)) element.focus({ preventScroll: true });
    return { hand, count: this.#countOf(hand) };
  }

  /** @param lose ends the drag: what is in the hand was moved by somebody else, or is gone */
  hold(hand: Hand, lose: () => void): void {
    this.#inPlay.hold(hand, this.#host.state.board, lose);
    this.#show();
  }

  /** The board has changed: what another hand or window moved is in no hand any more. */
  follow(): void {
    const [why] = this.#inPlay.loseWhatChanged(this.#host.state.board);
    if (why === undefined) return;
    this.#show();
    this.#host.state.say({ sentence: why, kind: 'problem' });
  }

  /** The board stands otherwise: what lies under a hand now, nobody aimed at. */
  putBack(): void {
    if (!this.#inPlay.loseAll()) return;
    this.#show();
    this.#host.state.say({ sentence: 'Put back. Nothing was moved.', kind: 'undone' });
  }

  /** Does what the target means and takes the overlay away. */
  drop(hand: Hand, target: DropTarget, isReferring: boolean, overlay: Picture): void {
    const { state, newId } = this.#host;
    const lost = this.#inPlay.whyLost(hand, state.board);
    this.#letGo(hand);
    if (lost !== null) {
      state.say({ sentence: lost, kind: 'problem' });
      return overlay.remove();
    }
    const kind = kindOfArea(target.areaId);
    if (kind !== null && hand.kind === 'theme') {
      this.#host.decide.begin(kind, hand.id);
      return overlay.remove();
    }
    const place = this.#host.lanes.outOfLoose(target, hand);
    if ('why' in place) {
      state.say({ sentence: place.why, kind: 'problem' });
      return overlay.remove();
    }
    const gesture = gestureOf(hand, place, isReferring, newId, this.#wholeOf);
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

  cancel(hand: Hand, isReferring: boolean, overlay: Picture): void {
    this.#letGo(hand);
    const why =
      isReferring && hand.kind === 'cards' ? 'With Alt a card goes onto a second theme.' : 'Put back.';
    this.#host.state.say({ sentence: `${why} Nothing was moved.`, kind: 'undone' });
    overlay.remove();
  }

  /** What a key means while something is in the hand: a theme by its number, or nothing. */
  targetOfKey(press: KeyboardEvent): DropTarget | null {
    // Where themes are decided on they have no numbers.
    const number = this.#host.debrief.plan.shows === 'cards' ? digitOf(press) : null;
    const { board } = this.#host.state;
    const theme = number === null || !board ? undefined : themeNumbered(board, number);
    return theme ? { kind: 'theme', areaId: theme.areaId, themeId: theme.id } : null;
  }

  captionOf(hand: Hand, target: DropTarget | null, isReferring: boolean): string | null {
    const kind = target && kindOfArea(target.areaId);
    if (kind !== null) return decisionLabels[kind];
    const place = target && this.#host.lanes.outOfLoose(target, hand);
    if (place && 'why' in place) return place.why;
    const gesture = place && gestureOf(hand, place, isReferring, () => '', this.#wholeOf);
    if (!gesture) return isReferring && hand.kind === 'cards' ? 'Also in …' : null;
    return captionOf(gesture, this.#names);
  }

  /** What is in the hand has rested on a rail. */
  open(areaId: string, hand: Hand): void {
    if (kindOfArea(areaId) !== null) return;
    const { board } = this.#host.state;
    const [key] = keysInHand(hand);
    this.#host.openBeside(areaId, board && key !== undefined ? areaOfKey(board, key) : null);
  }

  /** A rectangle begins to be drawn. False where another hand draws one. */
  draw(): boolean {
    if (this.#isDrawing) return false;
    return (this.#isDrawing = true);
  }

  endDrawing(): void {
    this.#isDrawing = false;
  }

  /** A rectangle was drawn round cards; `isMore` adds them to what is selected. */
  lasso(cardIds: readonly string[], isMore: boolean): void {
    this.#host.selection.take(cardIds, isMore);
  }

  readonly #wholeOf = (cardId: string): string[] => this.#host.find.whole([cardId]);

  #letGo(hand: Hand): void {
    this.#inPlay.letGo(hand);
    this.#show();
  }

  #show(): void {
    this.#host.focus.hold(this.#inPlay.keys);
  }

  get #names(): TargetNames {
    const { board } = this.#host.state;
    const titleOf = (themeId: string): string => {
      const theme = board?.theme(themeId);
      return theme ? this.#host.titleOf(theme) : 'another theme';
    };
    const wordsOf = (cardId: string): string => {
      const card = board?.card(cardId);
      if (!card) return 'another card';
      const text = shownText(card);
      const { state, veil } = this.#host;
      return firstWords(text, veil.isVeiled ? state.veiled(text) : []);
    };
    return {
      group: this.#host.debrief.plan.group,
      titleOf,
      wordsOf,
      columnOf: (areaId) => board?.column(areaId)?.name ?? 'the column',
      themeIdOf: (cardId) => board?.card(cardId)?.themeId ?? null,
    };
  }

  #countOf(hand: Hand): number {
    if (hand.kind === 'cards') return hand.ids.length;
    const { board } = this.#host.state;
    if (hand.kind === 'reference' || !board) return 1;
    return board.cardsOf(hand.id).length + board.referencesIn(hand.id).length;
  }
}
