/** Where things stand in a column: estimated, measured, searched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HeightBook } from '../../../renderer/features/board/columns/height-book.ts';
import { ColumnLayout } from '../../../renderer/features/board/columns/layout-model.ts';
import { rowsInSight } from '../../../renderer/features/board/columns/rows-in-sight.ts';
import { card, column, looseColumn, theme } from './columns.ts';

const tops = (layout: ColumnLayout) => layout.items.map((item, at) => [item.key, layout.top(at)]);

describe('the stack', () => {
  test('themes with their first two cards and a fold row, then loose cards', () => {
    const layout = column();
    expect(tops(layout)).toEqual([
      ['theme:t', 6],
      ['card:a', 106],
      ['card:b', 214],
      ['fold:t', 318],
      ['theme:u', 444],
      ['card:d', 544],
      ['card:x', 670],
      ['card:y', 778],
      ['card:z', 886],
    ]);
    expect(layout.themes.map((box) => layout.themeBox(box))).toEqual([
      { top: 6, height: 424 },
      { top: 444, height: 212 },
    ]);
    expect(layout.height).toBe(1000);
  });

  test('an unfolded theme shows all of its cards and keeps its row', () => {
    const layout = column({ themes: [theme('t', ['a', 'b', 'c'], { isUnfolded: true })], loose: [] });
    expect(layout.items.map((item) => item.key)).toEqual(['theme:t', 'card:a', 'card:b', 'card:c', 'fold:t']);
  });

  test('a folded theme shows a card that is kept in sight, and the order behind it is the whole theme’s', () => {
    const of = (kept: string) =>
      column({ themes: [theme('t', ['a', 'b', 'c', 'd', 'e'], { kept: new Set([kept]) })], loose: [] });
    expect(of('d').items.map(({ key }) => key)).toEqual(['theme:t', 'card:a', 'card:b', 'card:d', 'fold:t']);
    expect([0, 2, 3].map((at) => of('d').nextCard(at))).toEqual(['a', 'c', 'e']);
    expect(of('e').nextCard(3)).toBeNull();
  });

  test('a theme of which all is kept in sight has a row to fold it by; one of two cards has none', () => {
    const layout = column({ themes: [theme('t', ['a', 'b', 'c'], { kept: new Set(['c']) })], loose: [] });
    expect(layout.items.map(({ key }) => key)).toEqual(['theme:t', 'card:a', 'card:b', 'card:c', 'fold:t']);
    const small = column({ themes: [theme('t', ['a', 'b'])], loose: [] });
    expect(small.items.map(({ key }) => key)).toEqual(['theme:t', 'card:a', 'card:b']);
  });

  test('an empty column has no height', () => {
    expect(column({ themes: [], loose: [] }).height).toBe(0);
  });
});

describe('estimates', () => {
  const item = { key: 'card:a', kind: 'card', id: 'a', themeId: null } as const;
  const of = (text: string, book = new HeightBook(16, 300)) => book.estimate(item, { ...card('a'), text });

  test('grow with the text up to six lines', () => {
    const [one, two, six, more] = [of('x'), of('x'.repeat(60)), of('x'.repeat(300)), of('x'.repeat(900))];
    expect([two - one, more - six]).toEqual([expect.closeTo(22.4), 0]);
  });

  test('a card inside a theme is narrower', () => {
    const book = new HeightBook(16, 300);
    const text = 'x'.repeat(67);
    const inside = book.estimate({ ...item, themeId: 't' }, { ...card('a'), text });
    expect(inside).toBeGreaterThan(of(text, book));
  });
});

describe('measuring', () => {
  test('moves what stands below and answers by how much what is seen has moved', () => {
    const layout = looseColumn(10);
    expect(layout.measure(new Map([['card:c1', 150]]), 500)).toBe(50);
    expect([layout.top(1), layout.top(2), layout.top(9)]).toEqual([114, 272, 1028]);
  });

  test('below what is seen nothing has moved', () => {
    expect(looseColumn(10).measure(new Map([['card:c8', 150]]), 300)).toBe(0);
  });

  test('at the very top the column simply grows', () => {
    expect(looseColumn(10).measure(new Map([['card:c0', 150]]), 0)).toBe(0);
  });

  test('what was right is no correction; unknown items are passed over', () => {
    const heights = new Map([
      ['card:c0', 100.3],
      ['card:gone', 60],
    ]);
    expect(looseColumn(3).measure(heights, 0)).toBeNull();
  });

  test('is remembered by the next layout of the same width', () => {
    const book = new HeightBook(16, 300);
    const source = { areaId: 'progress', themes: [], loose: [card('a'), card('b')] };
    new ColumnLayout(source, book).measure(new Map([['card:a', 321]]), 0);
    expect(new ColumnLayout(source, book).box(0).height).toBe(321);
  });
});

test('the items in a range are those that touch it, for any heights', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(heights, fc.nat(5000), fc.nat(900), (measured, top, span) => {
      const layout = looseColumn(measured.length);
      layout.measure(new Map(measured.map((height, at) => [`card:c${at}`, height])), 0);
      const { from, to } = layout.range(top, top + span);
      const touching = layout.items.flatMap((_, at) =>
        layout.bottom(at) >= top && layout.top(at) <= top + span ? [at] : [],
      );
      expect(Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)).toEqual(touching);
    }),
  );
});

describe('rows in sight', () => {
  test('are grouped by theme, with their place inside it', () => {
    const { themes, loose } = rowsInSight(column(), 300, 700, null);
    expect(
      themes.map(({ themeId, rows }) => [themeId, rows.map(({ item, top }) => [item.key, top])]),
    ).toEqual([
      [
        't',
        [
          ['card:b', 208],
          ['fold:t', 312],
        ],
      ],
      [
        'u',
        [
          ['theme:u', 0],
          ['card:d', 100],
        ],
      ],
    ]);
    expect(loose.map(({ item, top }) => [item.key, top])).toEqual([['card:x', 670]]);
  });

  test.each([
    ['above', 'card:c0', ['card:c0', 'card:c5', 'card:c6']],
    ['below', 'card:c9', ['card:c5', 'card:c6', 'card:c9']],
    ['in sight', 'card:c5', ['card:c5', 'card:c6']],
    ['elsewhere', 'card:other', ['card:c5', 'card:c6']],
  ])('what has the focus stays on the page: %s', (_name, kept, keys) => {
    const { loose } = rowsInSight(looseColumn(10), 560, 700, kept);
    expect(loose.map(({ item }) => item.key)).toEqual(keys);
  });
});
