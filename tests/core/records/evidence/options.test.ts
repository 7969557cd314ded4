/** Options of a form that are no area's name: proposed, answered once for all rows and later exports, or left open. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FocusArea } from '../../../../core/contract/calls/areas.ts';
import type { TableChoices } from '../../../../core/contract/tables.ts';
import { areaBook, builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import { builtInAreas } from '../../../../core/domain/focus-areas.ts';
import { optionsOf, tickRule } from '../../../../core/domain/records/cells/ticks.ts';
import { nothingKnown } from '../../../../core/domain/records/understand/cell-traits.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { agreedTo, offer, testCore, type TestCore } from '../../../support/test-core.ts';
import { readText, rowsTold, visitsOf } from '../support.ts';

const own = (name: string, more: Partial<FocusArea> = {}): FocusArea => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  colour: 'blue',
  words: [],
  vocabulary: null,
  prompts: [],
  isForPupils: false,
  formerNames: [],
  ...more,
});
const school = areaBook({
  areas: [
    own('Talk, listening and questions', { words: ['oracy', 'hot seat*'] }),
    own('Reading'),
    own('Belonging', { formerNames: ['Ethos'] }),
  ],
  removed: [
    { id: 'pace', name: 'Pace', formerNames: [], goesTo: null },
    { id: 'books', name: 'Books', formerNames: ['Marking'], goesTo: 'pace' },
    { id: 'phonics', name: 'Phonics', formerNames: [], goesTo: 'reading' },
  ],
});

describe('an option of a form', () => {
  test.each([
    ['Progress', 'progress', 'sure'],
    ['progress (over a lesson)', 'progress', 'sure'],
    ['E. Progress', 'progress', 'sure'],
    ['5) Progress', 'progress', 'sure'],
    ['Progress over time', 'progress', 'likely'],
    ['Progress in books', 'progress', 'likely'],
    ['Are there clear goals?', 'clear-goals', 'likely'],
    ['The learning environment', 'learning-environment', 'likely'],
    ['How pupils’ participation is planned', 'participation', 'likely'],
    ['Other', null, 'likely'],
    ['None of the above', null, 'likely'],
    ['Progress and participation', 'progress', 'likely'],
    ['Clear goal', 'clear-goals', 'likely'],
    ['Clarity of goals', 'clear-goals', 'likely'],
    ['Pupils’ voices', 'pupil-voice', 'likely'],
    ['Learning enviroment', 'learning-environment', 'likely'],
    ['Learning enviornment', 'learning-environment', 'likely'],
    ['Particpation', 'participation', 'likely'],
    ['Environmental science', null, 'undecided'],
    ['Goals and voice', null, 'undecided'],
    ['Curriculum', null, 'undecided'],
    ['Links between participation and progress', null, 'undecided'],
    ['Behaviour for learning', null, 'undecided'],
    ['Progressive rock', null, 'undecided'],
    ['Challenge', null, 'undecided'],
  ])('“%s”', (option, areaId, confidence) => {
    expect(builtInBook.ofOption(option)).toEqual({ areaId, confidence });
  });

  test.each([
    ['TALK, LISTENING & QUESTIONS', 'talk,-listening-and-questions', 'sure'],
    ['Oracy', 'talk,-listening-and-questions', 'likely'],
    ['Hot seating', 'talk,-listening-and-questions', 'likely'],
    ['Whole-school oracy', 'talk,-listening-and-questions', 'likely'],
    ['Ethos', 'belonging', 'sure'],
    ['Ethos and values', 'belonging', 'likely'],
    ['Phonics', 'reading', 'sure'],
    ['Marking', null, 'sure'],
    ['Progress', null, 'undecided'],
  ])('of a school with areas of its own: “%s”', (option, areaId, confidence) => {
    expect(school.ofOption(option)).toEqual({ areaId, confidence });
  });

  test('may hold the comma that parts options, where it is the name of an area', () => {
    const cells = [
      'Talk, listening and questions, Reading',
      'Reading',
      'Belonging, Talk, listening and questions',
    ];
    expect(optionsOf(cells, tickRule(cells, 'google-sheets', school))).toEqual([
      'Talk, listening and questions',
      'Reading',
      'Belonging',
    ]);
  });
});

const header = 'Date,Class,Teacher,Observer,Main focus,What did you see?';
const rows = [
  '2026-10-05,9X/Ma1,Ms A,O. One,Progress over time,Drafts were improved.',
  '2026-10-06,8Y/En2,Ms B,O. One,Behaviour,Bags were away.',
  '2026-10-07,7Z/Sc1,Ms C,O. One,Participation,Six pupils answered.',
  '2026-10-08,7Z/Sc1,Ms C,O. One,Behaviour,Nobody shouted.',
  '2026-10-09,7Z/Sc1,Ms C,O. One,Mr Wall,Two hands went up.',
];
const marked = (index: number): TableChoices['columns'][number] => ({
  index,
  role: 'focus-areas',
  areaId: null,
  kind: null,
  isCut: false,
  question: null,
});

test('marking the column that holds them loses no visit that names or words decide', async () => {
  const table = await readText([header, ...rows].join('\n'), {
    choices: () => ({ columns: [marked(4)], dayOrder: null, observer: null }),
  });
  expect(table.columns[4]?.optionAreas).toEqual([
    { option: 'Progress over time', areaId: 'progress', confidence: 'likely' },
    { option: 'Behaviour', areaId: null, confidence: 'undecided' },
    { option: 'Participation', areaId: 'participation', confidence: 'sure' },
    { option: 'Mr Wall', areaId: null, confidence: 'undecided' },
  ]);
  expect(rowsTold(table.rows)).toEqual([
    '2 visit',
    '3 Main focus, Behaviour, unknown-focus-area',
    '4 visit',
    '5 Main focus, Behaviour, unknown-focus-area',
    '6 Main focus, Mr Wall, unknown-focus-area',
  ]);
});

test('a person on the staff list is no area, whatever the name says', async () => {
  const lines = rows.slice(0, 1).concat('2026-10-06,8Y/En2,Ms B,O. One,Progress Hall,Bags were away.');
  const table = await readText([header, ...lines].join('\n'), {
    choices: () => ({ columns: [marked(4)], dayOrder: null, observer: null }),
    knowledge: { ...nothingKnown, staff: new Set(['progress hall']) },
  });
  expect(table.columns[4]?.optionAreas.map(({ confidence }) => confidence)).toEqual(['likely', 'undecided']);
});

test('an answer goes before names, and “none of our areas” lets the row load', async () => {
  const table = await readText([header, ...rows].join('\n'), {
    choices: () => ({
      columns: [marked(4)],
      dayOrder: null,
      observer: null,
      optionAreas: [
        { option: 'behaviour', areaId: 'learning-environment' },
        { option: 'Participation', areaId: 'pupil-voice' },
        { option: 'Mr Wall', areaId: null },
        { option: 'Progress over time', areaId: 'no such area' },
      ],
    }),
  });
  const areas = visitsOf(table.rows).flatMap(({ evidence }) =>
    evidence.map(({ areaId, proposal }) => [areaId, proposal]),
  );
  expect(areas).toEqual([
    ['progress', null],
    ['learning-environment', null],
    ['pupil-voice', null],
    ['learning-environment', null],
    // The tick says nothing: the words of the card propose.
    ['participation', ['Two hands']],
  ]);
});

async function load(
  { core, client }: TestCore,
  lines: readonly string[],
  choice: Partial<TableChoices> | null,
) {
  const file = path.join(temporaryFolder(), 'form.csv');
  fs.writeFileSync(file, [header, ...lines, ''].join('\n'));
  const [token = ''] = await offer(core, [file]);
  const choices =
    choice === null ? [] : [{ token, sheet: null, columns: [], dayOrder: null, observer: null, ...choice }];
  const preview = await client.records.preview({ files: [token], choices });
  const report = await client.records.load({ ...agreedTo(preview), choices });
  return { preview, report };
}

test('answers are remembered for the form, for later exports and when its columns are chosen again', async () => {
  const app = await testCore();
  const optionAreas = [
    { option: 'Behaviour', areaId: 'learning-environment' },
    { option: 'Mr Wall', areaId: null },
  ];
  const first = await load(app, rows, { columns: [marked(4)], optionAreas });
  expect(first.report.totals).toMatchObject({ visits: 5, needsAttention: 0 });
  const later = ['2026-11-05,9X/Ma1,Ms D,O. Two,Behaviour,Chairs were in rows.'];
  const second = await load(app, later, null);
  expect(second.report.totals).toMatchObject({ visits: 1, needsAttention: 0 });
  expect(second.preview.files[0]?.columns[4]?.optionAreas).toEqual([
    { option: 'Behaviour', areaId: 'learning-environment', confidence: 'sure' },
  ]);
  const third = await load(app, [...later, '2026-11-06,9X/Ma1,Ms D,O. Two,Tone,Voices were low.'], {
    columns: [marked(4)],
    optionAreas: [{ option: 'Tone', areaId: 'participation' }],
  });
  expect(third.report.totals).toMatchObject({ visits: 2, needsAttention: 0 });
  const last = await load(app, ['2026-11-09,9X/Ma1,Ms D,O. Two,Behaviour,Doors were shut.'], null);
  expect(last.report.totals).toMatchObject({ visits: 1, needsAttention: 0 });
});

test('an answer follows its area when that is removed', async () => {
  const app = await testCore();
  await load(app, rows, {
    columns: [marked(4)],
    optionAreas: [
      { option: 'Behaviour', areaId: 'learning-environment' },
      { option: 'Mr Wall', areaId: null },
    ],
  });
  const { areas } = await app.client.areas.get({});
  const left = areas
    .map(({ formerNames: _formerNames, letter: _letter, ...area }) => area)
    .filter(({ id }) => id !== 'learning-environment');
  await app.client.areas.save({ after: 0, areas: left, moves: [{ areaId: 'learning-environment', to: 1 }] });
  const { preview } = await load(app, ['2026-11-09,9X/Ma1,Ms D,O. Two,Behaviour,Doors were shut.'], null);
  expect(preview.files[0]?.columns[4]?.optionAreas).toEqual([
    { option: 'Behaviour', areaId: 'participation', confidence: 'sure' },
  ]);
  expect(builtInAreas[1]?.id).toBe('participation');
});
