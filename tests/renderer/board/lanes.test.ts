/** Themes side by side: their order, which lanes are in sight, what a drop means, where the arrow keys go. */
import { describe, expect, test } from 'vitest';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { columnGap, readableWidth } from '../../../renderer/features/board/columns/column-fit.ts';
import { gestureOf } from '../../../renderer/features/board/hand/drop.ts';
import type { DropTarget, Hand } from '../../../renderer/features/board/columns/in-hand.ts';
import { hitTest } from '../../../renderer/features/board/hand/hit-test.ts';
import { markOf } from '../../../renderer/features/board/hand/mark-place.ts';
import {
  LaneLine,
  lanesInSight,
  laneWidth,
  scrollToLane,
} from '../../../renderer/features/board/lanes/lane-fit.ts';
import {
  areaOfGroup,
  isBesideOthers,
  laneOf,
  looseGroup,
  looseLane,
  themeOfLane,
} from '../../../renderer/features/board/columns/area-ids.ts';
import { looseGroups, themesInOrder } from '../../../renderer/features/board/lanes/lane-order.ts';
import { nextKey, type Stop } from '../../../renderer/features/board/columns/roving.ts';
import type { Stage } from '../../../core/contract/calls/debrief.ts';
import { type Arrangement, arrangementOf, standingOf } from '../../../core/domain/debrief/stage-plan.ts';
import { boardCard, boardTheme } from './cards.ts';
import { column, theme } from './columns.ts';

const lane = (themeId: string, cards: string[]) =>
  column({
    areaId: laneOf(themeId),
    themes: [theme(themeId, cards, { isUnfolded: true, isLane: true, isHeadless: true })],
    loose: [],
  });

const hand: Hand = { kind: 'cards', ids: ['z'] };
const moveTo = (target: DropTarget | null) => {
  const gesture = target && gestureOf(hand, target, false, () => 'new');
  return gesture?.name === 'board.moveCards' ? gesture.input.to : gesture;
};

