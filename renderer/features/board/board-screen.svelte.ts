/** What the person at the board does and sees: open columns, focus, selection, and what keys and drags come to. */
import { tick } from 'svelte';
import type { BoardCard, BoardTheme, MoveTarget } from '../../../core/contract/calls/board.ts';
import type { BoardState } from './board-state.svelte.ts';
import type { ColumnWindow } from './column-window.svelte.ts';
import { CardWork } from './card-work.svelte.ts';
import { ColumnRegistry } from './column-registry.ts';
import { Finder } from './find/finder.svelte.ts';
import { type Fit, fitColumns, want } from './column-fit.ts';
import { digitOf, type KeyAction } from './board-keys.ts';
import type { DragHost } from './drag-engine.ts';
import { type DropTarget, moveOf } from './hit-test.ts';
import { cardOfKey, tabStop, themeOfKey } from './item-keys.ts';
import { cardsShown, type ColumnSource, HeightBook, isSameSource } from './layout-model.ts';
import { land } from './land.ts';
import { keyBehind, nextKey } from './roving.ts';
import { inBoardOrder, isShown } from './board-order.ts';
import { emptySet, setOf, toggled } from './sets.ts';
import { Alike } from './suggest/alike.svelte.ts';
import { type Side, Suggestions } from './suggest/suggestions.svelte.ts';
import { type Later, VeilState } from './veil-state.svelte.ts';

export interface MoveRequest {
  readonly cardIds: readonly string[];
  readonly selected: readonly string[];
  /** What gets the focus back. */
  readonly from: string;
}

export class BoardScreen implements DragHost {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly work: CardWork;
  readonly veil: VeilState;
  readonly find: Finder;
  readonly suggest = new Suggestions(this);
  readonly alike = new Alike(this);
  readonly columns = new ColumnRegistry<ColumnWindow>();
  root: HTMLElement | null = null;

  width = $state(1280);
  body = $state(16);
  #wanted = $state.raw<readonly string[] | null>(null);
  unfolded = $state.raw(emptySet);
  inFull = $state.raw(emptySet);
  selected = $state.raw(emptySet);
  inHand = $state.raw(emptySet);
  /** The cards of the last move, until the next one. */
  landed = $state.raw(emptySet);
  /** Cards that a panel at the side speaks of. */
  pointed = $state.raw(emptySet);
  side = $state.raw<Side | null>(null);
  activeKey = $state<string | null>(null);
  renaming = $state<string | null>(null);
  moving = $state.raw<MoveRequest | null>(null);

