/** Several cards at once, one place further by keyboard, and how references are known. */
import { describe, expect, test } from 'vitest';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';

import { cardOn } from '../../../renderer/features/board/acts/key-moves.ts';
import {
  cardKey,
  referenceKey,
  referenceOfKey,
  themeOfKey,
} from '../../../renderer/features/board/columns/items.ts';
import { type Direction, nextKey } from '../../../renderer/features/board/columns/roving.ts';
import { cardsInLasso } from '../../../renderer/features/board/hand/lasso.ts';
import { nudgeCards, nudgeTheme, type Way } from '../../../renderer/features/board/acts/nudge.ts';
import { cardsBetween } from '../../../renderer/features/board/acts/selection.svelte.ts';
import { card as sourceCard, column, looseColumn, theme, widths } from './columns.ts';
import { board, card, twoThemes } from './themed-boards.ts';

describe('one place further by keyboard', () => {
  const open = ['participation', 'progress'];
  const among = indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: ['1', '2', '3', '4'].map((id) => card(id, null)),
  });
  const before = (ids: string[], way: 'up' | 'down') => {
    const nudge = nudgeCards(among, ids, way, open);
    const isMove = 'name' in nudge && nudge.name === 'board.moveCards';
    return isMove && nudge.input.to.kind === 'column' ? nudge.input.to.before : nudge;
  };

  test('among loose cards', () => {
    expect([before(['3'], 'up'), before(['1'], 'down'), before(['3'], 'down')]).toEqual(['2', '3', null]);
    expect([before(['2', '3'], 'up'), before(['2', '3'], 'down')]).toEqual(['1', null]);
  });

  test('the end is said', () => {
    expect(before(['1'], 'up')).toEqual({ why: 'It is the first in the column.' });
    expect(nudgeCards(board, ['3'], 'down', open)).toEqual({
      why: 'It is the last in *Justified answers*.',
    });
  });

  test('in lines to where the arrow goes by itself: along the line, or to the line above or below', () => {
    const to = (ids: string[], way: Way, next: string | null) => {
      const nudge = nudgeCards(among, ids, way, open, () => next);
      return 'name' in nudge && nudge.name === 'board.moveCards' ? nudge.input.to : nudge;
    };
    const loose = (placedBefore: string | null) => ({
      kind: 'column',
      areaId: 'participation',
      before: placedBefore,
    });
    // 1 and 2 stand beside each other, 3 and 4 below them.
    expect([to(['1'], 'right', '2'), to(['2'], 'left', '1')]).toEqual([loose('3'), loose('1')]);
    expect([to(['1'], 'down', '3'), to(['2'], 'down', '4'), to(['4'], 'up', '2')]).toEqual([
      loose('4'),
      loose(null),
      loose('2'),
    ]);
    expect(to(['1', '2'], 'down', '4')).toEqual(loose(null));
    // At the ends of the line and above the first one.
    expect(to(['2'], 'right', 'elsewhere')).toEqual({ ...loose(null), areaId: 'progress' });
    expect(to(['2'], 'up', null)).toEqual(loose('1'));
  });

  test('to the next open column, out of a theme', () => {
    const to = { kind: 'column', areaId: 'progress', before: null };
    const across = { name: 'board.moveCards', input: { cardIds: ['1'], to } };
    expect(nudgeCards(board, ['1'], 'right', open)).toEqual(across);
    expect(nudgeCards(board, ['1'], 'left', open)).toHaveProperty('why');
  });

  test('for a theme', () => {
    expect(nudgeTheme(twoThemes, { id: 'u', areaId: 'participation' }, 'up', open)).toEqual({
      name: 'board.moveTheme',
      input: { themeId: 'u', areaId: 'participation', before: 't' },
    });
    expect(nudgeTheme(twoThemes, { id: 'u', areaId: 'participation' }, 'down', open)).toHaveProperty('why');
  });
});

describe('several cards', () => {
  const layouts = [column(), column({ areaId: 'progress', themes: [], loose: ['p', 'q'].map(sourceCard) })];

  test('from one to another in either direction, across columns, past heads and fold rows', () => {
    expect(cardsBetween(layouts, 'b', 'x')).toEqual(['b', 'd', 'x']);
    expect(cardsBetween(layouts, 'p', 'y')).toEqual(['y', 'z', 'p']);
    expect(cardsBetween(layouts, 'gone', 'p')).toEqual(['p']);
  });

  test('that a rectangle meets, out of sight too, and only in the columns that it meets', () => {
    const at = { left: 0, right: 300, acrossIn: (x: number) => x };
    const inFirst = { layout: layouts[0] ?? column(), ...at, from: 180, to: 720 };
    const inSecond = { layout: layouts[1] ?? column(), ...at, left: 320, right: 600, from: 0, to: 50 };
    expect(cardsInLasso([inFirst, inSecond], 200, 100)).toEqual(['a', 'b', 'd', 'x']);
    expect(cardsInLasso([inFirst, inSecond], 100, 400)).toEqual(['a', 'b', 'd', 'x', 'p']);
    const many = { layout: looseColumn(10_000), ...at, from: 6 + 108 * 9000 + 50, to: 6 + 108 * 8999 };
    expect(cardsInLasso([many], 0, 10)).toEqual(['c8999', 'c9000']);
    expect(cardsInLasso([{ ...inFirst, from: 990, to: 2000 }], 0, 10)).toEqual([]);
  });
});

test.each([
  // In a line to the end of which stands what is only referred to: on to the next column, and back.
  [widths.three, 'b', 'right', 'p'],
  [widths.three, 'p', 'left', 'b'],
  [widths.three, 'b', 'left', 'a'],
  [widths.one, 'b', 'down', 'x'],
  [widths.one, 'x', 'up', 'b'],
  [widths.one, 'x', 'down', null],
] as const)('a range goes on past a reference: %i wide, from %s %s to %s', (width, from, direction, to) => {
  const themes = [theme('t', ['a', 'b'], { isUnfolded: true, referred: [sourceCard('r')] })];
  const [one, other] = [
    column({ themes, loose: [sourceCard('x')] }, width),
    column({ themes: [theme('u', ['p', 'q'], { isUnfolded: true })], loose: [] }, width),
  ];
  const stops = [one, other].map((layout) => ({ layout, scrollTop: 0 }));
  const next = (key: string, way: Direction) => nextKey(stops, key, way);
  expect(cardOn(next, cardKey(from), direction)).toBe(to);
});

test('a reference is known by its theme and its card', () => {
  expect(referenceOfKey(referenceKey('t', 'c:1'))).toEqual({ themeId: 't', cardId: 'c:1' });
  expect([referenceOfKey('card:1'), referenceOfKey(null)]).toEqual([null, null]);
  expect(themeOfKey(twoThemes, 'ref:t:4')).toBe('t');
  expect(themeOfKey(twoThemes, 'ref:u:4')).toBeNull();
});
