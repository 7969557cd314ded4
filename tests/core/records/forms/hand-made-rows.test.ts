/** Tables made by hand: what merged and empty cells mean, and days that stand only once. */
import { describe, expect, test } from 'vitest';
import {
  readAll,
  readBytes,
  readText,
  rowsTold,
  visitsOf,
  workbook,
  workbookOf,
  type TestCell,
} from '../support.ts';
import { datesOf, day, header, row, seen } from './hand-made.ts';

describe('rows', () => {
  test('that repeat the header, head others or sum up are no records', async () => {
    const { rows } = await readBytes(
      workbook(
        [
          header,
          ['Week 1'],
          row(day, '9A'),
          [],
          header,
          ['Week 2: Year 9 and Year 10 only'],
          row(day, '9B'),
          [null, null, null, null, 'left early, fire alarm'],
          ['Total visits', null, '2'],
        ],
        { merges: ['A6:E6'] },
      ),
    );
    expect(rowsTold(rows)).toEqual([
      '2 aside',
      '3 visit',
      '4 blank',
      '5 aside',
      '6 aside',
      '7 visit',
      '8 , , missing-visit-details',
      '9 totals',
    ]);
  });

  test('share a value that is merged over them, but a blank row stays blank', async () => {
    const bytes = workbook([header, row(day, '9A'), row(null, '9B'), [], row(day, '9C')], {
      merges: ['A2:A4'],
    });
    const { rows } = await readBytes(bytes);
    expect(await datesOf(bytes)).toEqual(['2026-10-05', '2026-10-05', '2026-10-05']);
    expect([rowsTold(rows), rows[1]?.raw[0]]).toEqual([
      ['2 visit', '3 visit', '4 blank', '5 visit'],
      '2026-10-05',
    ]);
  });

  test('name everybody who came along, whichever column does', async () => {
    const people = async (headers: string, ...cells: string[]): Promise<unknown[]> => {
      const { rows } = await readText(
        [
          `Date,Class,${headers},Teacher,Seen`,
          ...cells.map((said, at) => `2026-10-0${at + 1},9A,${said},Ms Ode,${seen}`),
        ].join('\n'),
      );
      return visitsOf(rows).map(({ observer, withObserver }) => [observer, withObserver]);
    };
    const cells = [
      'Ann Okafor,Kim Vale',
      'Raj Singh,',
      ',Kim Vale',
      'Ann Okafor,ann okafor',
      'Ann Okafor,AO',
    ];
    expect(await people('Observer,Observer 2', ...cells)).toEqual([
      ['Ann Okafor', 'Kim Vale'],
      ['Raj Singh', null],
      ['Kim Vale', null],
      ['Ann Okafor', null],
      ['Ann Okafor', null],
    ]);
  });

  test('without a place for the day or the evidence need attention, and are given only where nothing else is', async () => {
    const layout = 'Class,Staff,Visited,Room\n9A,JSM,5 October 2026,M1\n9B,JSM,6 October 2026,M2\n';
    const { rows } = await readText(layout);
    expect(rowsTold(rows)).toEqual(['2 , , unknown-column-layout', '3 , , unknown-column-layout']);
    const { tables, otherSheets } = await readAll(
      workbookOf([
        {
          name: 'Rota',
          rows: layout
            .trim()
            .split('\n')
            .map((line) => line.split(',')),
        },
        { name: 'Walk', rows: [header, row(day, '9A')] },
        { name: 'Help', rows: [['Please use the other tab.'], ['Thank you.']] },
        { name: 'Blank', rows: [] },
      ]),
    );
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Walk']);
    expect(otherSheets).toEqual([
      { name: 'Rota', reason: 'no-records' },
      { name: 'Help', reason: 'no-records' },
      { name: 'Blank', reason: 'empty' },
    ]);
  });

  test('give the year and the subject of a class code', async () => {
    const { rows } = await readText(
      `Date,Class,Seen\n2026-10-05,9X/Ma1,${seen}\n2026-10-05,10G,${seen}\n2026-10-05,Choir,${seen}\n2026-10-05,12,${seen}\n`,
    );
    expect(visitsOf(rows).map(({ yearGroup, subject }) => [yearGroup, subject])).toEqual([
      ['9', 'Mathematics'],
      ['10', null],
      [null, null],
      [null, null],
    ]);
  });
});

