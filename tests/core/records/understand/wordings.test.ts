/** Wordings that forms are written in where nobody thought of a table: families of words, and cells that decide. */
import { describe, expect, test } from 'vitest';
import { readText } from '../support.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** What a column is called in a plain table beside others that are clear. */
async function readAs(header: string, ...cells: readonly string[]): Promise<string> {
  const rows = cells.map(
    (cell, at) =>
      `0${at + 5}/10/2026,Ann Elm,Ms ${['Ash', 'Oak', 'Fir', 'Yew'][at] ?? ''},"${cell}",They wrote in pairs.`,
  );
  const { columns } = await readText(lines(`Date,Observer,Teacher,${header},What did you see?`, ...rows));
  const column = columns[3];
  return column?.role === 'evidence' ? (column.kind ?? '') : (column?.role ?? '');
}

describe('what was overheard is heard', () => {
  const said = [
    'The word mean was used all the time.',
    'A joke about frogs went round.',
    'It was said twice.',
  ];
  test.for(['Eavesdropped', 'Snatches of talk', 'Jot what caught your ear', 'Within earshot'])(
    '%s',
    (header) => expect(readAs(header, ...said)).resolves.toBe('heard'),
  );
});

describe('what stays with somebody is a wondering', () => {
  const thoughts = [
    'The cubes in set one.',
    'A blank sheet to begin with.',
    'Doubt that outlives the lesson.',
  ];
  test.for(['On my mind since', 'Left me thinking', 'Got me wondering', 'Still turning over', 'Niggles'])(
    '%s',
    (header) => expect(readAs(header, ...thoughts)).resolves.toBe('wondering'),
  );
});

test('a closed question that is answered in a word or two is rated', async () => {
  expect(await readAs('Did they know what good looks like?', 'Mostly', 'Here and there', 'Everyone')).toBe(
    'rating',
  );
  const told = 'They said why in whole sentences, and one drew it.';
  expect(await readAs('Did they know what good looks like?', told, told, `${told} Twice.`)).toBe('saw');
});

test('an hour is a time or a part of the day, as its cells have it', async () => {
  expect(await readAs('Hr', '1', '4', '5')).toBe('period');
  expect(await readAs('Hour', '1st', '3rd', '2nd')).toBe('period');
  expect(await readAs('Hour', '09:10', '11:00', '14:05')).toBe('start-time');
  expect(await readAs('Time of day', 'L2', 'L1', 'L5')).toBe('period');
  expect(await readAs('Time of day', '09:10', '11:00', '14:05')).toBe('start-time');
});

test('a door has the number of a room', async () => {
  expect(await readAs('Door no.', 'L1', 'M4', 'E4')).toBe('room');
});

test('those in front of somebody are the class', async () => {
  expect(await readAs('Kids in front of them', '10En3', '7Gg1', '9Sp2')).toBe('class');
});

test('nobody is told of by a kind that nothing tells', async () => {
  const books = ['Tables have headings and no units.', 'Graphs with a line in pencil.'];
  expect(await readAs('From their books', ...books)).toBe('saw');
});
