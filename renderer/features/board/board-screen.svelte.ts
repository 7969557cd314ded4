/** The screen of the board: its parts, each the owner of what it knows, and what needs several of them at once. */
import { tick } from 'svelte';
import type { BoardCard, BoardColumn, BoardStep, BoardTheme } from '../../../core/contract/calls/board.ts';
import { isOffBoard, shownText } from '../../../core/domain/board/board-slice.ts';
import { sentenceInStage, titleOf } from '../../../core/domain/board/theme-title.ts';
import type { BoardHistory } from '../../history/board-history.ts';
import type { Aim } from '../../state/app-state.svelte.ts';
import { Acts } from './acts/acts.ts';
import { Focus } from './acts/focus.svelte.ts';
import { Gestures } from './acts/gestures.ts';
import { Overlay } from './acts/overlay.svelte.ts';
import { Selection } from './acts/selection.svelte.ts';
import type { BoardGuide } from './board-guide.ts';
import { looseLane, themeOfLane } from './columns/area-ids.ts';
import type { SharedScreen } from '../../state/shared-screen.svelte.ts';
import { ColumnContents } from './columns/column-contents.svelte.ts';
import type { Fit } from './columns/column-fit.ts';
import { ColumnRegistry } from './columns/column-registry.ts';
import type { ColumnWindow } from './columns/column-window.svelte.ts';
import { cardKey, cardOfKey, tabStop, themeKey } from './columns/items.ts';
import type { ColumnLayout } from './columns/layout-model.ts';
import { ShownCards } from './columns/shown-cards.ts';
import { OpenColumns } from './columns/open-columns.svelte.ts';
import { type Direction, nextKey } from './columns/roving.ts';
import type { BoardState } from './copy/board-state.svelte.ts';
import type { DebriefLink } from './copy/debrief-link.svelte.ts';
import { type Later, VeilState } from './copy/veil-state.svelte.ts';
import { DecideDesk } from './decide/decide-desk.svelte.ts';
import { Finder } from './find/finder.svelte.ts';
import { BoardHand } from './hand/hand.ts';
import { KeptBoard } from './columns/kept-board.svelte.ts';
import { LanesScreen } from './lanes/lanes-screen.svelte.ts';
import type { Places } from '../../ui/place/places.ts';
import { Alike } from './suggest/alike.svelte.ts';
import { Suggestions } from './suggest/suggestions.svelte.ts';
import { CardWork } from './writing/card-work.svelte.ts';

/** In signs: a card that says more is folded at most widths. */
const longText = 200;

/** How long what was looked for is pointed at, in milliseconds. */
const pointingTime = 6000;

interface ScreenParts {
  readonly later: Later;
  readonly debrief: DebriefLink;
  readonly shared: SharedScreen;
  /** How it stood when it was last on the page. */
  readonly kept?: KeptBoard;
}

export class BoardScreen implements BoardHistory {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly debrief: DebriefLink;
  /** Whether the room may see this screen. */
  readonly shared: SharedScreen;
  readonly veil: VeilState;
  readonly find: Finder;
  readonly kept: KeptBoard;
  readonly columns = new ColumnRegistry<ColumnWindow>();
  readonly opened = new OpenColumns(this);
  readonly contents = new ColumnContents(this);
  readonly lanes: LanesScreen;
  readonly decide = new DecideDesk(this);
  readonly focus: Focus = new Focus(this);
  readonly shownCards = new ShownCards(this);
  readonly selection = new Selection(this);
  readonly overlay: Overlay = new Overlay(this);
  readonly gestures = new Gestures(this);
  readonly work = new CardWork(this);
  readonly suggest = new Suggestions(this);
  readonly alike = new Alike(this);
  readonly acts = new Acts(this);
  readonly hand = new BoardHand(this);
  readonly #later: Later;
  #callOff: (() => void) | null = null;
  /** What the stage says; nothing where the board stands alone. */
  guide: BoardGuide | null = null;
  /** Of the row of columns, and of the body text, in CSS pixels. */
  width = $state(1280);
  body = $state(16);