describe('days', () => {
  const inTab = (name: string, title: string, ...days: TestCell[]): Uint8Array =>
    workbookOf([
      {
        name,
        rows: [[title], header, ...days.map((cell, index) => row(cell, `9${'ABCDEFGH'[index] ?? ''}`))],
      },
    ]);

  test('take month and year from the tab and the title', async () => {
    expect(
      await datesOf(
        inTab('October', 'Autumn 1, 2026', 'Mon 5th', 'Tuesday 6', '7', 'Fri 16 Oct', 'Oct 19th', 'the 20th'),
      ),
    ).toEqual(['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-16', '2026-10-19', '2026-10-20']);
    expect(await datesOf(inTab('Jan', 'School year 2026/27', 'Mon 4th', 'Fri 23rd October'))).toEqual([
      '2027-01-04',
      '2026-10-23',
    ]);
  });

  test('that do not say enough, or whose weekday is another, are not guessed', async () => {
    const told = async (bytes: Uint8Array): Promise<string[]> => rowsTold((await readBytes(bytes)).rows);
    expect(await told(inTab('October', '2026', 'Tue 5th', '31st Sept', 'Mon 5th'))).toEqual([
      '3 Date, Tue 5th, invalid-date',
      '4 Date, 31st Sept, invalid-date',
      '5 visit',
    ]);
    expect(await told(inTab('October', 'what we may see', 'Mon 5th'))).toEqual([
      '3 Date, Mon 5th, invalid-date',
    ]);
    expect(await told(inTab('Form1', 'September and October 2026', 'Mon 5th'))).toEqual([
      '3 Date, Mon 5th, invalid-date',
    ]);
    expect(await told(inTab('Form1', 'x', 'Tue 5 October 2026', 'Mon 05/10/2026'))).toEqual([
      '3 Date, Tue 5 October 2026, invalid-date',
      '4 visit',
    ]);
  });

  test('that are serial numbers without a format are read', async () => {
    expect(await datesOf(workbook([header, row(46_300, '9A'), row('46300.5', '9B')]))).toEqual([
      '2026-10-05',
      '2026-10-05',
    ]);
    expect(await datesOf(workbook([header, row(44_838, '9A')], { date1904: '1' }))).toEqual(['2026-10-05']);
  });
});

describe('the day of a whole table', () => {
  const below = ['Class,Teacher,Seen', '9A,Ms A,Hands went up.', ''].join('\n');

  test.each([
    ['Learning walk – Tuesday 13th October 2026', ['2026-10-13']],
    ['13/10/2026', ['2026-10-13']],
  ])('stands in its title: %s', async (title, days) => {
    const { rows } = await readText(`${title},,\n,,\n${below}`);
    expect(visitsOf(rows).map(({ date }) => date)).toEqual(days);
  });

  test('stands on its tab', async () => {
    const rows = below.split('\n').map((line) => line.split(','));
    const { tables } = await readAll(
      workbookOf([
        { name: 'Mon 5 Oct 2026', rows },
        { name: 'Tue 6 Oct 2026', rows },
      ]),
    );
    const days = tables.flatMap((table) => visitsOf(table.rows).map(({ date }) => date));
    expect(days).toEqual(['2026-10-05', '2026-10-06']);
  });

  test('is not guessed where a title names two', async () => {
    await expect(readText(`Walks of 5 October 2026 to 9 October 2026,,\n${below}`)).rejects.toThrow(
      'no-days',
    );
  });
});

test('of two columns with days, the one that speaks of the visit counts', async () => {
  const first = await readText('Date,Visit date,Class,Seen\n15/10/2026,13/10/2026,9A,Hands went up.\n');
  const second = await readText('Day,Date,Class,Seen\nTuesday,13/10/2026,9A,Hands went up.\n');
  expect([first, second].flatMap(({ rows }) => visitsOf(rows).map(({ date }) => date))).toEqual([
    '2026-10-13',
    '2026-10-13',
  ]);
});
