/** The forms for observers: what is recorded with them loads without one question, also after the school's list changed. */
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WrittenArea } from '../../../core/contract/calls/areas.ts';
import type { Preview, RecordingForm } from '../../../core/contract/calls/records.ts';
import { builtInAreas } from '../../../core/domain/focus-areas.ts';
import { areaSets } from '../../../core/domain/records/areas/area-sets.ts';
import { formQuestions } from '../../../core/features/records/forms/form-questions.ts';
import { questionsText } from '../../../core/features/records/forms/questions-text.ts';
import { recordingSheet } from '../../../core/features/records/forms/recording-sheet.ts';
import { readFile } from '../../../core/features/records/reading/read-file.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { agreedTo, offer, testCore, type TestCore } from '../../support/test-core.ts';
import { hasValidator, validate } from '../../support/validator.ts';

const folder = path.join(top, 'resources/recording-forms');
const asked = formQuestions(builtInAreas);
const sheet = recordingSheet(asked);
const titlesIn = (text: string): string[] =>
  [...text.matchAll(/^ ?\d{1,2} {2}(\S.*)$/gm)].map(([, title = '']) => title);
const titles = titlesIn(questionsText(asked));
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A number stands for itself; a date is a number in the style of the first column. */
type Cell = string | number | { serial: number };

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'object') return `<c r="${at}" s="3"><v>${cell.serial}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}" s="2"><v>${cell}</v></c>`;
  return cell === ''
    ? ''
    : `<c r="${at}" s="2" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}

function rowXml(cells: readonly Cell[], row: number): string {
  const name = (index: number): string => `${String.fromCharCode(65 + index)}${row}`;
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, name(index))).join('')}</row>`;
}

