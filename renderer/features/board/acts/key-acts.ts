/** What keys, menus and buttons do on the board, each by the same commands as a drag. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { coachId, parkingId } from '../../../../core/domain/focus-areas.ts';
import type { KeyAction } from './board-keys.ts';
import type { CardWork } from '../writing/card-work.svelte.ts';
import { referenceOfKey } from '../columns/in-hand.ts';
import { cardOfKey, headOfKey, themeOfKey } from '../columns/items.ts';
import { KeyMoves, type MoveHost } from './key-moves.ts';
import { type MoveRequest, newThemeOf } from './move-choices.ts';
import type { Way } from './nudge.ts';
import type { Direction } from '../columns/roving.ts';
import type { VeilState } from '../copy/veil-state.svelte.ts';

/** A menu that is open: for a theme, or for a card where a second theme refers to it. */
export type BoardMenu =
  | { readonly kind: 'theme'; readonly themeId: string }
  | { readonly kind: 'reference'; readonly themeId: string; readonly cardId: string };

/** What this needs of the screen that it works on. */
interface ActHost extends MoveHost {
  readonly newId: () => string;
  readonly work: CardWork;
  readonly veil: VeilState;
  readonly find: { open(): true };
  readonly alike: { open(cardId: string): boolean };
  readonly activeKey: string | null;
  rename(themeId: string): void;
  moving: MoveRequest | null;
  menu: BoardMenu | null;
  selectedInOrder(): string[];
  nextKey(key: string, direction: Direction): string | null;
  show(card: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void;
  toggleText(cardId: string): void;
  undo(): void;
  redo(): void;
}

export class KeyActs {
  readonly #host: ActHost;
  readonly #moves: KeyMoves;

  constructor(host: ActHost) {
    this.#host = host;
    this.#moves = new KeyMoves(host);
  }

  /** False where the key means nothing for what has the focus. */
  perform(action: KeyAction): boolean {
    const host = this.#host;
    const key = host.activeKey ?? '';
    const cardId = cardOfKey(key);
    switch (action.do) {
      case 'undo':
        return done(host.undo());
      case 'redo':
        return done(host.redo());
      case 'go':
        return this.#go(key, action.direction);
      case 'extend':
        return this.#extend(key, action.direction);
      case 'nudge':
        return isWay(action.direction) && this.#moves.nudge(key, action.direction);
      case 'send':
        return this.#moves.send(key, action.number);
      case 'move':
        return this.askWhereTo(key);
      case 'refer':
        return this.askAlsoIn(key);
      case 'new-theme':
        return done(this.makeTheme(cardId));
      case 'loose':
        return this.takeOut(key);
      case 'coach':
        return this.setAside(cardId, coachId);
      case 'park':
        return this.setAside(cardId, parkingId);
      case 'star':
        return this.star(referenceOfKey(key)?.cardId ?? cardId);
      case 'select':
        return cardId !== null && done(host.selection.toggle(cardId));
      case 'select-all':
        return host.selection.columnOf(key);
      case 'let-go':
        return done(host.selection.letGo());
      case 'unfold':
        return this.#unfold(referenceOfKey(key)?.cardId ?? cardId);
      case 'rename':
        return this.#rename(key);
      case 'go-home':
        return this.goHome(referenceOfKey(key)?.cardId ?? null);
      case 'menu':
        return this.openMenu(key);
      case 'find':
        return host.find.open();
      case 'like':
        return cardId !== null && host.alike.open(cardId);
      case 'veil':
        return done(host.veil.toggle());
      default:
        return host.work.perform(action.do, cardId);
    }
  }

