/** Tables of other shapes: on their side, a row for each note, without a header, by the week; and what is asked. */
import { describe, expect, test } from 'vitest';
import { readAll, readText, rowsTold, visitsOf, workbookOf } from '../support.ts';

const texts = (rows: Parameters<typeof visitsOf>[0]): string[] =>
  visitsOf(rows).map(({ date, evidence }) => `${date}: ${evidence.map(({ text }) => text).join(' | ')}`);

test('a table on its side gives a visit for each of its columns', async () => {
  const { rows, columns } = await readText(
    'Room,M1,M2\nVisited on,13/10/2026,14/10/2026\nAdult,Ms Ash,Mr Birch\nWhat pupils were doing,They wrote a line.,They drew.\n',
  );
  expect(columns.map(({ role }) => role)).toEqual(['room', 'date', 'teacher', 'evidence']);
  expect(texts(rows)).toEqual(['2026-10-13: They wrote a line.', '2026-10-14: They drew.']);
  expect(rowsTold(rows)).toEqual(['2 visit', '3 visit']);
});

test('a label with one day above a table does not turn it', async () => {
  const { rows } = await readText(
    'Date,13/10/2026,\nClass,Teacher,Seen\n9A,Ms Ash,They wrote.\n9B,Mr Oak,They read.\n',
  );
  expect(visitsOf(rows)).toHaveLength(2);
});

describe('a row for each note', () => {
  test('goes on with the visit above it where its details are blank', async () => {
    const { rows } = await readText(
      'Day,Room,Adult,Jotting\n13/10/2026,Garden,Kim,Three poured.\n,,,Two watched.\n,,,One sang.\n14/10/2026,Hall,Jo,They ran.\n,,,They sat.\n',
    );
    expect(rowsTold(rows)).toEqual(['2 visit', '3 joined', '4 joined', '5 visit', '6 joined']);
    expect(texts(rows)).toEqual([
      '2026-10-13: Three poured. | Two watched. | One sang.',
      '2026-10-14: They ran. | They sat.',
    ]);
  });

  test('is of the kind that another column says', async () => {
    const { rows } = await readText(
      'Ref,Day,Teacher,Seen by,Kind,Note\n' +
        'V1,13/10/2026,Ms Ash,AB,Saw,They wrote in pairs.\nV1,13/10/2026,Ms Ash,AB,Child,It is fun to swap.\n' +
        'V1,13/10/2026,Ms Ash,AB,Wondering,Who chose the pairs?\nV2,14/10/2026,Mr Oak,AB,Saw,They read aloud.\n',
    );
    expect(visitsOf(rows).map(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual([
      ['saw', 'pupil-voice', 'wondering'],
      ['saw'],
    ]);
  });

  test('is none where one row alone has no details', async () => {
    const { rows } = await readText(
      'Day,Room,Adult,Note\n13/10/2026,M1,Kim,They wrote.\n14/10/2026,M2,Jo,They ran.\n,,,Fire alarm went.\n15/10/2026,M1,Kim,They sat.\n',
    );
    expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '4 , , missing-visit-details', '5 visit']);
  });
});

test('a table that begins with a record has no header, and loses none', async () => {
  const { headerRow, rows, columns } = await readText(
    '13 Oct 2026,P2,8H/Fr1,Ms Ash,They wrote two lines.,"""It is short."""\n14 Oct 2026,P4,9G/Ge1,Mr Oak,They read in pairs.,"""I read it."""\n15 Oct 2026,P1,8H/Fr1,Ms Ash,They sang.,-\n',
  );
  expect(headerRow).toBe(0);
  expect(columns.map(({ role }) => role)).toEqual([
    'date',
    'period',
    'class',
    'teacher',
    'evidence',
    'pupil-quote',
  ]);
  expect(visitsOf(rows)).toHaveLength(3);
});

test('a day of the week is found in its week', async () => {
  const { rows } = await readText(
    'Week commencing,Weekday,Teacher,Seen\n12/10/2026,Wed,Ms Ash,They wrote.\n19/10/2026,Mon,Mr Oak,They read.\n26/10/2026,Friday,Ms Elm,They sang.\n',
  );
  expect(visitsOf(rows).map(({ date }) => date)).toEqual(['2026-10-14', '2026-10-19', '2026-10-30']);
});

