/** Tables made by hand: where their header is, and what stands above it. */
import { describe, expect, test } from 'vitest';
import { readBytes, readText, rowsTold, visitsOf, workbook, type TestCell } from '../support.ts';
import { day, header, row, seen } from './hand-made.ts';

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
