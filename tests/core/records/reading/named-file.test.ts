/** The observer whom the name of a file names, with the staff list at hand. */
import { describe, expect, test } from 'vitest';
import { builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import type { ReadTable, StaffMember } from '../../../../core/domain/records/record.ts';
import { knowledgeOf } from '../../../../core/domain/records/understand/knowledge.ts';
import { readFile } from '../../../../core/features/records/reading/read-file.ts';
import { observerInName } from '../../../../core/features/records/reading/named-file.ts';
import { visitsOf } from '../support.ts';

const member = (title: string, firstName: string, surname: string, initials: string): StaffMember => ({
  ...{ title, firstName, surname, initials, knownAs: [], subjects: [], rooms: [], coach: null },
});

const knowledge = knowledgeOf(
  [
    member('Ms', 'Odette', 'Farrow', 'OFA'),
    member('Mrs', 'Sunita', 'Rao', 'SRA'),
    member('Dr', 'Lionel', 'Beck', 'LBE'),
    member('Mr', 'Paul', 'Evans', 'PEV'),
    member('Ms', 'April', 'Book', 'ABO'),
  ],
  builtInBook,
);

describe('a file is somebody’s', () => {
  test.for([
    ['Odette Farrow - notes from walk.csv', 'Odette Farrow'],
    ['walk notes Ms Farrow.csv', 'Ms Farrow'],
    ['Odette’s corridor notes.csv', 'Odette Farrow'],
    ['RAO walk grid.xlsx', 'Sunita Rao'],
    ['LB out and about.xlsx', 'Lionel Beck'],
  ] as const)('%s', ([name, person]) => expect(observerInName(name, knowledge)).toBe(person));
});

describe('a file is nobody’s', () => {
  test.for([
    'PE walk.xlsx',
    'April notes.csv',
    'Book look.csv',
    'Sunita Rao and Paul Evans.xlsx',
    'corridor notes rao.csv',
    'XY grid.xlsx',
  ])('%s', (name) => expect(observerInName(name, knowledge)).toBeNull());
});

const rows = (...teachers: readonly string[]): string =>
  `${['Date,Teacher,What did you see?', ...teachers.map((name, at) => `1${at + 3}/10/2026,${name},They wrote in pairs.`)].join('\n')}\n`;
async function readNamed(text: string): Promise<ReadTable> {
  const file = { name: 'Odette Farrow - notes.csv', bytes: new TextEncoder().encode(text) };
  const [table] = (await readFile(file, { knowledge })).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

test('whoever a file is named after visited, but not surely', async () => {
  const table = await readNamed(rows('Mr Ash', 'Ms Oak', 'Dr Fir'));
  expect(visitsOf(table.rows).map(({ observer }) => observer)).toEqual(Array(3).fill('Odette Farrow'));
  expect(table.columns.find(({ role }) => role === 'observer')?.confidence).toBe('likely');
  expect(table.asksObserver).toBe(false);
});

test('whoever a file is named after did not visit where the rows say that they were visited', async () => {
  const table = await readNamed(rows('Ms Farrow', 'Ms Farrow', 'Ms Farrow'));
  expect(table.columns.find(({ role }) => role === 'observer')).toBeUndefined();
  expect(table.asksObserver).toBe(true);
});
