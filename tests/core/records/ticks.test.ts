/** Multi-select cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaNamed, areaOfHeading } from '../../../core/domain/records/areas.ts';
import { learnOptions, splitTicks } from '../../../core/domain/records/ticks.ts';

const none: ReadonlySet<string> = new Set();
const isArea = (option: string): boolean => areaNamed(option) !== null;

const options = [
  'Participation (who speaks, who listens)',
  'Clear goals',
  'Progress',
  'Pupil voice',
  'Behaviour for learning',
  'Talk, listening and questions',
];

describe('splitTicks', () => {
  test('gives back what Microsoft joined', () => {
    const ticked = fc.uniqueArray(
      fc.string({ unit: 'grapheme' }).map((option) => option.replaceAll(';', '').trim()),
    );
    fc.assert(
      fc.property(ticked, (all) => {
        const filled = all.filter((option) => option !== '');
        expect(splitTicks(filled.map((option) => `${option};`).join(''), ';', none)).toEqual([
          ...new Set(filled),
        ]);
      }),
    );
  });

  test('gives back what Google joined, with options that hold a comma', () => {
    const row = fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const cells = rows.map((ticked) => ticked.join(', '));
        const joined = learnOptions(cells, isArea);
        expect(cells.map((cell) => splitTicks(cell, ',', joined))).toEqual(rows);
      }),
    );
  });

  test('does not join a known area to what follows it', () => {
    const cells = ['Progress, quiet corners', 'Progress, quiet corners, Clear goals'];
    const joined = learnOptions(cells, isArea);
    expect(cells.map((cell) => splitTicks(cell, ',', joined))).toEqual([
      ['Progress', 'quiet corners'],
      ['Progress', 'quiet corners', 'Clear goals'],
    ]);
  });
});

describe('areas', () => {
  test.each([
    ['Participation (who speaks, who listens)', 'participation'],
    ['  clear   goals ', 'clear-goals'],
    ['Behaviour for learning', null],
    ['Participation and progress', null],
    ['', null],
    ['__proto__', null],
  ])('%s', (text, expected) => {
    expect(areaNamed(text)).toBe(expected);
  });

  test.each([
    ['Clear goals: what did you see?', 'clear-goals'],
    ['Progress – evidence', 'progress'],
    ['What did you see?', null],
  ])('of the heading %s', (heading, expected) => {
    expect(areaOfHeading(heading)).toBe(expected);
  });
});
