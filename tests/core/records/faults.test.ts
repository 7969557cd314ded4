/** Tables that were read wrongly, each with what is right; those that the reader of bytes and cells decides. */
import { describe, expect, test } from 'vitest';
import { contradicts } from '../../../core/domain/records/cells/cell-kinds.ts';
import { minutesOf } from '../../../core/domain/records/cells/duration.ts';
import type { ReadTable, VisitDraft } from '../../../core/domain/records/record.ts';
import { fixture, readBytes, readText, rowsTold, visitsOf } from './support.ts';

const fault = (name: string): Promise<ReadTable> => readBytes(fixture(name, 'faults'));
const texts = (visit: VisitDraft | undefined): string[] => visit?.evidence.map(({ text }) => text) ?? [];
const visits = async (name: string): Promise<VisitDraft[]> => visitsOf((await fault(name)).rows);

test('05: a lesson called Averages sums nothing up', async () => {
  const { rows } = await fault('05-lesson-called-averages.csv');
  expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '4 visit']);
});

test('a row sums up where it says so and holds nothing but numbers', async () => {
  const { rows } = await readText(
    'Class,Date,Seen,Voices\n9A,2026-10-05,Hands went up.,4\n9B,2026-10-06,Hands went up.,6\nTotal,,,10\nAverage,,,5\n',
  );
  expect(rowsTold(rows).slice(2)).toEqual(['4 totals', '5 totals']);
});

const roles = ({ columns }: ReadTable): Record<string, string> =>
  Object.fromEntries(columns.map(({ header, role }) => [header, role]));

test('06: what a survey writes down by itself is no evidence', async () => {
  const table = await fault('06-survey-progress-100.csv');
  const read = visitsOf(table.rows);
  expect(read.map((visit) => texts(visit))).toEqual(
    read.map((_, index) => [`Door and window number ${index} open all the time.`]),
  );
  expect([read.length, read[0]?.minutes, read[0]?.lookFors]).toEqual([8, null, []]);
  expect(roles(table)).toMatchObject({ Progress: 'ignored', Finished: 'ignored', StartDate: 'timestamp' });
});

test('10: the branches of a form are one form', async () => {
  const [, second, third] = await visits('10-forms-branch-duplicates.csv');
  for (const visit of [second, third]) {
    expect([visit?.teacherSpellings, visit?.className, visit?.subject]).toEqual([
      ['Mr P Lund'],
      '9X/Ma1',
      'Maths',
    ]);
    expect(visit?.evidence[0]).toMatchObject({ areaId: 'participation', proposal: null });
    expect(texts(visit)).toContain('Doors open');
  }
});

test('11: beside a column that says who visited, a name is whom the visit was to', async () => {
  const read = await visits('11-name-and-observer.csv');
  expect(read.map(({ observer, teacherSpellings }) => [observer, teacherSpellings])).toEqual([
    ['A. Okafor', ['Ms J Smythe']],
    ['A. Okafor', ['Mr P Lund']],
  ]);
});

test('13: days that were typed need not be written as the stamps beside them', async () => {
  const { askDayOrder, rows } = await fault('13-typed-dates-us-stamps.csv');
  expect([askDayOrder, visitsOf(rows).map(({ date }) => date)]).toEqual([null, ['2026-10-05', '2026-10-06']]);
});

test('typed days that fit their stamps in both orders are asked about', async () => {
  const { askDayOrder } = await readText(
    'Timestamp,Date of visit,Teacher,Seen\n10/15/2026 9:01:02,10/9/2026,Ms Ash,They wrote.\n',
  );
  expect(askDayOrder?.example).toBe('10/9/2026');
});

test('14: a second table on the sheet may have its columns in another order', async () => {
  const { rows } = await fault('14-second-table-other-order.csv');
  expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '4 blank', '5 aside', '6 aside', '7 visit']);
  const last = visitsOf(rows).at(-1);
  expect([last?.teacherSpellings, last?.className]).toEqual([['Ms J Smythe'], '9X']);
});

