/** The board with its themes side by side: their order, which lanes are in sight, where focus and drops go. */
import { tick } from 'svelte';
import type { BoardCard, BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { columnGap, railWidth } from '../columns/column-fit.ts';
import type { Arrangement } from '../../../../core/domain/debrief/stage-plan.ts';
import type { DebriefLink } from '../copy/debrief-link.svelte.ts';
import type { DropTarget, Hand } from '../columns/in-hand.ts';
import { cardKey, cardOfKey, foldKey, themeKey, themeOfKey } from '../columns/items.ts';
import type { ColumnSource } from '../columns/column-source.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import type { Stop } from '../columns/roving.ts';
import { emptySet, setOf } from '../../../state/sets.ts';
import type { Places } from '../../../ui/place/places.ts';
import { Scroller } from '../../../ui/place/scroller.svelte.ts';
import { closedRounds, orderByVotes } from '../copy/vote-tally.ts';
import { OverviewScreen } from '../weigh/overview-screen.svelte.ts';
import { LaneLine, lanesInSight, laneWidth, scrollToLane } from './lane-fit.ts';
import { laneOf, looseGroup, looseLane, themeOfLane } from '../columns/area-ids.ts';
import { looseGroups, themesInOrder } from './lane-order.ts';

interface LaneHost {
  readonly state: { readonly board: BoardIndex<BoardCard> | null };
  /** The board as it is narrowed. */
  readonly find: {
    readonly board: BoardIndex<BoardCard> | null;
    whole(cardIds: readonly string[]): string[];
  };
  readonly contents: { referredIn(themeId: string): BoardCard[] };
  readonly places: Places;
  readonly width: number;
  readonly body: number;
  readonly focus: {
    readonly tabKey: string | null;
    note(key: string): void;
    goTo(key: string): Promise<void>;
  };
  readonly columns: {
    get(areaId: string): { readonly layout: ColumnLayout; readonly scrollTop: number } | null;
  };
}

/** The lane of what is said of the whole debrief, in Wonder. */
export const wholeLane = 'whole';

export class LanesScreen {
  #host: LaneHost;
  #debrief: DebriefLink;
  readonly #scroller: Scroller;
  #looseWanted = $state<boolean | null>(null);
  /** The round whose votes order the themes, or null: one that is closed later changes nothing until it is asked for. */
  #orderedBy = $state<number | null>(null);
  /** What stood before a theme was shown large. */
  #before: Arrangement | null = null;
  readonly overview: OverviewScreen;
  /** The theme beside which stand the questions that it is tested by. */
  tested = $state<string | null>(null);

  themes = $derived.by((): readonly BoardTheme[] => {
    const { board } = this.#host.state;
    const inOrder = board ? themesInOrder(board) : [];
    if (this.#orderedBy === null) return inOrder;
    return orderByVotes(inOrder, this.#debrief.rounds, this.#orderedBy);
  });
  loose = $derived.by(() => (this.#host.find.board ? looseGroups(this.#host.find.board) : []));
  looseCount = $derived(this.loose.reduce((sum, { cards }) => sum + this.#countOf(cards), 0));
  /** What stands in the strip, left to right. */
  ids = $derived.by((): readonly string[] => {
    const themes = this.themes.map(({ id }) => id);
    return this.#debrief.plan.side === 'wonderings' ? [wholeLane, ...themes] : themes;
  });
  laneWidth = $derived.by(() => {
    const rail = this.looseCount > 0 && !this.isLooseOpen ? railWidth(this.#host.body) + columnGap : 0;
    const count = Math.max(1, this.ids.length + (this.isLooseOpen ? 1 : 0));
    return laneWidth(this.#host.width - rail, this.#host.body, count);
  });
  #line = $derived.by(() => {
    const line = new LaneLine(this.ids, this.laneWidth);
    this.#scroller.lay(line, { asked: `${this.#debrief.plan.side} ${this.#orderedBy}`, isPart: false });
    return line;
  });
  trackWidth = $derived.by(() => this.#scroller.lengthFor(this.#line.width));
  inSight = $derived.by(() => {
    const line = this.#line;
    const kept = this.#placeOfKey(this.#host.focus.tabKey);
    const view = { from: this.#scroller.from, width: this.#scroller.seen, lane: line.lane };
    return lanesInSight({ ...view, count: line.length, kept }).map((at) => ({
      id: line.keyAt(at),
      left: line.start(at),
    }));
  });

  constructor(host: LaneHost, debrief: DebriefLink) {
    this.#host = host;
    this.#debrief = debrief;
    this.overview = new OverviewScreen(() => this.themes.map(({ id }) => themeKey(id)));
    this.#scroller = new Scroller({ axis: 'x', stride: 120, places: host.places, name: 'strip' });
    this.attachStrip = this.#scroller.attach(() => [this.trackWidth, this.#line]);
  }

  /** Whether all themes stand at a glance, without cards; where there is none the loose cards stand instead. */
  get isOverview(): boolean {
    return this.#debrief.arrangement === 'overview' && this.themes.length > 0;
  }

  readonly attachStrip: ReturnType<Scroller['attach']>;

  /** Loose cards stand open while themes are named or there is none; later they are a rail until it is opened. */
  get isLooseOpen(): boolean {
    const isWanted = this.#looseWanted ?? (this.#debrief.plan.isLooseOpen || this.themes.length === 0);
    return this.looseCount > 0 && isWanted;
  }

  set isLooseOpen(isOpen: boolean) {
    this.#looseWanted = isOpen;
  }

  looseIn(areaId: string): number {
    return this.#countOf(this.loose.find(({ area }) => area.id === areaId)?.cards ?? []);
  }

  /** Whether they stand by votes, and by which: those of the last round that is closed, or of one before it. */
  get order(): 'board' | 'votes' | 'earlier-votes' {
    if (this.#orderedBy === null) return 'board';
    return this.#orderedBy === this.#lastClosed ? 'votes' : 'earlier-votes';
  }

  /** The closed round by whose votes they stand; null: as they stand on the board. */
  get orderedBy(): number | null {
    return (
      closedRounds(this.#debrief.rounds).find(({ number }) => number === this.#orderedBy)?.number ?? null
    );
  }

  get canOrderByVotes(): boolean {
    return this.#lastClosed !== null;
  }

  get #lastClosed(): number | null {
    return closedRounds(this.#debrief.rounds)[0]?.number ?? null;
  }

  /** Whoever asks for an order wants to see what is first in it. */
  orderBy(order: 'board' | 'votes'): void {
    this.#orderedBy = order === 'votes' ? this.#lastClosed : null;
    this.#scroller.owe(0, this.#line.width);
    this.overview.toTop();
  }

  follow(): void {
    this.#scroller.follow();
  }

  /** What stands in a lane, by the id of its drop area. */
  sourceOf(areaId: string): ColumnSource {
    const { board } = this.#host.find;
    const themeId = themeOfLane(areaId);
    const always = { isUnfolded: true, isLane: true, kept: emptySet };
    if (themeId !== null) {
      const cards = board?.cardsOf(themeId) ?? [];
      const referred = this.#host.contents.referredIn(themeId);
      return { areaId, themes: [{ id: themeId, cards, referred, isHeadless: true, ...always }], loose: [] };
    }
    const themes = this.loose.map((group) => ({
      id: looseGroup(group.area.id),
      cards: group.cards,
      referred: [],
      ...always,
    }));
    return { areaId, themes, loose: [] };
  }

  /** Scrolls as little as needed for the lane of an item to be in sight. */
  reveal(key: string): void {
    if (this.isOverview) return this.overview.reveal(key);
    const at = this.#placeOfKey(key);
    if (at < 0) return;
    const { at: from, seenNow } = this.#scroller;
    this.#scroller.owe(scrollToLane(from, seenNow, at, this.laneWidth), this.#line.width);
  }

  /** The one item that the Tab key stops at: what had the focus last, else the first head. */
  tabStop(active: string | null): string | null {
    const { board } = this.#host.state;
    if (!board) return null;
    const first = this.themes[0];
    if (this.isOverview) {
      const themeId = active === null ? null : themeOfKey(board, active);
      const theme = themeId === null ? first : (board.theme(themeId) ?? first);
      return theme ? themeKey(theme.id) : null;
    }
    if (active !== null && this.#isHere(board, active)) return active;
    const loose = this.loose[0]?.cards[0];
    return first ? themeKey(first.id) : loose && this.isLooseOpen ? cardKey(loose.id) : null;
  }

  /** The theme before or behind another; null, the loose cards, stand before all. */
  neighbour(themeId: string | null, step: 1 | -1): BoardTheme | null {
    const at = this.themes.findIndex(({ id }) => id === themeId);
    return at < 0 && themeId !== null ? null : (this.themes[at + step] ?? null);
  }

  /** Whether a theme can be shown alone: not while the board stands in columns and nothing else. */
  get canShowLarge(): boolean {
    return this.#debrief.offered.includes('theme');
  }

  /** The theme in hand: of the item that has the focus or had it last, else the first. */
  get inHand(): string | null {
    const { board } = this.#host.state;
    const key = this.#host.focus.tabKey;
    return (board && key !== null ? themeOfKey(board, key) : null) ?? this.themes[0]?.id ?? null;
  }

  /** Has the board stand another way; the theme in hand stays in sight. */
  async arrange(arrangement: Arrangement): Promise<void> {
    const themeId = this.#debrief.largeTheme ?? this.inHand;
    if (arrangement === 'theme') {
      if (themeId !== null) this.showLarge(themeId);
      return;
    }
    this.#debrief.arrange(arrangement);
    await tick();
    if (themeId !== null && arrangement !== 'columns') this.reveal(themeKey(themeId));
  }

  /** Opens a theme alone, large. */
  showLarge(themeId: string): void {
    if (this.#debrief.largeTheme === null) this.#before = this.#debrief.arrangement;
    this.#host.focus.note(themeKey(themeId));
    this.#debrief.arrange('theme', themeId);
  }

  /** From the theme that is shown large to the one beside it. */
  turnLarge(step: 1 | -1): void {
    const next = this.neighbour(this.#debrief.largeTheme, step);
    if (next) this.showLarge(next.id);
  }

  /** From one theme back to what stood before; the focus goes to its head. */
  leaveLarge(): void {
    const themeId = this.#debrief.largeTheme;
    this.#debrief.arrange(this.#before ?? this.#debrief.plan.arrangement);
    if (themeId !== null) void this.#host.focus.goTo(themeKey(themeId));
  }

  /** The drop areas, left to right. */
  areaIds(): string[] {
    return [...(this.isLooseOpen ? [looseLane] : []), ...this.themes.map(({ id }) => laneOf(id))];
  }

  /** Loose as a whole, each card goes to its own focus area: so together they must be of one. */
  outOfLoose(target: DropTarget, hand: Hand): DropTarget | { readonly why: string } {
    if (target.kind !== 'column' || target.areaId !== looseLane || hand.kind !== 'cards') return target;
    const areaIds = setOf(hand.ids.flatMap((id) => this.#host.state.board?.card(id)?.areaId ?? []));
    const [areaId] = areaIds;
    if (areaIds.size === 1 && areaId !== undefined) return { kind: 'column', areaId };
    return {
      why: `These cards are from ${areaIds.size} focus areas. Drop them on the one they belong to.`,
    };
  }

  #countOf(cards: readonly BoardCard[]): number {
    return this.#host.find.whole(cards.map(({ id }) => id)).length;
  }

  #isHere(board: BoardIndex<BoardCard>, key: string): boolean {
    const card = board.card(cardOfKey(key) ?? '');
    if (card && card.themeId === null)
      return this.isLooseOpen && this.loose.some(({ area }) => area.id === card.areaId);
    if (card) return true;
    const themeId = themeOfKey(board, key);
    const isOfTheme = themeId !== null && key !== foldKey(themeId);
    return (
      isOfTheme || (this.isLooseOpen && this.loose.some(({ area }) => key === themeKey(looseGroup(area.id))))
    );
  }

  #placeOfKey(key: string | null): number {
    const { board } = this.#host.state;
    if (!board || key === null) return -1;
    const themeId = themeOfKey(board, key);
    return themeId === null ? -1 : this.ids.indexOf(themeId);
  }

  /** Puts the questions that a theme is tested by beside it, or takes them away. */
  test(themeId: string): void {
    this.tested = this.tested === themeId ? null : themeId;
  }

  /** Where arrow keys go, left to right. */
  stops(): Stop[] {
    const { board } = this.#host.find;
    const themes = this.themes.map(({ id }) => ({
      head: themeKey(id),
      cardIds: (board?.cardsOf(id) ?? []).map((card) => card.id),
      ...this.#placeOf(laneOf(id)),
    }));
    if (!this.isLooseOpen) return themes;
    const cardIds = this.loose.flatMap(({ cards }) => cards.map(({ id }) => id));
    return [{ cardIds, ...this.#placeOf(looseLane) }, ...themes];
  }

  #placeOf(areaId: string): Pick<Stop, 'layout' | 'scrollTop'> {
    const { layout = null, scrollTop = 0 } = this.#host.columns.get(areaId) ?? {};
    return { layout, scrollTop };
  }
}
