/** Rows on a display that nobody scrolls: whole or not at all, from where the driver looks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partThatFits, type RowBox, shiftsOf } from '../../../renderer/features/wall/place-rows.ts';
import { columnRows } from '../../../renderer/features/wall/column-rows.ts';
import { WallList, type WallRow } from '../../../renderer/features/wall/wall-list.svelte.ts';
import {
  besideEachOther,
  cardsInTile,
  inRows,
  notesInTile,
  sizeOfTiles,
} from '../../../renderer/features/wall/wall-fit.ts';
import { restWords } from '../../../renderer/features/wall/wall-words.ts';

/** Rows under each other with a gap of 10; `heads` are the places of heads, which have the rows behind them. */
function stack(heights: readonly number[], heads: readonly number[] = []): RowBox[] {
  let top = 6;
  let head: number | null = null;
  return heights.map((height, at) => {
    if (heads.includes(at)) head = at;
    const box = { top, bottom: top + height, head };
    top += height + 10;
    return box;
  });
}

const evens = stack(Array.from({ length: 10 }, () => 90));

describe('the part that fits', () => {
  test.each([
    ['all', { room: 2000, wanted: 4, isEnd: true }, { from: 0, to: 10 }],
    ['the first', { room: 300, wanted: 0, isEnd: true }, { from: 0, to: 3 }],
    ['from what is wanted', { room: 300, wanted: 4, isEnd: true }, { from: 4, to: 7 }],
    ['at the end as many before it as have room', { room: 300, wanted: 9, isEnd: true }, { from: 7, to: 10 }],
    ['one at least', { room: 10, wanted: 2, isEnd: true }, { from: 2, to: 3 }],
  ])('%s', (_name, space, part) => expect(partThatFits(evens, space)).toEqual(part));

  test('the head of what is seen first stands above it, and no head stands alone at the end', () => {
    const rows = stack([40, 90, 90, 90, 40, 90], [0, 4]);
    const part = partThatFits(rows, { room: 260, wanted: 2, isEnd: true });
    expect([part, shiftsOf(rows, part)]).toEqual([
      { from: 2, to: 4 },
      // The head at the top, the two cards under it.
      [0, null, -100, -100, null, null],
    ]);
  });

  test('no row stands out of the list, whatever its rows and wherever the driver looks', () => {
    const rows = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        rows,
        fc.nat(29),
        fc.integer({ min: 250, max: 900 }),
        fc.boolean(),
        (heights, at, room, isEnd) => {
          const boxes = stack(heights, [0, 7, 19]);
          const shifts = shiftsOf(boxes, partThatFits(boxes, { room, wanted: at % heights.length, isEnd }));
          const seen = boxes.flatMap((box, place) => {
            const shift = shifts[place] ?? null;
            return shift === null ? [] : [{ top: box.top + shift, bottom: box.bottom + shift }];
          });
          expect(seen.length).toBeGreaterThan(0);
          for (const [place, { top, bottom }] of seen.entries()) {
            expect(top).toBeGreaterThanOrEqual(seen[place - 1]?.bottom ?? 6);
            // A single card with its head may be higher than there is room for.
            if (seen.length > 2) expect(bottom).toBeLessThanOrEqual(6 + room);
          }
        },
      ),
      { seed: 7 },
    );
  });
});

const rowOf = (id: string): WallRow => ({ id, items: [id], counts: 1 });

function listOf(count: number) {
  const looks = {
    rows: Array.from({ length: count }, (_, at) => rowOf(`r${at}`)),
    top: null as string | null,
    wanted: new Set<string>() as ReadonlySet<string>,
  };
  const list = new WallList({ rows: () => looks.rows, top: () => looks.top, wanted: () => looks.wanted });
  /** Every row is 90 high, and there is room for three. */
  const measure = (): void => list.take(stack(list.part.map(() => 90)), 300);
  const seen = (): string[] =>
    list.part.filter((_row, at) => (list.shifts[at] ?? null) !== null).map(({ id }) => id);
  return { list, looks, measure, seen };
}

