/** Loading into a walk that the team has worked on: nothing of theirs is undone, nothing that arrived is lost. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { storeFileName } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

interface Piece {
  text: string;
  focusArea?: string;
}

const themeId = '11111111-1111-4111-8111-111111111111';

function writeWalk(folder: string, visits: { id: string; evidence: Piece[] }[], name = 'walk.json'): string {
  const file = path.join(folder, name);
  const whole = visits.map(({ id, evidence }) => ({
    id,
    observer: 'O. Observer',
    date: '2026-10-05',
    evidence: evidence.map(({ text, focusArea = 'Progress' }) => ({ focusArea, kind: 'saw', text })),
  }));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits: whole }));
  return file;
}

const one = { id: 'v-1', evidence: [{ text: 'First.' }, { text: 'Second.' }] };
const two = { id: 'v-2', evidence: [{ text: 'Third.' }] };

async function cardId({ client }: TestCore, walkId: string, text: string): Promise<string> {
  const { cards } = await client.board.get({ walkId });
  const card = cards.find((candidate) => candidate.text === text);
  if (!card) throw new Error(`no card says ${text}`);
  return card.id;
}

/** The board as texts in their places and order, themes first. */
async function shape({ client }: TestCore, walkId: string): Promise<string[]> {
  const { cards } = await client.board.get({ walkId });
  return [...cards]
    .sort(
      (a, b) => Number(a.themeId === null) - Number(b.themeId === null) || (a.orderKey < b.orderKey ? -1 : 1),
    )
    .map(({ text, themeId: theme }) => (theme === null ? text : `in a theme: ${text}`));
}

async function makeTheme(core: TestCore, walkId: string): Promise<void> {
  const [first, second] = [await cardId(core, walkId, 'First.'), await cardId(core, walkId, 'Second.')];
  await core.client.board.moveCards({
    walkId,
    cardIds: [second],
    to: { kind: 'card', cardId: first, newThemeId: themeId },
  });
}

describe('loading again', () => {
  test('a grown export adds what is new and leaves the themes alone', async () => {
    const core = await testCore();
    const folder = temporaryFolder();
    const { walkId } = await loadFiles(core, [writeWalk(folder, [one])]);
    await makeTheme(core, walkId ?? '');
    const report = await loadFiles(core, [writeWalk(folder, [one, two])], walkId);
    expect(
      report.files.map(({ visits, unchangedRows, cards }) => ({ visits, unchangedRows, cards })),
    ).toEqual([{ visits: { added: 1, updated: 0, unchanged: 1 }, unchangedRows: 1, cards: { added: 1 } }]);
    expect(await shape(core, walkId ?? '')).toEqual(['in a theme: First.', 'in a theme: Second.', 'Third.']);
  });

  test('a changed response updates its visit: new text becomes a card, text that vanished stays', async () => {
    const core = await testCore();
    const folder = temporaryFolder();
    const { walkId } = await loadFiles(core, [writeWalk(folder, [one])]);
    await makeTheme(core, walkId ?? '');
    const changed = { id: 'v-1', evidence: [{ text: 'Second.' }, { text: 'Fourth.' }] };
    const report = await loadFiles(core, [writeWalk(folder, [changed])], walkId);
    expect(report.files[0]?.visits).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(await shape(core, walkId ?? '')).toEqual(['in a theme: First.', 'in a theme: Second.', 'Fourth.']);
  });

  test('the walk that holds a response already is proposed for its next export', async () => {
    const core = await testCore();
    const folder = temporaryFolder();
    const { walkId } = await loadFiles(core, [writeWalk(folder, [one])]);
    const token = (
      await core.core.offerFile({
        name: 'b.json',
        path: writeWalk(folder, [one, two], 'b.json'),
        isTemporary: false,
      })
    ).token;
    expect((await core.client.records.preview({ files: [token], choices: [] })).suggestedWalkId).toBe(walkId);
  });

  test('undo of a step still fits after new cards have come, and takes none of their places', async () => {
    const core = await testCore();
    const folder = temporaryFolder();
    const { walkId } = await loadFiles(core, [writeWalk(folder, [one])]);
    const walk = walkId ?? '';
    await core.client.board.moveCards({
      walkId: walk,
      cardIds: [await cardId(core, walk, 'Second.')],
      to: { kind: 'column', areaId: 'parking', before: null },
    });
    await loadFiles(core, [writeWalk(folder, [one, two])], walkId);
    await core.client.board.undo({ walkId: walk });
    const { cards } = await core.client.board.get({ walkId: walk });
    expect(new Set(cards.map(({ areaId }) => areaId))).toEqual(new Set(['progress']));
    expect(new Set(cards.map(({ orderKey }) => orderKey)).size).toBe(3);
  });
});

