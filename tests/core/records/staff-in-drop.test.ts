/** A staff list that is dropped together with records: its names are known when they are read, in the look and after. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { agreedTo, offer, testCore } from '../../support/test-core.ts';

const staff = 'Title,First name,Surname,Initials\nMs,Ada,Kerr,\nMr,Ben,Rudd,\nDr,Cat,Finn,\n';
/** Names in small letters look like nobody's; only the staff list says whose they are. */
const records = `Date,Blue,What did you see?
13/10/2026,kerr,They wrote in pairs and swapped books after each line that they had finished.
14/10/2026,rudd,They read aloud.
15/10/2026,finn,They sang the song twice and then wrote down which words they had not known before.
16/10/2026,kerr,They drew.
`;

async function look(...names: readonly string[]) {
  const folder = temporaryFolder();
  const texts: Record<string, string> = { 'staff.csv': staff, 'records.csv': records };
  const paths = names.map((name) => path.join(folder, name));
  for (const file of paths) fs.writeFileSync(file, texts[path.basename(file)] ?? '');
  const { core, client } = await testCore();
  const preview = await client.records.preview({ files: await offer(core, paths), choices: [] });
  const table = preview.files.find(({ file }) => file === 'records.csv');
  return { client, preview, roles: table?.columns.map(({ role }) => role) };
}

test('without it nobody is known', async () => {
  expect((await look('records.csv')).roles).toEqual(['date', 'ignored', 'evidence']);
});

test.each([[['records.csv', 'staff.csv']], [['staff.csv', 'records.csv']]])(
  'it is known first, whatever the order (%j), and what is loaded is what was shown',
  async (names) => {
    const { client, preview, roles } = await look(...names);
    expect(roles).toEqual(['date', 'teacher', 'evidence']);
    const report = await client.records.load(agreedTo(preview));
    expect(report.staff).toBe(3);
    const { people } = await client.people.list({ walkId: report.walkId ?? '' });
    expect(people.map(({ name, isOnStaffList }) => [name, isOnStaffList])).toEqual([
      ['Dr Cat Finn', true],
      ['Mr Ben Rudd', true],
      ['Ms Ada Kerr', true],
    ]);
  },
);
