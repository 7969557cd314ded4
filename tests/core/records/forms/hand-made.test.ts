/** Tables made by hand: where their header is, what merged cells and tabs mean, and days without a year. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadChoices, ReadFile } from '../../../../core/domain/records/record.ts';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
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

const header = ['Date', 'P', 'Class', 'Staff', 'Seen'];
const seen = 'Hands went up at once.';
const row = (day: TestCell, className: string, text: TestCell = seen): TestCell[] => [
  day,
  '3',
  className,
  'JSM',
  text,
];
const day = { serial: 46_300 };

const datesOf = async (bytes: Uint8Array): Promise<(string | null)[]> =>
  visitsOf((await readBytes(bytes)).rows).map(({ date }) => date);

describe('a header', () => {
  test('of a further table with another column is not read as the first', async () => {
    const further = async (...lines: string[]): Promise<string[]> => {
      const first = ['Date,Class,Observer,What I saw', '13/10/2026,8A,Ann Okafor,Hands went up.', ''];
      const { rows } = await readText([...first, ...lines, ''].join('\n'));
      return rowsTold(rows).slice(2);
    };
    const said = '14/10/2026,8B,Ann Okafor,I check it first.';
    expect(await further('Date,Class,Observer,Pupil voice', said)).toEqual([
      '4 , Pupil voice, unknown-column-layout',
      '5 , I check it first., unknown-column-layout',
    ]);
    expect(await further('Date,Class,Observer,What I saw', said)).toEqual(['4 aside', '5 visit']);
    expect(
      await further('Date,Class,Pupil voice', '14/10/2026,8B,Mine.', 'Date,Class,Observer,What I saw', said),
    ).toEqual([
      '4 , Pupil voice, unknown-column-layout',
      '5 , Mine., unknown-column-layout',
      '6 aside',
      '7 visit',
    ]);
  });

  test('that heads records keeps them, whatever stands below', async () => {
    const { headerRow, rows } = await readText(
      'Date,Class,Seen\n13/10/2026,8A,Hands went up.\n\nDate,Class,Teacher,Heard\n14/10/2026,8B,Ms A,Why?\n',
    );
    expect([headerRow, rowsTold(rows)]).toEqual([
      1,
      ['2 visit', '3 blank', '4 , Heard, unknown-column-layout', '5 , Why?, unknown-column-layout'],
    ]);
  });

  test('whose cells are parted by bars', async () => {
    const { rows } = await readText('Date|Class|Seen\n13/10/2026|8A|Hands, all of them, went up.\n');
    expect(visitsOf(rows).map(({ className }) => className)).toEqual(['8A']);
  });

  test('stands below titles, notes and blank rows', async () => {
    const table = await readBytes(
      workbook([['Learning walk'], ['Please be kind, and brief.'], [], header, row(day, '9A')]),
    );
    expect([table.headerRow, rowsTold(table.rows)]).toEqual([4, ['5 visit']]);
    const text = await readText(
      'Learning walk\n\nDate;P;Class;Staff;Seen\n5/10/2026;3;9A;JSM;Up, down, up, down, up\n',
    );
    expect([text.headerRow, rowsTold(text.rows)]).toEqual([3, ['4 Date, 5/10/2026, ambiguous-date']]);
  });

  test('is known from the records even where its columns have other names', async () => {
    const { columns } = await readText(
      'visit_date,class_code,__proto__,constructor,WWW,EBI\n2026-10-05,9A,x,y,Hands went up.,Why?\n',
    );
    expect(columns.map(({ header: shown, role }) => `${shown}: ${role}`)).toEqual([
      'visit_date: date',
      'class_code: class',
      '__proto__: ignored',
      'constructor: ignored',
      'WWW: evidence',
      'EBI: wondering',
    ]);
  });

  test('in two rows takes the group over its columns, merged or not', async () => {
    const rows: TestCell[][] = [
      ['Date', 'Class', 'Participation', null, 'Progress', null],
      [null, null, 'Saw', 'Heard', 'Saw', 'Heard'],
      [day, '9A', 'Hands up.', '"Yes!"', 'Books marked.', '"I know my next step."'],
    ];
    const merged = await readBytes(workbook(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] }));
    const plain = await readText(
      'Date,Class,Participation,,Progress,\n,,Saw,Heard,Saw,Heard\n2026-10-05,9A,Hands up.,"""Yes!""",Books marked.,"""I know my next step."""\n',
    );
    const expected = [
      'Participation – Saw · saw · participation · Hands up.',
      'Participation – Heard · heard · participation · "Yes!"',
      'Progress – Saw · saw · progress · Books marked.',
      'Progress – Heard · heard · progress · "I know my next step."',
    ];
    for (const table of [merged, plain]) {
      const cards = visitsOf(table.rows).flatMap(({ evidence }) => evidence);
      expect(cards.map(({ column, kind, areaId, text }) => [column, kind, areaId, text].join(' · '))).toEqual(
        expected,
      );
      expect([table.headerRow, table.rows.length]).toEqual([2, 1]);
    }
    expect(merged.fingerprint).toBe(plain.fingerprint);
  });

  test('under a row of groups keeps the names that are known alone', async () => {
    const rows: TestCell[][] = [
      ['Where we were', null, 'What we found', null],
      ['Date', 'Class', 'Seen', 'Pupils said'],
      [day, '9A', 'Hands up.', '"Yes!"'],
    ];
    const { columns, rows: read } = await readBytes(workbook(rows, { merges: ['A1:B1', 'C1:D1'] }));
    expect(columns.map(({ role }) => role)).toEqual(['date', 'class', 'evidence', 'pupil-quote']);
    expect(rowsTold(read)).toEqual(['3 visit']);
  });
});

describe('what stands above a table under a label', () => {
  const columns: TestCell[] = ['Period', 'Class', 'Seen'];

  test('holds for each of its rows, unless a column says it', async () => {
    const table = await readBytes(
      workbook([
        ['Observer: A Named', null, 'Date', 'Mon 5th'],
        ['Autumn 1: talk for learning', null, 'Period', '9'],
        ['October 2026'],
        [],
        columns,
        ['3', '9A', seen],
        [],
        ['4', '9B', seen],
      ]),
    );
    const visits = visitsOf(table.rows);
    expect(visits.map(({ date, observer, period }) => [date, observer, period])).toEqual([
      ['2026-10-05', 'A Named', '3'],
      ['2026-10-05', 'A Named', '4'],
    ]);
    expect([rowsTold(table.rows), table.rows[0]?.raw, table.asksObserver]).toEqual([
      ['6 visit', '7 blank', '8 visit'],
      ['3', '9A', seen],
      false,
    ]);
  });

  test('and is no day needs attention in every row', async () => {
    const { rows } = await readBytes(workbook([['Date: soon'], columns, ['3', '9A', seen]]));
    expect(rowsTold(rows)).toEqual(['3 Date, soon, invalid-date']);
  });
});

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

describe('tabs', () => {
  const months = (rows: Record<string, TestCell[][]>): Uint8Array =>
    workbookOf(Object.entries(rows).map(([name, of]) => ({ name, rows: [['Walks 2026'], header, ...of] })));

  test('are tables of one form, each with its own days', async () => {
    const { tables, otherSheets } = await readAll(
      months({ September: [row('Mon 7th', '9A')], October: [row('Mon 5th', '9A')], November: [] }),
    );
    expect(tables.map(({ sheet, rows }) => [sheet, visitsOf(rows).map(({ date }) => date)])).toEqual([
      ['September', ['2026-09-07']],
      ['October', ['2026-10-05']],
    ]);
    expect(new Set(tables.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(otherSheets).toEqual([{ name: 'November', reason: 'empty' }]);
  });

  test('of one form write their days alike: one that is clear settles the others', async () => {
    const days = async (...tabs: string[]): Promise<string[]> => {
      const { tables } = await readAll(
        workbookOf(tabs.map((text, at) => ({ name: `Tab ${at}`, rows: [header, row(text, '9A')] }))),
      );
      return tables.flatMap(({ rows }) =>
        rows.map(({ outcome }) => (outcome.kind === 'visit' ? (outcome.visit.date ?? '') : outcome.kind)),
      );
    };
    expect(await days('15/10/2026', '05/10/2026')).toEqual(['2026-10-15', '2026-10-05']);
    expect(await days('05/10/2026', '10/15/2026')).toEqual(['2026-05-10', '2026-10-15']);
    expect(await days('05/10/2026', '06/10/2026')).toEqual(['attention', 'attention']);
    expect(await days('05/10/2026', '10/15/2026', '15/10/2026')).toEqual([
      'attention',
      '2026-10-15',
      '2026-10-15',
    ]);
  });

  test('bear the day of a table that has none, with the year of its title', async () => {
    const dayless = (title: string, ...names: string[]): Promise<ReadFile> =>
      readAll(
        workbookOf(
          names.map((name) => ({ name, rows: [[title], header.slice(1), row(day, '9A').slice(1)] })),
        ),
      );
    const { tables } = await dayless('Walks, autumn 1 2026', 'Tues 6 Oct', 'Friday 9th October', '12 Oct');
    expect(tables.map(({ sheet, rows }) => [sheet, visitsOf(rows).map(({ date }) => date)])).toEqual([
      ['Tues 6 Oct', ['2026-10-06']],
      ['Friday 9th October', ['2026-10-09']],
      ['12 Oct', ['2026-10-12']],
    ]);
    await expect(dayless('Walks in October 2026', '5')).rejects.toThrow(FileRefused);
    await expect(dayless('Walks 2026', 'Mon 6 Oct')).rejects.toThrow(FileRefused);
  });

  test('that hold a chart are passed over', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = workbook([header, row(day, '9A')], {
      parts: {
        'xl/workbook.xml': strToU8(
          `<workbook xmlns:r="${relations}"><sheets><sheet name="Chart1" sheetId="1" r:id="c"/>` +
            '<sheet name="Walk" sheetId="2" r:id="s"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          `<Relationships><Relationship Id="c" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
            `<Relationship Id="s" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        ),
      },
    });
    const { tables, otherSheets } = await readAll(bytes);
    expect([tables.map(({ sheet, rows }) => [sheet, ...rowsTold(rows)]), otherSheets]).toEqual([
      [['Walk', '2 visit']],
      [],
    ]);
  });

  test('never share a response key, unless the response is the same', async () => {
    const { tables } = await readAll(
      months({
        September: [row('5 October', '9A'), row('5 October', '9A', 'Another text.')],
        October: [row('Tue 6th', '9A'), row('5 October', '9A', 'A third text.')],
        Copy: [row('5 October', '9A'), row('5 October', '9A', 'Another text.')],
      }),
    );
    const [september = [], october = [], copy = []] = tables.map(({ rows }) =>
      rows.map(({ responseKey }) => responseKey),
    );
    expect(copy).toEqual(september);
    expect(new Set([...september, ...october]).size).toBe(4);
  });
});

describe('response keys', () => {
  const keyed = async (text: string): Promise<string | undefined> =>
    (await readText(text)).rows[0]?.responseKey;

  test('of a table stay when the text of the visit changes', async () => {
    const table = (day_: string, teacher: string, text: string): string =>
      `Date,Period,Class,Teacher,Seen\n${day_},3,9A,${teacher},${text}\n`;
    const key = await keyed(table('2026-10-05', 'JSM', 'Hands went up.'));
    expect(await keyed(table('2026-10-05', 'jsm', 'Hands went up, and stayed up.'))).toBe(key);
    expect(await keyed(table('2026-10-06', 'JSM', 'Hands went up.'))).not.toBe(key);
    expect(await keyed(table('2026-10-05', 'ABC', 'Hands went up.'))).not.toBe(key);
  });

  test('of Google are the time stamp and who answered', async () => {
    const table = (email: string, text: string): string =>
      `Timestamp,Email address,Date,Seen\n06/10/2026 09:32:24,${email},2026-10-05,${text}\n`;
    const key = await keyed(table('a@school.example', 'Hands went up.'));
    expect(await keyed(table('a@school.example', 'Hands stayed up.'))).toBe(key);
    expect(await keyed(table('b@school.example', 'Hands went up.'))).not.toBe(key);
  });

  test('are those of a form whatever stray cell stands beside it', async () => {
    const plain = await readBytes(workbook([header, row(day, '9A')]));
    const noted = await readBytes(workbook([header, row(day, '9A'), [...row(day, '9B'), null, 'ask her']]));
    expect([noted.fingerprint, noted.headers]).toEqual([
      plain.fingerprint,
      ['date', 'p', 'class', 'staff', 'seen'],
    ]);
  });
});

describe('what a person said about columns', () => {
  const text = 'Date,Class,Blob\n2026-10-05,9A,Hands up.\n';
  const asEvidence = (role: 'evidence' | 'wondering'): ReadChoices => ({
    columns: [{ index: 2, role, areaId: null, kind: null, isCut: true, question: null }],
    dayOrder: null,
    observer: null,
  });

  test('before is used for the same form, and what is said now goes first', async () => {
    const remembered = (): ReadChoices => asEvidence('evidence');
    const before = await readText(text, { remembered });
    const now = await readText(text, { remembered, choices: () => asEvidence('wondering') });
    expect(
      [before, now].map(({ isRemembered, columns, rows }) => [
        isRemembered,
        columns[2]?.why,
        visitsOf(rows)[0]?.evidence[0]?.kind,
      ]),
    ).toEqual([
      [true, 'remembered', 'saw'],
      [false, 'chosen', 'wondering'],
    ]);
  });

  test('about days before still holds when something else is said now', async () => {
    const days: ReadChoices = { columns: [], dayOrder: 'month-first', observer: null };
    const read = await readText('Date,Class,Evidence\n03/04/2026,9A,Hands up.\n', {
      remembered: () => days,
      choices: () => ({ columns: [], dayOrder: null, observer: 'A. Quill' }),
    });
    expect(visitsOf(read.rows).map(({ date, observer }) => [date, observer])).toEqual([
      ['2026-03-04', 'A. Quill'],
    ]);
    expect(read.askDayOrder?.answer).toBe('month-first');
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

test('tabs of months whose days stand under "Day"', async () => {
  const table = await readBytes(
    workbookOf([
      {
        name: 'September',
        rows: [['Walks 2026'], ['Day', 'Per', 'Room', 'Seen'], ['Weds 16th', '2', 'S4', seen]],
      },
    ]),
  );
  expect(visitsOf(table.rows).map(({ date }) => date)).toEqual(['2026-09-16']);
});
