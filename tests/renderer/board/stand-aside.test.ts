/** Wherever something is held, its picture covers neither the pointer nor the line of the target, and stays in the window. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, type Stand, standAside } from '../../../renderer/features/board/hand/stand-aside.ts';

const window = { width: 1366, height: 768 };
const size = { width: 240, height: 140 };

function boxOf({ anchor, at }: Stand) {
  const left = at.x - anchor.x * size.width;
  const top = at.y - anchor.y * size.height;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

const place = (
  x: number,
  y: number,
  isFinger = false,
  { line = null, upright = null, last = null }: Partial<Pick<Asked, 'line' | 'upright' | 'last'>> = {},
) => standAside({ pointer: { x, y }, isFinger, size, window, line, upright, last });

test('over the whole window it is beside the pointer, off the line and in sight', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(
        fc.record({
          x: fc.integer({ min: 0, max: window.width }),
          y: fc.integer({ min: 0, max: window.height }),
          // A line is never farther from the pointer than a quarter of a card.
          line: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
          isUpright: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      (isFinger, way) => {
        let last: Stand | null = null;
        for (const { x, y, line, isUpright } of way) {
          const at = line === null ? {} : isUpright ? { upright: x + line } : { line: y + line };
          last = place(x, y, isFinger, { ...at, last });
          const { left, top, right, bottom } = boxOf(last);
          expect(x > left && x < right && y > top && y < bottom).toBe(false);
          if (line !== null && isUpright) expect(x + line <= left - 8 || x + line >= right + 8).toBe(true);
          if (line !== null && !isUpright) expect(y + line <= top - 8 || y + line >= bottom + 8).toBe(true);
          expect(left >= 0 && right <= window.width && top >= 0 && bottom <= window.height).toBe(true);
        }
      },
    ),
    { numRuns: 2000, seed: 4 },
  );
});

describe('it stands', () => {
  test.each([
    ['to the right and below a mouse', place(600, 300), { x: 0, y: 0 }],
    ['to the left at the right edge', place(1300, 300), { x: 1, y: 0 }],
    ['above at the lower edge', place(600, 740), { x: 0, y: 1 }],
    ['above a finger', place(600, 400, true), { x: 0.5, y: 1 }],
    ['beside a finger at the upper edge', place(600, 60, true), { x: 0, y: 0 }],
    ['at its other side in the corner', place(1300, 60, true), { x: 1, y: 0 }],
  ])('%s', (_where, { anchor }, expected) => {
    expect(anchor).toEqual(expected);
  });

  test('where it is, until there is clearly room again', () => {
    const left = place(1120, 300);
    expect(left.anchor.x).toBe(1);
    expect(place(1095, 300, false, { last: left }).anchor.x).toBe(1);
    expect(place(1095, 300).anchor.x).toBe(0);
    expect(place(1050, 300, false, { last: left }).anchor.x).toBe(0);
  });
});
