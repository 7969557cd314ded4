/** What the person at the board does and sees: focus, selection, what is open over it; its parts are put together here. */
import { tick } from 'svelte';
import type { BoardCard, BoardColumn, BoardTheme } from '../../../core/contract/calls/board.ts';
import { titleOf } from '../../../core/domain/board/theme-title.ts';
import { BoardHand } from './hand/hand.ts';
import type { BoardState } from './copy/board-state.svelte.ts';
import type { ColumnWindow } from './columns/column-window.svelte.ts';
import { CardWork } from './writing/card-work.svelte.ts';
import { ColumnRegistry } from './columns/column-registry.ts';
import type { BoardGuide } from './board-guide.ts';
import type { Fit } from './columns/column-fit.ts';
import { ColumnContents } from './columns/column-contents.svelte.ts';
import type { DebriefLink } from './copy/debrief-link.svelte.ts';
import { Gestures } from './acts/gestures.ts';
import { areaOfKey, cardKey, tabStop, themeKey } from './columns/items.ts';
import { Acts } from './acts/acts.ts';
import { looseLane } from './columns/area-ids.ts';
import { LanesScreen } from './lanes/lanes-screen.svelte.ts';
import type { ColumnLayout } from './columns/layout-model.ts';
import type { MoveRequest } from './acts/move-choices.ts';
import { OpenColumns } from './columns/open-columns.svelte.ts';
import { type Direction, keyBehind, nextKey } from './columns/roving.ts';
import { Finder } from './find/finder.svelte.ts';
import { inBoardOrder } from './copy/board-order.ts';
import { Selection } from './acts/selection.ts';
import { emptySet, toggled } from '../../state/sets.ts';
import { Alike } from './suggest/alike.svelte.ts';
import { type Side, Suggestions } from './suggest/suggestions.svelte.ts';
import { type Later, VeilState } from './copy/veil-state.svelte.ts';

export class BoardScreen {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly work: CardWork;
  readonly veil: VeilState;
  readonly selection: Selection;
  readonly gestures: Gestures;
  readonly acts: Acts;
  readonly hand: BoardHand;
  readonly debrief: DebriefLink;
  readonly opened: OpenColumns;
  readonly contents: ColumnContents;
  readonly lanes: LanesScreen;
  readonly find: Finder;
  readonly suggest = new Suggestions(this);
  readonly alike = new Alike(this);
  readonly columns = new ColumnRegistry<ColumnWindow>();
  root: HTMLElement | null = null;
  /** What the stage says; nothing where the board stands alone. */
  guide: BoardGuide | null = null;

  width = $state(1280);
  body = $state(16);
  inFull = $state.raw(emptySet);
  selected = $state.raw(emptySet);
  /** The keys of what is being dragged. */
  inHand = $state.raw(emptySet);
  /** The cards, and keys of references, of the last step, until the next one. */
  landed = $state.raw(emptySet);
  /** Cards that a panel at the side speaks of. */
  pointed = $state.raw(emptySet);
  side = $state.raw<Side | null>(null);
  activeKey = $state<string | null>(null);
  /** The theme whose title is being typed. */
  renaming = $state<string | null>(null);
  isHistoryOpen = $state(false);
  moving = $state.raw<MoveRequest | null>(null);
  #menu = $state<string | null>(null);
  isSetAsideOpen = $state(false);

  /** The board is one stop of the Tab key. */
  tabKey = $derived.by(() => {
    if (this.isInLanes) return this.lanes.tabStop(this.activeKey);
    const { board } = this.find;
    const shown = { unfolded: this.contents.unfolded, landed: this.landed };
    return board && tabStop(board, this.fit.open, shown, this.activeKey);
  });

  constructor(
    state: BoardState,
    newId: () => string,
    { later, debrief }: { later: Later; debrief: DebriefLink },
  ) {
    this.state = state;
    this.newId = newId;
    this.debrief = debrief;
    this.opened = new OpenColumns(this);
    this.contents = new ColumnContents(this);
    this.lanes = new LanesScreen(this, debrief);
    this.work = new CardWork(this);
    this.veil = new VeilState(later);
    this.find = new Finder(this, later);
    this.selection = new Selection(this);
    this.gestures = new Gestures(this);
    this.acts = new Acts(this);
    this.hand = new BoardHand(this);
  }

  /** Columns in order; Unsorted only while it holds anything. */
  get areas(): readonly BoardColumn[] {
    return this.opened.areas;
  }

  get fit(): Fit {
    return this.opened.fit;
  }

  /** What is read out, or stands where no bar can: names are hidden in it while the veil is down. */
  shown(text: string): string {
    return this.veil.isVeiled ? this.state.masked(text) : text;
  }

  /** How a theme is called on the shared screen. */
  titleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string {
    return this.shown(titleOf(theme));
  }

  /** Whether themes stand side by side, or one of them large. */
  get isInLanes(): boolean {
    return this.debrief.arrangement !== 'columns';
  }

  /** Whether cards stand on the screen that could be found, or made themes of. */
  get canFind(): boolean {
    return this.debrief.plan.shows === 'cards' && this.debrief.largeTheme === null;
  }

  /** Opens a theme alone, large; null while the board stands in columns and nothing else. */
  get showLarge(): ((themeId: string) => void) | null {
    if (!this.debrief.canArrange) return null;
    return (themeId) => {
      this.activeKey = themeKey(themeId);
      this.debrief.arrange('theme', themeId);
    };
  }

  /** From the theme that is shown large to the one beside it. */
  turnLarge(step: 1 | -1): void {
    const next = this.lanes.neighbour(this.debrief.largeTheme, step);
    if (next) this.showLarge?.(next.id);
  }

