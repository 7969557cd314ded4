/** Wide columns in the hand: what lies under the pointer, where the line is drawn, what a rectangle meets, where arrows go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looseGroup, looseLane } from '../../../../renderer/features/board/columns/area-ids.ts';
import type { DropTarget, Hand } from '../../../../renderer/features/board/columns/in-hand.ts';
import type { ColumnLayout } from '../../../../renderer/features/board/columns/layout-model.ts';
import { type Direction, nextKey } from '../../../../renderer/features/board/columns/roving.ts';
import { hitTest, isSameTarget } from '../../../../renderer/features/board/hand/hit-test.ts';
import { cardsInLasso } from '../../../../renderer/features/board/hand/lasso.ts';
import { markOf } from '../../../../renderer/features/board/hand/mark-place.ts';
import { card, column, looseColumn, theme, widths } from '../columns.ts';

const areaId = 'participation';
const cards = (...ids: string[]): Hand => ({ kind: 'cards', ids });
const on = (cardId: string, themeId: string | null = null): DropTarget => ({
  kind: 'card',
  areaId,
  cardId,
  themeId,
});
const gap = (before: string | null, themeId: string | null = null, endOf?: string): DropTarget => ({
  kind: 'gap',
  areaId,
  themeId,
  before,
  ...(endOf === undefined ? {} : { endOf }),
});
const wholeColumn: DropTarget = { kind: 'column', areaId };

/** Theme t (a, b side by side; c folded away), theme u (d), then loose x, y side by side and z. */
const two = column({}, widths.two);
const at = (x: number, y: number, last: DropTarget | null = null, hand = cards()) =>
  hitTest(two, x, y, hand, last);

describe('under the pointer', () => {
  test.each<[string, number, number, DropTarget]>([
    ['on the left card', 148, 612, on('x')],
    ['on the right card', 452, 612, on('y')],
    ['left quarter of the first', 40, 612, gap('x')],
    ['right quarter of the first', 270, 612, gap('y')],
    ['in the space between two', 300, 612, gap('y')],
    ['left quarter of the second', 340, 612, gap('y')],
    ['right quarter of the last of a line', 580, 612, gap('z', null, 'y')],
    ['between two lines: at the side of what is above', 40, 666, gap('x')],
    ['and at its end', 580, 666, gap('z', null, 'y')],
    ['on the last', 148, 720, on('z')],
    ['beside the last, where its line is free', 450, 720, gap(null, null, 'z')],
    ['below everything', 450, 780, wholeColumn],
    ['on a card in a theme', 155, 156, on('a', 't')],
    ['left of the first in a theme, in its padding', 4, 156, gap('a', 't')],
    ['between two in a theme', 300, 156, gap('b', 't')],
    ['behind the last shown: before what is folded away', 580, 156, gap('c', 't', 'b')],
    ['beside the only card of a theme', 450, 486, gap(null, 'u', 'd')],
    ['on the head of a theme', 450, 50, { kind: 'theme', areaId, themeId: 't' }],
    ['between the last theme and the loose cards', 450, 557, gap('x')],
  ])('%s', (_name, x, y, target) => {
    expect(at(x, y)).toEqual(target);
  });

  test('the middle is wider for who is already in it, across', () => {
    expect(at(80, 612)).toEqual(gap('x'));
    expect(at(80, 612, on('x'))).toEqual(on('x'));
  });

  test('under a card that is lower than its line its halves are before and behind it', () => {
    const layout = looseColumn(4, widths.two);
    layout.measure(new Map([['card:c1', 200]]), 0);
    expect(hitTest(layout, 100, 180, cards(), null)).toEqual(gap('c0'));
    expect(hitTest(layout, 200, 180, cards(), null)).toEqual(gap('c1'));
    expect(hitTest(layout, 452, 180, cards(), null)).toEqual(on('c1'));
  });

  test('a card in the hand is no target, whatever lies beside it is', () => {
    expect(at(148, 612, null, cards('x'))).toBeNull();
    expect(at(452, 612, null, cards('x'))).toEqual(on('y'));
  });

  test('cards that are only referred to are their theme', () => {
    const themes = [theme('t', ['a'], { referred: [card('r')] })];
    const layout = column({ themes, loose: [] }, widths.two);
    expect(hitTest(layout, 450, 150, cards('x'), null)).toEqual({ kind: 'theme', areaId, themeId: 't' });
    // Its only card stands before them.
    expect(hitTest(layout, 270, 150, cards('x'), null)).toEqual(gap(null, 't', 'a'));
  });

  test('a theme in the hand knows no lines', () => {
    const hand: Hand = { kind: 'theme', id: 'u' };
    expect([20, 580].map((x) => hitTest(two, x, 156, hand, null))).toEqual(
      [0, 0].map(() => ({ kind: 'theme', areaId, themeId: 't' })),
    );
  });

  test('in a group of loose cards beside the themes as well', () => {
    const group = theme(looseGroup('progress'), ['a', 'b'], { isUnfolded: true, isLane: true });
    const layout = column({ areaId: looseLane, themes: [group], loose: [] }, widths.two);
    expect(hitTest(layout, 452, 150, cards(), null)).toEqual({ ...on('b'), areaId: looseLane });
    expect(hitTest(layout, 300, 150, cards(), null)).toEqual({
      ...gap('b', looseGroup('progress')),
      areaId: looseLane,
    });
  });
});

