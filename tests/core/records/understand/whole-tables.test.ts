/** What only the table as a whole says: who is asked, what came after a visit, what is a person's and not a visit's. */
import { describe, expect, test } from 'vitest';
import { readText, rowsTold, visitsOf } from '../support.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const rolesIn = async (...rows: readonly string[]): Promise<string[]> =>
  (await readText(lines(...rows))).columns.map(({ role }) => role);

describe('a form that asks pupils', () => {
  test('holds their words and nobody else’s', async () => {
    const { columns, rows } = await readText(
      lines(
        'Submitted on,What year are you in?,What helps you to learn?,What gets in the way?',
        '21/10/2026 10:00,Year 8,When sir leaves one on the board.,People talking behind me.',
        '22/10/2026 10:00,Year 10,My notes have the dates in a line.,Too much copying off slides.',
        '23/10/2026 10:00,Year 10,We get to choose our own photo.,We run out of time.',
      ),
    );
    expect(columns.map(({ role }) => role)).toEqual([
      'timestamp',
      'year-group',
      'pupil-quote',
      'pupil-quote',
    ]);
    expect(visitsOf(rows).flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual(
      Array.from({ length: 6 }, () => 'pupil-voice'),
    );
  });

  test('makes no visit where it has no day, and says so', async () => {
    const rows = [
      'Your class,What do you like about reading?,What would make it better?',
      'Oak,The beanbags and the lamp.,More books about sharks.',
      'Ash,It is quiet and I can think.,Nothing at all for me.',
    ];
    await expect(readText(lines(...rows))).rejects.toThrow();
  });
});

test('a table whose headers are all blank loses no record', async () => {
  const { rows, columns } = await readText(
    lines(
      ',,,',
      '13 Oct 2026,8H/Fr1,Ms Ash,They wrote two lines.',
      '14 Oct 2026,9G/Ge1,Mr Oak,They read in pairs.',
      '15 Oct 2026,8H/Fr1,Ms Ash,They sang.',
    ),
  );
  expect(columns.map(({ role }) => role)).toEqual(['date', 'class', 'teacher', 'evidence']);
  expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '4 visit']);
});

test('a theme that stands on every row is what the walk was for, and no card', async () => {
  const theme = 'Questioning that makes everybody think';
  const { columns, rows } = await readText(
    lines(
      'Date,Teacher,Theme,What did you see?',
      `13/10/2026,Ms Ash,${theme},They wrote in pairs.`,
      `14/10/2026,Mr Oak,${theme},They read aloud.`,
      `15/10/2026,Ms Elm,${theme},They sang.`,
    ),
  );
  expect(columns[2]?.role).toBe('walk-title');
  expect(visitsOf(rows).flatMap(({ evidence }) => evidence.map(({ text }) => text))).toEqual([
    'They wrote in pairs.',
    'They read aloud.',
    'They sang.',
  ]);
});

describe('of two days', () => {
  const rows = (one: string, other: string): string[] => [
    `${one},${other},Teacher,What did you see?`,
    '15/10/2026,13/10/2026,Ms Ash,They wrote.',
    '16/10/2026,14/10/2026,Mr Oak,They read.',
    '22/10/2026,15/10/2026,Ms Elm,They sang.',
  ];

  test.each(['Report circulated', 'Talked over with teacher on', 'Date of mentor meeting', 'By when'])(
    '“%s” is not that of the visit',
    async (header) => {
      expect((await rolesIn(...rows(header, 'When did you pop in?'))).slice(0, 2)).toEqual([
        'ignored',
        'date',
      ]);
    },
  );

  test('the later one is taken for the visit’s by nobody, but asked about', async () => {
    const { questions, columns } = await readText(lines(...rows('Blue', 'Green')));
    expect(columns[1]?.role).toBe('date');
    expect(questions).toEqual([{ about: 'date', columns: [0, 1], isBlocking: false }]);
  });

  test('that with a period behind it is read', async () => {
    const { rows: read } = await readText(
      lines(
        'Autumn 2026,,',
        'Day / period,Teacher,What did you see?',
        'Tue 10 Nov P3,Ms Ash,They wrote.',
        'Thu 12 Nov P1,Mr Oak,They read.',
        'Mon 16 Nov P5,Ms Elm,They sang.',
      ),
    );
    expect(visitsOf(read).map(({ date }) => date)).toEqual(['2026-11-10', '2026-11-12', '2026-11-16']);
  });
});

test('of two times the later is the end', async () => {
  const found = await rolesIn(
    'Date,Clock A,Clock B,Teacher,What did you see?',
    '13/10/2026,9.20,9.05,Ms Ash,They wrote.',
    '14/10/2026,10.15,10.05,Mr Oak,They read.',
    '15/10/2026,1.05,12.50,Ms Elm,They sang.',
  );
  expect(found.slice(1, 3)).toEqual(['end-time', 'start-time']);
});

