/** Quotation marks that do not pair: the same rows, or attention for them, never silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VisitDraft } from '../../../../core/domain/records/record.ts';
import { readCsv } from '../../../../core/features/records/reading/text/read-csv.ts';
import type { Table } from '../../../../core/features/records/reading/table.ts';
import { readText, visitsOf } from '../support.ts';

const header = 'Date,Class,Seen,Wondering';
const read = (...lines: string[]): Table => readCsv([header, ...lines, ''].join('\n'), 'utf-8');
const rowsOf = (...lines: string[]): string[][] => read(...lines).rows.slice(1);
const next = '2026-10-06,9B,Pairs talked.,Why?';
const nextRow = next.split(',');

describe('a record is read so that it fits the header', () => {
  const cases: [string, string, string[]][] = [
    [
      'a space before the mark',
      '2026-10-05, 9A, "One, two.", "Why, now?"',
      ['2026-10-05', ' 9A', 'One, two.', 'Why, now?'],
    ],
    ['a space behind it', '2026-10-05,9A,"One, two." ,Why?', ['2026-10-05', '9A', 'One, two.', 'Why?']],
    [
      'a cell that begins with a quoted word',
      '2026-10-05,9A,"Why?" asked one.,Who?',
      ['2026-10-05', '9A', '"Why?" asked one.', 'Who?'],
    ],
    [
      'the same with a comma in the speech',
      '2026-10-05,9A,"Why, then?" asked one.,Who?',
      ['2026-10-05', '9A', '"Why, then?" asked one.', 'Who?'],
    ],
    [
      'speech with a comma in the middle',
      '2026-10-05,9A,One said "why, then?" aloud.,Who?',
      ['2026-10-05', '9A', 'One said "why, then?" aloud.', 'Who?'],
    ],
    [
      'marks inside that are not doubled',
      '2026-10-05,9A,"One said "yes", then sat.",Who?',
      ['2026-10-05', '9A', 'One said "yes", then sat.', 'Who?'],
    ],
    [
      'the same over two lines',
      '2026-10-05,9A,"One said "yes"\nand sat.",Who?',
      ['2026-10-05', '9A', 'One said "yes"\nand sat.', 'Who?'],
    ],
    ['a mark that never closes', '2026-10-05,9A,"One sat,Who?', ['2026-10-05', '9A', 'One sat', 'Who?']],
    [
      'a mark that never closes in the last cell',
      '2026-10-05,9A,One sat,"Who?',
      ['2026-10-05', '9A', 'One sat', 'Who?'],
    ],
    ['a mark that never opened', '2026-10-05,9A,One sat",Who?', ['2026-10-05', '9A', 'One sat"', 'Who?']],
    ['inches', '2026-10-05,9A,5" nails,6" nails', ['2026-10-05', '9A', '5" nails', '6" nails']],
    [
      'a quoted cell that is all of its row’s marks',
      '2026-10-05,9A,"a\n\nb",Who?',
      ['2026-10-05', '9A', 'a\n\nb', 'Who?'],
    ],
    ['fewer cells than the header', '2026-10-05,9A,"One, two."', ['2026-10-05', '9A', 'One, two.']],
  ];
  test.each(cases)('%s', (_what, line, cells) => {
    const { rows, brokenRows } = read(line, next);
    expect([rows.slice(1), brokenRows.size]).toEqual([[cells, nextRow], 0]);
  });

  test('a mark that opens in one row and one that closes in the next are no cell of two rows', () => {
    const lines = [
      '2026-10-05,9A,Hands,"She asked why',
      '2026-10-06,9B,Pairs,two',
      '2026-10-07,9C,Boards,three"',
    ];
    expect(rowsOf(...lines).map((row) => row[0])).toEqual(['2026-10-05', '2026-10-06', '2026-10-07']);
  });

  test('a cell of several lines stays one, commas and all', () => {
    expect(rowsOf('2026-10-05,9A,Hands,"One, two, three, four\nfive, six, seven, eight"', next)).toEqual([
      ['2026-10-05', '9A', 'Hands', 'One, two, three, four\nfive, six, seven, eight'],
      nextRow,
    ]);
  });
});

test('a mark that was lost before a day or a code leaves none behind it', () => {
  expect(rowsOf('2026-10-05","9A","Hands up.",5"')).toEqual([['2026-10-05', '9A', 'Hands up.', '5"']]);
});

test('a record whose marks are lost says nothing of the columns of the others', async () => {
  const { rows, columns } = await readText(
    [
      header,
      '"2026-10-05","9A/En1",""yes"" a,b went.","Why?"',
      '"2026-10-06","7F","a,b went.","Who?"',
      '',
    ].join('\n'),
  );
  expect(columns.map(({ role }) => role)).toEqual(['date', 'class', 'evidence', 'wondering']);
  expect(rows.map(({ outcome }) => outcome.kind)).toEqual(['attention', 'visit']);
});

test('sentences with commas do not make a table of semicolons one of commas', () => {
  const table = readCsv('Date;Class;Seen\n2026-10-05;9A;One said, she went, then all sat.\n', 'utf-8');
  expect(table.rows[1]).toEqual(['2026-10-05', '9A', 'One said, she went, then all sat.']);
});

test('where no reading fits, the row is named with its line and the next is read', () => {
  const { rows, brokenRows } = read(
    '2026-10-05,9A,"One\ntwo.",Who?',
    '2026-10-05,9A,"One, two, three,Who?',
    next,
  );
  expect([...brokenRows]).toEqual([[2, 'line 4']]);
  expect(rows.at(-1)).toEqual(nextRow);
});

const word = fc.constantFrom(
  'pairs',
  'went',
  '"yes"',
  '"why, then?"',
  'a,b',
  'c;d',
  '5"',
  'said',
  '“so”',
  'two\nlines',
  'end',
);
const text = fc
  .array(word, { minLength: 2, maxLength: 7 })
  .map((words) => `${words.join(' ')} then all of them sat down.`);
const visit = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  className: fc.constantFrom('9A/En1', '10G', '7F'),
  seen: text,
  wondering: text,
});
type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

const cellsOf = ({ day, className, seen, wondering }: Visit): string[] => [
  `2026-10-${String(day).padStart(2, '0')}`,
  className,
  seen,
  wondering,
];

/** How somebody writes a cell; the number is random. */
type Writer = (cell: string, delimiter: string, random: number) => string;
const doubled = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const bare = (cell: string, delimiter: string): string =>
  cell.replaceAll(delimiter, ' ').replaceAll('\n', ' ');