/** The recording sheet with other rows: `firstRow` 2 keeps its header. */
function filled(rows: readonly (readonly Cell[])[], firstRow: 1 | 2, empty: Uint8Array = sheet): Uint8Array {
  const parts = unzipSync(empty);
  const text = strFromU8(parts[sheetPart] ?? new Uint8Array());
  const written = rows.map((cells, index) => rowXml(cells, firstRow + index)).join('');
  const changed =
    firstRow === 2
      ? text.replace('</sheetData>', `${written}</sheetData>`)
      : text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${written}</sheetData>`);
  return zipSync({ ...parts, [sheetPart]: strToU8(changed) });
}

const day = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Two visits as observers enter them, in the order of the sheet's columns. */
const said = '“I check it against the worked example first.”';
const answers = {
  first: ['3', 'A. Okafor', '', 'Ms J. Smythe', '9X/Ma1', '9', 'Mathematics', 'M12'],
  firstEvidence: [
    '',
    'Eleven pupils spoke in the whole-class talk.\nTwo pairs shared one whiteboard.',
    '',
    'All six pupils asked could say what they were practising and why.',
    '',
    said,
    'I wonder who was not asked.',
    'Mostly',
    'In places',
  ],
  second: ['Form time', 'R. Singh', 'H. Yusuf', 'JSM', '', '10', 'History', ''],
  secondEvidence: [
    'The task was source analysis, as planned for this week.',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'Throughout',
  ],
};

const nothing = { tally: null, proposal: null, ticked: [] };
const scale = ['Not yet', 'In places', 'Mostly', 'Throughout'];
const rating = (lookFor: string, label: string | null) => ({
  kind: 'rating',
  question: null,
  lookFor,
  label,
  scale,
});

const visits = [
  {
    date: '2026-10-05',
    period: '3',
    minutes: null,
    observer: 'A. Okafor',
    withObserver: null,
    teacherSpellings: ['Ms J. Smythe'],
    className: '9X/Ma1',
    yearGroup: '9',
    subject: 'Mathematics',
    room: 'M12',
    walkTitle: null,
    evidence: [
      {
        kind: 'saw',
        areaId: 'participation',
        column: 'Participation',
        text: 'Eleven pupils spoke in the whole-class talk.',
      },
      {
        kind: 'saw',
        areaId: 'participation',
        column: 'Participation',
        text: 'Two pairs shared one whiteboard.',
      },
      {
        kind: 'saw',
        areaId: 'clear-goals',
        column: 'Clear goals',
        text: 'All six pupils asked could say what they were practising and why.',
      },
      { kind: 'pupil-voice', areaId: 'pupil-voice', column: 'A pupil told me…', text: said },
      { kind: 'wondering', areaId: 'unsorted', column: 'I wonder…', text: 'I wonder who was not asked.' },
    ].map((card) => ({ ...nothing, ...card })),
    lookFors: [
      rating('Pupils could say what they were learning and why', 'Mostly'),
      rating('Every pupil had a way to take part', 'In places'),
    ],
  },
  {
    date: '2026-10-12',
    period: 'Form time',
    minutes: null,
    observer: 'R. Singh',
    withObserver: 'H. Yusuf',
    teacherSpellings: ['JSM'],
    className: null,
    yearGroup: '10',
    subject: 'History',
    room: null,
    walkTitle: null,
    evidence: [
      {
        ...nothing,
        kind: 'saw',
        areaId: 'curriculum-match',
        column: 'Curriculum match',
        text: 'The task was source analysis, as planned for this week.',
      },
    ],
    lookFors: [
      rating('Pupils could say what they were learning and why', null),
      rating('Every pupil had a way to take part', 'Throughout'),
    ],
  },
];

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

const { first, firstEvidence, second, secondEvidence } = answers;
const started = { serial: day('2026-10-05T11:40:00Z') };

/** The same two visits, by each of the ways that the forms offer. */
const ways: [string, string, Uint8Array][] = [
  [
    'the recording sheet',
    'walk.xlsx',
    filled(
      [
        [{ serial: day('2026-10-05') }, 3, ...first.slice(1, 5), 9, ...first.slice(6), ...firstEvidence],
        [{ serial: day('2026-10-12') }, ...second.slice(0, 5), 10, ...second.slice(6), ...secondEvidence],
      ],
      2,
    ),
  ],
  [
    'Microsoft Forms',
    'walk-forms.xlsx',
    filled(
      [
        ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...titles],
        [1, started, started, 'anonymous', '', { serial: day('2026-10-05') }, ...first, ...firstEvidence],
        [2, started, started, 'anonymous', '', { serial: day('2026-10-12') }, ...second, ...secondEvidence],
      ],
      1,
    ),
  ],
  [
    'Google Forms',
    'walk.csv',
    csv([
      ['Timestamp', ...titles],
      ['2026/10/05 11:42:10 AM GMT+1', '2026-10-05', ...first, ...firstEvidence],
      ['2026/10/12 9:02:44 AM GMT+1', '2026-10-12', ...second, ...secondEvidence],
    ]),
  ],
];

/** Everything in a look that would ask the person something. */
function questionsOf({ files, refused, walkGroups }: Preview): object {
  return {
    refused,
    walkGroups,
    files: files.map(({ askDayOrder, asksObserver, needsAttention, proposedCards, columns }) => ({
      askDayOrder,
      asksObserver,
      needsAttention,
      proposedCards,
      notUnderstood: columns.filter(({ why }) => why === 'not-understood'),
    })),
  };
}

describe('what is recorded loads without one question, as it was recorded', () => {
  test.each(ways)('read from %s', async (_way, name, bytes) => {
    const { tables, otherSheets } = await readFile({ name, bytes }, {});
    expect(otherSheets).toEqual([]);
    const read = tables.map(({ askDayOrder, asksObserver, columns, rows }) => ({
      askDayOrder,
      asksObserver,
      notUnderstood: columns.filter(({ why }) => why === 'not-understood'),
      outcomes: rows.map(({ outcome }) => outcome),
    }));
    expect(read).toEqual([
      {
        askDayOrder: null,
        asksObserver: false,
        notUnderstood: [],
        outcomes: visits.map((visit) => ({ kind: 'visit', visit })),
      },
    ]);
  });

  test.each(ways)('loaded from %s', async (_way, name, bytes) => {
    const app = await testCore();
    const file = path.join(temporaryFolder(), name);
    fs.writeFileSync(file, bytes);
    const preview = await app.client.records.preview({ files: await offer(app.core, [file]), choices: [] });
    expect(questionsOf(preview)).toEqual({
      refused: [],
      walkGroups: [],
      files: [
        { askDayOrder: null, asksObserver: false, needsAttention: [], proposedCards: 0, notUnderstood: [] },
      ],
    });
    const report = await app.client.records.load(agreedTo(preview));
    expect(report.totals).toEqual({ rows: 2, visits: 2, cards: 6, lookFors: 3, needsAttention: 0 });
  });
});

describe('the forms', () => {
  test('ask the same, on the sheet and online', () => {
    const text = strFromU8(unzipSync(sheet)[sheetPart] ?? new Uint8Array());
    const headers = [...text.matchAll(/<is><t>([^<]*)<\/t><\/is>/g)].map(([, header]) => header);
    expect(headers).toEqual(titles);
    expect(headers).toHaveLength(18);
  });

  test('offer lists where a choice is to be made', () => {
    const text = strFromU8(unzipSync(sheet)[sheetPart] ?? new Uint8Array());
    const lists = [...text.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)].map(([, list = '']) =>
      list.split(','),
    );
    expect(lists).toEqual([
      ['Form time', '1', '2', '3', '4', '5', '6', '7'],
      ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
      scale,
      scale,
    ]);
    // Longer texts are refused by Excel, and with them the whole sheet.
    for (const [, hint = ''] of text.matchAll(/ prompt="([^"]*)"/g))
      expect(hint.length).toBeLessThanOrEqual(255);
  });

  test.runIf(hasValidator)('the sheet is a sound workbook', () => {
    expect(validate(sheet, 'xlsx')).toEqual({ ok: true, errors: [] });
  });

  test('fit on one side of A4, for the one that is printed', () => {
    const pdf = fs.readFileSync(path.join(folder, 'recording-sheet.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(/\/Type \/Pages\s*\/Count 1\b/.test(pdf)).toBe(true);
  });

  test('are handed out under names that say what they are', async () => {
    const { core, client } = await testCore();
    const made = [];
    for (const form of ['sheet', 'questions', 'printable'] as const) {
      const { token, name } = await client.records.makeForm({ form });
      const file = await core.takeFile(token);
      made.push([name, file.name === name, Buffer.from(file.bytes).toString('latin1', 0, 5)]);
    }
    expect(made).toEqual([
      ['Learning walk recording sheet.xlsx', true, 'PK\u0003\u0004\u0014'],
      ['Questions for your form.txt', true, 'QUEST'],
      ['Recording sheet to print.pdf', true, '%PDF-'],
    ]);
  });
});

/** Names that other columns have as well, commas, an ampersand, and a list as long as a list may be. */
const ownAreas: WrittenArea[] = [
  ...[
    'Reading',
    'Talk, listening & questions',
    'Room for all',
    'Subject knowledge',
    'Belonging',
    'Period of practice',
  ],
  ...['Observer effects', 'Date and time', 'Questions', 'Books', 'Teacher input'],
].map((name) => ({
  id: null,
  name,
  colour: 'blue',
  words: [],
  vocabulary: null,
  prompts: [`What did you see of ${name.toLowerCase()}?`, 'Who took part & how?'],
  isForPupils: false,
}));
const withPupils: WrittenArea[] = [
  ...ownAreas,
  {
    ...ownAreas[0],
    id: null,
    name: 'Learners say',
    colour: 'teal',
    words: [],
    vocabulary: 'pupil-voice',
    prompts: [],
    isForPupils: true,
  },
];

const keep = async ({ client }: TestCore, areas: WrittenArea[]): Promise<void> => {
  const { last, areas: before } = await client.areas.get({});
  const gone = before.filter(({ id }) => !areas.some((area) => area.id === id));
  await client.areas.save({ after: last.id, areas, moves: gone.map(({ id }) => ({ areaId: id, to: null })) });
};
const written = async ({ client }: TestCore): Promise<WrittenArea[]> =>
  (await client.areas.get({})).areas.map(({ formerNames: _formerNames, letter: _letter, ...area }) => area);

async function madeForm(
  { core, client }: TestCore,
  form: RecordingForm,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { token } = await client.records.makeForm({ form });
  return core.takeFile(token);
}

/** One visit with a sentence for every area, by the sheet or by a form with the questions' titles. */
async function recorded(app: TestCore, way: 'sheet' | 'questions'): Promise<[string, Uint8Array]> {
  const { bytes } = await madeForm(app, way);
  const own = way === 'sheet' ? strFromU8(unzipSync(bytes)[sheetPart] ?? new Uint8Array()) : '';
  const unescaped = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const asks =
    way === 'sheet'
      ? [...own.matchAll(/<is><t>([^<]*)<\/t><\/is>/g)].map(([, title = '']) => unescaped(title))
      : titlesIn(new TextDecoder().decode(bytes));
  const evidence = asks.slice(9, -2);
  const texts = evidence.map((_, at) => `They did the thing that is number ${at}.`);
  const details = ['3', 'A. Okafor', '', 'Ms J. Smythe', '9X/Ma1', '9', 'Mathematics', 'M12'];
  const later = ['4', 'A. Okafor', '', 'Mr T. Hale', '8Y/En2', '8', 'English', 'E2'];
  return way === 'sheet'
    ? [
        'sheet.xlsx',
        filled(
          [
            [{ serial: day('2026-10-05') }, ...details, ...texts, 'Mostly', 'In places'],
            [{ serial: day('2026-10-06') }, ...later, ...texts, '', ''],
          ],
          2,
          bytes,
        ),
      ]
    : [
        'form.csv',
        csv([
          ['Timestamp', ...asks],
          ['2026/10/05 11:42:10 AM GMT+1', '2026-10-05', ...details, ...texts, 'Mostly', 'In places'],
          ['2026/10/06 9:02:44 AM GMT+1', '2026-10-06', ...later, ...texts, '', ''],
        ]),
      ];
}

/** What is asked of a file, and the areas of the cards of its first visit in the order of their columns. */
async function loaded(
  app: TestCore,
  [name, bytes]: [string, Uint8Array],
): Promise<{ asked: object; areas: string[] }> {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, bytes);
  const preview = await app.client.records.preview({ files: await offer(app.core, [file]), choices: [] });
  const { walkId } = await app.client.records.load(agreedTo(preview));
  const { cards, columns } = await app.client.board.get({ walkId: walkId ?? '' });
  const nameOf = new Map(columns.map((column) => [column.id, column.name]));
  return {
    asked: questionsOf(preview),
    areas: cards
      .filter(({ visitNumber }) => visitNumber === 1)
      .map(({ areaId }) => nameOf.get(areaId) ?? areaId),
  };
}

const nothingAsked = {
  refused: [],
  walkGroups: [],
  files: [
    { askDayOrder: null, asksObserver: false, needsAttention: [], proposedCards: 0, notUnderstood: [] },
  ],
};

describe.each(['sheet', 'questions'] as const)('a school with areas of its own: the %s', (way) => {
  test('asks for each of them, and loads without a question', async () => {
    const app = await testCore();
    await keep(app, withPupils);
    const { asked: questions, areas } = await loaded(app, await recorded(app, way));
    expect(questions).toEqual(nothingAsked);
    expect(areas).toEqual([...ownAreas.map(({ name }) => name), 'Learners say', 'Unsorted']);
  });

  test.each(areaSets.map(({ id }) => id))('of the set “%s” does, too', async (id) => {
    const app = await testCore();
    const set = areaSets.find((one) => one.id === id)?.areas ?? [];
    await keep(app, [...set]);
    const { areas } = await loaded(app, await recorded(app, way));
    expect(areas.slice(0, -1)).toEqual(set.map(({ name }) => name));
  });

  test('loads without a question after areas were renamed, moved and removed', async () => {
    const app = await testCore();
    await keep(app, withPupils);
    const file = await recorded(app, way);
    const before = await written(app);
    const after = before
      .map((area) => (area.name === 'Reading' ? { ...area, name: 'Reading for pleasure' } : area))
      .filter(({ name }) => name !== 'Books' && name !== 'Questions')
      .toReversed();
    const { last } = await app.client.areas.get({});
    const idOf = (name: string): string => before.find((area) => area.name === name)?.id ?? '';
    await app.client.areas.save({
      after: last.id,
      areas: after,
      moves: [
        { areaId: idOf('Books'), to: after.findIndex(({ name }) => name === 'Belonging') },
        { areaId: idOf('Questions'), to: null },
      ],
    });
    const { asked: questions, areas } = await loaded(app, file);
    expect({ ...questions, files: [] }).toEqual({ ...nothingAsked, files: [] });
    const expected = [...ownAreas.map(({ name }) => name), 'Learners say', 'Unsorted'].map(
      (name) =>
        new Map([
          ['Reading', 'Reading for pleasure'],
          ['Books', 'Belonging'],
          ['Questions', '*'],
        ]).get(name) ?? name,
    );
    // What was under a removed area goes by its words.
    expect(areas.map((name, at) => (expected[at] === '*' ? '*' : name))).toEqual(expected);
  });
});

test('a sheet to print with areas of its own is a page that holds them as text', async () => {
  const app = await testCore();
  await keep(app, [{ ...withPupils[0], name: 'Talk <b>& play</b>' } as WrittenArea, ...withPupils.slice(1)]);
  const { name, bytes } = await madeForm(app, 'printable');
  const page = new TextDecoder().decode(bytes);
  expect(name).toBe('Recording sheet to print.html');
  expect(page).toContain('<h2>Talk &lt;b&gt;&amp; play&lt;/b&gt;</h2>');
  expect(page.match(/aria-label="One visit"/g)).toHaveLength(1);
});

test.runIf(hasValidator)('a sheet with areas of its own is a sound workbook', async () => {
  const app = await testCore();
  await keep(app, withPupils);
  const { bytes } = await madeForm(app, 'sheet');
  expect(validate(Buffer.from(bytes), 'xlsx')).toEqual({ ok: true, errors: [] });
});