test('what the team made of cards survives an export that grew, one that changed and one that lost a response', async () => {
  const core = await testCore();
  const { client } = core;
  const folder = temporaryFolder();
  const { walkId } = await loadFiles(core, [writeWalk(folder, [one, two])]);
  const walk = walkId ?? '';
  await makeTheme(core, walk);
  await client.board.renameTheme({ walkId: walk, themeId, title: 'They talk' });
  await client.board.editCard({
    walkId: walk,
    cardId: await cardId(core, walk, 'First.'),
    text: 'The team’s words.',
  });
  const third = await cardId(core, walk, 'Third.');
  await client.board.splitCard({ walkId: walk, cardId: third, texts: ['Thi', 'rd.'] });
  await client.board.moveCards({
    walkId: walk,
    cardIds: [await cardId(core, walk, 'rd.')],
    to: { kind: 'column', areaId: 'parking', before: null },
  });
  const made = (await client.board.get({ walkId: walk })).cards.map(({ source: _source, ...card }) => card);
  const changed = { id: 'v-1', evidence: [{ text: 'Second.' }] };
  const more = { id: 'v-3', evidence: [{ text: 'Fourth.' }] };
  const exports = [[one, two, more], [changed, two, more], [changed]];
  const gone: number[] = [];
  for (const [index, visits] of exports.entries())
    gone.push((await loadFiles(core, [writeWalk(folder, visits, `${index}.json`)], walkId)).goneFromFile);
  const { cards, themes } = await client.board.get({ walkId: walk });
  expect(cards.filter(({ text }) => text !== 'Fourth.').map(({ source: _source, ...card }) => card)).toEqual(
    made,
  );
  expect(themes.map(({ title }) => title)).toEqual(['They talk']);
  expect(gone).toEqual([0, 0, 2]);
  expect(new Map(cards.map(({ text, source }) => [text, source]))).toEqual(
    new Map([
      ['First.', 'changed-at-source'],
      ['Second.', 'present'],
      ['Third.', 'gone-from-file'],
      ['Thi', 'gone-from-file'],
      ['rd.', 'gone-from-file'],
      ['Fourth.', 'gone-from-file'],
    ]),
  );
  await client.board.undo({ walkId: walk });
  expect((await client.board.get({ walkId: walk })).cards.find(({ text }) => text === 'rd.')?.areaId).toBe(
    'progress',
  );
});

test('text is text: markup, formulas, NUL, 900 characters and an emoji come back as they were, without the NUL', async () => {
  const core = await testCore();
  const texts = [
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x.example","y")',
    'a\0b',
    'Ä'.repeat(900),
    'fine 🙂 so',
  ];
  const file = writeWalk(temporaryFolder(), [{ id: 'v', evidence: texts.map((text) => ({ text })) }]);
  const { walkId } = await loadFiles(core, [file]);
  const { cards } = await core.client.board.get({ walkId: walkId ?? '' });
  const [markup, formula, , long, emoji] = texts;
  expect(cards.map(({ text }) => text)).toEqual([markup, formula, 'ab', long, emoji]);
});

test('the file itself and every row of it are kept', async () => {
  const core = await testCore();
  const file = writeWalk(temporaryFolder(), [one, { id: 'v-3', evidence: [] }]);
  await loadFiles(core, [file]);
  await core.core.close();
  const db = new Database(path.join(core.dataDir, storeFileName), { readonly: true });
  expect(db.prepare('SELECT bytes FROM source_file').pluck().get()).toEqual(fs.readFileSync(file));
  expect(db.prepare('SELECT row_number, outcome FROM source_row ORDER BY row_number').raw().all()).toEqual([
    [1, 'visit'],
    [2, 'attention'],
  ]);
  db.close();
});

test('a staff list alone makes no walk', async () => {
  const core = await testCore();
  const report = await loadFiles(core, ['staff.csv']);
  expect([report.walkId, report.staff, (await core.client.walks.list({})).walks]).toEqual([null, 32, []]);
});

test('a theme of another walk cannot be taken by its id', async () => {
  const core = await testCore();
  const folder = temporaryFolder();
  const { walkId: first } = await loadFiles(core, [writeWalk(folder, [one])]);
  const { walkId: second } = await loadFiles(core, [writeWalk(folder, [one], 'again.json')]);
  await makeTheme(core, first ?? '');
  await expect(makeTheme(core, second ?? '')).rejects.toMatchObject({ code: 'conflict' });
  expect((await core.client.board.get({ walkId: second ?? '' })).themes).toEqual([]);
});

test('observers are people: two spellings of one name count once', async () => {
  const core = await testCore();
  const { walkId } = await loadFiles(core, ['microsoft-forms.xlsx', 'student-voice.json']);
  const { walks } = await core.client.walks.list({});
  const { visits } = await core.client.board.get({ walkId: walkId ?? '' });
  expect(walks[0]?.observers).toBe(new Set(visits.flatMap(({ observers }) => observers)).size);
  expect(walks[0]?.observers).toBe(2);
});

test('a joint visit is proposed by the file that came second, also where both files have one name', async () => {
  const core = await testCore();
  const place = { date: '2026-10-05', period: '2', class: '9X/Sc1' };
  const files = ['A. Akande', 'B. Brisco'].map((observer) => {
    const file = path.join(temporaryFolder(), 'walk.json');
    const evidence = [{ focusArea: 'Progress', kind: 'saw', text: `Seen by ${observer}.` }];
    const visits = [{ ...place, observer, evidence }];
    fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits }));
    return file;
  });
  const { files: reports } = await loadFiles(core, files);
  expect(reports.map(({ file, jointProposed }) => [file, jointProposed])).toEqual([
    ['walk.json', 0],
    ['walk.json', 1],
  ]);
});
