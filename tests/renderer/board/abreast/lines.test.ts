/** Wide columns: cards stand two or three in a line, and everything that reads the layout knows it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableWidth } from '../../../../renderer/features/board/columns/column-fit.ts';
import { cardsAbreast, HeightBook } from '../../../../renderer/features/board/columns/height-book.ts';
import { ColumnLayout } from '../../../../renderer/features/board/columns/layout-model.ts';
import { rowsInSight } from '../../../../renderer/features/board/columns/rows-in-sight.ts';
import { firstInSight, keptScroll } from '../../../../renderer/ui/place/kept-scroll.ts';
import { card, column, looseColumn, theme, widths } from '../columns.ts';

const tops = (layout: ColumnLayout) =>
  layout.items.map(({ key }, at) => [key, layout.top(at), layout.seat(at)]);
const heightsOf = (layout: ColumnLayout, heights: readonly number[]) =>
  new Map(layout.items.map(({ key }, at) => [key, heights[at % heights.length] ?? 100]));

describe('how many', () => {
  test.each([
    [280, 1],
    [538, 1],
    [540, 2],
    [797, 2],
    [800, 3],
    [1800, 3],
  ])('in a column of %d at 16: %d', (width, count) => {
    expect(cardsAbreast(width, 16)).toBe(count);
  });

  test('in a theme too a card has at least the width of one in a narrow column', () => {
    for (const body of [16, 22, 32, 46])
      for (let width = 250; width < 1900; width += 10) {
        const layout = new ColumnLayout(
          { areaId: 'a', themes: [theme('t', ['a', 'b', 'c'])], loose: [] },
          new HeightBook(body, width),
        );
        const inset = 28;
        if (layout.abreast > 1)
          expect(layout.across(1).width).toBeGreaterThanOrEqual(readableWidth(body) - inset);
      }
  });
});

describe('lines', () => {
  test('of two: heads and fold rows span all, each theme and the loose cards begin anew', () => {
    const layout = column({}, widths.two);
    expect(tops(layout)).toEqual([
      ['theme:t', 6, 0],
      ['card:a', 106, 0],
      ['card:b', 106, 1],
      ['fold:t', 210, 0],
      ['theme:u', 336, 0],
      ['card:d', 436, 0],
      ['card:x', 562, 0],
      ['card:y', 562, 1],
      ['card:z', 670, 0],
    ]);
    expect(layout.themes.map((box) => layout.themeBox(box))).toEqual([
      { top: 6, height: 316 },
      { top: 336, height: 212 },
    ]);
    expect(layout.height).toBe(784);
    expect([1, 2, 3, 6, 7].map((at) => layout.across(at))).toEqual([
      { left: 14, width: 282 },
      { left: 304, width: 282 },
      { left: 0, width: 600 },
      { left: 0, width: 296 },
      { left: 304, width: 296 },
    ]);
  });

  test('of three; cards that are only referred to stand on behind the others', () => {
    const themes = [theme('t', ['a', 'b'], { referred: [card('z')], isUnfolded: true })];
    const layout = column({ themes, loose: ['c', 'd', 'e', 'f'].map(card) }, widths.three);
    expect(tops(layout)).toEqual([
      ['theme:t', 6, 0],
      ['card:a', 106, 0],
      ['card:b', 106, 1],
      ['ref:t:z', 106, 2],
      ['card:c', 232, 0],
      ['card:d', 232, 1],
      ['card:e', 232, 2],
      ['card:f', 340, 0],
    ]);
  });

  test('a folded theme shows a whole line, and nothing to unfold where that is all of it', () => {
    const shown = (count: number, width: number): string[] => {
      const ids = Array.from({ length: count }, (_, n) => `c${n}`);
      const layout = column({ themes: [theme('t', ids)], loose: [] }, width);
      return layout.items.map(({ key }) => key);
    };
    const three = ['theme:t', 'card:c0', 'card:c1', 'card:c2'];
    expect(shown(5, widths.one)).toEqual(['theme:t', 'card:c0', 'card:c1', 'fold:t']);
    expect(shown(5, widths.two)).toEqual(['theme:t', 'card:c0', 'card:c1', 'fold:t']);
    expect(shown(5, widths.three)).toEqual([...three, 'fold:t']);
    expect(shown(3, widths.three)).toEqual(three);
  });

  test('groups of loose cards in a lane begin anew, and stand in from nothing', () => {
    const themes = ['t', 'u'].map((id) =>
      theme(id, [`${id}1`, `${id}2`, `${id}3`], { isLane: true, isHeadless: true, isUnfolded: true }),
    );
    const layout = column({ themes, loose: [] }, widths.two);
    expect(layout.items.map((_, at) => layout.seat(at))).toEqual([0, 1, 0, 0, 1, 0]);
    expect(layout.across(1)).toEqual({ left: 304, width: 296 });
  });

  test('are as high as their highest card, and what is measured moves all below', () => {
    const layout = looseColumn(5, widths.two);
    expect(layout.measure(new Map([['card:c1', 150]]), 250)).toBe(50);
    expect(tops(layout).map(([, top]) => top)).toEqual([6, 6, 164, 164, 272]);
    expect([layout.bottom(0), layout.end(0), layout.end(1)]).toEqual([106, 156, 156]);
    // The lower of two grows within its line: nothing moves.
    expect(layout.measure(new Map([['card:c0', 140]]), 250)).toBe(0);
    expect(layout.top(2)).toBe(164);
  });

  test('are in sight as a whole', () => {
    const layout = looseColumn(6, widths.two);
    layout.measure(new Map([['card:c1', 200]]), 0);
    expect(layout.range(150, 300)).toEqual({ from: 0, to: 4 });
    expect(layout.range(210, 212)).toEqual({ from: 2, to: 2 });
    expect(rowsInSight(layout, 250, 300, null).loose).toEqual([
      { item: layout.items[2], top: 214, seat: 0 },
      { item: layout.items[3], top: 214, seat: 1 },
    ]);
  });

  test('estimates go by the width of a card', () => {
    const item = { key: 'card:a', kind: 'card', id: 'a', themeId: null } as const;
    const long = { ...card('a'), text: 'x'.repeat(150) };
    const [narrow, wide] = [widths.one, 2 * widths.one + 8].map((width) =>
      new HeightBook(16, width).estimate(item, long),
    );
    expect(wide).toBe(narrow);
  });
});

describe('for any cards and heights', () => {
  const columns = fc
    .record({
      themes: fc.array(fc.nat(7), { maxLength: 4 }),
      loose: fc.nat(12),
      width: fc.constantFrom(...Object.values(widths)),
      heights: fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 20 }),
    })
    .map(({ themes, loose, width, heights }) => {
      const layout = column(
        {
          themes: themes.map((count, n) =>
            theme(
              `t${n}`,
              Array.from({ length: count }, (_, one) => `t${n}-${one}`),
              { isUnfolded: n % 2 === 0, referred: n % 3 === 0 ? [card(`r${n}`)] : [] },
            ),
          ),
          loose: Array.from({ length: loose }, (_, n) => card(`c${n}`)),
        },
        width,
      );
      layout.measure(heightsOf(layout, heights), 0);
      return layout;
    });

  test('they stand in order and none over another', () => {
    fc.assert(
      fc.property(columns, (layout) => {
        for (let at = 1; at < layout.length; at += 1) {
          expect(layout.top(at)).toBeGreaterThanOrEqual(layout.top(at - 1));
          expect(layout.end(at)).toBeGreaterThanOrEqual(layout.end(at - 1));
          const [one, other] = [layout.across(at - 1), layout.across(at)];
          const isBeside = layout.top(at) === layout.top(at - 1) && other.left >= one.left + one.width;
          expect(isBeside || layout.top(at) >= layout.end(at - 1)).toBe(true);
        }
        for (const at of layout.items.keys()) {
          const { left, width } = layout.across(at);
          expect(left >= 0 && left + width <= layout.width).toBe(true);
        }
      }),
    );
  });

  test('every point of a card is that card’s', () => {
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(columns, part, part, (layout, across, down) => {
        for (const at of layout.items.keys()) {
          const { left, width } = layout.across(at);
          const { top, height } = layout.box(at);
          expect(layout.indexUnder(left + across * width, top + down * height)).toBe(at);
        }
      }),
    );
  });

  test('from one width to another what is looked at stays where it is', () => {
    fc.assert(
      fc.property(
        columns,
        fc.constantFrom(...Object.values(widths)),
        fc.nat(2000),
        (layout, width, scroll) => {
          const other = column(layout.source, width);
          const seen = 400;
          const eye = firstInSight(layout, scroll);
          if (eye === layout.length) return;
          const { scroll: to } = keptScroll(layout, scroll, other, seen);
          const now = other.indexOf(layout.keyAt(eye));
          expect(other.end(now)).toBeGreaterThan(to);
          expect(other.start(now)).toBeLessThan(to + seen);
          const offset = layout.start(eye) - scroll;
          if (offset >= 0) expect(other.start(now) - to).toBe(offset);
        },
      ),
    );
  });
});
