/** What the pointer means at every height of a column. */
import { describe, expect, test } from 'vitest';
import { hitTest, isSameTarget } from '../../../renderer/features/board/hand/hit-test.ts';
import { markOf } from '../../../renderer/features/board/hand/mark-place.ts';
import { gestureOf } from '../../../renderer/features/board/hand/drop.ts';
import type { DropTarget, Hand } from '../../../renderer/features/board/columns/in-hand.ts';
import { card, column, looseColumn, theme as sourceTheme } from './columns.ts';

const areaId = 'participation';
const cards = (...ids: string[]): Hand => ({ kind: 'cards', ids });
const nobody = cards();
const at = (y: number, last: DropTarget | null = null, inHand = nobody) =>
  hitTest(column(), 0, y, inHand, last);
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
    expect(hitTest(looseColumn(10_000), 0, 6 + 108 * 9_000 + 50, nobody, null)).toEqual(on('c9000'));
  });

  test('a card in the hand is no target', () => {
    expect(at(720, null, cards('x'))).toBeNull();
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
  expect(hitTest(empty, 0, 300, nobody, null)).toEqual(wholeColumn);
  expect(markOf(empty, wholeColumn)).toBeNull();
});

const shelf = (before: string | null): DropTarget => ({ kind: 'shelf', areaId, before });

describe('a theme in the hand', () => {
  const themeAt = (y: number, id: string, last: DropTarget | null = null) =>
    hitTest(column(), 0, y, { kind: 'theme', id }, last);
  test.each<[string, number, string, DropTarget | null]>([
    ['stays on itself', 300, 't', null],
    ['stays in the room above what stands behind it', 440, 't', null],
    ['goes onto another', 550, 't', theme('u')],
    ['stays on the upper end of the next', 450, 't', null],
    ['goes behind the next on its lower end', 640, 't', shelf(null)],
    ['goes before another on its upper end', 20, 'u', shelf('t')],
    ['goes onto a long one wherever but at its ends', 100, 'u', theme('t')],
    ['goes to the end over loose cards', 900, 't', wholeColumn],
    ['stays where it is the last, over loose cards', 900, 'u', null],
    ['comes from another column before the first', 3, 'foreign', shelf('t')],
    ['comes from another column between two', 440, 'foreign', shelf('u')],
  ])('%s', (_name, y, id, target) => {
    expect(themeAt(y, id)).toEqual(target);
  });

  test('goes to a column without themes as a whole, be it full of cards', () => {
    expect(hitTest(looseColumn(5), 0, 300, { kind: 'theme', id: 't' }, null)).toEqual(wholeColumn);
  });

  test('once on another it is held there', () => {
    expect(themeAt(450, 'foreign')).toEqual(shelf('u'));
    expect(themeAt(457, 'foreign')).toEqual(shelf('u'));
    expect(themeAt(457, 'foreign', theme('u'))).toEqual(theme('u'));
    // Its title is the theme itself.
    expect(themeAt(470, 'foreign')).toEqual(theme('u'));
  });

  test('marks a line between themes', () => {
    expect(markOf(column(), shelf('u'))).toEqual({ shape: 'line', inset: 0, top: 437, height: 0 });
    expect(markOf(column(), shelf(null))).toEqual({ shape: 'line', inset: 0, top: 663, height: 0 });
  });
});

describe('a reference', () => {
  const withReference = column({
    themes: [sourceTheme('t', ['a'], { referred: [card('z')] }), sourceTheme('u', ['d'])],
  });
  const refer = (y: number) => hitTest(withReference, 0, y, cards('x'), null, true);

  test('to cards in the hand: themes are targets as a whole, and nothing else is', () => {
    expect([50, 150, 260, 350, 700].map(refer)).toEqual([
      theme('t'),
      theme('t'),
      theme('t'),
      theme('u'),
      null,
    ]);
  });

  test('in the hand goes to another theme, away on free ground, and stays on its own', () => {
    const hand: Hand = { kind: 'reference', cardId: 'z', themeId: 't' };
    expect([150, 400, 900].map((y) => hitTest(withReference, 0, y, hand, null))).toEqual([
      null,
      theme('u'),
      wholeColumn,
    ]);
  });

  test('takes part in the layout, and a card dropped on it joins its theme', () => {
    expect(withReference.items.map(({ key }) => key).slice(0, 3)).toEqual(['theme:t', 'card:a', 'ref:t:z']);
    expect(hitTest(withReference, 0, 260, cards('x'), null)).toEqual(theme('t'));
  });
});

describe('what it comes to', () => {
  const newId = () => 'new';
  const to = (target: DropTarget, hand: Hand = cards('c'), isReferring = false) =>
    gestureOf(hand, target, isReferring, newId);

  test('for cards', () => {
    const moves = [on('x'), gap('x'), gap('b', 't'), theme('t'), wholeColumn].map((target) => to(target));
    expect(moves).toEqual(
      [
        { kind: 'card', cardId: 'x', newThemeId: 'new' },
        { kind: 'column', areaId, before: 'x' },
        { kind: 'theme', themeId: 't', before: 'b' },
        { kind: 'theme', themeId: 't', before: null },
        { kind: 'column', areaId, before: null },
      ].map((where) => ({ name: 'board.moveCards', input: { cardIds: ['c'], to: where } })),
    );
    expect(to(theme('t'), cards('c'), true)).toEqual({
      name: 'board.addReferences',
      input: { cardIds: ['c'], themeId: 't' },
    });
    expect(to(wholeColumn, cards('c'), true)).toBeNull();
  });

  test('for a theme', () => {
    const hand: Hand = { kind: 'theme', id: 'u' };
    expect([theme('t'), shelf('t'), wholeColumn].map((target) => to(target, hand))).toEqual([
      { name: 'board.mergeThemes', input: { themeId: 'u', into: 't' } },
      { name: 'board.moveTheme', input: { themeId: 'u', areaId, before: 't' } },
      { name: 'board.moveTheme', input: { themeId: 'u', areaId, before: null } },
    ]);
  });

  test('for a reference', () => {
    const hand: Hand = { kind: 'reference', cardId: 'c', themeId: 'u' };
    expect([theme('t'), wholeColumn].map((target) => to(target, hand))).toEqual([
      { name: 'board.moveReference', input: { cardId: 'c', from: 'u', to: 't' } },
      { name: 'board.removeReferences', input: { cardIds: ['c'], themeId: 'u' } },
    ]);
  });

  test('in the lane of a theme it is the theme', () => {
    const lane = 'lane:t';
    expect(to({ kind: 'column', areaId: lane })).toEqual(to(theme('t')));
    expect(to({ kind: 'gap', areaId: lane, themeId: null, before: 'b' })).toEqual(to(gap('b', 't')));
  });
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
    shelf(null),
    shelf('t'),
    theme('t'),
    theme('u'),
    wholeColumn,
  ];
  const same = all.map((a) => all.map((b) => isSameTarget(a, b && { ...b })));
  expect(same).toEqual(all.map((_a, row) => all.map((_b, place) => row === place)));
});
