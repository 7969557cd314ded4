/** The forms of a school with areas of its own, also after its list changed. */
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WrittenArea } from '../../../core/contract/calls/areas.ts';
import type { RecordingForm } from '../../../core/contract/calls/records.ts';
import { areaSets } from '../../../core/domain/records/areas/area-sets.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { agreedTo, offer, testCore, type TestCore } from '../../support/test-core.ts';
import { hasValidator, validate } from '../../support/validator.ts';
import { csv, day, filled, questionsOf, sheetPart, titlesIn } from './support.ts';

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