test('every point of a card is that card, or the place before or behind it, and the line is drawn at its side', () => {
  const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const layouts = [looseColumn(7, widths.two), looseColumn(8, widths.three), column({}, widths.two)];
  for (const layout of layouts)
    layout.measure(new Map(layout.items.map(({ key }, n) => [key, 40 + ((n * 97) % 160)])), 0);
  fc.assert(
    fc.property(fc.constantFrom(...layouts), fc.nat(8), part, part, (layout, n, across, down) => {
      const place = n % layout.length;
      const item = layout.items[place];
      if (item?.kind !== 'card') return;
      const { left, width } = layout.across(place);
      const { top, height } = layout.box(place);
      const target = hitTest(layout, left + across * width, top + down * height, cards(), null);
      const mark = target && markOf(layout, target);
      if (target?.kind === 'card') return void expect(target.cardId).toBe(item.id);
      if (target?.kind !== 'gap') throw new Error('a card is a card or a place beside it');
      expect(target.before).toBe(across < 0.5 ? item.id : layout.nextCard(place));
      const x = (mark?.part?.from ?? NaN) * layout.width;
      expect(Math.abs(x - (across < 0.5 ? left : left + width))).toBeLessThanOrEqual(4);
      expect(mark).toMatchObject({ top, height: layout.end(place) - top, shape: 'upright' });
    }),
  );
});

describe('the mark', () => {
  const part = (from: number, to = from) => ({ from: from / 600, to: to / 600 });
  test.each<[string, DropTarget, ReturnType<typeof markOf>]>([
    [
      'between two of a line',
      gap('y'),
      { shape: 'upright', inset: -4, top: 562, height: 100, part: part(300) },
    ],
    ['before the first', gap('x'), { shape: 'upright', inset: -4, top: 562, height: 100, part: part(-4) }],
    [
      'behind the last of a line, not before the first of the next',
      gap('z', null, 'y'),
      { shape: 'upright', inset: -4, top: 562, height: 100, part: part(601) },
    ],
    [
      'behind the last that is shown of a theme',
      gap('c', 't', 'b'),
      { shape: 'upright', inset: -4, top: 106, height: 100, part: part(590) },
    ],
    [
      'a ring around one card',
      on('y'),
      { shape: 'ring', inset: -5, top: 557, height: 110, part: part(304, 600) },
    ],
    ['a ring around a whole theme', on('a', 't'), { shape: 'ring', inset: -5, top: 1, height: 326 }],
  ])('%s', (_name, target, mark) => {
    expect(markOf(two, target)).toEqual(mark);
  });

  test('at the end of a line is another than at the beginning of the next', () => {
    expect(isSameTarget(gap('z'), gap('z', null, 'y'))).toBe(false);
    expect(isSameTarget(gap('z', null, 'y'), gap('z', null, 'y'))).toBe(true);
  });
});

test('a rectangle meets the cards that it lies over, and not those beside them', () => {
  // On the screen the column stands 100 further right, half as wide.
  const of = (layout: ColumnLayout, from: number, to: number, left: number, right: number) =>
    cardsInLasso([{ layout, left: 100, right: 400, from, to, acrossIn: (x) => (x - 100) * 2 }], left, right);
  expect(of(two, 100, 720, 260, 380)).toEqual(['b', 'y']);
  expect(of(two, 720, 100, 150, 110)).toEqual(['a', 'd', 'x', 'z']);
  expect(of(two, 100, 600, 110, 380)).toEqual(['a', 'b', 'd', 'x', 'y']);
  const uneven = looseColumn(4, widths.two);
  uneven.measure(new Map([['card:c1', 200]]), 0);
  expect(of(uneven, 150, 180, 110, 380)).toEqual(['c1']);
});

describe('arrows', () => {
  const three = column({ areaId: 'progress', themes: [], loose: ['p', 'q', 'r', 's', 'v'].map(card) }, 900);
  const columns = [
    { layout: two, scrollTop: 560 },
    { layout: three, scrollTop: 0 },
  ];
  test.each<[string, Direction, string | null]>([
    ['card:x', 'right', 'card:y'],
    ['card:y', 'left', 'card:x'],
    ['card:y', 'right', 'card:p'],
    ['card:p', 'left', 'card:y'],
    ['card:p', 'right', 'card:q'],
    ['card:x', 'down', 'card:z'],
    ['card:y', 'down', 'card:z'],
    ['card:z', 'up', 'card:x'],
    ['card:z', 'right', 'card:p'],
    ['card:b', 'up', 'theme:t'],
    ['card:b', 'down', 'fold:t'],
    ['theme:t', 'down', 'card:a'],
    ['card:q', 'down', 'card:v'],
    ['card:r', 'down', 'card:v'],
    ['card:v', 'up', 'card:q'],
    ['card:v', 'right', null],
    ['card:z', 'down', null],
    ['card:y', 'first', 'theme:t'],
    ['card:x', 'last', 'card:z'],
  ])('from %s %s: %s', (from, direction, to) => {
    expect(nextKey(columns, from, direction)).toBe(to);
  });
});