test('lanes stand by column, then as in it; loose cards by focus area, without what is set aside', () => {
  const board = indexBoard({
    columns: [...boardColumns],
    themes: [
      boardTheme('t3', { areaId: 'progress', orderKey: 'a1' }),
      boardTheme('t2', { areaId: 'participation', orderKey: 'b' }),
      boardTheme('t1', { areaId: 'participation', orderKey: 'a' }),
    ],
    cards: [
      boardCard('1'),
      boardCard('2', { areaId: 'parking' }),
      boardCard('3', { areaId: 'unsorted' }),
      boardCard('4', { areaId: 'off-board' }),
    ],
  });
  expect(themesInOrder(board).map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
  expect(looseGroups(board).map(({ area, cards }) => [area.id, cards.map(({ id }) => id)])).toEqual([
    ['unsorted', ['3']],
    ['progress', ['1']],
  ]);
});

describe('width', () => {
  test('lanes share the row while they are readable, and are never much wider than a card wants', () => {
    expect(laneWidth(1000, 16, 3)).toBe(Math.floor((1000 - 2 * columnGap) / 3));
    expect(laneWidth(2000, 16, 1)).toBe(Math.floor(1.5 * readableWidth(16)));
  });
  test('more lanes than fit: as many as are readable, and a part of the next', () => {
    for (const body of [16, 22, 32, 46])
      for (const width of [700, 1232, 1318, 1872]) {
        const wide = laneWidth(width, body, 40);
        expect(wide).toBeLessThanOrEqual(width);
        if (width > 1.2 * readableWidth(body) + columnGap)
          expect(wide).toBeGreaterThanOrEqual(Math.floor(readableWidth(body)));
      }
  });
  test('only lanes in sight are on the page, and the one that has the focus', () => {
    const view = { from: 3000, width: 1200, lane: 284, count: 40 };
    expect(lanesInSight({ ...view, kept: -1 })).toEqual([9, 10, 11, 12, 13, 14, 15]);
    expect(lanesInSight({ ...view, kept: 0 })[0]).toBe(0);
    expect(lanesInSight({ ...view, kept: 39 }).at(-1)).toBe(39);
    expect(lanesInSight({ ...view, from: 0, count: 0, kept: -1 })).toEqual([]);
    expect([new LaneLine(['a', 'b'], 284), new LaneLine([], 284)].map((line) => line.width)).toEqual([
      584, 0,
    ]);
  });
  test('a lane comes into sight by the shortest way', () => {
    expect(scrollToLane(0, 900, 1, 284)).toBe(0);
    expect(scrollToLane(0, 900, 3, 284)).toBe(284);
    expect(scrollToLane(700, 900, 1, 284)).toBe(300);
  });
});

describe('what a drop means', () => {
  test('anywhere in a lane is its theme; between cards, with its order', () => {
    const layout = lane('t', ['a', 'b']);
    const on = hitTest(layout, 0, 50, hand, null);
    expect(on && markOf(layout, on)).toBeNull();
    expect(moveTo(on)).toEqual({ kind: 'card', cardId: 'a', newThemeId: 'new' });
    const between = hitTest(layout, 0, 110, hand, null);
    expect(between && markOf(layout, between)).toMatchObject({ shape: 'line', inset: 0 });
    expect(moveTo(between)).toEqual({ kind: 'theme', themeId: 't', before: 'b' });
    const below = hitTest(layout, 0, 5000, hand, null);
    expect(below && markOf(layout, below)).toBeNull();
    expect(moveTo(below)).toEqual({ kind: 'theme', themeId: 't', before: null });
  });
  test('on a loose card: a new theme of both; beside it: loose in its focus area', () => {
    const layout = column({
      areaId: looseLane,
      themes: [theme(looseGroup('progress'), ['a', 'b'], { isUnfolded: true, isLane: true })],
      loose: [],
    });
    const on = hitTest(layout, 0, 106 + 50, hand, null);
    expect(on && markOf(layout, on)).toMatchObject({ shape: 'ring', top: 101 });
    expect(moveTo(on)).toEqual({ kind: 'card', cardId: 'a', newThemeId: 'new' });
    expect(moveTo(hitTest(layout, 0, 106 + 5, hand, null))).toEqual({
      kind: 'column',
      areaId: 'progress',
      before: 'a',
    });
    expect(moveTo(hitTest(layout, 0, 50, hand, null))).toEqual({
      kind: 'column',
      areaId: 'progress',
      before: null,
    });
    expect(hitTest(layout, 0, 50, hand, null, true)).toBeNull();
  });
  test('lanes are told from columns', () => {
    expect(['progress', looseLane, 'lane:t'].map(themeOfLane)).toEqual([null, null, 't']);
    expect(['progress', looseLane, 'lane:t'].map(isBesideOthers)).toEqual([false, true, true]);
    expect([areaOfGroup('t'), areaOfGroup('loose:progress')]).toEqual([null, 'progress']);
  });
});

describe('arrow keys', () => {
  const stop = (head: string, layout: Stop['layout'], cardIds: string[] = []): Stop => ({
    head,
    layout,
    scrollTop: 0,
    cardIds,
  });
  const lanes = [
    stop('theme:t', lane('t', ['a', 'b', 'c'])),
    stop('theme:u', lane('u', ['d'])),
    stop('theme:v', null, ['e', 'f']),
  ];
  test('down from a head to its cards and up again', () => {
    expect(nextKey(lanes, 'theme:t', 'down')).toBe('card:a');
    expect(nextKey(lanes, 'card:a', 'up')).toBe('theme:t');
    expect(nextKey(lanes, 'theme:t', 'up')).toBeNull();
    expect(nextKey(lanes, 'theme:t', 'last')).toBe('card:c');
    expect(nextKey(lanes, 'card:c', 'first')).toBe('theme:t');
  });
  test('sideways from head to head, and from a card to the one at its height', () => {
    expect(nextKey(lanes, 'theme:t', 'right')).toBe('theme:u');
    expect(nextKey(lanes, 'theme:u', 'left')).toBe('theme:t');
    expect(nextKey(lanes, 'card:c', 'right')).toBe('card:d');
    expect(nextKey(lanes, 'card:d', 'left')).toBe('card:a');
  });
  test('into a lane that is off the page: to its head', () => {
    expect(nextKey(lanes, 'card:d', 'right')).toBe('theme:v');
    expect(nextKey(lanes, 'card:f', 'up')).toBe('card:e');
    expect(nextKey(lanes, 'theme:v', 'right')).toBeNull();
    expect(nextKey(lanes, 'card:gone', 'up')).toBeNull();
  });
});

describe('how the board stands', () => {
  const screen = (arrangement: Arrangement, chosenIn?: Stage, themeId: string | null = null) => ({
    arrangement,
    themeId,
    isBlank: false,
    ...(chosenIn && { chosenIn }),
  });
  test('each stage opens in its own way, whatever was chosen in another', () => {
    const opened = (stage: Stage) => standingOf(stage, screen('columns', 'name'));
    expect(['read', 'sort', 'weigh', 'wonder'].map((stage) => opened(stage as Stage))).toEqual([
      'columns',
      'columns',
      'overview',
      'themes',
    ]);
    expect(standingOf('name', screen('columns'))).toBe('themes');
  });
  test('in a stage it stands as somebody chose there, where the stage offers that', () => {
    expect(standingOf('name', screen('columns', 'name'))).toBe('columns');
    expect(standingOf('weigh', screen('themes', 'weigh'))).toBe('themes');
    expect(standingOf('sort', screen('themes', 'sort'))).toBe('columns');
    expect(standingOf('wonder', screen('overview', 'wonder'))).toBe('themes');
  });
  test('a theme that is shown large stays so, but all are looked at before they are weighed', () => {
    expect(standingOf('wonder', screen('theme', 'name', 't'))).toBe('theme');
    expect(standingOf('weigh', screen('theme', 'name', 't'))).toBe('overview');
    expect(standingOf('weigh', screen('theme', 'weigh', 't'))).toBe('theme');
    expect(standingOf('wonder', screen('theme', 'wonder'))).toBe('themes');
    expect(standingOf('read', screen('theme', 'name', 't'))).toBe('columns');
  });
  test('a second display has an overview as themes side by side', () => {
    expect(arrangementOf('weigh', screen('overview'))).toBe('themes');
    expect(arrangementOf('weigh', screen('theme', 'weigh', 't'))).toBe('theme');
    expect(arrangementOf('sort', screen('overview', 'weigh'))).toBe('columns');
  });
});
