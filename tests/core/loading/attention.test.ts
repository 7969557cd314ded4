/** Rows that need attention: listed, corrected in place, loaded, taken back, and found again in a grown export. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { agreedTo, loadFiles, offer, testCore, type TestCore } from '../../support/test-core.ts';

const header = 'Date,Period,Class,Observer,What did you see?';
const good = '05/10/2026,1,9X/Ma1,O. Observer,Pairs talked before they wrote.';
const other = '15/10/2026,2,9Y/Ma2,O. Observer,One group built on what another had said.';
const bad = '31/09/2026,3,7C/Ma2,O. Observer,Every pupil had a part in the reading.';

function writeCsv(folder: string, lines: readonly string[], name = 'walk.csv'): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
  return file;
}

async function loaded(lines = [good, bad, other]): Promise<TestCore & { walkId: string; folder: string }> {
  const core = await testCore();
  const folder = temporaryFolder();
  const { walkId } = await loadFiles(core, [writeCsv(folder, lines)]);
  return { ...core, folder, walkId: walkId ?? '' };
}

/** Corrects one row and answers what became of it. */
async function correctRow(
  client: TestCore['client'],
  { walkId, ...row }: CallInput<'records.correctRows'>['rows'][number] & { walkId: string },
) {
  const { rows } = await client.records.correctRows({ walkId, rows: [row] });
  return rows[0];
}

const right = [{ index: 0, value: '30/09/2026' }];

async function firstOpen({ client, walkId }: TestCore & { walkId: string }) {
  const { open } = await client.records.listAttention({ walkId });
  if (!open[0]) throw new Error('no row needs attention');
  const { fileId, sheet, row } = open[0];
  return { walkId, fileId, sheet, row };
}

test('a row is listed with its cells and what is wrong with them', async () => {
  const core = await loaded();
  const { open, corrected } = await core.client.records.listAttention({ walkId: core.walkId });
  expect(corrected).toEqual([]);
  expect(open).toEqual([
    {
      fileId: 1,
      file: 'walk.csv',
      sheet: null,
      row: 3,
      items: [{ row: 3, column: 'Date', value: '31/09/2026', reason: 'invalid-date' }],
      form: expect.any(String),
      fields: header.split(',').map((name, index) => ({
        name,
        value: bad.split(',')[index],
        role: ['date', 'period', 'class', 'observer', 'evidence'][index],
        options: [],
      })),
    },
  ]);
});

test('a corrected row becomes a visit with cards, and is listed as corrected', async () => {
  const core = await loaded();
  const { client, walkId } = core;
  const place = await firstOpen(core);
  expect(await correctRow(client, { ...place, fields: right })).toEqual({
    visitNumber: 3,
    cards: 1,
    items: [],
  });
  const { cards, visits } = await client.board.get({ walkId });
  expect(cards.at(-1)).toMatchObject({ text: 'Every pupil had a part in the reading.', visitNumber: 3 });
  expect(visits.at(-1)).toMatchObject({ number: 3, date: '2026-09-30' });
  const { open, corrected } = await client.records.listAttention({ walkId });
  expect([open, corrected.map(({ row, visitNumber }) => [row, visitNumber])]).toEqual([[], [[3, 3]]]);
  expect((await client.walks.list({})).walks[0]?.needsAttention).toBe(0);
});

test('what is still wrong is answered, and nothing of it is kept', async () => {
  const core = await loaded();
  const place = await firstOpen(core);
  const answer = await correctRow(core.client, {
    ...place,
    fields: [{ index: 0, value: '32/10/2026' }],
  });
  expect(answer).toEqual({
    visitNumber: null,
    cards: 0,
    items: [{ row: 3, column: 'Date', value: '32/10/2026', reason: 'invalid-date' }],
  });
  expect((await core.client.records.listAttention({ walkId: core.walkId })).open[0]?.items[0]?.value).toBe(
    '31/09/2026',
  );
});

test('a correction is taken back with its visit, its cards and the theme that only they filled', async () => {
  const core = await loaded();
  const { client, walkId } = core;
  const place = await firstOpen(core);
  const before = await client.board.get({ walkId });
  await correctRow(client, { ...place, fields: right });
  await client.records.undoCorrection(place);
  const after = await client.board.get({ walkId });
  expect([after.cards, after.visits]).toEqual([before.cards, before.visits]);
  const { open, corrected } = await client.records.listAttention({ walkId });
  expect([open.map(({ row }) => row), corrected]).toEqual([[3], []]);
  // It may be corrected again.
  expect(await correctRow(client, { ...place, fields: right })).toMatchObject({ cards: 1, items: [] });
});

