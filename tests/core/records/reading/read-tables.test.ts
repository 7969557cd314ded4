/** Tables of the two form dialects: encodings, line ends, dates, ticks, odd cells, and one outcome for each row. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  readBytes,
  readText,
  rowsTold,
  sheetsCsv,
  sheetsHeader,
  told,
  visitsOf,
  workbook,
  type TestCell,
  type WorkbookOptions,
} from '../support.ts';

const outcomes = async (...lines: string[]): Promise<string[]> =>
  rowsTold((await readText(sheetsCsv(...lines))).rows);

const line = '15/10/2026 11:00:00,15/10/2026,9X/Ma1,Ms A,Progress,Hands went up.,';

describe('rows', () => {
  test('have one outcome each', async () => {
    const rows = await outcomes(
      line,
      '',
      ',,,,,,',
      line,
      '15/10/2026 11:00:00,,9X/Ma1,Ms A,Progress,Hands went up.,',
      '15/10/2026 11:00:00,16/10/2026,9X/Ma1,Ms A,Progress,n/a,-',
      '15/10/2026 11:00:00,31/09/2026,9X/Ma1,Ms A,Behaviour for learning,Hands went up.,',
      'Totals,,,,,44,',
      `${line},slipped`,
      '15/10/2026 11:00:00,16/10/2026,9X/Ma1,Ms A,Progress,"never closed',
    );
    expect(rows).toEqual([
      '2 visit',
      '3 blank',
      '4 blank',
      '5 copy of 2',
      '6 , , missing-visit-details',
      '7 , , missing-visit-details',
      '8 Date of visit, 31/09/2026, invalid-date & Focus area, Behaviour for learning, unknown-focus-area',
      '9 totals',
      '10 , slipped, unknown-column-layout',
      '11 , line 11, unreadable-cell',
    ]);
  });

  test('keep their cells as they came', async () => {
    const { rows } = await readText(sheetsCsv('15/10/2026,15/10/2026,"a\u0000b",__proto__,,"two\nlines",'));
    expect(rows[0]?.raw).toEqual(['15/10/2026', '15/10/2026', 'a\u0000b', '__proto__', '', 'two\nlines', '']);
  });

  test('have keys that stay when the file grows', async () => {
    const before = await readText(sheetsCsv(line));
    const after = await readText(sheetsCsv(line.replace('11:00:00', '10:00:00'), line));
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.rows[1]?.responseKey).toBe(before.rows[0]?.responseKey);
    expect(new Set(after.rows.map(({ responseKey }) => responseKey)).size).toBe(2);
  });
});

describe('days', () => {
  const days = async (...values: [stamp: string, day: string][]): Promise<string[]> => {
    const { rows } = await readText(
      sheetsCsv(...values.map(([stamp, day]) => `${stamp},${day},,,,Hands went up.,`)),
    );
    return rows.map(({ outcome }) => (outcome.kind === 'visit' ? String(outcome.visit.date) : told(outcome)));
  };

  test('are settled by one value of the column', async () => {
    expect(await days(['', '03/04/2026'], ['', '25/04/2026'])).toEqual(['2026-04-03', '2026-04-25']);
    expect(await days(['', '03/04/2026'], ['', '04/25/2026'])).toEqual(['2026-03-04', '2026-04-25']);
  });

  test('are settled by the time stamps where the column is silent', async () => {
    expect(await days(['03/30/2026 10:00:00', '03/04/2026'])).toEqual(['2026-03-04']);
  });

  test('are asked for where nothing settles them, or where the column contradicts itself', async () => {
    const asked = 'Date of visit, 03/04/2026, ambiguous-date';
    expect(await days(['03/04/2026 10:00:00', '03/04/2026'], ['', '05/05/2026'])).toEqual([
      asked,
      '2026-05-05',
    ]);
    expect(await days(['30/03/2026', '03/04/2026'], ['', '25/04/2026'], ['', '04/25/2026'])).toEqual([
      asked,
      '2026-04-25',
      '2026-04-25',
    ]);
  });

  test('come from the time stamp only where nobody is asked for the day', async () => {
    const { rows } = await readText('Timestamp,What did you see?\n2026-10-05 10:00:00,Hands went up.\n');
    expect(visitsOf(rows).map(({ date }) => date)).toEqual(['2026-10-05']);
  });
});

describe('cards', () => {
  const cards = async (cells: string): Promise<string[]> => {
    const { rows } = await readText(sheetsCsv(`,15/10/2026,,,${cells}`));
    return visitsOf(rows).flatMap(({ evidence }) =>
      evidence.map(({ areaId, ticked, kind, text }) => [areaId, ticked.join('+'), kind, text].join(' | ')),
    );
  };

  test('go to the only ticked area, pupils’ words to Pupil voice, the rest to Unsorted', async () => {
    expect(await cards('Progress,It was a Tuesday.,"I wait."')).toEqual([
      'progress |  | saw | It was a Tuesday.',
      'pupil-voice |  | pupil-voice | I wait.',
    ]);
    expect(await cards('"Progress, Clear goals",It was a Tuesday.,')).toEqual([
      'unsorted | Progress+Clear goals | saw | It was a Tuesday.',
    ]);
    expect(await cards('N/A,It was a Tuesday.,')).toEqual(['unsorted |  | saw | It was a Tuesday.']);
  });

  test('hold any text as text', async () => {
    const long = `${'very '.repeat(180)}long`;
    expect(await cards(`,"<script>alert(1)</script>\n=HYPERLINK(""a"")\n👍\u0000 up\n${long}",`)).toEqual([
      'unsorted |  | saw | <script>alert(1)</script>',
      'unsorted |  | saw | =HYPERLINK("a")',
      'unsorted |  | saw | 👍 up',
      `unsorted |  | saw | ${long}`,
    ]);
  });

  test('are not made of a cell that is far too long', async () => {
    const rows = await outcomes(`,15/10/2026,,,,${'a'.repeat(20_001)},`);
    expect(rows).toEqual([`2 What did you see?, ${'a'.repeat(200)}…, too-long`]);
  });
});

describe('text files', () => {
  const content = `${sheetsHeader}\n,15/10/2026,9X,Zoë,,“Café” – £3.,\n,16/10/2026,9X,Zoë,,Hands went up.,\n`;
  const utf16 = (isLittle: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(content.length * 2 + 2));
    [...`\ufeff${content}`].forEach((char, index) => view.setUint16(index * 2, char.charCodeAt(0), isLittle));
    return new Uint8Array(view.buffer);
  };
  const windows = new Map(
    [...'“”–£ëé'].map((char, index) => [char, [0x93, 0x94, 0x96, 0xa3, 0xeb, 0xe9][index]]),
  );
  const encoded: [string, Uint8Array][] = [
    ['utf-8', new TextEncoder().encode(content)],
    ['utf-8', new TextEncoder().encode(`\ufeff${content}`)],
    ['utf-16le', utf16(true)],
    ['utf-16be', utf16(false)],
    ['windows-1252', Uint8Array.from(content, (char) => windows.get(char) ?? char.charCodeAt(0))],
  ];

  test.each(encoded)('in %s', async (encoding, bytes) => {
    const file = await readBytes(bytes);
    expect(file.encoding).toBe(encoding);
    const [visit] = visitsOf(file.rows);
    expect([visit?.teacherSpellings, visit?.evidence.map(({ text }) => text)]).toEqual([
      ['Zoë'],
      ['“Café” – £3.'],
    ]);
  });

  test('with any delimiter and any line end are the same', async () => {
    const rows = [
      sheetsHeader.split(','),
      ['', '15/10/2026', '9X', 'Ms A', 'Progress, Clear goals', 'One; two, three.\nFour\tfive.', '"Six"'],
      ['', '16/10/2026', '9X', 'Ms A', '', 'Seven.', ''],
    ];
    const read = await Promise.all(
      [',', ';', '\t'].flatMap((delimiter) =>
        ['\n', '\r\n', '\r'].map((newline) => readText(Papa.unparse(rows, { delimiter, newline }))),
      ),
    );
    expect(read.map((file) => visitsOf(file.rows).length)).toEqual(Array(9).fill(2));
    expect(new Set(read.map((file) => JSON.stringify(file))).size).toBe(1);
  });

  test('give back every cell that was written', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\r/g, ''));
    const table = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const filled = rows.map((cells) => cells.with(1, '15/10/2026'));
        const written = Papa.unparse([sheetsHeader.split(','), ...filled], { quotes: true });
        const read = await readText(written);
        expect(read.rows.map(({ raw }) => raw)).toEqual(filled);
        expect(read.rows.map(({ row }) => row)).toEqual(filled.map((_, index) => index + 2));
      }),
      { numRuns: 50 },
    );
  });
});

describe('workbooks', () => {
  const header: TestCell[] = [
    'ID',
    'Start time',
    'Completion time',
    'Email',
    'Name',
    'Name2',
    'Date of visit',
    'What did you see?',
  ];
  const response = (id: number, day: TestCell, seen: TestCell, email = 'a@school.example'): TestCell[] => [
    id,
    { serial: 46_300.4 },
    { serial: 46_300.41 },
    email,
    null,
    'Ms A',
    day,
    seen,
  ];

  test('of both epochs give the same day, however the epoch is written', async () => {
    const day = async (serial: number, options: WorkbookOptions): Promise<string | null | undefined> => {
      const { rows } = await readBytes(workbook([header, response(1, { serial }, 'Seen.')], options));
      return visitsOf(rows)[0]?.date;
    };
    expect([
      await day(46_300, {}),
      await day(44_838, { date1904: '1' }),
      await day(44_838, { date1904: 'true' }),
    ]).toEqual(['2026-10-05', '2026-10-05', '2026-10-05']);
  });

  test('give the stored value of a formula, and days that are text', async () => {
    const seen = { formula: 'CONCAT("a","b")', stored: 'Hands went up.' };
    const { rows } = await readBytes(workbook([header, response(1, '5 October 2026', seen)]));
    const [visit] = visitsOf(rows);
    expect([visit?.date, visit?.evidence[0]?.text]).toEqual(['2026-10-05', 'Hands went up.']);
  });

  test('give text in several fonts as one, and ask about what a formula could not work out', async () => {
    const seen = { rich: ['Hands ', 'went', ' up.'] };
    const { rows } = await readBytes(
      workbook([
        header,
        response(1, { serial: 46_300 }, seen),
        response(2, { serial: 46_300 }, { error: '#REF!' }),
      ]),
    );
    expect(visitsOf(rows).flatMap(({ evidence }) => evidence.map(({ text }) => text))).toEqual([
      'Hands went up.',
    ]);
    expect(rowsTold(rows)).toEqual(['2 visit', '3 What did you see?, #REF!, unreadable-cell']);
  });

  test('of an anonymous form have no observer, and a question titled Name is the teacher', async () => {
    const { rows } = await readBytes(
      workbook([header, response(1, { serial: 46_300 }, 'Seen.', 'anonymous')]),
    );
    const [visit] = visitsOf(rows);
    expect([visit?.observer, visit?.teacherSpellings]).toEqual([null, ['Ms A']]);
  });

  test('with blank rows and rows without an address keep the row numbers', async () => {
    const { rows } = await readBytes(workbook([header, [], response(1, { serial: 46_300 }, 'Seen.')]));
    expect(rowsTold(rows)).toEqual(['2 blank', '3 visit']);
  });

  test('give one response one key, whatever changes in its answers', async () => {
    const before = await readBytes(workbook([header, response(7, { serial: 46_300 }, 'Seen.')]));
    const after = await readBytes(workbook([header, response(7, { serial: 46_301 }, 'Seen again.')]));
    expect(after.rows[0]?.responseKey).toBe(before.rows[0]?.responseKey);
    expect(after.rows[0]?.hash).not.toBe(before.rows[0]?.hash);
  });

  test('hold a staff list too', async () => {
    const { dialect, staff } = await readBytes(
      workbook([
        ['Surname', 'First name', 'Rooms', 'Known as'],
        ['Keel', 'Autumn', 'A1; A2', null],
        [null, null, 'A3', null],
      ]),
    );
    expect([dialect, staff]).toEqual([
      'staff-list',
      [
        {
          title: null,
          firstName: 'Autumn',
          surname: 'Keel',
          initials: null,
          knownAs: [],
          subjects: [],
          rooms: ['A1', 'A2'],
          coach: null,
        },
      ],
    ]);
  });
});