test('15: grades of lessons are no year groups, and are asked about', async () => {
  const { rows, questions } = await fault('15-grade-column.csv');
  expect(visitsOf(rows).map(({ yearGroup }) => yearGroup)).toEqual([null, null, null]);
  expect(questions).toEqual([{ about: 'rating', columns: [6], isBlocking: false }]);
});

test('27: columns without a name in the first row have that of the second', async () => {
  const { rows, columns } = await fault('27-two-header-rows-nameless.csv');
  expect(columns.slice(12).map(({ header }) => header)).toEqual([
    ...['First half', 'Second half', 'Plenary'].map((part) => `How often did pupils speak? – ${part}`),
    ...['Participation', 'Clear goals', 'Progress'],
  ]);
  expect(
    visitsOf(rows).map(({ evidence }) => evidence.map(({ areaId, ticked }) => [areaId, ticked])),
  ).toEqual([[['participation', ['Participation', 'Progress']]], [['clear-goals', []]]]);
});

test('29: links to what was sent in are no evidence', async () => {
  const table = await fault('29-upload-link.csv');
  expect(visitsOf(table.rows).map((visit) => texts(visit))).toEqual([
    ['Six pupils spoke.'],
    ['Pairs had two minutes.'],
  ]);
  expect(roles(table)['Photo of the board']).toBe('ignored');
});

test('09: NA is somebody among initials, TBC is nobody', async () => {
  const [first, second, third] = await visits('09-initials-na.csv');
  expect([first?.teacherSpellings, second?.observer, third?.teacherSpellings]).toEqual([['NA'], 'NA', []]);
});

test('NA beside N/A, and among names, is nobody', async () => {
  const read = async (...teachers: string[]): Promise<string[]> => {
    const lines = teachers.map((teacher, index) => `2026-10-0${index + 1},9A,${teacher},Hands went up.`);
    const { rows } = await readText(['Date,Class,Teacher,Seen', ...lines, ''].join('\n'));
    return visitsOf(rows).map(({ teacherSpellings }) => teacherSpellings.join());
  };
  expect(await read('PLU', 'NA', 'N/A')).toEqual(['PLU', '', '']);
  expect(await read('Ms A Bee', 'NA', 'Mr C Dee')).toEqual(['Ms A Bee', '', 'Mr C Dee']);
});

test('17: minutes as a workbook writes them', async () => {
  const minutes = (await visits('17-durations.xlsx')).map((visit) => visit.minutes);
  expect(minutes).toEqual([10, null, 25, null, 10, 10]);
});

test.each([
  ['10', 10],
  ['10 mins', 10],
  ['5-10', 5],
  ['00:10:00', 10],
  ['0:10', 10],
  ['1 hour', 60],
  ['1 hr 10', 70],
  ['1.5 hours', 90],
  ['00:00:00', null],
  ['26:00:00', null],
  ['09:10:00', null],
  ['619', null],
  ['2026-10-05', null],
  ['about ten', null],
  [null, null],
])('%s: %s minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test('19: a class that became a date needs attention', async () => {
  const { rows } = await fault('19-class-turned-date.xlsx');
  expect(rowsTold(rows)).toEqual(['2 Class, 2026-02-10, unreadable-cell', '3 visit']);
});

test('20: a share is what its format shows', async () => {
  const { columns } = await fault('20-percent.xlsx');
  expect(columns.find(({ header }) => header === 'Progress')?.examples).toEqual(['85%', '12.5%']);
});

test('32: what a spreadsheet made of codes and days needs attention', async () => {
  const { rows } = await fault('32-excel-mangled-codes.csv');
  expect(rowsTold(rows)).toEqual([
    '2 Date, ########, unreadable-cell',
    '3 visit',
    '4 Class, 9.00E+01, unreadable-cell',
    '5 Class, 10-Feb, unreadable-cell',
  ]);
});