const isPlain = (cell: string, delimiter: string): boolean =>
  !cell.includes(delimiter) && !/["\n]/.test(cell);

const writers: Record<string, Writer> = {
  'quoted where needed': (cell, delimiter) => (isPlain(cell, delimiter) ? cell : doubled(cell)),
  'all quoted': doubled,
  'a space before each mark': (cell) => ` ${doubled(cell)}`,
  'never quoted': bare,
  'inner marks not doubled': (cell, delimiter) => (isPlain(cell, delimiter) ? cell : `"${cell}"`),
  'some marks never close': (cell, _delimiter, random) =>
    random % 5 === 0 ? doubled(cell).slice(0, -1) : doubled(cell),
  'some marks never open': (cell, _delimiter, random) =>
    random % 5 === 0 ? doubled(cell).slice(1) : doubled(cell),
};

/** What a visit says, without what a writer may change: marks, and how words are parted. */
const bared = (said: string): string => said.replace(/["\s,;]+/g, '');
const told = ({ date, className, evidence }: VisitDraft): string =>
  JSON.stringify([date, bared(className ?? ''), bared(evidence.map((one) => one.text).join(' '))]);
const toldOf = (one: Visit): string => {
  const [day, className, seen = '', wondering = ''] = cellsOf(one);
  return JSON.stringify([day, className, bared(`${seen} ${wondering}`)]);
};

const unfaulty = new Set(['quoted where needed', 'all quoted', 'a space before each mark', 'never quoted']);

test.each(Object.entries(writers))('visits with %s are the same, or need attention', async (name, write) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(visit, { minLength: 1, maxLength: 6, selector: ({ day }) => day }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.infiniteStream(fc.nat(1000)),
      async (visits, delimiter, newline, random) => {
        const line = (one: Visit): string =>
          cellsOf(one)
            .map((cell) => write(cell, delimiter, random.next().value ?? 0))
            .join(delimiter);
        const csv = [header.replaceAll(',', delimiter), ...visits.map(line), '']
          .join('\n')
          .replaceAll('\n', newline);
        const { rows } = await readText(csv);
        const found = visitsOf(rows).map(told);
        const wanted = visits.map(toldOf);
        // Nothing is read that was not written, and what is missing is asked about.
        expect(wanted).toEqual(expect.arrayContaining(found));
        const asked = rows.filter(({ outcome }) => outcome.kind === 'attention').length;
        expect(found.length + asked).toBeGreaterThanOrEqual(wanted.length);
        if (unfaulty.has(name)) expect(found).toEqual(wanted);
      },
    ),
    { seed: 13, numRuns: 250 },
  );
});