  /** Opens the list of places for a card and what is selected with it, for a theme, or for a reference. */
  askWhereTo(key: string): boolean {
    const cardId = cardOfKey(key);
    const reference = referenceOfKey(key);
    if (reference) return done((this.#host.moving = { kind: 'transfer', ...reference, from: key }));
    if (cardId !== null) return done(this.#askForCards('cards', this.#host.withSelected(cardId), key));
    const themeId = this.#themeOfHead(key);
    return themeId !== null && done((this.#host.moving = { kind: 'theme', themeId, from: key }));
  }

  /** Opens the list of themes in which cards are to be as well. */
  askAlsoIn(key: string): boolean {
    const cardId = cardOfKey(key);
    if (referenceOfKey(key)) return this.askWhereTo(key);
    return cardId !== null && done(this.#askForCards('refer', this.#host.withSelected(cardId), key));
  }

  /** The same for everything that is selected, whatever has the focus. */
  askForSelected(kind: 'cards' | 'refer'): void {
    this.#askForCards(kind, this.#host.selectedInOrder(), this.#host.activeKey ?? '');
  }

  /** @param cardId a card that comes along, or null */
  makeTheme(cardId: string | null): void {
    const { state, newId, deeds } = this.#host;
    const along = cardId === null ? [] : [cardId];
    const ids = [...new Set([...this.#host.selectedInOrder(), ...along])];
    const deed = state.board && newThemeOf(state.board, ids, newId());
    if (deed) deeds.doAndGoOn(deed, this.#host.activeKey ?? '');
    else if (ids.length < 2) this.#say('Select two or more cards for a new theme.');
    else this.#say('A new theme begins with a loose card. Take one of these out of its theme first.');
  }

  /** Loose again, each card in its own focus area; a reference only goes. */
  takeOut(key: string): boolean {
    const reference = referenceOfKey(key);
    if (reference) {
      const { themeId, cardId } = reference;
      return done(this.#host.deeds.doAndGoOn({ do: 'release', cardIds: [cardId], themeId }, key));
    }
    const cardId = cardOfKey(key);
    return cardId !== null && done(this.#makeLoose(this.#host.withSelected(cardId), key));
  }

  /** @param cardId the card, with whatever is selected along with it; null: what is selected */
  setAside(cardId: string | null, areaId: string): boolean {
    const cardIds = cardId === null ? this.#host.selectedInOrder() : this.#host.withSelected(cardId);
    if (cardIds.length > 0) return done(this.#moveTo(cardIds, areaId));
    const isTheme = this.#themeOfHead(this.#host.activeKey ?? '') !== null;
    if (isTheme) this.#say('A theme cannot be set aside. Set its cards aside instead.');
    return isTheme;
  }

  /** Stars cards; where all of them are starred, no longer. */
  star(cardId: string | null): boolean {
    const { state } = this.#host;
    const cardIds = cardId === null ? this.#host.selectedInOrder() : this.#host.withSelected(cardId);
    if (cardIds.length === 0) return false;
    const areStarred = cardIds.every((id) => state.board?.card(id)?.isStarred);
    return done(state.take('board.starCards', { cardIds, isStarred: !areStarred }));
  }

  /** Puts what is selected into a theme or loose into a column. */
  putSelected(place: { readonly themeId: string } | { readonly areaId: string }): void {
    const cardIds = this.#host.selectedInOrder();
    const to =
      'themeId' in place
        ? ({ kind: 'theme', themeId: place.themeId, before: null } as const)
        : ({ kind: 'column', areaId: place.areaId, before: null } as const);
    this.#host.deeds.doAndGoOn({ do: 'move', cardIds, to }, `card:${cardIds[0]}`);
  }

  /** From a reference to the card itself. */
  goHome(cardId: string | null): boolean {
    const card = cardId === null ? undefined : this.#host.state.board?.card(cardId);
    return card !== undefined && done(this.#host.show(card));
  }

  openMenu(key: string): boolean {
    const reference = referenceOfKey(key);
    const themeId = this.#themeOfHead(key);
    if (reference) return done((this.#host.menu = { kind: 'reference', ...reference }));
    if (themeId !== null) return done((this.#host.menu = { kind: 'theme', themeId }));
    return this.#host.work.perform('menu', cardOfKey(key));
  }

  #askForCards(kind: 'cards' | 'refer', cardIds: readonly string[], from: string): void {
    const { state } = this.#host;
    if (kind === 'refer' && state.board?.parts.themes.size === 0)
      return this.#say('There is no theme yet. Drop one card on another to make one.');
    this.#host.moving = { kind, cardIds, selected: this.#host.selectedInOrder(), from };
  }

  #makeLoose(cardIds: readonly string[], key: string): void {
    const { state, deeds } = this.#host;
    const cards = cardIds
      .flatMap((id) => state.board?.card(id) ?? [])
      .filter((card) => card.themeId !== null);
    if (cards.length === 0) return this.#say(cardIds.length === 1 ? 'It is loose.' : 'They are loose.');
    for (const [areaId, ofArea] of Map.groupBy(cards, (card) => card.areaId)) {
      const ids = ofArea.map(({ id }) => id);
      deeds.doAndGoOn({ do: 'move', cardIds: ids, to: { kind: 'column', areaId, before: null } }, key);
    }
  }

  #moveTo(cardIds: readonly string[], areaId: string): void {
    const from = this.#host.activeKey ?? '';
    this.#host.deeds.doAndGoOn({ do: 'move', cardIds, to: { kind: 'column', areaId, before: null } }, from);
  }

  #go(key: string, direction: Direction): boolean {
    const next = this.#host.nextKey(key, direction);
    return next !== null && done(void this.#host.goTo(next));
  }

  #extend(key: string, direction: Direction): boolean {
    let next = this.#host.nextKey(key, direction);
    const isAlong = direction === 'up' || direction === 'down';
    while (isAlong && next !== null && cardOfKey(next) === null) next = this.#host.nextKey(next, direction);
    const cardId = cardOfKey(next);
    if (next === null || cardId === null) return false;
    this.#host.selection.reach(cardId, cardOfKey(key));
    return done(void this.#host.goTo(next));
  }

  #unfold(cardId: string | null): boolean {
    return cardId !== null && done(this.#host.toggleText(cardId));
  }

  #rename(key: string): boolean {
    const { board } = this.#host.state;
    const themeId = board && themeOfKey(board, key);
    return themeId !== null && done(this.#host.rename(themeId));
  }

  #themeOfHead(key: string): string | null {
    const { board } = this.#host.state;
    return board && headOfKey(board, key);
  }

  #say(sentence: string): void {
    this.#host.state.say({ sentence, kind: 'problem' });
  }
}

const isWay = (direction: Direction): direction is Way => direction !== 'first' && direction !== 'last';

/** For branches that always succeed. */
function done(_result: unknown): true {
  return true;
}