test('33: the header says what comes first in a day', async () => {
  const { askDayOrder, rows } = await fault('33-header-says-order.csv');
  expect([askDayOrder, visitsOf(rows).map(({ date }) => date)]).toEqual([null, ['2026-10-05', '2026-10-06']]);
});

test('34: a letter and its accent are one letter', async () => {
  const { dialect, columns } = await fault('34-decomposed-header.csv');
  expect([dialect, columns.slice(0, 2).map(({ role }) => role)]).toEqual([
    'microsoft-forms',
    ['response-id', 'timestamp'],
  ]);
});

describe('the kind of a cell contradicts its column', () => {
  test.each([
    ['class', '2026-02-10', true],
    ['class', '10-Feb', true],
    ['class', 'Feb-10', true],
    ['class', '9.00E+01', true],
    ['class', '10B', false],
    ['class', '9X/Ma1', false],
    ['tally', '2026-11-28', true],
    ['evidence', '2026-11-28', true],
    ['evidence', '2026-11-28 was the day.', false],
    ['evidence', '#NAME?', true],
    ['evidence', '#WERT!', true],
    ['evidence', '#DIV/0!', true],
    ['evidence', '#1 rule on the wall', false],
    ['evidence', '####', true],
    ['evidence', '#N/A', true],
    ['evidence', '#N/D', true],
    ['evidence', '#PSHE', false],
    ['minutes', '1900-01-10', true],
    ['date', '2026-11-28', false],
    ['timestamp', '2026-11-28 10:00:00', false],
    ['ignored', '#REF!', false],
    ['room', 'M12', false],
    ['teacher-initials', '1.00E+05', true],
    ['class', 'TRUE', true],
    ['minutes', 'FALSE', true],
    ['option', 'TRUE', false],
    ['class', 'True North', false],
    ['tally', '05-Oct', true],
    ['teacher', '01-Apr', true],
    ['date', '########', true],
    ['evidence', '#SPILL!', true],
    ['evidence', '85%', false],
    ['minutes', '1900-01-00', true],
    ['minutes', '26:00:00', false],
  ] as const)('%s: %s', (role, cell, isSo) => {
    expect(contradicts(role, cell)).toBe(isSo);
  });
});

test('None is a label on a scale from none to all', async () => {
  const { rows } = await readText(
    'Date,Class,Seen,How many spoke?\n2026-10-05,9A,Up.,None\n2026-10-06,9B,Up.,Most\n2026-10-07,9C,Up.,All\n',
  );
  expect(visitsOf(rows).map(({ lookFors }) => lookFors[0]?.label)).toEqual(['None', 'Most', 'All']);
});
test('03: a space before a quotation mark', async () => {
  const [first, second, third] = await visits('03-space-before-quote.csv');
  expect(texts(first)).toEqual(['Six pupils spoke, then sat.', 'I wonder, would more speak?']);
  expect(texts(second)).toEqual(['Pairs had two minutes each.']);
  expect(texts(third)).toEqual(['Pairs talked, then wrote.']);
});

test.each(['GMT+1', 'GMT', 'BST', 'CET', 'EST', 'AEDT', 'GMT+5:30', 'IST', 'GMT-03:00', 'UTC'])(
  'a time stamp in the zone %s is that of a download, and the day is the one that is written',
  async (zone) => {
    const { dialect, rows } = await readText(
      `Timestamp,Class,What did you see?\n2022/11/30 11:39:41 PM ${zone},9A,Hands went up.\n` +
        `2022/11/29 1:05:00 AM ${zone},9B,Pairs talked.\n`,
    );
    expect([dialect, ...visitsOf(rows).map(({ date }) => date)]).toEqual([
      'google-forms',
      '2022-11-30',
      '2022-11-29',
    ]);
  },
);