test('a grown export that still holds the bad row finds its correction: nothing comes twice', async () => {
  const core = await loaded();
  const { client, walkId, folder } = core;
  await correctRow(client, { ...(await firstOpen(core)), fields: right });
  const more = '16/10/2026,2,10X/Ma1,O. Observer,Nobody spoke for a while.';
  const report = await loadFiles(core, [writeCsv(folder, [good, bad, other, more], 'grown.csv')], walkId);
  expect(report.files.map(({ visits, needsAttention }) => ({ visits, needsAttention }))).toEqual([
    { visits: { added: 1, updated: 0, unchanged: 3 }, needsAttention: [] },
  ]);
  const { open, corrected } = await client.records.listAttention({ walkId });
  expect([open, corrected.length]).toEqual([[], 1]);
  // Taken back, the row needs attention where it stands now.
  const [row] = corrected;
  await client.records.undoCorrection({ walkId, fileId: row?.fileId ?? 0, sheet: null, row: row?.row ?? 0 });
  const now = await client.records.listAttention({ walkId });
  expect([now.open.map(({ file }) => file), now.corrected]).toEqual([['grown.csv'], []]);
  expect((await client.visits.list({ walkId })).visits).toHaveLength(3);
});

test('a row that a later export brought right is not open any more', async () => {
  const core = await loaded();
  const { client, walkId, folder } = core;
  const mended = bad.replace('31/09', '30/09');
  await loadFiles(core, [writeCsv(folder, [good, mended, other], 'mended.csv')], walkId);
  expect((await client.records.listAttention({ walkId })).open).toEqual([]);
});

test('the app’s own JSON is corrected by the path of its values', async () => {
  const core = await testCore();
  const file = path.join(temporaryFolder(), 'walk.json');
  const visits = [
    {
      id: 'v-1',
      observer: 'O. Observer',
      date: '2026-10-05',
      evidence: [{ focusArea: 'Behaviour', kind: 'saw', text: 'One came late.' }],
    },
  ];
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits }));
  const { walkId } = await loadFiles(core, [file]);
  const walk = { ...core, walkId: walkId ?? '' };
  const { open } = await core.client.records.listAttention({ walkId: walk.walkId });
  const index = open[0]?.fields.findIndex(({ value }) => value === 'Behaviour') ?? -1;
  const fields = [{ index, value: 'Participation' }];
  const answer = await correctRow(core.client, { ...(await firstOpen(walk)), fields });
  expect(answer).toEqual({ visitNumber: 1, cards: 1, items: [] });
});

test('a row that is fine, or is not there, cannot be corrected or taken back', async () => {
  const { client, walkId } = await loaded();
  const fine = { walkId, fileId: 1, sheet: null, row: 2 };
  for (const place of [fine, { ...fine, row: 99 }, { ...fine, fileId: 9 }]) {
    await expect(correctRow(client, { ...place, fields: right })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(client.records.undoCorrection(place)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('two windows correct one row: the first does, the second is told that there is nothing to correct', async () => {
  const core = await loaded();
  const { client, walkId } = core;
  const place = await firstOpen(core);
  const elsewhere = [
    { index: 0, value: '29/09/2026' },
    { index: 2, value: '7D/Ma3' },
  ];
  const both = await Promise.allSettled([
    correctRow(client, { ...place, fields: right }),
    correctRow(client, { ...place, fields: elsewhere }),
  ]);
  expect(both).toMatchObject([
    { status: 'fulfilled', value: { visitNumber: 3 } },
    { status: 'rejected', reason: { code: 'not-found' } },
  ]);
  expect((await client.visits.list({ walkId })).visits).toHaveLength(3);
});

test('a corrected row can be taken back also after its file was loaded again and read in another way', async () => {
  const core = await loaded();
  const { client, walkId, folder } = core;
  const place = await firstOpen(core);
  await correctRow(client, { ...place, fields: right });
  const files = await offer(core.core, [path.join(folder, 'walk.csv')]);
  const preview = await client.records.preview({ files, choices: [] });
  const columns = (preview.files[0]?.columns ?? []).map(({ index, role, areaId, kind, question, isCut }) => ({
    index,
    role,
    areaId: kind === 'saw' ? 'participation' : areaId,
    kind,
    question,
    isCut,
  }));
  const choices = [{ token: files[0] ?? '', sheet: null, columns, dayOrder: null, observer: null }];
  const report = await client.records.load({ ...agreedTo(preview, walkId), choices });
  expect(report.files[0]?.visits.updated).toBe(3);
  const { corrected } = await client.records.listAttention({ walkId });
  expect(corrected.map(({ row }) => row)).toEqual([place.row]);
  await client.records.undoCorrection(place);
  expect((await client.visits.list({ walkId })).visits).toHaveLength(2);
});
