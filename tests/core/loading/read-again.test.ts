/** A table that is loaded is read again in another way: visits follow, and what the team did with the cards stays. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ChangedChoices } from '../../../core/contract/calls/attention.ts';
import type { ColumnChoice, ColumnRole } from '../../../core/contract/tables.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

interface Walk extends TestCore {
  walkId: string;
  folder: string;
}

const header = 'Date,Period,Class,Observer,Areas,Remarks of the visitor,Mood';
const rows = [
  '05/10/2026,1,9X/Ma1,O. Observer,Participation,Pairs talked before they wrote.,calm',
  '15/10/2026,2,9Y/Ma2,O. Observer,Oracy,One group built on what another had said.,busy',
  '16/10/2026,3,7C/Ma2,O. Observer,"Oracy, Progress",Every pupil had a part in the reading.,calm',
];

function write(folder: string, lines: readonly string[], name = 'walk.csv'): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

async function loaded(lines: readonly string[] = [header, ...rows]): Promise<Walk> {
  const core = await testCore();
  const folder = temporaryFolder();
  const { walkId } = await loadFiles(core, [write(folder, lines)]);
  return { ...core, folder, walkId: walkId ?? '' };
}

const as = (index: number, role: ColumnRole, part: Partial<ColumnChoice> = {}): ColumnChoice => ({
  index,
  role,
  areaId: null,
  kind: role === 'evidence' ? 'saw' : null,
  isCut: role === 'evidence',
  question: null,
  ...part,
});

const again = ({ walkId }: Walk, choices: ChangedChoices) => ({ walkId, fileId: 1, sheet: null, choices });
const board = ({ client, walkId }: Walk) => client.board.get({ walkId });

test('the tables of a walk are listed with what they gave', async () => {
  const walk = await loaded();
  expect(await walk.client.records.listTables({ walkId: walk.walkId })).toEqual({
    tables: [
      { fileId: 1, file: 'walk.csv', sheet: null, dialect: 'table', rows: 3, visits: 1, questions: [] },
    ],
  });
});

test('an option is mapped once: all rows that tick it become visits, and so do those of the next export', async () => {
  const walk = await loaded();
  const { client, walkId, folder } = walk;
  expect((await client.records.listAttention({ walkId })).open).toHaveLength(2);
  const request = again(walk, { optionAreas: [{ option: 'Oracy', areaId: 'participation' }] });
  const looked = await client.records.lookAtTable(request);
  expect(looked.change).toEqual({ added: 2, changed: 0, gone: 0, newCards: 2, vanishedCards: 0 });
  expect(looked.table).toMatchObject({ rows: 3, visits: 3, needsAttention: [] });
  expect(await client.records.readAgain(request)).toEqual({
    ...looked.change,
    needsAttention: 0,
    waitingRows: 0,
  });
  expect((await client.records.listAttention({ walkId })).open).toEqual([]);
  const areas = (await board(walk)).cards.map(({ areaId }) => areaId);
  expect(areas.slice(0, 2)).toEqual(['participation', 'participation']);
  const more = '19/10/2026,2,10X/Ma1,O. Observer,Oracy,Pupils marked their own work.,calm';
  const report = await loadFiles(walk, [write(folder, [header, ...rows, more], 'grown.csv')], walkId);
  expect(report.files[0]).toMatchObject({ visits: { added: 1, updated: 0 }, needsAttention: [] });
});

test('an option that stands for none of the areas leaves the card to its words', async () => {
  const walk = await loaded();
  const none = again(walk, { optionAreas: [{ option: 'Oracy', areaId: null }] });
  expect(await walk.client.records.readAgain(none)).toMatchObject({ added: 2, needsAttention: 0 });
});

test('another mapping updates the visits; a card in a theme stays there, and one whose text vanished is marked', async () => {
  const walk = await loaded([
    header,
    rows[0] ?? '',
    '16/10/2026,3,7C/Ma2,O. Observer,Progress,All read.,busy',
  ]);
  const { client, walkId } = walk;
  const before = await board(walk);
  const [first, second] = before.cards;
  if (!first || !second) throw new Error('no cards');
  await client.board.makeThemes({
    walkId,
    themes: [{ newThemeId: randomUUID(), cardIds: [first.id, second.id] }],
  });
  const request = again(walk, { columns: [as(5, 'ignored'), as(6, 'evidence')] });
  const { change } = await client.records.lookAtTable(request);
  expect(change).toEqual({ added: 0, changed: 2, gone: 0, newCards: 2, vanishedCards: 2 });
  await client.records.readAgain(request);
  const { cards, themes } = await board(walk);
  expect(themes).toHaveLength(1);
  expect(cards.map(({ text, source, themeId }) => [text, source, themeId !== null])).toEqual([
    ['Pairs talked before they wrote.', 'changed-at-source', true],
    ['calm', 'present', false],
    ['All read.', 'changed-at-source', true],
    ['busy', 'present', false],
  ]);
  // Back again, nothing comes twice.
  await client.records.readAgain(again(walk, { columns: [] }));
  expect(
    (await board(walk)).cards.filter(({ source }) => source === 'present').map(({ text }) => text),
  ).toEqual(['Pairs talked before they wrote.', 'All read.']);
});

test('visits are found again where another column says what names them', async () => {
  const lines = [
    'Date,Sent on,Class,Observer,Remarks of the visitor',
    '05/10/2026,12/10/2026,9X,O. Observer,Pairs talked before they wrote.',
    '15/10/2026,17/10/2026,9Y,O. Observer,One group built on what another had said.',
  ];
  const walk = await loaded(lines);
  const { client, walkId } = walk;
  const request = again(walk, { columns: [as(0, 'ignored'), as(1, 'date')] });
  expect((await client.records.lookAtTable(request)).change).toMatchObject({ added: 0, changed: 2, gone: 0 });
  await client.records.readAgain(request);
  const days = (await client.visits.list({ walkId })).visits.map(({ number, date }) => [number, date]);
  expect(days).toEqual([
    [1, '2026-10-12'],
    [2, '2026-10-17'],
  ]);
  // The next export of the form is read in the same way, and knows them.
  const report = await loadFiles(walk, [write(walk.folder, [...lines, ''], 'later.csv')], walkId);
  expect(report.files[0]?.visits).toEqual({ added: 0, updated: 0, unchanged: 2 });
});

test('a table of which no row was understood is mapped, and its rows are visits then', async () => {
  const lines = [
    'When it was,Set,Noted,Other',
    '05/10/2026,9X,Pairs talked before they wrote. One read aloud.,a',
    '15/10/2026,9Y,One group built on what another had said.,b',
  ];
  const core = await testCore();
  const folder = temporaryFolder();
  const file = write(folder, lines);
  const { token } = await core.core.offerFile({ name: 'walk.csv', path: file, isTemporary: false });
  const preview = await core.client.records.preview({ files: [token], choices: [] });
  const [table] = preview.files;
  if (!table) throw new Error('the file is refused');
  const choices = [
    { token, sheet: null, columns: [as(2, 'ignored'), as(0, 'ignored')], dayOrder: null, observer: null },
  ];
  const report = await core.client.records.load({
    files: [{ token, sha256: table.sha256 }],
    choices,
    into: [{ group: null, walkId: null, title: null }],
    isJointAccepted: false,
  });
  const walk = { ...core, folder, walkId: report.walkId ?? '' };
  expect(report.files[0]?.visits.added).toBe(0);
  const request = again(walk, { columns: [as(0, 'date'), as(2, 'evidence')] });
  expect((await walk.client.records.lookAtTable(request)).change).toMatchObject({ added: 2, newCards: 3 });
  expect(await walk.client.records.readAgain(request)).toMatchObject({ added: 2, needsAttention: 0 });
  expect((await walk.client.records.listAttention({ walkId: walk.walkId })).open).toEqual([]);
});

test('who made the visits is said later, for the one file', async () => {
  const lines = ['Date,Class,Remarks of the visitor', '15/10/2026,9X,Pairs talked before they wrote.'];
  const walk = await loaded(lines);
  await walk.client.records.readAgain(again(walk, { observer: 'A. Okafor' }));
  const { visits } = await walk.client.visits.list({ walkId: walk.walkId });
  expect(visits.map(({ observers }) => observers)).toEqual([['A. Okafor']]);
});

test('a table that is not there is not read', async () => {
  const walk = await loaded();
  const nowhere = { ...again(walk, {}), fileId: 9 };
  await expect(walk.client.records.lookAtTable(nowhere)).rejects.toMatchObject({ code: 'not-found' });
  await expect(walk.client.records.readAgain(nowhere)).rejects.toMatchObject({ code: 'not-found' });
});
