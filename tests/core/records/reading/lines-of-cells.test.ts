/** Rows that are lines of the cell above, and headings that part a table: nothing that somebody wrote is put aside. */
import { describe, expect, test } from 'vitest';
import { readText, rowsTold } from '../support.ts';

const header = 'Date\tObserver\tTeacher\tClass\tWhat I saw';
const visit = '05/10/2026\tAnn Okafor\tMr Ali\t9X1\tPupils explained.';
const later = '13/10/2026\tRaj Singh\tMs Bell\t8Y2\tEvery pupil wrote.';

const between = async (...lines: string[]): Promise<string[]> => {
  const { rows } = await readText([header, visit, ...lines, later].join('\n'));
  return rowsTold(rows).slice(1, -1);
};

describe('a text alone in the column of days', () => {
  test.each([
    'Five used the model.',
    'and five used the model',
    '“We use the model”',
    'Five pupils used the model',
    'Five used it,',
  ])('needs attention where it is a line of a cell: %s', async (line) => {
    expect(await between(line)).toEqual([`3 Date, ${line}, invalid-date`]);
  });

  test.each(['Week 2', 'Science', 'Science department', 'Year 9 and Year 10 only', 'Key: C = child-led.'])(
    'heads the rows below: %s',
    async (line) => {
      expect(await between(line)).toEqual(['3 aside']);
    },
  );

  test('behind the last record heads nothing, but may explain', async () => {
    const { rows } = await readText([header, visit, later, 'Strong start', 'Key: 9X is set one'].join('\n'));
    expect(rowsTold(rows).slice(2)).toEqual(['4 Date, Strong start, invalid-date', '5 aside']);
  });

  test('heads the rows below where a blank row parts it from those above', async () => {
    expect(await between('', 'Second round of drop ins')).toEqual(['3 blank', '4 aside']);
  });
});