describe('a list', () => {
  test('follows the driver, and says how many wait', () => {
    const { list, looks, measure, seen } = listOf(100);
    measure();
    expect([seen(), list.rest]).toEqual([['r0', 'r1', 'r2'], { above: 0, below: 97 }]);
    looks.top = 'r40';
    const after = listOf(100);
    after.looks.top = 'r40';
    after.measure();
    expect([after.seen(), after.list.rest]).toEqual([['r40', 'r41', 'r42'], { above: 40, below: 57 }]);
    expect(after.list.part.length).toBeLessThan(70);
  });

  test('begins with what is wanted where it is not seen, and not where it is', () => {
    for (const [wanted, expected] of [
      ['r2', ['r0', 'r1', 'r2']],
      ['r7', ['r7', 'r8', 'r9']],
    ] as const) {
      const { looks, measure, seen } = listOf(100);
      looks.wanted = new Set([wanted]);
      measure();
      measure();
      expect(seen()).toEqual(expected);
    }
  });
});

test('a theme is folded in a column, but not where the driver looks into it or a card has landed', () => {
  const cardIds = ['1', '2', '3', '4', '5', '6'];
  const theme = { id: 't', number: 1, title: 'T', areaId: 'a', word: null, visits: 1, observers: 1 };
  const themes = new Map([['t', { ...theme, cardIds, referredIds: [], wonderings: [], pupil: [] }]]);
  const countOf = (some: readonly string[]): number => some.length + (some.includes('6') ? 3 : 0);
  const rows = (lookedInto: string | null, landed: string[] = []) => {
    const looking = { lookedInto, landed: new Set(landed), countOf };
    return columnRows({ themeIds: ['t'], looseIds: ['x'] }, themes, looking);
  };
  const ids = (...looking: Parameters<typeof rows>) => rows(...looking).map(({ id }) => id);
  expect([ids(null), ids('t'), ids(null, ['6'])]).toEqual([
    ['t', '1', '2', '3', '4', 'more:t', 'x'],
    ['t', '1', '2', '3', '4', '5', '6', 'x'],
    ['t', '1', '2', '3', '4', '6', 'more:t', 'x'],
  ]);
  // Counts of one question are one row, and as many cards as they are.
  expect(rows(null).find(({ id }) => id === 'more:t')).toMatchObject({ counts: 5, more: 5 });
  expect(rows('t').find(({ id }) => id === '6')?.counts).toBe(4);
});

test('tiles stand as evenly as they can, with as much in each as has room', () => {
  const beside = (count: number) => besideEachOther(count, { width: 1000, least: 230, gap: 20 });
  expect([1, 3, 4, 5, 6, 8, 9, 12].map(beside)).toEqual([1, 3, 4, 3, 3, 4, 3, 4]);
  expect(besideEachOther(3, { width: 100, least: 230, gap: 20 })).toBe(1);
  expect(inRows(['a', 'b', 'c', 'd', 'e'], 3)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect([cardsInTile(9), cardsInTile(28), notesInTile(9), notesInTile(28)]).toEqual([0, 3, 1, 2]);
  const room = { width: 1860, height: 960, body: 32 };
  expect([2, 9, 12, 40].map((count) => sizeOfTiles(count, room))).toEqual([1.6, 1.15, 1, 1]);
  // With a wondering on each.
  expect([1, 2, 3, 4, 12].map((count) => sizeOfTiles(count, room, 1))).toEqual([1.6, 1.6, 1.35, 1, 1]);
});

test('what is left', () => {
  expect([
    restWords({ above: 0, below: 0 }),
    restWords({ above: 4, below: 12 }),
    restWords({ above: 0, below: 1 }, 'theme'),
    restWords({ above: 0, below: 3 }, 'theme'),
  ]).toEqual(['', '4 above · 12 more', '1 more theme', '3 more themes']);
});
