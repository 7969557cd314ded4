/** No regular expression in the code goes back over what it has read: its time grows with the text and no faster. */
import { describe, expect, test } from 'vitest';
import {
  expressionsBuilt,
  expressionsInCode,
  filesThatBuild,
  pumpsOf,
  type Expression,
} from '../support/expressions.ts';

/** As the code uses it: looked for from every place of the text. */
function use({ regExp }: Expression, text: string): number {
  const before = performance.now();
  if (regExp.global) text.replace(regExp, '');
  else regExp.test(text);
  return performance.now() - before;
}

const textOf = (pump: string, length: number, end: string): string =>
  pump.repeat(Math.ceil(length / pump.length)) + end;

/** The machine may be busy for a moment: what counts is the least of several times. */
const isSlow = (one: Expression, text: string, milliseconds: number): boolean =>
  [1, 2, 3, 4].every(() => use(one, text) > milliseconds);

/** A text on which an expression is slow, and slower than its length tells. */
function findSlow(one: Expression): string | null {
  for (const pump of pumpsOf(one.regExp))
    for (const end of ['\u0001', ''])
      // Going back over 1,000 signs costs a millisecond, over 4,000 sixteen; reading them once a fiftieth of one.
      if (isSlow(one, textOf(pump, 1000, end), 0.2) && isSlow(one, textOf(pump, 4000, end), 5))
        return JSON.stringify(pump + end);
  return null;
}

const written = expressionsInCode();
const building = filesThatBuild();
const built = await expressionsBuilt([...new Set(building)]);

describe('regular expressions', () => {
  test('are found in the code', () => {
    expect(written.length).toBeGreaterThan(500);
  });

  test('that are built of parts are built once, where the code is loaded', () => {
    expect(building.length).toBeGreaterThan(15);
    expect(built.map(({ where }) => where).sort()).toEqual(building.toSorted());
  });

  test('one that goes back over what it has read is noticed', () => {
    expect(findSlow({ where: 'here', regExp: /\s+$/u })).not.toBeNull();
    expect(findSlow({ where: 'here', regExp: /(?<!\s)\s+$/u })).toBeNull();
  });

  test('take time that grows with the text', () => {
    const slow = [...written, ...built].flatMap((one) => {
      const found = findSlow(one);
      return found === null ? [] : [`${one.where} ${String(one.regExp)} on ${found}`];
    });
    expect(slow).toEqual([]);
  }, 120_000);
});
