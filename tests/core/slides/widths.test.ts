/** The table of letter widths is that of the font, and texts are as wide as the font has them. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasFonts, target, widthsSource } from '../../../build/make/widths.mjs';
import {
  breakLines,
  evenWidth,
  fittingSize,
  lineCount,
  mostLines,
  textWidth,
} from '../../../core/domain/deck/layout/measure.ts';

const made = hasFonts
  ? 'made again it is the same'
  : 'not made again: Liberation Sans is not installed where it is looked for';

test.runIf(hasFonts)(made, () => {
  expect(widthsSource()).toBe(fs.readFileSync(target, 'utf8'));
});

describe('widths', () => {
  test('regular and bold each have their own, accents too', () => {
    expect(textWidth('Hand', 100, false)).toBeCloseTo(72.2 + 55.6 + 55.6 + 55.6);
    expect(textWidth('Hand', 100, true)).toBeCloseTo(72.2 + 55.6 + 61.1 + 61.1);
    expect(textWidth('ơ', 100, false)).toBeGreaterThan(textWidth('o', 100, false) * 1.1);
    expect(textWidth('ď', 100, false)).toBeGreaterThan(textWidth('d', 100, false) * 1.1);
  });

  test('of what is not in the table: an em, more for emoji, nothing for what stands on another letter', () => {
    expect(textWidth('学', 100, false)).toBe(100);
    expect(textWidth('🙂', 100, false)).toBe(125);
    expect(textWidth('e\u0301', 100, false)).toBe(textWidth('e', 100, false));
    expect(textWidth('\u200b\u2060', 100, false)).toBe(0);
  });
});

describe('lines', () => {
  test('end at spaces, after hyphens between letters, and inside of a word that is longer than a line', () => {
    expect(breakLines('one two', 36, 852)).toEqual(['one two']);
    expect(breakLines('A well-known handful', 40, 200, true)).toEqual(['A well-', 'known', 'handful']);
    expect(breakLines('W'.repeat(30), 40, 400).length).toBe(3);
    expect(breakLines('', 20, 300)).toEqual(['']);
  });

  test('end anywhere between the letters of scripts without spaces, but never before a stop', () => {
    expect(breakLines('学生们说他们的目标。我们', 40, 400)).toEqual(['学生们说他们的目标。', '我们']);
  });

  test('never part a letter from what joins it', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const line of breakLines(family.repeat(9), 40, 400)) expect(line.length % family.length).toBe(0);
  });

  test('are as many in a program that sets a little wider or narrower, or the size is another', () => {
    const box = { width: 852, height: 96 };
    for (let length = 10; length < 90; length += 1) {
      const title = 'what pupils say of it '.repeat(6).slice(0, length).trim();
      const size = fittingSize(title, [40, 36, 32], box, true);
      if (size === null) continue;
      expect(mostLines(title, size, box.width, true)).toBeLessThanOrEqual(2);
      if (size === 40)
        expect(lineCount(title, size * 0.97, 852, true)).toBe(lineCount(title, size * 1.03, 852, true));
    }
    expect(fittingSize('W'.repeat(400), [40, 36, 32], box, true)).toBe(null);
  });

  test('are about as long as each other in a headline', () => {
    const width = evenWidth('Thank you for opening your doors', 54, 816, true);
    expect(breakLines('Thank you for opening your doors', 54, width, true)).toEqual([
      'Thank you for',
      'opening your doors',
    ]);
  });
});
