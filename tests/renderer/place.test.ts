/** What is looked at, told by keys: where something is scrolled to once what stands in it has changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstInSight, keptScroll, type Line, stayed } from '../../renderer/ui/place/kept-scroll.ts';

/** Things of these heights one right below the other. */
function line(heights: Readonly<Record<string, number>>): Line {
  const keys = Object.keys(heights);
  const end = (at: number): number =>
    keys.slice(0, at + 1).reduce((sum, key) => sum + (heights[key] ?? 0), 0);
  return {
    length: keys.length,
    keyAt: (at) => keys[at] ?? '',
    indexOf: (key) => keys.indexOf(key),
    start: (at) => end(at - 1),
    end,
  };
}
const of = (keys: string, height = 100): Line =>
  line(Object.fromEntries([...keys].map((key) => [key, height])));
const kept = (before: string, scroll: number, after: string) =>
  keptScroll(of(before), scroll, of(after), 300);

test('the first thing in sight', () => {
  expect([0, 99, 100, 550, 600].map((scroll) => firstInSight(of('abcdef'), scroll))).toEqual([0, 0, 1, 5, 6]);
});

describe('what stays', () => {
  const keys = (before: string, after: string): string =>
    stayed(of(before), of(after))
      .map((at) => before[at])
      .join('');
  test.each([
    ['abcdef', 'abcdef', 'abcdef'],
    ['abcdef', 'xabydef', 'abdef'],
    ['abcdef', 'eabcdf', 'abcdf'],
    ['abcdef', 'bcdefa', 'bcdef'],
    ['abc', 'xyz', ''],
    ['abcdef', 'acbdef', 'abcdef'],
  ])('of %s in %s: %s', (before, after, same) => {
    expect(keys(before, after)).toBe(same);
  });
});

describe('is scrolled', () => {
  test.each([
    ['as far as before where nothing has changed', 'abcdefgh', 250, 'abcdefgh', 250],
    ['on by what came above', 'abcdefgh', 250, 'axybcdefgh', 450],
    ['at the top, too', 'abcd', 0, 'xabcd', 100],
    ['not by what came below', 'abcdefgh', 250, 'abcdefxgh', 250],
    ['so that the next stays where it was, should the first go', 'abcdefgh', 250, 'abdefgh', 150],
    ['not after what was put elsewhere', 'abcdefgh', 250, 'cabdefgh', 250],
  ])('%s', (_name, before, scroll, after, to) => {
    expect(kept(before, scroll, after)).toMatchObject({ scroll: to, isSame: true });
  });

  test('to what comes behind all that is gone, in its place', () => {
    expect(kept('abcdefghij', 250, 'ahij')).toEqual({ scroll: 150, isSame: false, eye: null });
  });

  test('to the end of what stood before, where nothing comes behind', () => {
    expect(kept('abcdefghij', 650, 'abc')).toEqual({ scroll: 0, isSame: false, eye: null });
  });

  test('to the same part of what has become smaller', () => {
    const before = line({ a: 100, b: 400, c: 100 });
    expect(keptScroll(before, 300, line({ a: 100, b: 100, c: 100 }), 300).scroll).toBe(150);
  });
});

test('two in a line, and one after the other goes above: what was looked at first stays', () => {
  const pairs = (keys: string): Line => {
    const line = of(keys);
    const start = (at: number): number => (at >> 1) * 100;
    return { ...line, start, end: (at) => start(at) + 100 };
  };
  let [keys, scroll, eye] = ['abcdefghijklmnop', 450, null as string | null];
  // The line in sight first is that of i and j; as others come ahead of i in it, i is kept and not they.
  for (let gone = 0; gone < 6; gone += 1) {
    const next = keys.slice(1);
    const kept = keptScroll(pairs(keys), scroll, pairs(next), 300, eye);
    [keys, scroll, eye] = [next, kept.scroll, kept.eye];
    const line = pairs(keys);
    expect(line.start(line.indexOf('i')) - scroll).toBe(-50);
  }
});

test('whatever goes, comes and moves: what stays and is seen first stands where it stood', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 1 });
  fc.assert(
    fc.property(letters, letters, fc.nat(2500), (before, after, scroll) => {
      const [was, is] = [of(before.join('')), of(after.join(''))];
      const { scroll: to, isSame } = keptScroll(was, scroll, is, 300);
      const first = stayed(was, is).find((at) => was.end(at) > scroll);
      if (!isSame || first === undefined) return;
      const key = was.keyAt(first);
      expect(is.start(is.indexOf(key)) - to).toBe(was.start(first) - scroll);
    }),
  );
});