test('the halves of a name are one person', async () => {
  const { rows } = await readText(
    'Submitted at,Last name,First name,E-mail,Day of visit,Teacher,What did you see?\n' +
      '13/10/2026 10:00,Eze,Ngozi,n.eze@school.example,13/10/2026,Ms Ash,They wrote.\n',
  );
  expect(visitsOf(rows).map(({ observer }) => observer)).toEqual(['Ngozi Eze']);
});

describe('cells veto a header', () => {
  test.each([
    ['Year', ['2026', '2026', '2026'], 'ignored'],
    ['Lesson', ['Fractions', 'The Tudors', 'Rivers'], 'ignored'],
    ['Progress', ['100', '100', '100'], 'ignored'],
    ['Grade', ['Good', 'Outstanding', 'Good'], 'rating'],
    [
      'Teacher',
      ['Sat beside a group of four and read.', 'Moved round the room twice.', 'Wrote on the board.'],
      'evidence',
    ],
    ['Date', ['Sunny and mild.', 'It rained all day long.', 'A cold start to the day.'], 'evidence'],
  ])('%s with %j is %s', async (header, values, role) => {
    const lines = values.map((value, at) => `${13 + at}/10/2026,${value},They wrote.`);
    const { columns } = await readText(`Visited on,${header},What did you see?\n${lines.join('\n')}\n`);
    expect(columns[1]?.role).toBe(role);
  });
});

describe('a question', () => {
  const rows = [
    ['Spring', 'Autumn', 'Teacher', 'What did you see?'],
    ['13/10/2026', '14/09/2026', 'Ms Ash', 'They wrote.'],
    ['14/10/2026', '15/09/2026', 'Mr Oak', 'They read.'],
    ['15/10/2026', '16/09/2026', 'Ms Elm', 'They sang.'],
  ];

  test('names the columns between which nothing decides', async () => {
    const { questions } = await readText(rows.map((row) => row.join(',')).join('\n'));
    expect(questions).toEqual([{ about: 'date', columns: [0, 1], isBlocking: false }]);
  });

  test('is not asked again once it is answered', async () => {
    const chosen = {
      index: 1,
      role: 'date' as const,
      areaId: null,
      kind: null,
      isCut: false,
      question: null,
    };
    const { questions, rows: read } = await readText(rows.map((row) => row.join(',')).join('\n'), {
      choices: () => ({ columns: [chosen], dayOrder: null, observer: '' }),
    });
    expect(questions).toEqual([]);
    expect(visitsOf(read).map(({ date }) => date)).toEqual(['2026-09-14', '2026-09-15', '2026-09-16']);
  });

  test('that blocks one table leaves the others alone', async () => {
    const weekly = [
      ['Week commencing', 'Teacher', 'What did you see?'],
      ['12/10/2026', 'Ms Ash', 'They wrote.'],
      ['19/10/2026', 'Mr Oak', 'They read.'],
    ];
    const { tables } = await readAll(
      workbookOf([
        { name: 'Weeks', rows: weekly },
        { name: 'Days', rows },
      ]),
    );
    const told = tables.map(({ sheet, questions, rows: read }) => [
      sheet,
      questions.length,
      visitsOf(read).length,
    ]);
    expect(told).toEqual([
      ['Days', 1, 3],
      ['Weeks', 1, 0],
    ]);
    expect(tables[1]?.questions).toEqual([{ about: 'date', columns: [0], isBlocking: true }]);
  });
});

test('every column says why in words', async () => {
  const { columns } = await readText(
    'Day you came,Who was teaching,Points,Noticed\n13/10/2026,Ms Ash,,They wrote.\n14/10/2026,Mr Oak,,They read aloud.\n',
  );
  expect(columns.map(({ reason }) => reason)).toEqual([
    'Its header says “day you came” and 2 of 2 cells are dates.',
    'Its header says “who was teaching” and 2 of 2 cells are names with a title.',
    'Its header says “points” and it is blank.',
    'Its header says “noticed” and 2 of 2 cells are sentences.',
  ]);
});