test('of two columns of years the coarser one is no year group', async () => {
  const found = await rolesIn(
    'Date,Teacher,Year of induction,Year taught,What did you see?',
    '13/10/2026,Ms Ash,Year 1,Year 7,They wrote.',
    '14/10/2026,Mr Oak,Year 2,Year 10,They read.',
    '15/10/2026,Ms Ash,Year 1,Year 8,They sang.',
    '16/10/2026,Ms Ash,Year 1,Year 9,They drew.',
  );
  expect(found.slice(2, 4)).toEqual(['ignored', 'year-group']);
});

test.each([
  ['Teacher', 'Obs', ['teacher', 'observer']],
  ['Blue', 'Governor', ['teacher', 'observer']],
])('initials under “%s” and “%s” are %j', async (one, other, roles) => {
  const found = await rolesIn(
    `Date,${one},${other},Class,What did you see?`,
    '13/10/2026,ABR,CDN,7a1,They wrote.',
    '14/10/2026,EFO,CDN,8b2,They read.',
    '15/10/2026,KLM,GHI,9a1,They sang.',
    '16/10/2026,ABR,GHI,7a1,They drew.',
  );
  expect(found.slice(1, 3).map((role) => role.replace('-initials', ''))).toEqual(roles);
});

test('who spoke may stand in brackets behind the question', async () => {
  const { columns } = await readText(
    lines(
      'Date,Saying what (pupils),Saying what (adult)',
      '13/10/2026,"""It is longer.""","""Longer than when?"""',
      '14/10/2026,"""We moved it.""","""Can you move it?"""',
      '15/10/2026,"""This one is cooked.""","""How do you know?"""',
    ),
  );
  expect(columns.slice(1).map(({ kind }) => kind)).toEqual(['pupil-voice', 'heard']);
});

test('support staff beside a colleague are not who was visited', async () => {
  const found = await rolesIn(
    'Date,Colleague,Support staff in the room,Pupil voice group (year),What did you see?',
    '13/10/2026,Mrs Tye,Mr Ek (TA),Y8,They wrote.',
    '14/10/2026,Mr Orr,,Y9,They read.',
    '15/10/2026,Mrs Tye,Ms Fay (LSA),Y10,They sang.',
    '16/10/2026,Mr Orr,Mr Ek (TA),Y7,They drew.',
  );
  expect(found).toEqual(['date', 'teacher', 'ignored', 'year-group', 'evidence']);
});

test('points part days where the day comes first', async () => {
  const { rows, askDayOrder } = await readText(
    lines('Date,Teacher,What did you see?', '08.02.2027,Ms Ash,They wrote.', '9.2.27,Mr Oak,They read.'),
  );
  expect(askDayOrder).toBeNull();
  expect(visitsOf(rows).map(({ date }) => date)).toEqual(['2027-02-08', '2027-02-09']);
});

describe('a header of a phrase', () => {
  test.each([
    ['Who came round', ['Steph Dace', 'Oli Tranter', 'Steph Dace'], 'observer'],
    ['Member of dept', ['KHO', 'RPT', 'LMB'], 'teacher'],
    ['Teaching gp', ['8a/Sc2', '10x/Tr1', '7c/Sc4'], 'class'],
    ['Length of visit', ['20 mins', '10 mins', '15 mins'], 'minutes'],
    ['Signs of deep learning', ['Three came back to it.', 'They sang.', 'Two counted.'], 'evidence'],
    ['Signed by head', ['A. Bray', 'B. Cole', 'A. Bray'], 'ignored'],
    ['Noise', ['Quiet hum', 'Loud', 'Quiet hum'], 'rating'],
    ['Noted how', ['paper', 'laptop', 'paper'], 'ignored'],
    ['Grouping', ['Pairs', 'Whole class', 'Pairs'], 'ignored'],
    [
      'SDP priority',
      ['2 - Writing stamina', '3 - Attendance and belonging', '2 - Writing stamina'],
      'ignored',
    ],
    ['What would you like to ask the teacher?', ['Why pairs?', 'What next?', 'Who chose?'], 'wondering'],
  ])('“%s” with %j is %s', async (header, values, role) => {
    const records = values.map((value, at) => `${13 + at}/10/2026,${value},They wrote in pairs.`);
    expect((await rolesIn(`Visited on,${header},What did you see?`, ...records))[1]).toBe(role);
  });
});

test('rows with one time, one teacher and one observer are one visit, however much each says', async () => {
  const { rows } = await readText(
    lines(
      'Date,In at,Teacher,Seen by,Part,Note,What a child said,Joining in',
      '05/05/2026,9:05,Mrs Ogden,Kat Fearn,Revisit,Sounds shown once each.,,11/12',
      '05/05/2026,9:05,Mrs Ogden,Kat Fearn,Teach,My turn and your turn.,"""ow like blow""",',
      '05/05/2026,9:20,Mr Salt,Kat Fearn,Revisit,Some echoed a beat behind.,,10/14',
      '05/05/2026,9:20,Mr Salt,Kat Fearn,Teach,Three letters and one sound.,"""It says one""",',
    ),
  );
  expect(rowsTold(rows)).toEqual(['2 visit', '3 joined', '4 visit', '5 joined']);
});
