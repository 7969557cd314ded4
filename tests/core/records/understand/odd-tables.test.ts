/** Tables that hardly say what they are: a fair question, a clear refusal, or what is there; never silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import { readFile } from '../../../../core/features/records/reading/read-file.ts';
import { readText, visitsOf } from '../support.ts';

const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

const days = ['05/10/2026', '15/10/2026', '16/10/2026', '20/10/2026'];
const seen = [
  'They wrote a line each.',
  'They read in pairs.',
  'All sang the song.',
  'Two groups built a bridge.',
];
const teachers = ['Ms Ash', 'Mr Oak', 'Dr Elm', 'Mrs Yew'];

const columnsOf = (...columns: readonly (readonly string[])[]): string =>
  csv(Array.from({ length: 5 }, (_, row) => columns.map((column) => column[row] ?? '')));

describe('a table', () => {
  test('without a date anywhere is refused with a reason', async () => {
    const text = columnsOf(
      ['Teacher', ...teachers],
      ['Class', '9A', '9B', '9C', '9D'],
      ['What did you see?', ...seen],
    );
    await expect(readText(text)).rejects.toBeInstanceOf(FileRefused);
  });

  test('with three columns of days has that of the visit', async () => {
    const text = columnsOf(
      ['Feedback given on', '06/10/2026', '19/10/2026', '20/10/2026', '21/10/2026'],
      ['Visited', ...days],
      ['Review due', '06/11/2026', '19/11/2026', '20/11/2026', '21/11/2026'],
      ['Teacher', ...teachers],
      ['What did you see?', ...seen],
    );
    const { rows } = await readText(text);
    expect(visitsOf(rows).map(({ date }) => date)).toEqual([
      '2026-10-05',
      '2026-10-15',
      '2026-10-16',
      '2026-10-20',
    ]);
  });

  test('with two columns of observers has both', async () => {
    const text = columnsOf(
      ['Date', ...days],
      ['Observer 1', 'A. Okafor', 'R. Singh', 'A. Okafor', 'R. Singh'],
      ['Observer 2', 'R. Singh', 'T. Holt', 'T. Holt', 'A. Okafor'],
      ['Teacher', ...teachers],
      ['What did you see?', ...seen],
    );
    const { rows } = await readText(text);
    expect(visitsOf(rows).map(({ observer, withObserver }) => [observer, withObserver])[0]).toEqual([
      'A. Okafor',
      'R. Singh',
    ]);
  });

  test('with a header in row 14 is found', async () => {
    const above = Array.from({ length: 13 }, (_, index) => (index === 0 ? 'Learning walks' : ''));
    const text = columnsOf(['Date', ...days], ['Teacher', ...teachers], ['What did you see?', ...seen]);
    const { headerRow, rows } = await readText(`${above.map((title) => `${title},,`).join('\n')}\n${text}`);
    expect([headerRow, visitsOf(rows).length]).toEqual([14, 4]);
  });

  test('with labels only gives look-fors', async () => {
    const labels = ['Often', 'Always', 'Rarely', 'Often'];
    const text = columnsOf(['Date', ...days], ['Pupils explain', ...labels], ['Pupils listen', ...labels]);
    const { rows } = await readText(text);
    expect(visitsOf(rows).map(({ lookFors }) => lookFors.length)).toEqual([2, 2, 2, 2]);
  });

  test('of 400 columns is read', async () => {
    const wide = Array.from({ length: 396 }, (_, index) => [`Extra ${index}`, '', '', '', '']);
    const text = columnsOf(
      ['Date', ...days],
      ['Teacher', ...teachers],
      ['What did you see?', ...seen],
      ...wide,
    );
    const { rows } = await readText(text);
    expect(visitsOf(rows)).toHaveLength(4);
  });

  test('has the day of its file’s name where nothing else says it', async () => {
    const text = columnsOf(
      ['Teacher', ...teachers],
      ['Class', '9A', '9B', '9C', '9D'],
      ['What did you see?', ...seen],
    );
    const { tables } = await readFile(
      { name: 'walk-11-march-2026.csv', bytes: new TextEncoder().encode(text) },
      {},
    );
    expect(visitsOf(tables[0]?.rows ?? []).map(({ date }) => date)).toEqual(
      Array.from({ length: 4 }, () => '2026-03-11'),
    );
  });
});

test('two names in one cell are two observers, and a name with a comma is one', async () => {
  const observers = ['A. Okafor & R. Singh', '"Eze, Ngozi"', 'AO/RS', 'Ms Ash and Mr Oak'];
  const text = columnsOf(['Date', ...days], ['Observer', ...observers], ['What did you see?', ...seen]);
  const { rows } = await readText(text);
  expect(visitsOf(rows).map(({ observer, withObserver }) => [observer, withObserver])).toEqual([
    ['A. Okafor', 'R. Singh'],
    ['Eze, Ngozi', null],
    ['AO', 'RS'],
    ['Ms Ash', 'Mr Oak'],
  ]);
});

test('a day that is written once holds for the visits below it', async () => {
  const text = columnsOf(
    ['Date', days[0] ?? '', '', '', days[3] ?? ''],
    ['Teacher', ...teachers],
    ['What did you see?', ...seen],
  );
  const { rows } = await readText(text);
  expect(visitsOf(rows).map(({ date }) => date)).toEqual([
    '2026-10-05',
    '2026-10-05',
    '2026-10-05',
    '2026-10-20',
  ]);
});

/** Wordings of the same questions, and columns that have nothing to do with a visit. */
const wordings = {
  date: fc.constantFrom('Date', 'Day of the visit', 'Date visited', 'When did you go in?', 'Visit date'),
  teacher: fc.constantFrom('Teacher', 'Who did you visit?', 'Tchr', 'Colleague visited', 'Member of staff'),
  class: fc.constantFrom('Class', 'Set', 'Teaching group', 'Cls', 'Form'),
  seen: fc.constantFrom('What did you see?', 'Notes', 'Evidence', 'Observations', 'What was happening?'),
};
const noise = fc.uniqueArray(
  fc.constantFrom<readonly string[]>(
    ['IP address', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'],
    ['Status', 'Complete', 'Complete', 'Draft', 'Complete'],
    ['School', 'Hill School', 'Hill School', 'Hill School', 'Hill School'],
    ['Photo', 'https://a.example/1', 'https://a.example/2', '', 'https://a.example/4'],
    ['', '', '', '', ''],
    ['Total points', '0', '0', '0', '0'],
    ['Review due', '06/11/2026', '19/11/2026', '20/11/2026', '21/11/2026'],
  ),
  { maxLength: 4, selector: ([header]) => header },
);

test('other words, another order and columns of noise give the same visits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record(wordings),
      noise,
      fc.infiniteStream(fc.nat()),
      async (words, others, random) => {
        const own = [
          [words.date, ...days],
          [words.teacher, ...teachers],
          [words.class, '9A', '9B', '10C', '7D'],
          [words.seen, ...seen],
        ];
        const shuffled = [...own, ...others]
          .map((column) => [random.next().value ?? 0, column] as const)
          .sort(([one], [other]) => one - other)
          .map(([, column]) => column);
        const { rows } = await readText(columnsOf(...shuffled));
        expect(
          visitsOf(rows).map((visit) => [
            visit.date,
            visit.teacherSpellings,
            visit.className,
            visit.evidence.map(({ text }) => text),
          ]),
        ).toEqual([
          ['2026-10-05', ['Ms Ash'], '9A', [seen[0]]],
          ['2026-10-15', ['Mr Oak'], '9B', [seen[1]]],
          ['2026-10-16', ['Dr Elm'], '10C', [seen[2]]],
          ['2026-10-20', ['Mrs Yew'], '7D', [seen[3]]],
        ]);
      },
    ),
    { seed: 5, numRuns: 120 },
  );
});
