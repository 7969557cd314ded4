/** The Hungarian method gains as much as the best of all ways, tried one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, gainOf, never } from '../../../../core/domain/records/understand/assign.ts';

/** The most that can be gained from a row on, with the columns that are left. */
function mostOf(gains: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const own = gains[row];
  if (own === undefined) return 0;
  const without = mostOf(gains, row + 1, taken);
  const taking = own.flatMap((gain, column) =>
    gain > 0 && !taken.includes(column) ? [gain + mostOf(gains, row + 1, [...taken, column])] : [],
  );
  return Math.max(without, ...taking);
}

const gain = fc.oneof(
  fc.constant(never),
  fc.integer({ min: -20, max: 40 }).map((tenths) => tenths / 10),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(gain, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('gains as much as any other way, and gives no column twice', () => {
  fc.assert(
    fc.property(table, (gains) => {
      const chosen = assign(gains);
      const used = chosen.filter((column) => column !== null);
      expect(new Set(used).size).toBe(used.length);
      chosen.forEach((column, row) => {
        if (column !== null) expect(gains[row]?.[column]).toBeGreaterThan(0);
      });
      expect(gainOf(gains, chosen)).toBeCloseTo(mostOf(gains), 9);
    }),
    { numRuns: 500 },
  );
});

test('takes less for one role where that leaves more for two', () => {
  expect(
    assign([
      [5, 4],
      [4.5, 0],
    ]),
  ).toEqual([1, 0]);
});

test('nothing to give is given to nobody', () => {
  expect(assign([])).toEqual([]);
  expect(assign([[], []])).toEqual([null, null]);
  expect(assign([[never, -1, 0]])).toEqual([null]);
});
