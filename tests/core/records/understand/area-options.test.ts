/** Options that a school calls by its own names: areas where one of them is like an area, and choices where none is. */
import { expect, test } from 'vitest';
import type { ColumnUse } from '../../../../core/contract/tables.ts';
import { readText } from '../support.ts';

/** The column of options of a Google form. */
async function optionsIn(header: string, cells: readonly string[]): Promise<ColumnUse | undefined> {
  const rows = cells.map(
    (cell, at) =>
      `0${at + 5}/10/2026 09:07:02,a.elm@school.example,"${cell}",0${at + 5}/10/2026,They wrote in pairs.`,
  );
  const text = `${['Timestamp,Email Address,"' + header + '",Date of visit,What did you see?', ...rows].join('\n')}\n`;
  return (await readText(text)).columns[2];
}

test('unknown options beside one that is like an area are asked about', async () => {
  const column = await optionsIn('Tick whichever of our five fits', [
    'Adapting, not lowering',
    'Oracy, Learning environment and routines',
    'Clarity of goals, Adapting, not lowering',
    'Oracy',
  ]);
  expect(column?.role).toBe('focus-areas');
  expect(column?.optionAreas.map(({ option, confidence }) => [option, confidence])).toEqual([
    ['Adapting, not lowering', 'undecided'],
    ['Oracy', 'undecided'],
    ['Learning environment and routines', 'likely'],
    ['Clarity of goals', 'likely'],
  ]);
});

test('options that are like no area stay a choice', async () => {
  const column = await optionsIn('Tick what was out', [
    'Pens, Paper',
    'Laptops, Pens',
    'Paper, Laptops',
    'Pens',
  ]);
  expect(column?.role).toBe('option');
});
