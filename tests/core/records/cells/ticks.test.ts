/** Multi-select cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import { learnOptions, splitTicks } from '../../../../core/domain/records/cells/ticks.ts';

const none: ReadonlySet<string> = new Set();
const isArea = (option: string): boolean => builtInBook.named(option) !== null;

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
        expect(
          splitTicks(filled.map((option) => `${option};`).join(''), { separator: ';', joined: none }),
        ).toEqual([...new Set(filled)]);
      }),
    );
  });

  test('gives back what Google joined, with options that hold a comma', () => {
    const row = fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const cells = rows.map((ticked) => ticked.join(', '));
        const joined = learnOptions(cells, isArea);
        expect(cells.map((cell) => splitTicks(cell, { separator: ',', joined }))).toEqual(rows);
      }),
    );
  });

  test('does not join a known area to what follows it', () => {
    const cells = ['Progress, quiet corners', 'Progress, quiet corners, Clear goals'];
    const joined = learnOptions(cells, isArea);
    expect(cells.map((cell) => splitTicks(cell, { separator: ',', joined }))).toEqual([
      ['Progress', 'quiet corners'],
      ['Progress', 'quiet corners', 'Clear goals'],
    ]);
  });
});

describe('options with commas that the column alone shows', () => {
  const split = (...cells: string[]): string[][] => {
    const joined = learnOptions(cells, isArea);
    return cells.map((cell) => splitTicks(cell, { separator: ',', joined }));
  };

  test('are parts that never stand without one another, and stand alone once', () => {
    expect(split('Think, Pair, Share', 'Cold call, Think, Pair, Share', 'Cold call')).toEqual([
      ['Think, Pair, Share'],
      ['Cold call', 'Think, Pair, Share'],
      ['Cold call'],
    ]);
    expect(split('Talk, Books', 'Talk, Books, Walls', 'Desks, Talk, Books')).toEqual([
      ['Talk, Books'],
      ['Talk, Books', 'Walls'],
      ['Desks', 'Talk, Books'],
    ]);
  });

  test('may go on in lower case more than once', () => {
    expect(split('Questions: open, closed, probing', 'Questions: open, closed, probing, Feedback')).toEqual([
      ['Questions: open, closed, probing'],
      ['Questions: open, closed, probing', 'Feedback'],
    ]);
  });

  test.each([
    { why: 'two cells are too few for two parts', cells: ['Talk, Books', 'Talk, Books, Walls'] },
    { why: 'they never stand alone', cells: ['Talk, Books, A', 'Talk, Books, B', 'C, Talk, Books'] },
    {
      why: 'one stands without the other',
      cells: ['Talk, Books', 'Talk, Books, A', 'A, Talk, Books', 'Books'],
    },
    { why: 'they are focus areas', cells: ['Progress, Walls', 'Progress, Walls, A', 'A, Progress, Walls'] },
  ])('are options of their own where $why', ({ cells }) => {
    expect(split(...cells)).toEqual(cells.map((cell) => cell.split(', ')));
  });

  test('come back from every cell, once each stands alone and beside others', () => {
    const part = fc.stringMatching(/^[A-Z][a-z]{2,6}$/);
    const form = fc
      .uniqueArray(part, { minLength: 9, maxLength: 9 })
      .map((parts) => [parts.slice(0, 1), parts.slice(1, 3), parts.slice(3, 6), parts.slice(6, 9)]);
    fc.assert(
      fc.property(form, fc.array(fc.nat({ max: 15 })), (parts, rows) => {
        const named = parts.map((some) => some.join(', '));
        const pairs = named.flatMap((one) =>
          named.filter((other) => other !== one).map((other) => [one, other]),
        );
        const some = rows.map((bits) => named.filter((_, index) => ((bits >> index) & 1) === 1));
        const ticked = [...named.map((one) => [one]), ...pairs, ...some];
        expect(split(...ticked.map((row) => row.join(', ')))).toEqual(ticked);
      }),
    );
  });

  test('or anything else lose no text, whatever the cells hold', () => {
    const cell = fc.array(fc.constantFrom('A', 'B', 'b', 'Progress', 'c (d, e)'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (rows) => {
        const cells = rows.map((parts) => parts.join(', '));
        const written = (parts: readonly string[]): string[] => [...new Set(parts)].sort();
        const atomsOf = (ticks: readonly string[]): string[] =>
          ticks.flatMap((tick) => tick.split(/, (?!e)/));
        expect(split(...cells).map((ticks) => written(atomsOf(ticks)))).toEqual(rows.map(written));
      }),
    );
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
    expect(builtInBook.named(text)?.areaId ?? null).toBe(expected);
  });

  test.each([
    ['Clear goals: what did you see?', 'clear-goals'],
    ['Progress – evidence', 'progress'],
    ['What did you see?', null],
  ])('of the heading %s', (heading, expected) => {
    expect(builtInBook.ofHeading(heading)?.areaId ?? null).toBe(expected);
  });
});
