/** Rows that need attention, many at once: corrected with one answer, dismissed, and taken back. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AttentionRow, RowPlaceInFile } from '../../../core/contract/calls/attention.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

const header = 'Date,Period,Class,Observer,Areas,What did you see?';
const rows = [
  '05/10/2026,1,9X/Ma1,O. Observer,Participation,Pairs talked before they wrote.',
  'Mon 3rd,2,9Y/Ma2,O. Observer,Participation,One group built on what another had said.',
  'Mon 3rd,3,7C/Ma2,O. Observer,Oracy,Every pupil had a part in the reading.',
  '15/10/2026,4,8C/Ma2,O. Observer,"Oracy, Progress",Three pupils asked what the word meant.',
  '16/10/2026,5,8D/Ma3,O. Observer,Progress,Nobody spoke for a while.',
  'Mon 3rd,1,,O. Observer,,',
];

interface Walk extends TestCore {
  walkId: string;
  folder: string;
}

function writeCsv(folder: string, lines: readonly string[], name = 'walk.csv'): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
  return file;
}

async function loaded(lines: readonly string[] = rows): Promise<Walk> {
  const core = await testCore();
  const folder = temporaryFolder();
  const { walkId } = await loadFiles(core, [writeCsv(folder, lines)]);
  return { ...core, folder, walkId: walkId ?? '' };
}

const attentionOf = ({ client, walkId }: Walk) => client.records.listAttention({ walkId });
const placeOf = ({ fileId, sheet, row }: AttentionRow): RowPlaceInFile => ({ fileId, sheet, row });

/** Rows with what is wrong in them, as short texts. */
const told = (some: readonly AttentionRow[]): string[] =>
  some.map(({ row, items }) => [row, ...items.map(({ value }) => value)].join(' '));

test('one answer goes to all rows with the same fault; what is wrong besides stays open, and the answer with it', async () => {
  const walk = await loaded();
  const { client, walkId } = walk;
  const { open } = await attentionOf(walk);
  expect(told(open)).toEqual(['3 Mon 3rd', '4 Mon 3rd Oracy', '5 Oracy', '7 Mon 3rd']);
  const dated = open.filter(({ items }) => items.some(({ value }) => value === 'Mon 3rd'));
  const answer = await client.records.correctRows({
    walkId,
    rows: dated.map((row) => ({ ...placeOf(row), fields: [{ index: 0, value: '2026-10-05' }] })),
  });
  expect(
    answer.rows.map(({ visitNumber, items }) => [visitNumber, items.map(({ reason }) => reason)]),
  ).toEqual([
    [3, []],
    [null, ['unknown-focus-area']],
    [null, ['missing-visit-details']],
  ]);
  const now = await attentionOf(walk);
  expect(told(now.open)).toEqual(['4 Oracy', '5 Oracy', '7 ']);
  expect(now.open[0]?.fields[0]?.value).toBe('2026-10-05');

  // The area is said afterwards, and the day is not forgotten.
  const [first] = now.open;
  if (!first) throw new Error('no row is open');
  const area = { ...placeOf(first), fields: [{ index: 4, value: 'Participation' }] };
  expect((await client.records.correctRows({ walkId, rows: [area] })).rows).toMatchObject([{ cards: 1 }]);
  const { visits } = await client.visits.list({ walkId });
  expect(visits.at(-1)).toMatchObject({ className: '7C/Ma2', date: '2026-10-05' });

  // Taken back, the row is as it was before anything of it was corrected.
  await client.records.undoCorrection({ walkId, ...placeOf(first) });
  const after = await attentionOf(walk);
  expect(told(after.open)).toEqual(['4 Mon 3rd Oracy', '5 Oracy', '7 ']);
  expect(after.open[0]?.fields[0]?.value).toBe('Mon 3rd');
});

test('an answer that is wrong itself is not kept', async () => {
  const walk = await loaded();
  const { open } = await attentionOf(walk);
  const answer = await walk.client.records.correctRows({
    walkId: walk.walkId,
    rows: open.slice(0, 2).map((row) => ({ ...placeOf(row), fields: [{ index: 0, value: 'Tue 4th' }] })),
  });
  expect(answer.rows.map(({ items }) => items[0]?.value)).toEqual(['Tue 4th', 'Tue 4th']);
  expect(told((await attentionOf(walk)).open)).toEqual(told(open));
});

test('a fault that goes because its cell was emptied is not put right', async () => {
  const walk = await loaded();
  const { open } = await attentionOf(walk);
  const [row] = open;
  if (!row) throw new Error('no row is open');
  const emptied = { ...placeOf(row), fields: [{ index: 0, value: '' }] };
  await walk.client.records.correctRows({ walkId: walk.walkId, rows: [emptied] });
  expect(told((await attentionOf(walk)).open)).toEqual(told(open));
});

test('dismissed rows are counted aside, stay so in a later export, and are taken back where they stand now', async () => {
  const walk = await loaded();
  const { client, walkId, folder } = walk;
  const last = (await attentionOf(walk)).open.slice(-1).map(placeOf);
  await client.records.dismissRows({ walkId, rows: last });
  const dismissed = await attentionOf(walk);
  expect([told(dismissed.open), told(dismissed.dismissed)]).toEqual([
    ['3 Mon 3rd', '4 Mon 3rd Oracy', '5 Oracy'],
    ['7 Mon 3rd'],
  ]);
  expect((await client.walks.list({})).walks[0]?.needsAttention).toBe(3);

  const more = '19/10/2026,2,10X/Ma1,O. Observer,Progress,Pupils marked their own work.';
  const report = await loadFiles(walk, [writeCsv(folder, [more, ...rows], 'grown.csv')], walkId);
  expect(report.files.map(({ asideRows, needsAttention }) => [asideRows, needsAttention.length])).toEqual([
    [1, 4],
  ]);
  expect((await attentionOf(walk)).dismissed).toHaveLength(1);

  await client.records.undoDismissal({ walkId, rows: last });
  const again = await attentionOf(walk);
  expect(again.dismissed).toEqual([]);
  expect(again.open.map(({ file, row, items }) => [file, row, items[0]?.row]).at(-1)).toEqual([
    'grown.csv',
    8,
    8,
  ]);
  // The same row of the earlier export does not ask as well.
  expect(again.open.filter(({ file }) => file === 'walk.csv')).toEqual([]);
});

test('a preview leaves a dismissed row aside as well, and its sum adds up', async () => {
  const walk = await loaded();
  const { client, walkId, core, folder } = walk;
  await client.records.dismissRows({ walkId, rows: (await attentionOf(walk)).open.map(placeOf) });
  const { token } = await core.offerFile({
    name: 'again.csv',
    path: writeCsv(folder, rows, 'again.csv'),
    isTemporary: false,
  });
  const { files } = await client.records.preview({ files: [token], choices: [] });
  expect(files[0]).toMatchObject({ rows: 6, visits: 2, asideRows: 4, needsAttention: [] });
});

test('a row that is fine or not there cannot be dismissed, and one that needs attention not be taken back twice', async () => {
  const walk = await loaded();
  const { client, walkId } = walk;
  const fine = { fileId: 1, sheet: null, row: 2 };
  for (const place of [fine, { ...fine, row: 99 }])
    await expect(client.records.dismissRows({ walkId, rows: [place] })).rejects.toMatchObject({
      code: 'not-found',
    });
  await expect(client.records.undoDismissal({ walkId, rows: [fine] })).rejects.toMatchObject({
    code: 'not-found',
  });
});