  /** Columns in order; Unsorted only while it holds anything. */
  areas = $derived.by(() => {
    const { board } = this.state;
    return board ? [...board.parts.columns.values()].filter((column) => isShown(board, column)) : [];
  });
  fit = $derived.by((): Fit => {
    const areaIds = this.areas.map((area) => area.id);
    const wanted = (this.#wanted ?? this.state.wantedAtFirst).filter((id) => areaIds.includes(id));
    return fitColumns({ width: this.width, body: this.body, areaIds, wanted });
  });
  /** The board is one stop of the Tab key. */
  tabKey = $derived.by(() => {
    const { board } = this.find;
    const shown = { unfolded: this.find.unfolded(this.unfolded), landed: this.landed };
    return board && tabStop(board, this.fit.open, shown, this.activeKey);
  });
  columnWidth = $derived.by(() => this.fit.columnWidth);
  /** Thrown away only with the width or the text size: what was measured holds for as long as these do. */
  heights = $derived.by(() => new HeightBook(this.body, this.columnWidth));

  constructor(state: BoardState, newId: () => string, later: Later) {
    this.state = state;
    this.newId = newId;
    this.work = new CardWork(this);
    this.veil = new VeilState(later);
    this.find = new Finder(this, later);
  }

  /** What stands in a column; the same object as before where nothing in it has changed. */
  sourceOf(areaId: string, before: ColumnSource | null): ColumnSource {
    const { board } = this.find;
    const loose = board?.looseCards(areaId) ?? [];
    const themes = (board?.themesIn(areaId) ?? []).map(({ id }) => ({
      id,
      cards: board?.cardsOf(id) ?? [],
      isUnfolded: this.isUnfolded(id),
      landed: this.#landedIn(id),
    }));
    const now = { areaId, themes, loose };
    return before && isSameSource(before, now) ? before : now;
  }

  /** @param key what in it gets the focus; null: the first */
  openColumn(areaId: string, key: string | null = null): void {
    const open = this.#wanted ?? this.state.wantedAtFirst;
    this.#wanted = want(open, areaId);
    void this.#enter(areaId, key);
  }

  /** Goes to a card wherever it stands: its column opens, its theme unfolds. */
  show({ id, areaId, themeId }: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void {
    const theme = themeId === null ? undefined : this.state.board?.theme(themeId);
    this.find.keep([id]);
    if (theme) this.unfolded = setOf([...this.unfolded, theme.id]);
    const column = theme?.areaId ?? areaId;
    if (this.fit.open.includes(column)) void this.goTo(`card:${id}`);
    else this.openColumn(column, `card:${id}`);
  }

  undo(): void {
    this.landed = emptySet;
    this.state.undo();
  }

  redo(): void {
    this.landed = emptySet;
    this.state.redo();
  }

  /** Whether a panel at the side speaks of cards in a column. */
  pointsInto(areaId: string): boolean {
    const { board } = this.state;
    return [...this.pointed].some((id) => {
      const card = board?.card(id);
      return (board?.theme(card?.themeId ?? '')?.areaId ?? card?.areaId) === areaId;
    });
  }

  /** How many cards of a theme are folded away. */
  foldedAway(themeId: string): number {
    const cards = this.find.board?.cardsOf(themeId) ?? [];
    const isUnfolded = this.isUnfolded(themeId);
    return cards.length - cardsShown({ cards, isUnfolded, landed: this.landed }).length;
  }

  isUnfolded(themeId: string): boolean {
    return this.find.unfolded(this.unfolded).has(themeId);
  }

  toggleFold(themeId: string): void {
    if (!this.find.toggleFold(themeId)) this.unfolded = toggled(this.unfolded, themeId);
  }

  toggleText(cardId: string): void {
    this.inFull = toggled(this.inFull, cardId);
  }

  /** A click or tap: one card, or with a modifier or a finger one more. */
  pick(cardId: string, isMore: boolean): void {
    const isOnly = this.selected.size === 1 && this.selected.has(cardId);
    if (isMore) this.selected = toggled(this.selected, cardId);
    else this.selected = isOnly ? emptySet : setOf([cardId]);
  }

  perform(action: KeyAction): boolean {
    const key = this.activeKey ?? '';
    const cardId = cardOfKey(key);
    switch (action.do) {
      case 'undo':
        return done(this.undo());
      case 'redo':
        return done(this.redo());
      case 'go':
        return this.#goFrom(key, action.direction);
      case 'send':
        return this.#send(action.number);
      case 'move':
        return cardId !== null && done(this.askWhereTo(cardId));
      case 'select':
        return cardId !== null && done(this.pick(cardId, true));
      case 'unfold':
        return cardId !== null && done(this.toggleText(cardId));
      case 'rename':
        return this.#rename(key);
      case 'find':
        return this.find.open();
      case 'like':
        return cardId !== null && this.alike.open(cardId);
      case 'veil':
        return done(this.veil.toggle());
      case 'let-go':
        return done((this.selected = emptySet));
      default:
        return this.work.perform(action.do, cardId);
    }
  }

  /** Opens the list of places for a card, with whatever is selected along with it. */
  askWhereTo(cardId: string): void {
    this.moving = {
      cardIds: this.withSelected(cardId),
      selected: this.#inOrder([...this.selected]),
      from: `card:${cardId}`,
    };
  }

  /** Moves cards by key or list; the focus goes on to the card that stood behind. */
  send(cardIds: readonly string[], to: MoveTarget): void {
    const next = this.#keyBehind(cardIds);
    const { notice } = this.state;
    if (!this.state.move(cardIds, to)) {
      if (notice === this.state.notice)
        this.state.say({
          sentence: `${cardIds.length === 1 ? 'It is' : 'They are'} already there.`,
          kind: 'undone',
        });
      return;
    }
    this.selected = emptySet;
    this.landed = setOf(cardIds);
    void this.goTo(next ?? `card:${cardIds[0]}`);
  }

  themeNumbered(number: number): BoardTheme | undefined {
    return [...(this.state.board?.parts.themes.values() ?? [])].find((theme) => theme.number === number);
  }

  /** Gives an item the focus, in sight. */
  async goTo(key: string): Promise<void> {
    this.activeKey = key;
    await tick();
    const seen = this.tabKey ?? key;
    for (const column of this.columns.all()) column.reveal(seen);
    await tick();
    (this.elementOf(seen) ?? this.root)?.focus({ preventScroll: true });
  }

  /**
   * Called before the page follows a change. What had the focus may be drawn anew elsewhere or be gone: then the item
   * takes it back, or what now stands in its place.
   */
  async keepFocus(): Promise<void> {
    const holder = document.activeElement;
    if (!this.root?.contains(holder) || this.moving || this.work.dialog) return;
    await tick();
    // An element that is put elsewhere on the page loses the focus just as one that is taken away.
    if (document.activeElement !== document.body) return;
    await this.goTo(this.activeKey ?? '');
  }

  columnOf(areaId: string): ColumnWindow | null {
    return this.columns.get(areaId);
  }

  lift(cardId: string): readonly string[] {
    const cardIds = this.withSelected(cardId);
    this.activeKey = `card:${cardId}`;
    this.inHand = setOf(cardIds);
    return cardIds;
  }

  drop(cardIds: readonly string[], target: DropTarget, overlay: HTMLElement): void {
    this.inHand = emptySet;
    // On a rail a card is out of sight: the focus stays where it was taken from.
    const behind = this.fit.open.includes(target.areaId) ? null : this.#keyBehind(cardIds);
    if (this.state.move(cardIds, moveOf(target, this.newId))) {
      this.selected = emptySet;
      this.landed = setOf(cardIds);
      if (behind !== null) this.activeKey = behind;
    }
    void tick().then(() => land(overlay, this.elementOf(`card:${cardIds[0]}`)));
  }

  cancel(overlay: HTMLElement): void {
    this.inHand = emptySet;
    this.state.say({ sentence: 'Put back. Nothing was moved.', kind: 'undone' });
    overlay.remove();
  }

  targetOfKey(key: string): DropTarget | null {
    const number = digitOf(key);
    const theme = number === null ? undefined : this.themeNumbered(number);
    return theme ? { kind: 'theme', areaId: theme.areaId, themeId: theme.id } : null;
  }

  /** The focus goes into a column that was just opened. */
  async #enter(areaId: string, key: string | null): Promise<void> {
    await tick();
    const wanted = key ?? this.columns.get(areaId)?.layout.items[0]?.key;
    if (wanted !== undefined) return this.goTo(wanted);
    this.root?.querySelector<HTMLElement>(`[data-area="${CSS.escape(areaId)}"]`)?.focus();
  }

  #landedIn(themeId: string): ReadonlySet<string> {
    if (this.landed.size === 0) return emptySet;
    return this.state.board?.cardsOf(themeId).some(({ id }) => this.landed.has(id)) ? this.landed : emptySet;
  }