  constructor(
    state: BoardState,
    newId: () => string,
    { later, debrief, shared, kept = new KeptBoard() }: ScreenParts,
  ) {
    this.kept = kept;
    this.state = state;
    this.newId = newId;
    this.debrief = debrief;
    this.#later = later;
    this.shared = shared;
    const lift = (show: () => void): void => shared.show('names', show);
    this.veil = new VeilState(later, lift, () => shared.mayShow);
    this.find = new Finder(this, later);
    this.lanes = new LanesScreen(this, debrief);
  }

  /** Columns in order; Unsorted once it has held anything. */
  get areas(): readonly BoardColumn[] {
    return this.opened.areas;
  }

  get places(): Places {
    return this.kept.places;
  }

  get fit(): Fit {
    return this.opened.fit;
  }

  get history(): BoardState['history'] {
    return this.state.history;
  }

  /** Whether themes stand at a glance, side by side, or one of them large. */
  get isInLanes(): boolean {
    return this.debrief.arrangement !== 'columns';
  }

  /** Whether cards stand on the screen that could be found, or made themes of. */
  get canFind(): boolean {
    return this.debrief.plan.shows === 'cards' && this.debrief.largeTheme === null && !this.lanes.isOverview;
  }

  /** What is read out, or stands where no bar can: names are hidden in it while the veil is down. */
  shown(text: string): string {
    return this.veil.isVeiled ? this.state.masked(text) : text;
  }

  /** Words with what the stage calls cards that belong together; a title that is set apart in them stays. */
  inStage(words: string): string {
    return sentenceInStage(this.debrief.plan, words);
  }

  /** How a theme is called on the shared screen. */
  titleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string {
    return this.shown(this.ownTitleOf(theme));
  }

  /** The same with the names in it, for what veils them itself. */
  ownTitleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string {
    return titleOf(theme, this.debrief.plan);
  }

  /** The board goes: nothing of it is to happen later. */
  leave(): void {
    this.veil.hide();
    this.find.leave();
    this.#callOff?.();
  }

  undo(): void {
    void this.#retrace(this.state.undo());
  }

  redo(): void {
    void this.#retrace(this.state.redo());
  }

  goBack(stepId: number): void {
    this.state.goBack(stepId);
  }

  /** Goes to a card wherever it stands: its column opens, its theme unfolds. */
  show(card: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void {
    void this.#goToCard(card);
  }

  #goToCard({ id, areaId, themeId }: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): Promise<void> {
    const theme = themeId === null ? undefined : this.state.board?.theme(themeId);
    this.find.keep([id]);
    // At a glance no card is shown.
    if (this.lanes.isOverview && theme) this.lanes.showLarge(theme.id);
    else if (this.lanes.isOverview) this.debrief.arrange('themes');
    if (this.isInLanes && !theme) this.lanes.isLooseOpen = true;
    if (theme && !this.isInLanes) this.contents.unfold(theme.id);
    return this.#goToItem(cardKey(id), theme?.areaId ?? areaId);
  }

