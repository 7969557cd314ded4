/** What the pointer means at every height of a column. */
import { describe, expect, test } from 'vitest';
import {
  type DropTarget,
  hitTest,
  isSameTarget,
  markOf,
  moveOf,
} from '../../../renderer/features/board/hit-test.ts';
import { column, looseColumn } from './columns.ts';

const areaId = 'participation';
const nobody: ReadonlySet<string> = new Set();
const at = (y: number, last: DropTarget | null = null, inHand = nobody) => hitTest(column(), y, inHand, last);
const gap = (before: string | null, themeId: string | null = null): DropTarget => ({
  kind: 'gap',
  areaId,
  themeId,
  before,
});
const on = (cardId: string, themeId: string | null = null): DropTarget => ({
  kind: 'card',
  areaId,
  cardId,
  themeId,
});
const theme = (themeId: string): DropTarget => ({ kind: 'theme', areaId, themeId });
const wholeColumn: DropTarget = { kind: 'column', areaId };

describe('hit test', () => {
  test.each<[string, number, DropTarget]>([
    ['above everything', 0, wholeColumn],
    ['on the head of a theme', 50, theme('t')],
    ['on a card in a theme', 156, on('a', 't')],
    ['upper quarter in a theme', 110, gap('a', 't')],
    ['lower quarter in a theme', 200, gap('b', 't')],
    ['between cards of a theme', 210, gap('b', 't')],
    ['lower quarter of the last card shown: before the first that is folded away', 310, gap('c', 't')],
    ['on the fold row', 350, theme('t')],
    ['in the padding of a theme', 425, theme('t')],
    ['between two themes', 440, theme('u')],
    ['lower quarter of the only card of a theme', 640, gap(null, 'u')],
    ['between the last theme and the loose cards', 665, gap('x')],
    ['upper quarter', 675, gap('x')],
    ['middle', 720, on('x')],
    ['lower quarter', 765, gap('y')],
    ['between two cards', 774, gap('y')],
    ['lower quarter of the last card', 980, gap(null)],
    ['below everything', 995, wholeColumn],
  ])('%s', (_name, y, target) => {
    expect(at(y)).toEqual(target);
  });

  test('works far out of sight', () => {
    expect(hitTest(looseColumn(10_000), 6 + 108 * 9_000 + 50, nobody, null)).toEqual(on('c9000'));
  });

  test('a card in the hand is no target', () => {
    expect(at(720, null, new Set(['x']))).toBeNull();
  });

  test.each<[string, number, DropTarget | null, DropTarget]>([
    ['from outside the middle begins late', 700, null, gap('x')],
    ['once in the middle it ends late', 700, on('x'), on('x')],
    ['but it ends', 685, on('x'), gap('x')],
    ['having been on another card is no help', 700, on('y'), gap('x')],
  ])('hysteresis: %s', (_name, y, last, target) => {
    expect(at(y, last)).toEqual(target);
  });
});

test('an empty column is a target as a whole', () => {
  const empty = column({ themes: [], loose: [] });
  expect(hitTest(empty, 300, nobody, null)).toEqual(wholeColumn);
  expect(markOf(empty, wholeColumn)).toBeNull();
});

test('what a target means as a move', () => {
  const newId = () => 'new';
  expect(
    [on('x'), gap('x'), gap('b', 't'), theme('t'), wholeColumn].map((target) => moveOf(target, newId)),
  ).toEqual([
    { kind: 'card', cardId: 'x', newThemeId: 'new' },
    { kind: 'column', areaId, before: 'x' },
    { kind: 'theme', themeId: 't', before: 'b' },
    { kind: 'theme', themeId: 't', before: null },
    { kind: 'column', areaId, before: null },
  ]);
});

describe('the mark', () => {
  test.each<[string, DropTarget, ReturnType<typeof markOf>]>([
    ['a ring around a loose card', on('x'), { shape: 'ring', inset: -5, top: 665, height: 110 }],
    [
      'a ring around the theme for a card in it',
      on('a', 't'),
      { shape: 'ring', inset: -5, top: 1, height: 434 },
    ],
    ['a line between loose cards', gap('y'), { shape: 'line', inset: 0, top: 774, height: 0 }],
    ['a line behind the last', gap(null), { shape: 'line', inset: 0, top: 990, height: 0 }],
    ['a line in a theme', gap('b', 't'), { shape: 'line', inset: 12, top: 210, height: 0 }],
    [
      'above the fold row for what is folded away',
      gap('c', 't'),
      { shape: 'line', inset: 12, top: 322, height: 0 },
    ],
    ['nothing for a theme that has gone', theme('gone'), null],
    ['nothing for a card that has gone', on('gone'), null],
  ])('%s', (_name, target, mark) => {
    expect(markOf(column(), target)).toEqual(mark);
  });
});

test('targets are the same by what they mean', () => {
  const all = [
    null,
    on('x'),
    on('y'),
    gap('x'),
    gap(null),
    gap(null, 't'),
    theme('t'),
    theme('u'),
    wholeColumn,
  ];
  const same = all.map((a) => all.map((b) => isSameTarget(a, b && { ...b })));
  expect(same).toEqual(all.map((_a, row) => all.map((_b, place) => row === place)));
});
