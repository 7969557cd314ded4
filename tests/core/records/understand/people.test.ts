/** Who went and who was visited: what the whole table says where no header does. */
import { expect, test } from 'vitest';
import { readText } from '../support.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const columnsIn = async (...rows: readonly string[]): Promise<(readonly [string, string, string])[]> =>
  (await readText(lines(...rows))).columns.map(({ header, role, confidence }) => [header, role, confidence]);

const roleOf = (columns: readonly (readonly [string, string, string])[], name: string): string | undefined =>
  columns.find(([header]) => header === name)?.[1];

test('a different person in every row is who was visited, whatever little the header says', async () => {
  const columns = await columnsIn(
    'Day,Watching,Notes',
    '05/10/2026,Ms C. Bow,They put the sources in order.',
    '07/10/2026,Toby Marl,They described the map.',
    '08/10/2026,Mr Ash,They told the story in six pictures.',
    '12/10/2026,Dom Wray,They read in pairs.',
  );
  expect(roleOf(columns, 'Watching')).toBe('teacher');
});

test('the same person in every row is who went', async () => {
  const columns = await columnsIn(
    'Day,Watching,Whom,Notes',
    '05/10/2026,Ms C. Bow,Mr Ash,They put the sources in order.',
    '07/10/2026,Ms C. Bow,Ms Elm,They described the map.',
    '08/10/2026,Ms C. Bow,Toby Marl,They told the story in six pictures.',
    '12/10/2026,Ms C. Bow,Dom Wray,They read in pairs.',
  );
  expect([roleOf(columns, 'Watching'), roleOf(columns, 'Whom')]).toEqual(['observer', 'teacher']);
});

test('names beside the e-mail address of somebody else are of those visited', async () => {
  const columns = await columnsIn(
    'Timestamp,Email Address,At the board,Date of visit,Notes',
    '07/10/2026 09:07:02,g.pryce@school.example,Miss L. Marsh,07/10/2026,Cubes were on every table.',
    '08/10/2026 12:27:48,g.pryce@school.example,Mr O. Prior,08/10/2026,Instruments went down.',
    '09/10/2026 10:07:29,g.pryce@school.example,Mrs G. Tree,09/10/2026,A pupil read the question.',
    '12/10/2026 10:07:29,g.pryce@school.example,Ms Oak,12/10/2026,Goggles were on.',
  );
  expect(roleOf(columns, 'At the board')).toBe('teacher');
});

test('parts of a day are no persons and no classes', async () => {
  for (const word of ['Hour', 'Lesson', 'Session']) {
    const columns = await columnsIn(
      'Date,Teaching,Notes',
      `05/10/2026,${word} 1,They put the sources in order.`,
      `07/10/2026,${word} 3,They described the map.`,
      `08/10/2026,${word} 2,They told the story.`,
    );
    expect(roleOf(columns, 'Teaching')).toBe('period');
  }
});

test('one person on every row is no title of the walk', async () => {
  const columns = await columnsIn(
    'Date,Observer,Also,Teacher,Notes',
    '05/10/2026,Ann Elm,Sol Whit,Mr Ash,They put the sources in order.',
    '07/10/2026,Ann Elm,Sol Whit,Ms Oak,They described the map.',
    '08/10/2026,Ann Elm,Sol Whit,Ms Fir,They told the story.',
  );
  expect(roleOf(columns, 'Also')).toBe('second-observer');
});

test('a word that stands on every row under a header that says nothing is no title', async () => {
  const columns = await readText(
    lines(
      'Date,Zibble,Teacher,Notes',
      '05/10/2026,marram,Mr Ash,They put the sources in order.',
      '07/10/2026,marram,Ms Oak,They described the map.',
      '08/10/2026,marram,Ms Fir,They told the story.',
    ),
  );
  expect(columns.columns[1]?.role).not.toBe('walk-title');
});