  #goToItem(key: string, areaId: string): Promise<void> {
    const isOpen = this.isInLanes || this.fit.open.includes(areaId);
    return isOpen ? this.focus.goTo(key) : this.openColumn(areaId, key);
  }

  /** Goes to a card or a theme that somebody looked for by name; what hides it is lifted, and that is said. */
  reach({ kind, id }: Pick<Aim, 'kind' | 'id'>): void {
    const { board } = this.state;
    const card = kind === 'card' ? board?.card(id) : undefined;
    const theme = board?.theme(kind === 'theme' ? id : (card?.themeId ?? ''));
    if (!board || (kind === 'card' ? !card || isOffBoard(card) : !theme))
      return this.state.say({ sentence: `This ${kind} is no longer on the board.`, kind: 'problem' });
    this.overlay.close();
    const hides = card ? this.find.board?.card(card.id) === undefined : theme && this.#isEmptied(theme.id);
    if (this.find.isOn && hides) {
      this.find.clear();
      this.state.say({ sentence: `All cards are shown again: the filter hid this ${kind}.`, kind: 'undone' });
    }
    this.#pointAt(card ? [card.id] : (theme ? board.cardsOf(theme.id) : []).map((one) => one.id));
    const { largeTheme } = this.debrief;
    if (largeTheme !== null && largeTheme !== theme?.id) this.debrief.arrange('themes');
    if (card) {
      if (shownText(card).length > longText && !this.contents.inFull.has(card.id))
        this.contents.toggleText(card.id);
      if (this.find.leadOf(card.id) !== card.id) this.find.toggleStack(card);
      void this.#arrive(cardKey(card.id), this.#goToCard(card));
    } else if (theme) {
      this.contents.unfold(theme.id);
      void this.#arrive(themeKey(theme.id), this.#goToItem(themeKey(theme.id), theme.areaId));
    }
  }

  /** What is there is shown whole, also once it turns out how high all is. */
  async #arrive(key: string, going: Promise<void>): Promise<void> {
    await going;
    this.focus.bring([key]);
  }

  /** For a while: the focus alone is not seen from four metres. A panel at the side that speaks of cards goes before. */
  #pointAt(cardIds: readonly string[]): void {
    const point = (ids: readonly string[]): void => {
      if (this.overlay.side === null) this.focus.point(ids);
    };
    this.#callOff?.();
    point(cardIds);
    this.#callOff = this.#later(() => point([]), pointingTime);
  }

  /** Whether a filter has left no card of a theme. */
  #isEmptied(themeId: string): boolean {
    return (this.find.board?.cardsOf(themeId).length ?? 0) === 0;
  }

  /** @param key what in it gets the focus; null: what was looked at last */
  async openColumn(areaId: string, key: string | null = null): Promise<void> {
    this.opened.open(areaId);
    await tick();
    const wanted = key ?? this.columns.get(areaId)?.firstInSight ?? null;
    if (wanted !== null) return this.focus.goTo(wanted);
    this.focus.root?.querySelector<HTMLElement>(`[data-area="${CSS.escape(areaId)}"]`)?.focus();
  }

  /** A page up or down in the column or lane of an item; the focus goes along. */
  turn(key: string, way: 1 | -1): boolean {
    const area = this.focus.elementOf(key)?.closest<HTMLElement>('[data-area]');
    const column = this.columns.get(area?.dataset['area'] ?? '');
    if (!column) return false;
    column.turn(way);
    const next = column.firstInSight;
    if (next !== null) void this.focus.goTo(next);
    return true;
  }

  /** A rail opens under what is in the hand, and the column that it came from stays open. */
  openBeside(areaId: string, keptId: string | null): void {
    if (areaId === looseLane) return void (this.lanes.isLooseOpen = true);
    if (themeOfLane(areaId) !== null) return;
    if (keptId !== null) this.opened.open(keptId);
    this.opened.open(areaId);
  }

  /** The one item that the Tab key stops at, after another had the focus. */
  tabStop(active: string | null): string | null {
    if (this.#isDeciding) return this.decide.tabStop(active);
    const cardId = cardOfKey(active);
    const key = cardId === null ? active : cardKey(this.find.leadOf(cardId));
    if (this.isInLanes) return this.lanes.tabStop(key);
    const { board } = this.find;
    return board && tabStop(board, this.fit.open, this.contents, key);
  }

  /** Where an arrow key goes. */
  nextKey(key: string, direction: Direction): string | null {
    if (this.#isDeciding) return this.decide.nextKey(key, direction);
    if (this.lanes.isOverview) return this.lanes.overview.next(key, direction);
    return nextKey(this.isInLanes ? this.lanes.stops() : this.#seen(), key, direction);
  }

  /** Of the open columns, left to right. */
  layouts(): ColumnLayout[] {
    return this.#seen().map(({ layout }) => layout);
  }

  /** Whether themes stand beside what is decided, and no card anywhere. */
  get #isDeciding(): boolean {
    return this.debrief.plan.shows === 'decisions';
  }

  /** What came back or went again is brought into sight. */
  async #retrace(retraced: Promise<BoardStep | null>): Promise<void> {
    this.focus.land([]);
    const step = await retraced;
    if (!step) return;
    const { themes, cards } = step.patch;
    this.focus.bring([...themes.map(({ id }) => themeKey(id)), ...cards.map(({ id }) => cardKey(id))]);
  }

  #seen(): ColumnWindow[] {
    const areaIds = this.isInLanes ? this.lanes.areaIds() : this.fit.open;
    return areaIds.flatMap((id) => this.columns.get(id) ?? []);
  }
}