  /** From one theme back to all of them; the focus goes to its head. */
  leaveLarge(): void {
    const themeId = this.debrief.largeTheme;
    this.debrief.arrange('themes');
    if (themeId !== null) void this.goTo(themeKey(themeId));
  }

  /** The board goes: nothing of it is to happen later. */
  leave(): void {
    this.veil.hide();
    this.find.leave();
  }

  /** The item whose menu is open; another window may have taken it away. */
  get menu(): string | null {
    const { board } = this.state;
    return board && this.#menu !== null && areaOfKey(board, this.#menu) !== null ? this.#menu : null;
  }

  set menu(key: string | null) {
    this.#menu = key;
  }

  /** Whether something stands open over the board that keys belong to. */
  get isAsking(): boolean {
    const isOverlaid = this.moving !== null || this.menu !== null || this.isSetAsideOpen;
    return isOverlaid || this.work.dialog !== null;
  }

  /** While the team sorts in silence names are held back: then it says so and opens nothing. */
  rename(themeId: string): void {
    if (this.guide?.isNamingHeld)
      this.state.say({ sentence: 'Names come at the next stage. Sort on for now.', kind: 'undone' });
    else this.renaming = themeId;
  }

  /** @param key what in it gets the focus; null: the first */
  openColumn(areaId: string, key: string | null = null): void {
    this.opened.open(areaId);
    void this.#enter(areaId, key);
  }

  /** Goes to a card wherever it stands: its column opens, its theme unfolds. */
  show({ id, areaId, themeId }: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void {
    const theme = themeId === null ? undefined : this.state.board?.theme(themeId);
    this.find.keep([id]);
    if (this.isInLanes) {
      if (!theme) this.lanes.isLooseOpen = true;
      return void this.goTo(cardKey(id));
    }
    if (theme) this.contents.unfold(theme.id);
    const column = theme?.areaId ?? areaId;
    if (this.fit.open.includes(column)) void this.goTo(cardKey(id));
    else this.openColumn(column, cardKey(id));
  }

  get history(): BoardState['history'] {
    return this.state.history;
  }

  goBack(stepId: number): void {
    this.state.goBack(stepId);
  }

  undo(): void {
    this.landed = emptySet;
    this.state.undo();
  }

  redo(): void {
    this.landed = emptySet;
    this.state.redo();
  }

  toggleText(cardId: string): void {
    this.inFull = toggled(this.inFull, cardId);
  }

  themeNumbered(number: number): BoardTheme | undefined {
    return [...(this.state.board?.parts.themes.values() ?? [])].find((theme) => theme.number === number);
  }

  /** Gives an item the focus, in sight. */
  async goTo(key: string): Promise<void> {
    this.activeKey = key;
    if (this.isInLanes) this.lanes.reveal(key);
    await tick();
    // A dialog that closes because the board goes still asks for the focus.
    if (!this.root) return;
    const seen = this.tabKey ?? key;
    for (const column of this.columns.all()) column.reveal(seen);
    await tick();
    (this.elementOf(seen) ?? this.root).focus({ preventScroll: true });
  }

  /**
   * Called before the page follows a change. What had the focus may be drawn anew elsewhere or be gone: then the item
   * takes it back, or what now stands in its place.
   */
  async keepFocus(): Promise<void> {
    const holder = document.activeElement;
    if (!this.root?.contains(holder) || this.isAsking) return;
    await tick();
    // An element that is put elsewhere on the page loses the focus just as one that is taken away.
    if (document.activeElement !== document.body) return;
    await this.goTo(this.activeKey ?? '');
  }

  columnOf(areaId: string): ColumnWindow | null {
    return this.columns.get(areaId);
  }

  /** A rail opens under what is in the hand, and the column that it came from stays open. */
  openBeside(areaId: string, keptId: string | null): void {
    if (areaId === looseLane) {
      this.lanes.isLooseOpen = true;
      return;
    }
    if (keptId !== null) this.opened.open(keptId);
    this.opened.open(areaId);
  }

  /** The focus goes into a column that was just opened. */
  async #enter(areaId: string, key: string | null): Promise<void> {
    await tick();
    const wanted = key ?? this.columns.get(areaId)?.layout.items[0]?.key;
    if (wanted !== undefined) return this.goTo(wanted);
    this.root?.querySelector<HTMLElement>(`[data-area="${CSS.escape(areaId)}"]`)?.focus();
  }

  /** A card, with whatever is selected along with it. */
  withSelected(cardId: string): string[] {
    return this.selected.has(cardId) ? this.selectedInOrder() : [cardId];
  }

  /** Several cards go in the order in which they stand on the board. */
  selectedInOrder(): string[] {
    return this.state.board ? inBoardOrder(this.state.board, [...this.selected]) : [];
  }

  /** The open columns, left to right. */
  seenColumns(): ColumnWindow[] {
    const areaIds = this.isInLanes ? this.lanes.areaIds() : this.fit.open;
    return areaIds.flatMap((id) => this.columns.get(id) ?? []);
  }

  /** Where an arrow key goes. */
  nextKey(key: string, direction: Direction): string | null {
    return this.isInLanes ? this.lanes.next(key, direction) : nextKey(this.seenColumns(), key, direction);
  }

  layouts(): ColumnLayout[] {
    return this.seenColumns().map(({ layout }) => layout);
  }

  keyBehind(cardIds: readonly string[]): string | null {
    return keyBehind(
      this.columns.all().map(({ layout }) => layout),
      this.activeKey,
      cardIds,
    );
  }

  elementOf(key: string): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }
}
