/** Stores that earlier versions left are brought up to date with everything in them. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../core/store/migrations/index.ts';
import { storeFileName } from '../../../core/store/file/open.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';

function dataFolderOf(version: number): string {
  const folder = temporaryFolder();
  const db = new Database(path.join(folder, storeFileName));
  db.exec(fs.readFileSync(path.join(top, `tests/fixtures/stores/version-${version}.sql`), 'utf8'));
  db.close();
  return folder;
}

test('version 1: walks, cards, themes, history and rows that need attention are still there', async () => {
  const folder = dataFolderOf(1);
  const { client, core } = await testCore(folder);
  const walkId = 'walk-1';
  expect((await client.walks.list({})).walks).toMatchObject([
    {
      id: walkId,
      title: 'Autumn 1',
      visits: 2,
      observers: 2,
      cards: 3,
      needsAttention: 2,
      sharing: { state: 'unshared' },
    },
  ]);
  const board = await client.board.get({ walkId });
  expect(board.themes.map(({ title }) => title)).toEqual(['Talk comes first']);
  expect(board.cards[0]).toEqual({
    id: '1',
    areaId: 'participation',
    themeId: 'theme-1',
    orderKey: 'a0',
    teamText: null,
    isProposed: false,
    isMarkDismissed: false,
    isStarred: false,
    text: 'Pairs talked first.',
    kind: 'saw',
    visitNumber: 1,
    recordedAreaId: 'unsorted',
    ticked: ['Participation', 'Progress'],
    proposal: null,
    source: 'present',
    madeFrom: [],
    tally: null,
  });
  const { open, corrected } = await client.records.listAttention({ walkId });
  expect([open.map(({ file, row }) => [file, row]), corrected]).toEqual([
    [
      ['nothing-right.csv', 2],
      ['autumn.csv', 4],
    ],
    [],
  ]);
  await client.board.undo({ walkId });
  expect((await client.board.get({ walkId })).themes).toEqual([]);
  await core.close();
  const db = new Database(path.join(folder, storeFileName), { readonly: true });
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT form FROM source_table ORDER BY file_id').pluck().all()).toEqual(['form-1', '']);
  db.close();
});

test('version 2: what the team made of cards is there, undo and redo go on, and a debrief can begin', async () => {
  const folder = dataFolderOf(2);
  const { client, core } = await testCore(folder);
  const [walk] = (await client.walks.list({})).walks;
  const walkId = walk?.id ?? '';
  expect(walk).toMatchObject({ title: 'Autumn 1', visits: 2, cards: 7, debriefedWith: null, debrief: null });
  const board = await client.board.get({ walkId });
  expect(board.themes).toMatchObject([{ number: 1, title: 'Talk comes first', word: null, parts: [] }]);
  expect(
    board.cards.map(({ text, areaId, teamText, madeFrom, isStarred }) => [
      text,
      areaId,
      teamText,
      madeFrom,
      isStarred,
    ]),
  ).toEqual([
    ['Pairs talked first.', 'participation', null, [], false],
    ['Steps were explained. Two were checked.', 'off-board', null, [], false],
    ['Pupils checked each other’s answers.', expect.any(String), null, [], false],
    ['Steps were explained.', 'progress', null, ['2'], false],
    ['Two were checked.', 'progress', null, ['2'], false],
    ['A label was corrected.', 'progress', null, [], false],
    ['A second draft was begun.', 'progress', 'A second draft was begun at once.', [], false],
    ['I talk before I write.', 'pupil-voice', null, [], false],
  ]);
  expect([board.references, board.notes, board.decisions]).toEqual([[], [], []]);
  await client.board.redo({ walkId });
  const { steps, total } = await client.board.listSteps({ walkId, before: null, limit: 100 });
  expect([total, steps.map(({ isStanding }) => isStanding)]).toEqual([
    7,
    [false, false, true, true, true, true, true],
  ]);
  await client.board.goBack({ walkId, stepId: steps.at(-1)?.id ?? 0 });
  const back = await client.board.get({ walkId });
  expect(back.themes.map(({ title }) => title)).toEqual([null]);
  expect(back.cards.filter(({ areaId }) => areaId === 'off-board').map(({ madeFrom }) => madeFrom)).toEqual([
    ['2'],
    ['2'],
  ]);
  await client.debrief.go({ walkId, stage: 'decide' });
  await core.close();
  const db = new Database(path.join(folder, storeFileName), { readonly: true });
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});

test('version 3: two walks of one debrief are there, and nothing has left yet', async () => {
  const folder = dataFolderOf(3);
  const { client, core } = await testCore(folder);
  const walks = (await client.walks.list({})).walks;
  expect(walks.map(({ title, visits, debrief }) => [title, visits, debrief?.title])).toEqual([
    ['Autumn 2', 2, 'Autumn debrief'],
    ['Autumn 1', 2, 'Autumn debrief'],
  ]);
  const walkId = walks[1]?.id ?? '';
  expect(walks[0]?.debriefedWith).toBe(walkId);
  const board = await client.board.get({ walkId });
  expect(board.themes).toMatchObject([
    { title: 'Talk comes first', word: 'some', parts: [{ title: 'Steps are named' }] },
  ]);
  expect([board.references.length, board.notes, board.decisions]).toMatchObject([
    1,
    [{ text: 'I wonder who begins.' }],
    [{ text: 'Ask two classes.', owner: 'Priya' }],
  ]);
  expect(board.cards.find(({ id }) => id === '4')).toMatchObject({
    text: 'Autumn 1 steps 2.',
    teamText: null,
  });
  await client.board.redo({ walkId });
  const debrief = await client.debrief.get({ walkId });
  expect(debrief.rounds).toMatchObject([{ number: 1, isOpen: true, votes: [{ votes: 1 }] }]);
  expect(await client.disclosure.get({ walkId })).toEqual({
    releases: [],
    unknownTeachers: 1,
    isNobodyTwice: false,
  });
  expect((await client.disclosure.getSettings({})).rules.teachers).toBe(5);
  await core.close();
  const db = new Database(path.join(folder, storeFileName), { readonly: true });
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});

test.each([4, 5, 6])(
  'version %i: a walk of which a deck has left was shared on that day',
  async (version) => {
    const folder = temporaryFolder();
    const db = new Database(path.join(folder, storeFileName));
    for (const { sql } of migrations.slice(0, version)) db.exec(sql);
    db.exec(`
    INSERT INTO walk (id, title, is_sample, created_at) VALUES
      ('w1', 'Left twice', 0, '2026-10-01T08:00:00Z'), ('w2', 'Replaced', 0, '2026-10-01T08:00:00Z'),
      ('w3', 'Not yet', 0, '2026-10-01T08:00:00Z');
    INSERT INTO ledger_figures (id, at, shape, rules, base, cells)
      VALUES ('f', '2026-10-15T23:30:00.000Z', 1, '{}', '[]', '[]');
    INSERT INTO ledger_release (id, figures_id, at, walk_ids, decided, hidden, replaced_at) VALUES
      ('r1', 'f', '2026-10-14T09:00:00.000Z', '["w1","w2"]', 0, 0, '2026-10-15T09:00:00.000Z'),
      ('r2', 'f', '2026-10-15T23:30:00.000Z', '["w1"]', 0, 0, NULL),
      ('r3', 'f', '2026-10-20T09:00:00.000Z', '["w1"]', 0, 0, NULL);
    PRAGMA user_version = ${version};`);
    db.close();
    const { client, core } = await testCore(folder);
    expect((await client.walks.list({})).walks.map(({ title, sharing }) => [title, sharing])).toEqual([
      ['Not yet', null],
      ['Replaced', null],
      ['Left twice', { state: 'shared', on: '2026-10-16' }],
    ]);
    await client.slides.withdraw({ releaseId: 'r2' });
    expect(await client.debrief.get({ walkId: 'w1' })).toMatchObject({ sharedOn: '2026-10-20' });
    await core.close();
  },
);