  /** A card, with whatever is selected along with it. */
  withSelected(cardId: string): string[] {
    return this.selected.has(cardId) ? this.#inOrder([...this.selected]) : [cardId];
  }

  /** Several cards go in the order in which they stand on the board. */
  #inOrder(cardIds: readonly string[]): string[] {
    return this.state.board ? inBoardOrder(this.state.board, cardIds) : [];
  }

  #goFrom(key: string, direction: Parameters<typeof nextKey>[2]): boolean {
    const columns = this.fit.open.flatMap((id) => this.columns.get(id) ?? []);
    const next = nextKey(columns, key, direction);
    return next !== null && done(void this.goTo(next));
  }

  #send(number: number): boolean {
    const theme = this.themeNumbered(number);
    const cardId = cardOfKey(this.activeKey);
    if (cardId === null) return false;
    if (!theme) return done(this.state.say({ sentence: `There is no cluster ${number}.`, kind: 'problem' }));
    return done(this.send(this.withSelected(cardId), { kind: 'theme', themeId: theme.id, before: null }));
  }

  #rename(key: string): boolean {
    const themeId = this.state.board && themeOfKey(this.state.board, key);
    return themeId !== null && done((this.renaming = themeId));
  }

  #keyBehind(cardIds: readonly string[]): string | null {
    const layouts = [...this.columns.all()].map((column) => column.layout);
    return keyBehind(layouts, this.activeKey, cardIds);
  }

  elementOf(key: string): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }
}

/** For branches that always succeed. */
function done(_result: unknown): true {
  return true;
}
