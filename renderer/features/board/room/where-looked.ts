/** Where the driver looks: the item at the top of what is seen of each place that stands open, and the theme in hand. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { largePlace, type Sight, themesPlace } from '../../../../core/contract/sight.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { isSetAside } from '../../../../core/domain/focus-areas.ts';
import { columnGap } from '../columns/column-fit.ts';
import { themeOfKey } from '../columns/items.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';

type Top = Sight['tops'][number];

/** What is asked of the screen of the board. */
export interface LookedAt {
  readonly state: { readonly board: BoardIndex<BoardCard> | null };
  readonly debrief: { readonly largeTheme: string | null; readonly plan: { readonly shows: string } };
  readonly isInLanes: boolean;
  readonly fit: { readonly open: readonly string[] };
  readonly columns: {
    get(areaId: string): {
      readonly layout: ColumnLayout;
      /** What scrolls: it knows first how far. */
      readonly body: { readonly scrollTop: number } | null;
    } | null;
  };
  readonly lanes: {
    readonly ids: readonly string[];
    readonly laneWidth: number;
    readonly isOverview: boolean;
    readonly orderedBy: number | null;
  };
  readonly focus: { readonly active: string | null; readonly root: HTMLElement | null };
}

/** The card or theme at the top of what is seen of a column: the first of which half is in sight. */
export function topItem(layout: ColumnLayout, scrollTop: number): string | null {
  const { from } = layout.range(scrollTop, scrollTop);
  for (let at = Math.max(0, from); at < layout.items.length; at += 1) {
    const item = layout.items[at];
    const isOfItsOwn = item?.kind === 'card' || item?.kind === 'theme';
    if (item && isOfItsOwn && (layout.top(at) + layout.bottom(at)) / 2 >= scrollTop) return item.id;
  }
  return null;
}

function columnTops(screen: LookedAt): Top[] {
  return screen.fit.open.flatMap((place) => {
    const column = isSetAside(place) ? null : screen.columns.get(place);
    const item = column && topItem(column.layout, column.body?.scrollTop ?? 0);
    return item === null ? [] : [{ place, item }];
  });
}

/** The first theme of the row of which half is in sight. */
function laneTops({ lanes, focus, state }: LookedAt): Top[] {
  const left = focus.root?.querySelector('[data-scroll-x]')?.scrollLeft ?? 0;
  const item = lanes.ids[Math.round(left / (lanes.laneWidth + columnGap))];
  return item !== undefined && state.board?.theme(item) ? [{ place: themesPlace, item }] : [];
}

/** What is laid out by the page itself: the first element of each place of which half is in sight. */
function tops(root: HTMLElement | null, selector: string, of: (element: HTMLElement) => Top | null): Top[] {
  const found = new Map<string, string>();
  const topOfBoard = root?.getBoundingClientRect().top ?? 0;
  for (const element of root?.querySelectorAll<HTMLElement>(selector) ?? []) {
    const pane = element.closest('[data-scroll-y]');
    const edge = Math.max(topOfBoard, pane?.getBoundingClientRect().top ?? topOfBoard);
    const { top, bottom } = element.getBoundingClientRect();
    const one = (top + bottom) / 2 >= edge ? of(element) : null;
    if (one !== null && !found.has(one.place)) found.set(one.place, one.item);
  }
  return [...found].map(([place, item]) => ({ place, item }));
}

function topsOf(screen: LookedAt): Top[] {
  const { root } = screen.focus;
  if (screen.debrief.plan.shows === 'decisions')
    return tops(root, '[data-decision]', ({ dataset: { decision, kind } }) =>
      decision !== undefined && kind !== undefined ? { place: kind, item: decision } : null,
    );
  if (screen.debrief.largeTheme !== null)
    return tops(root, '[data-key^="card:"]', ({ dataset: { key } }) => ({
      place: largePlace,
      item: (key ?? '').replace('card:', ''),
    }));
  if (screen.lanes.isOverview)
    return tops(root, '[data-lane]', ({ dataset: { lane } }) =>
      lane === undefined ? null : { place: themesPlace, item: lane },
    );
  return screen.isInLanes ? laneTops(screen) : columnTops(screen);
}

export function whereLooked(screen: LookedAt): Sight {
  const { board } = screen.state;
  const { active } = screen.focus;
  const inHand = board && active !== null ? themeOfKey(board, active) : null;
  const themeId = screen.debrief.largeTheme ?? inHand;
  return { tops: topsOf(screen), themeId, orderedBy: screen.lanes.orderedBy };
}
