/** A table that is left out is looked at, counts nowhere, and is not loaded; the rest of its file is. */
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TableChoices } from '../../../core/contract/tables.ts';
import { top } from '../../support/folders.ts';
import { offer, testCore } from '../../support/test-core.ts';

const workbook = path.join(top, 'tests/fixtures/forms/slt-walks-by-person.xlsx');

async function looking(sheets: readonly string[]) {
  const { core, client } = await testCore();
  const [token = ''] = await offer(core, [workbook]);
  const choices = sheets.map((sheet): TableChoices => ({
    token,
    sheet,
    columns: [],
    dayOrder: null,
    observer: null,
    isLeftOut: true,
  }));
  const preview = await client.records.preview({ files: [token], choices });
  const load = () =>
    client.records.load({
      files: [{ token, sha256: preview.files[0]?.sha256 ?? '' }],
      choices,
      into: [{ group: null, walkId: null, title: null }],
      isJointAccepted: false,
    });
  return { client, preview, load };
}

test('one sheet of three', async () => {
  const { client, preview, load } = await looking(['P Loxley']);
  expect(preview.files.map(({ sheet, visits, newVisits }) => [sheet, visits, newVisits])).toEqual([
    ['Mrs Amadi', 3, 3],
    ['P Loxley', 3, 0],
    ['Hugh', 2, 2],
  ]);
  const report = await load();
  expect(report.files.map(({ sheet }) => sheet)).toEqual(['Mrs Amadi', 'Hugh']);
  const { walks } = await client.walks.list({});
  expect(walks.map(({ visits, needsAttention }) => [visits, needsAttention])).toEqual([[5, 0]]);
});

test('all sheets of a file: no walk is made for nothing', async () => {
  const { client, load } = await looking(['Mrs Amadi', 'P Loxley', 'Hugh']);
  expect(await load()).toMatchObject({ walkId: null, files: [] });
  expect(await client.walks.list({})).toEqual({ walks: [] });
});
